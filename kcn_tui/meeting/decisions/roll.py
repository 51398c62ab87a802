"""The roll: counts, arrivals, departures, excuses (practice 2 and 7)."""

from datetime import datetime

from kcn_tui.meeting.attending import most_present, summoned_of, whereabout
from kcn_tui.meeting.commands import Arrive, ArriveGroup, CountAttendance, Excuse, Leave, Refusal
from kcn_tui.meeting.decisions.clock import earlier
from kcn_tui.meeting.decisions.who import member
from kcn_tui.meeting.events import Arrived, AttendanceCounted, Event, Excused, Left
from kcn_tui.meeting.state import State


def count_attendance(state: State, command: CountAttendance) -> tuple[Event, ...] | Refusal:
    """Record a count. Figures not given stand as last counted, or as the roll of the agenda says."""
    last, roll = state.present, state.plan.roll
    staff = command.staff if command.staff is not None else (last.staff if last else roll.staff)
    summoned = (
        command.summoned if command.summoned is not None else (last.summoned if last else summoned_of(state))
    )
    refused = unfit(command.present, staff, summoned)
    return refused or (AttendanceCounted(present=command.present, staff=staff, summoned=summoned),)


def unfit(present: int, staff: int | None, summoned: int | None) -> Refusal | None:
    """Why these figures cannot be a count: more were summoned than belong, or more are present than can be."""
    if staff is not None and summoned is not None and summoned > staff:
        excess = summoned - staff
        return Refusal("summoned_exceeds_staff", {"summoned": summoned, "staff": staff, "excess": excess})
    most = most_present(staff, summoned)
    if most is None or present <= most:
        return None
    excess = present - most
    return Refusal("present_exceeds_summoned", {"present": present, "summoned": most, "excess": excess})


def arrive(state: State, command: Arrive, now: datetime) -> tuple[Event, ...] | Refusal:
    """Check someone in, or back in."""
    found = member(state, command.who)
    if isinstance(found, Refusal):
        return found
    if whereabout(state, found.id).where == "in_room":
        return Refusal("already_in_room", {"who": found.id})
    since = earlier(command.at, now, whereabout(state, found.id).since)
    return since if isinstance(since, Refusal) else (Arrived((found.id,), since),)


def arrive_group(state: State, command: ArriveGroup, now: datetime) -> tuple[Event, ...] | Refusal:
    """Check in all of a group who are expected or have left; the excused stay excused."""
    if not state.members:
        return Refusal("no_roll")
    group = [m.id for m in state.members.values() if m.group == command.group]
    if not group:
        return Refusal("no_group", {"group": command.group})
    missing = tuple(m for m in group if whereabout(state, m).where in {"expected", "left"})
    if not missing:
        return Refusal("already_in_room", {"who": command.group})
    last = max((w.since for m in missing if (w := whereabout(state, m)).since is not None), default=None)
    since = earlier(command.at, now, last)
    return since if isinstance(since, Refusal) else (Arrived(missing, since),)


def leave(state: State, command: Leave, now: datetime) -> tuple[Event, ...] | Refusal:
    """Check someone out; only who is in the room can leave it."""
    found = member(state, command.who)
    if isinstance(found, Refusal):
        return found
    if whereabout(state, found.id).where != "in_room":
        return Refusal("not_in_room", {"who": found.id})
    since = earlier(command.at, now, whereabout(state, found.id).since)
    return since if isinstance(since, Refusal) else (Left((found.id,), since),)


def excuse(state: State, command: Excuse) -> tuple[Event, ...] | Refusal:
    """Record why someone is absent and who stands in for them; a stand-in is not counted as a member present."""
    found = member(state, command.who)
    if isinstance(found, Refusal):
        return found
    if not command.reason.strip():
        return Refusal("needs_reason")
    if whereabout(state, found.id).where == "in_room":
        return Refusal("already_in_room", {"who": found.id})
    return (Excused(found.id, command.reason, command.represented_by),)
