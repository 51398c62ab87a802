"""How the meeting stands against its plan: the item's time, ahead or behind, and the expected end."""

from collections.abc import Mapping
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
    when late, None before the first item and where the plan has no minutes; ``expected_end`` is when the last item
    would end if all took as planned, None where no item still to be gone through has minutes; ``at_least`` says that
    one of them has none, so that the end may be later by as much as that takes.
    """

    elapsed: timedelta | None
    planned: timedelta | None
    behind: timedelta | None
    expected_end: datetime | None
    at_least: bool = False

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
    if first is None or start is None or not plan_says_start(state):
        return first
    hour, minute = (int(part) for part in start.split(":"))
    return datetime.combine(first.date(), time(hour, minute), first.tzinfo)


def plan_says_start(state: State) -> bool:
    """Whether the time is measured from the plan's start, not from when the first item really began."""
    return state.plan.conference.start is not None and not state.rehearsal


def pace(state: State, now: datetime) -> Pace:
    """Compare with the plan at ``now``. Skipped items count as saved time."""
    item = state.open_item
    used = None if item is None else elapsed(state.course_of(item.id), now)
    minutes = None if item is None else state.minutes_of(item)
    allowed = None if minutes is None else timedelta(minutes=minutes)
    start = planned_start(state)
    if start is None:
        return Pace(used, allowed, None, None)
    left = _left(state, now) if state.closed_at is None else {}
    known = [span for span in left.values() if span is not None]
    timed = any(item.minutes is not None for item in state.plan.agenda)
    end = state.closed_at or now + sum(known, timedelta())
    return Pace(
        used,
        allowed,
        _behind(state, now, end - start, left) if timed else None,
        end if state.closed_at or known or (timed and not left) else None,
        at_least=len(known) < len(left),
    )


def _left(state: State, now: datetime) -> dict[str, timedelta | None]:
    """What each item that is not over will still take by its minutes, None where it has none."""
    left: dict[str, timedelta | None] = {}
    for item in state.agenda:
        course, minutes = state.course_of(item.id), state.minutes_of(item)
        if course.progress in {"open", "pending"}:
            span = None if minutes is None else timedelta(minutes=minutes)
            used = elapsed(course, now) if course.progress == "open" else timedelta()
            left[item.id] = None if span is None else max(timedelta(), span - used)
    return left


def _behind(state: State, now: datetime, whole: timedelta, left: Mapping[str, timedelta | None]) -> timedelta:
    """How much longer the ``whole`` meeting takes than planned; what the plan gives no minutes to takes what it takes."""
    for item in state.plan.agenda:
        if item.minutes is None:
            whole -= elapsed(state.course_of(item.id), now) + (left.get(item.id) or timedelta())
        else:
            whole -= timedelta(minutes=item.minutes)
    return whole
