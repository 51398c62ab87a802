"""``kcn-tui verify``: the journal's chain holds and the record is what follows from it."""

from pathlib import Path

import click

from kcn_tui.cli.ends import Code
from kcn_tui.cli.output import say
from kcn_tui.cli.verb import Verb, data_option, meeting_argument
from kcn_tui.locale import _, ngettext


def command() -> click.Command:
    """The command in the language spoken now."""
    return Verb(
        "verify",
        verify,
        params=[meeting_argument(), data_option()],
        help=_(
            "Check that nothing kept of a meeting was altered. The journal's chain must hold, the record must equal"
            " the journal, every verdict must follow from its figures; else it is said where it breaks (exit code 4)."
        ),
        examples=("kcn-tui verify lam-dong-2018", "kcn-tui verify /media/usb/lam-dong-2018"),
    )


def verify(meeting: str, data: Path) -> int:
    """Say every finding, or that there is none; raises NoMeetingError where there is no journal."""
    from kcn_tui.record import verify as verification
    from kcn_tui.record.errors import NoMeetingError
    from kcn_tui.record.folder import resolve
    from kcn_tui.record.reading import read_meeting
    from kcn_tui.wording.record import record_line

    folder = resolve(meeting, data)
    if not folder.exists:
        raise NoMeetingError(path=str(folder.path))
    found = verification.verify(folder)
    for each in found:
        say(record_line(each.code, each.values))
    if found:
        return Code.DAMAGED
    read = read_meeting(folder)
    say(
        ngettext(
            "{meeting}: OK, {count} event, SHA-256 {head}",
            "{meeting}: OK, {count} events, SHA-256 {head}",
            read.end.seq,
        ).format(meeting=read.state.plan.conference.id, count=read.end.seq, head=read.end.head)
    )
    return Code.GOOD
