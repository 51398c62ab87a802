"""The secretary at the console: what must be asked before the screen opens, and the screen."""

from datetime import date, datetime

import click

from kcn_tui.cli.beside import beside
from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.opening import Agenda, differences, now, open_meeting, tell_recovered
from kcn_tui.cli.output import tell, tell_to_type
from kcn_tui.cli.screen import keep_showing
from kcn_tui.console.app import ConsoleApp
from kcn_tui.locale import _
from kcn_tui.meeting.commands import AdoptPlan, Refusal
from kcn_tui.meeting.events import Entry, Opened
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.errors import NoMeetingError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.lock import MeetingLock
from kcn_tui.record.reading import read_first, read_meeting


def open_console(agenda: Agenda, folder: MeetingFolder, *, rehearsal: bool = False) -> None:
    """Open the meeting, or its rehearsal, and its console until the secretary leaves it.

    Raises StopError when the secretary answers a question with leaving, RecordError where the meeting cannot be had.
    """
    if not rehearsal and _rather_rehearses(agenda, folder):
        folder, rehearsal = folder.rehearsal, True
    if rehearsal:
        _put_aside_if_over(folder)
    else:
        rehearsal = _goes_on_with_rehearsal(folder)
    with open_meeting(folder, agenda, rehearsal=rehearsal) as clerk:
        tell_recovered(clerk)
        _settle_plan(clerk, agenda)
        commands = beside(folder.path)
        tell_to_type(commands.hint)
        keep_showing(
            lambda said: ConsoleApp(clerk, folder, now, beside=commands, said=said), folder.path, "run"
        )


def _rather_rehearses(agenda: Agenda, folder: MeetingFolder) -> bool:
    """Before the day of the meeting ask whether its journal is to begin: a trial would be the minutes' first page."""
    day = date.fromisoformat(agenda.plan.conference.date)
    if day <= now().date() or read_first(folder) is not None:
        return False
    tell(_("The agenda is of {date}, which is still to come.").format(date=f"{day:%d/%m/%Y}"))
    answer = _ask(_("1: begin the real meeting now"), _("2: rehearse it instead"), _("3: leave"))
    if answer == "3":
        raise StopError(Code.GOOD)
    return answer == "2"


def _goes_on_with_rehearsal(folder: MeetingFolder) -> bool:
    """Where a rehearsal is in the way of the meeting, ask what to do; it is put aside or gone on with, never made real."""
    first = read_first(folder)
    if first is None or not _begins_rehearsal(first):
        return False
    tell(_("{folder} holds a rehearsal.").format(folder=folder.path))
    answer = _ask(_("1: put it aside and begin the meeting"), _("2: go on with the rehearsal"), _("3: leave"))
    if answer == "3":
        raise StopError(Code.GOOD)
    if answer == "1":
        _put_aside(folder, first.at)
    return answer == "2"


def _begins_rehearsal(first: Entry) -> bool:
    return isinstance(first.event, Opened) and first.event.rehearsal


def _put_aside_if_over(folder: MeetingFolder) -> None:
    """Let a rehearsal that has been closed make room, so that the next one begins anew."""
    try:
        state = read_meeting(folder).state
    except NoMeetingError:
        return
    if state.rehearsal and state.closed_at is not None:
        _put_aside(folder, state.opened_at)


def _put_aside(folder: MeetingFolder, opened_at: datetime) -> None:
    """Give the rehearsal's folder another name, unless a console has it."""
    MeetingLock.acquire(folder, now(), REAL_DISK).release()
    aside = folder.path.with_name(f"{folder.path.name}-{_stamp(opened_at)}")
    folder.path.rename(aside)
    tell(_("The rehearsal is now in {folder}.").format(folder=aside))


def _settle_plan(clerk: Clerk, agenda: Agenda) -> None:
    """If the agenda is not the one that the meeting stands on, list what differs and let the secretary choose."""
    changed = differences(clerk.state, agenda)
    if not changed or clerk.state.closed_at is not None:
        return
    from kcn_tui.wording.changes import change_line

    tell(_("The agenda file has changed since the meeting began:"))
    for difference in changed:
        tell("– " + change_line(difference, clerk.state.plan, agenda.plan))
    while True:
        answer = _ask(_("1: take over the changes"), _("2: go on with the agenda as it was"), _("3: leave"))
        if answer == "3":
            raise StopError(Code.GOOD)
        if answer == "2":
            return
        done = clerk.do(AdoptPlan(agenda.plan, agenda.sha256, agenda.members, agenda.images))
        if not isinstance(done, Refusal):
            return
        from kcn_tui.wording.refusals import refusal_line

        tell(refusal_line(done, clerk.state))


def _ask(*choices: str) -> str:
    """Which of these is chosen, by its number; each stands on a line of its own."""
    for choice in choices:
        tell(choice)
    numbers = [str(number) for number in range(1, len(choices) + 1)]
    answer: str = click.prompt(
        _("Type a number ({numbers})").format(numbers=", ".join(numbers)),
        type=click.Choice(numbers),
        show_choices=False,
        err=True,
    )
    return answer


def _stamp(at: datetime) -> str:
    return f"{at:%Y%m%d-%H%M%S}"
