"""How the meeting stands against its plan: the item's time, ahead or behind, and the expected end."""

from datetime import datetime, time, timedelta
from typing import Literal

from msgspec import Struct

from kcn_tui.meeting.state import Course, State


def whole_minutes(span: timedelta) -> int:
    """A span in whole minutes, early or late alike: a minute counts once it is over."""
    return abs(span) // timedelta(minutes=1)


def standing(behind: timedelta) -> Literal["late", "early", "on_time"]:
    """How a meeting stands that is so much behind its plan, or ahead of it where that is negative."""
    if not whole_minutes(behind):
        return "on_time"
    return "late" if behind > timedelta() else "early"


class MinutesLeft(Struct, frozen=True):
    """Minutes left, 0 once the time is used, and minutes over: a minute is gone, and one is over, when it is past."""

    left: int
    over: int


def minutes_left(span: timedelta) -> MinutesLeft:
    """What is left of a time in minutes, as every screen says it; ``span`` is negative once it is used up."""
    return MinutesLeft(max(0, -(-span // timedelta(minutes=1))), max(0, -span // timedelta(minutes=1)))


class Pace(Struct, frozen=True):
    """The time of this moment.

    ``elapsed`` and ``planned`` are of the open item (None: no item open, no length planned); ``behind`` is positive
    when late, None before the first item; ``expected_end`` is when the last item would end if all took as planned.
    """

    elapsed: timedelta | None
    planned: timedelta | None
    behind: timedelta | None
    expected_end: datetime | None

    @property
    def over(self) -> bool:
        """Whether the open item has used up its planned time."""
        return self.elapsed is not None and self.planned is not None and self.elapsed > self.planned


def elapsed(course: Course, now: datetime) -> timedelta:
    """How long an item has taken so far; never negative, whatever the clock does."""
    before = sum((max(timedelta(), spell.ended - spell.started) for spell in course.earlier), timedelta())
    if course.started is None:
        return before
    return before + max(timedelta(), (course.ended or now) - course.started)


def planned_start(state: State) -> datetime | None:
    """When the meeting was to begin: the plan's start, else when its first item really began, None before.

    A rehearsal takes place on another day: it is measured from when it really began.
    """
    began = [course.started for course in state.course.values() if course.started is not None]
    began += [course.earlier[0].started for course in state.course.values() if course.earlier]
    first = min(began, default=None)
    start = state.plan.conference.start
    if start is None or first is None or state.rehearsal:
        return first
    hour, minute = (int(part) for part in start.split(":"))
    return datetime.combine(first.date(), time(hour, minute), first.tzinfo)


def pace(state: State, now: datetime) -> Pace:
    """Compare with the plan at ``now``. Items without planned minutes count as nothing, skipped ones as saved time."""
    agenda = state.agenda
    lengths = {item.id: timedelta(minutes=state.minutes_of(item) or 0) for item in agenda}
    item = state.open_item
    used = None if item is None else elapsed(state.course_of(item.id), now)
    allowed = None if item is None or state.minutes_of(item) is None else lengths[item.id]
    start = planned_start(state)
    if start is None:
        return Pace(used, allowed, None, None)
    ahead = sum((lengths[i.id] for i in agenda if state.course_of(i.id).progress == "pending"), timedelta())
    left = timedelta() if item is None or used is None else max(timedelta(), lengths[item.id] - used)
    end = state.closed_at or now + left + ahead
    planned = sum((timedelta(minutes=item.minutes or 0) for item in state.plan.agenda), timedelta())
    return Pace(used, allowed, end - (start + planned), end)
