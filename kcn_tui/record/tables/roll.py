"""Who is present: the members one by one, and the counts one after the other.

Both tables grow to thousands of rows and change a row at a time, so that each knows what differs between two states.
"""

from itertools import compress, islice
from operator import is_not

from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.state import Attendance, State
from kcn_tui.plan.members import Member
from kcn_tui.record.tables.base import Patch, Row, Rows, Table, moment


def _members(state: State) -> Rows:
    return [_member(state, member) for member in state.members.values()]


def _member(state: State, member: Member) -> Row:
    where = whereabout(state, member.id)
    return {
        "who": member.id,
        "name": member.name,
        "card": member.card,
        "unit": member.unit,
        "post": member.post,
        "group": member.group,
        "kind": member.kind,
        "where": where.where,
        "since": moment(where.since),
        "came_at": moment(where.came),
        "stays": [{"from": moment(stay.started), "to": moment(stay.ended)} for stay in where.stays],
        "reason": where.reason,
        "represented_by": where.represented_by,
    }


def _members_patch(before: State, after: State) -> Patch | None:
    if before.members is not after.members:
        return None
    was, now = (map(where.get, after.members) for where in (before.whereabouts, after.whereabouts))
    moved = compress(enumerate(after.members.values(), start=1), map(is_not, was, now))
    return {number: _member(after, member) for number, member in moved}


def _attendance(state: State) -> Rows:
    return [_count(count) for count in reversed(list(state.attendance))]


def _count(count: Attendance) -> Row:
    return {
        "at": moment(count.at),
        "item": count.item,
        "staff": count.staff,
        "summoned": count.summoned,
        "present": count.present,
        "by_roll": not count.by_hand,
    }


def _attendance_patch(before: State, after: State) -> Patch | None:
    """Counts taken since, or taken back since."""
    was, now = len(before.attendance), len(after.attendance)
    longer, shorter = (
        (after.attendance, before.attendance) if now >= was else (before.attendance, after.attendance)
    )
    if not longer.continues(shorter):
        return None
    new = [*islice(after.attendance, max(0, now - was))]
    gone: Patch = dict.fromkeys(range(now + 1, was + 1))
    return gone | {was + number: _count(count) for number, count in enumerate(reversed(new), start=1)}


TABLES = (
    Table("members", _members, lambda state: (state.members, state.whereabouts), _members_patch),
    Table("attendance", _attendance, lambda state: (state.attendance,), _attendance_patch),
)
