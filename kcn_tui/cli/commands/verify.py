"""``kcn-tui verify``: the journal's chain holds and the record is what follows from it."""

import re
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
        params=[
            meeting_argument(),
            click.Option(
                ["--head"],
                metavar=_("HASH"),
                callback=_digest,
                help=_("The SHA-256 printed in minutes or an export, or its first 8 characters or more."),
            ),
            data_option(),
        ],
        help=_(
            "Check that nothing kept of a meeting was altered. The journal's chain must hold, the record must equal"
            " the journal, every verdict must follow from its figures; else it is said where it breaks (exit code 4)."
        ),
        examples=(
            "kcn-tui verify lam-dong-2018",
            "kcn-tui verify lam-dong-2018 --head 3f1c09ab5d",
            "kcn-tui verify /media/usb/lam-dong-2018",
        ),
    )


def _digest(_ctx: click.Context, _param: click.Parameter, given: str | None) -> str | None:
    if given is not None and not re.fullmatch("[0-9a-fA-F]{8,64}", given):
        raise click.BadParameter(_("8 to 64 hexadecimal digits are wanted."))
    return given


def verify(meeting: str, head: str | None, data: Path) -> int:
    """Say every finding, or that there is none; raises NoMeetingError where none has begun."""
    from kcn_tui.record import verify as verification
    from kcn_tui.record.errors import NoMeetingError
    from kcn_tui.record.folder import resolve
    from kcn_tui.record.reading import read_meeting
    from kcn_tui.wording.record import record_line

    folder = resolve(meeting, data)
    found = verification.verify(folder, head)
    if [each.code for each in found] == ["no_meeting"]:
        raise NoMeetingError(path=str(folder.path))
    for each in found:
        say(record_line(each.code, each.values))
    if found:
        return Code.DAMAGED
    read = read_meeting(folder)
    for jump in verification.clock_jumps(read.entries):
        say(record_line(jump.code, jump.values))
    say(
        ngettext(
            "{meeting}: OK, {count} event, SHA-256 {head}",
            "{meeting}: OK, {count} events, SHA-256 {head}",
            read.end.seq,
        ).format(meeting=read.state.plan.conference.id, count=read.end.seq, head=read.end.head)
    )
    return Code.GOOD
