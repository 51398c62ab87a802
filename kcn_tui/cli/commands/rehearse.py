"""``kcn-tui rehearse``: the console's commands from a file, without a screen."""

from pathlib import Path

import click

from kcn_tui.cli.output import say
from kcn_tui.cli.verb import Verb, data_option, file_argument
from kcn_tui.locale import _


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "rehearse",
        rehearse,
        params=[
            file_argument(),
            click.Option(
                ["--cues"],
                metavar=_("CUES"),
                required=True,
                type=click.Path(path_type=Path),
                help=_("The cue file: a list of commands."),
            ),
            data_option(),
        ],
        help=_(
            "Play the commands of a cue file without a screen. Each event is printed once it is safely on disk."
            " The rehearsal stops at the first command that is refused (exit code 3). A rehearsal that was begun in the same"
            " folder goes on where it stood; a real meeting is left alone."
        ),
        examples=(
            "kcn-tui rehearse agenda/lam-dong-2018.yaml --cues agenda/lam-dong-2018.cues.yaml --data thu",
        ),
    )


def rehearse(file: Path, cues: Path, data: Path) -> None:
    """Play the cues; raises StopError at faults and refusals."""
    from kcn_tui.cli.opening import load_agenda
    from kcn_tui.cli.rehearsal import rehearse_meeting

    agenda = load_agenda(file)
    rehearse_meeting(agenda, cues, data, say)
