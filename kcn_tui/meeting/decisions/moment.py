"""The moment that a count is of: who attended, what text was before the hall, and whether an earlier count is corrected.

The law does not say when those attending are counted (practice 2). Here it is the moment in which the motion is put;
who comes while hands are counted counts as well, and a count by hand made meanwhile stands for all. Correcting a
count changes neither its attendance nor its text.
"""

from kcn_tui.meeting.motions import has_been_put, is_decided, item_of
from kcn_tui.meeting.state import Attendance, Ballot, State, Vote


def corrected_vote(state: State, motion: str) -> Vote | None:
    """The vote that a further count corrects, or None where the motion was put, its item reopened or its text changed since."""
    vote = state.vote_on(motion)
    if vote is None or has_been_put(state, motion) or reopened_since(state, motion, vote):
        return None
    return vote if is_decided(state, motion) else None


def reopened_since(state: State, motion: str, count: Vote | Ballot) -> bool:
    """Whether the item was taken up again after this count."""
    course = state.course_of(item_of(motion))
    return bool(course.earlier) and course.started is not None and course.started > count.recorded_at


def of_count(count: Vote | Ballot) -> Attendance:
    """The attendance that a recorded count is of."""
    return Attendance(count.present, count.staff, count.summoned, count.recorded_at, count.motion)


def attending(state: State, motion: str) -> Attendance | None:
    """Who attends a first count on this motion now; None while nobody has been counted."""
    now, put = state.present, state.put
    if now is None or put is None or put.motion != motion or put.counted or put.attendance is None:
        return now
    return _widest([now, put.attendance])


def counted_for(state: State, motion: str) -> Attendance | None:
    """The attendance that the next count on this motion is of: the corrected vote's, or else of who attends now."""
    corrected = corrected_vote(state, motion)
    return attending(state, motion) if corrected is None else of_count(corrected)


def attending_ballot(state: State, election: str) -> Attendance | None:
    """Who attends a ballot: who was there when it began or came since, for ballots are issued before they are counted."""
    course = state.course_of(election)
    now = state.present
    if now is None or course.started is None:
        return now
    counts = []
    for count in state.attendance:
        counts.append(count)
        if not count.by_roll or count.at <= course.started:
            break
    return _widest(counts)


def _widest(counts: list[Attendance]) -> Attendance:
    """The newest count if it was made by hand, else the one with most present."""
    return counts[0] if not counts[0].by_roll else max(counts, key=lambda count: count.present)
