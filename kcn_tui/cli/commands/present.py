"""``kcn-tui present``: the hall's screen, or the speaker's."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.in_browser import serve, web_options
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
            *web_options(),
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
            "kcn-tui present lam-dong-2018 --web",
            "kcn-tui present lam-dong-2018 --web --bind 0.0.0.0",
        ),
    )


def present(
    meeting: str,
    data: Path,
    *,
    podium: bool,
    theme: str,
    accent: str | None,
    web: bool,
    bind: str,
    port: int,
    grid: tuple[int, int] | None,
) -> None:
    """Follow the meeting on the screen until it is left. Raises JournalReadError where one may not look at it."""
    palette = _palette(theme, accent)
    _check_the_kind(podium=podium, web=web)
    if not web and not has_terminal():
        raise StopError(Code.BAD_INPUT, _("The hall screen needs a terminal."))
    from kcn_tui.cli.opening import now
    from kcn_tui.record.folder import resolve

    folder = resolve(meeting, data)
    folder.assure_allowed()
    if web:
        serve(folder, now, palette, bind=bind, port=port, grid=grid)
        return
    from kcn_tui.cli.screen import keep_showing

    if podium:
        from kcn_tui.hall.podium import PodiumApp

        keep_showing(lambda _said: PodiumApp(folder, now, palette=palette), data, "present", mouse=False)
    else:
        from kcn_tui.hall.app import HallApp

        keep_showing(lambda _said: HallApp(folder, now, palette=palette), data, "present", mouse=False)


def _check_the_kind(*, podium: bool, web: bool) -> None:
    """Refuse what would be silently left out: an option of the browser's screen without it, and two screens at once."""
    if podium and web:
        raise StopError(Code.BAD_INPUT, _("--web shows the hall's screen; --podium needs a terminal."))
    given = click.get_current_context().get_parameter_source
    for option in ("bind", "port", "grid"):
        if not web and given(option) is ParameterSource.COMMANDLINE:
            raise StopError(Code.BAD_INPUT, _("--{option} goes with --web.").format(option=option))


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
