"""``kcn-tui present``: the hall's screen, or the speaker's."""

from pathlib import Path

import click

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import has_terminal
from kcn_tui.cli.verb import Verb, data_option, meeting_argument
from kcn_tui.locale import _


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
            click.Option(["--light"], is_flag=True, help=_("Dark letters on a light ground.")),
            data_option(),
        ],
        help=_(
            "Show the meeting to the hall. It may start before the console, survives it, and can change nothing."
            " Ctrl+Q leaves."
        ),
        examples=("kcn-tui present lam-dong-2018", "kcn-tui present lam-dong-2018 --podium"),
    )


def present(meeting: str, data: Path, *, podium: bool, light: bool) -> None:
    """Follow the meeting on the screen until it is left."""
    if not has_terminal():
        raise StopError(Code.BAD_INPUT, _("The hall screen needs a terminal."))
    from kcn_tui.cli.opening import now
    from kcn_tui.cli.screen import show
    from kcn_tui.record.folder import resolve
    from kcn_tui.stage.theme import DARK, LIGHT

    folder, palette = resolve(meeting, data), LIGHT if light else DARK
    if podium:
        from kcn_tui.hall.podium import PodiumApp

        show(PodiumApp(folder, now, palette=palette))
    else:
        from kcn_tui.hall.app import HallApp

        show(HallApp(folder, now, palette=palette))
