"""``kcn-tui present``: the hall's screen, or the speaker's."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import has_terminal
from kcn_tui.cli.verb import Verb, data_option, meeting_argument
from kcn_tui.locale import _

if TYPE_CHECKING:
    from kcn_tui.stage.theme import Theme


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "present",
        present,
        params=[
            meeting_argument(),
            click.Option(
                ["--podium"],
                is_flag=True,
                help=_("The speaker's screen instead: text, notes, time left."),
            ),
            click.Option(
                ["--theme"],
                type=click.Choice(["dark", "light", "contrast"]),
                default="dark",
                show_default=True,
                help=_("Colours: dark for a dim hall, light for a bright one, or the highest contrast."),
            ),
            click.Option(
                ["--accent"],
                metavar="#RRGGBB",
                help=_("The agency's own colour for titles, made lighter or darker until it can be read."),
            ),
            data_option(),
        ],
        help=_(
            "Show the meeting to the hall. It may start before the console, survives it, and can change nothing."
            " Ctrl+Q leaves."
        ),
        examples=(
            "kcn-tui present lam-dong-2018",
            "kcn-tui present lam-dong-2018 --theme light --accent '#7a0010'",
            "kcn-tui present lam-dong-2018 --podium",
        ),
    )


def present(meeting: str, data: Path, *, podium: bool, theme: str, accent: str | None) -> None:
    """Follow the meeting on the screen until it is left."""
    palette = _palette(theme, accent)
    if not has_terminal():
        raise StopError(Code.BAD_INPUT, _("The hall screen needs a terminal."))
    from kcn_tui.cli.opening import now
    from kcn_tui.cli.screen import show
    from kcn_tui.record.folder import resolve

    folder = resolve(meeting, data)
    if podium:
        from kcn_tui.hall.podium import PodiumApp

        show(PodiumApp(folder, now, palette=palette))
    else:
        from kcn_tui.hall.app import HallApp

        show(HallApp(folder, now, palette=palette))


def _palette(name: str, accent: str | None) -> "Theme":
    from kcn_tui.stage.theme import THEMES, with_accent

    theme = THEMES[name]
    if accent is None:
        return theme
    try:
        return with_accent(theme, accent)
    except ValueError:
        raise StopError(
            Code.BAD_INPUT, _("--accent: ‘{color}’ is no colour; write it as #RRGGBB.").format(color=accent)
        ) from None
