"""From an agenda file to an opened meeting, with what the secretary must hear about on the way."""

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from kcn_tui.cli.ends import Code, StopError
from kcn_tui.cli.output import tell
from kcn_tui.meeting.changes import Change, changes
from kcn_tui.meeting.state import State
from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.wording.faults import fault_line
from kcn_tui.wording.record import recovered_lines


def now() -> datetime:
    """The time of this machine with its offset."""
    return datetime.now().astimezone()


class Agenda(Struct, frozen=True):
    """What a meeting begins with: the plan, the SHA-256 of its file, and the people and images that it names."""

    plan: Plan
    sha256: str
    members: tuple[Member, ...]
    images: tuple[Image, ...] = ()


def load_agenda(file: Path) -> Agenda:
    """What an agenda file says; warnings are told, faults too and then end the command."""
    from kcn_tui.plan.load import load

    loaded = load(file)
    for fault in (*loaded.faults, *loaded.warnings):
        tell(fault_line(fault))
    if loaded.plan is None:
        raise StopError(Code.BAD_INPUT)
    return Agenda(loaded.plan, loaded.sha256, loaded.members, loaded.images)


def differences(state: State, agenda: Agenda) -> tuple[Change, ...]:
    """What a meeting that has begun has otherwise than this agenda."""
    listed = state.members.values()
    return changes(
        state.plan, agenda.plan, listed, agenda.members, images=state.images, new_images=agenda.images
    )


def folder_of(plan: Plan, data: Path) -> MeetingFolder:
    """Where this plan's meeting is kept."""
    return MeetingFolder(data / plan.conference.id)


def open_meeting(folder: MeetingFolder, agenda: Agenda, *, rehearsal: bool) -> Clerk:
    """Take the meeting, beginning it with this agenda if it is new. Raises RecordError where it cannot be had."""
    return Clerk.open(
        folder,
        agenda.plan,
        agenda.sha256,
        now,
        members=agenda.members,
        images=agenda.images,
        rehearsal=rehearsal,
    )


def tell_recovered(clerk: Clerk) -> None:
    """Say what a crash had left behind and what was done about it."""
    for line in recovered_lines(clerk.recovered):
        tell(line)
