"""``kcn-tui run``: the secretary's console."""

from pathlib import Path

import click

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import has_terminal
from kcn_tui.cli.verb import Verb, data_option, file_argument
from kcn_tui.locale import _


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "run",
        run,
        params=[
            file_argument(),
            click.Option(
                ["--rehearsal"],
                is_flag=True,
                help=_(
                    "Rehearse in a folder of its own beside the meeting's; nothing of it reaches the meeting."
                ),
            ),
            data_option(),
        ],
        help=_(
            "Open the secretary's console on an agenda. A meeting that has begun goes on exactly where it stood,"
            " after a power cut too; if the agenda file has changed meanwhile, the changes are listed and you"
            " choose. Exit code 5 if another console has the meeting."
        ),
        examples=(
            "kcn-tui run hoi-nghi.yaml",
            "kcn-tui run hoi-nghi.yaml --rehearsal",
            "kcn-tui run hoi-nghi.yaml --data /media/usb",
        ),
    )


def run(file: Path, data: Path, *, rehearsal: bool) -> None:
    """Open the console; raises StopError for faults in the file, without a terminal, or when the secretary quits first."""
    from kcn_tui.cli.opening import folder_of, load_agenda

    agenda = load_agenda(file)
    if not has_terminal():
        raise StopError(Code.BAD_INPUT, _("The console needs a terminal; without one: kcn-tui rehearse -h"))
    from kcn_tui.cli.at_console import open_console

    folder = folder_of(agenda.plan, data)
    open_console(agenda, folder.rehearsal if rehearsal else folder, rehearsal=rehearsal)
