"""The secretary at the console: what must be asked before the screen opens, and the screen."""

from datetime import datetime
from pathlib import Path

import click

from kcn_tui.cli.beside import hall_command
from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.opening import folder_of, now, tell_recovered
from kcn_tui.cli.output import tell
from kcn_tui.cli.screen import show
from kcn_tui.console.app import ConsoleApp
from kcn_tui.locale import _
from kcn_tui.meeting.changes import changes
from kcn_tui.meeting.commands import AdoptPlan, Refusal
from kcn_tui.plan.model import Plan
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.wording.changes import change_line
from kcn_tui.wording.refusals import refusal_line


def open_console(plan: Plan, agenda_sha256: str, data: Path, *, rehearsal: bool = False) -> None:
    """Open the meeting and its console until the secretary leaves it.

    Raises StopError when the secretary answers a question with leaving, RecordError where the meeting cannot be had.
    """
    folder = folder_of(plan, data)
    clerk = Clerk.open(folder, plan, agenda_sha256, now, rehearsal=rehearsal)
    if clerk.state.rehearsal and not rehearsal and _begin_anew(clerk, folder):
        clerk = Clerk.open(folder, plan, agenda_sha256, now)
    with clerk:
        tell_recovered(clerk)
        _settle_plan(clerk, plan, agenda_sha256)
        hint = _("Hall screen, in another terminal: {command}").format(command=hall_command(folder.path))
        tell(hint)
        show(ConsoleApp(clerk, folder, now, hint=hint))


def _begin_anew(clerk: Clerk, folder: MeetingFolder) -> bool:
    """Ask what to do with a rehearsal that is in the way of the meeting; True when it was put aside."""
    try:
        tell(_("{folder} holds a rehearsal.").format(folder=folder.path))
        answer = _ask(_("1: put it aside and begin the meeting · 2: go on with the rehearsal · 3: leave"))
    except BaseException:
        clerk.close()
        raise
    if answer == "2":
        return False
    clerk.close()
    if answer == "3":
        raise StopError(Code.GOOD)
    aside = folder.path.with_name(f"{folder.path.name}-{_stamp(clerk.state.opened_at)}")
    folder.path.rename(aside)
    tell(_("The rehearsal is now in {folder}.").format(folder=aside))
    return True


def _settle_plan(clerk: Clerk, plan: Plan, agenda_sha256: str) -> None:
    """If the agenda is not the one that the meeting stands on, list what differs and let the secretary choose."""
    differences = changes(clerk.state.plan, plan)
    if not differences or clerk.state.closed_at is not None:
        return
    tell(_("The agenda file has changed since the meeting began:"))
    for difference in differences:
        tell("  " + change_line(difference, clerk.state.plan, plan))
    answer = _ask(_("1: take over the changes · 2: go on with the agenda as it was · 3: leave"))
    if answer == "3":
        raise StopError(Code.GOOD)
    if answer == "1":
        done = clerk.do(AdoptPlan(plan, agenda_sha256))
        if isinstance(done, Refusal):
            raise StopError(Code.REFUSED, refusal_line(done, clerk.state))


def _ask(question: str) -> str:
    answer: str = click.prompt(question, type=click.Choice(["1", "2", "3"]), show_choices=False, err=True)
    return answer


def _stamp(at: datetime) -> str:
    return f"{at:%Y%m%d-%H%M%S}"
