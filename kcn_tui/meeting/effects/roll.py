"""Who is present."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.attending import capped, summoned_of, whereabout
from kcn_tui.meeting.state import Attendance, State


def attendance_counted(state: State, event: e.AttendanceCounted, entry: e.Entry) -> State:
    """A count by hand."""
    return _taken(
        state, Attendance(event.present, event.staff, event.summoned, entry.at, state.current), entry
    )


def arrived(state: State, event: e.Arrived, entry: e.Entry) -> State:
    """Members are in the room; the first arrival of each is kept."""
    table = state.whereabouts
    for who in event.who:
        table = table.insert(who, whereabout(state, who).arrived(event.since))
    return _recounted(replace(state, whereabouts=table), _members(state, event.who), entry)


def left(state: State, event: e.Left, entry: e.Entry) -> State:
    """Members have left the room."""
    table = state.whereabouts
    for who in event.who:
        table = table.insert(who, whereabout(state, who).left(event.since))
    return _recounted(replace(state, whereabouts=table), -_members(state, event.who), entry)


def excused(state: State, event: e.Excused, entry: e.Entry) -> State:
    """A member is absent with a reason."""
    absent = whereabout(state, event.who).excused(entry.at, event.reason, event.represented_by)
    return replace(state, whereabouts=state.whereabouts.insert(event.who, absent))


def _members(state: State, who: tuple[str, ...]) -> int:
    """How many of these count; guests do not."""
    return sum(state.members[one].kind == "member" for one in who)


def _recounted(state: State, change: int, entry: e.Entry) -> State:
    """The count of those present follows the roll; after a count by hand it goes on from there.

    Whoever is no member changes no count.
    """
    if change == 0:
        return state
    last, in_room = state.present, state.in_room + change
    by_hand = last is not None and not last.by_roll
    staff = last.staff if last else state.plan.roll.staff
    summoned = last.summoned if last else summoned_of(state)
    present = max(0, last.present + change) if last is not None and by_hand else in_room
    count = Attendance(present, staff, summoned, entry.at, state.current, by_roll=not by_hand)
    return counted(replace(state, in_room=in_room), count, entry)


def counted(state: State, count: Attendance, entry: e.Entry) -> State:
    """A further count, which follows from something else than counting: of nobody anew."""
    count = replace(capped(count), at=entry.at, item=state.current, carried=not count.by_roll)
    return _taken(state, count, entry)


def _taken(state: State, count: Attendance, entry: e.Entry) -> State:
    """The count with its line in the journal and the rule of the moment."""
    count = replace(count, seq=entry.seq, rule=state.plan.rules.quorum)
    return replace(state, attendance=state.attendance.push_front(count))
