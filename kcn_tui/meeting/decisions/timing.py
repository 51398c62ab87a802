"""Time on the day: minutes more or fewer, what is left shared anew, a beginning corrected (practice 7)."""

from datetime import datetime

from kcn_tui.meeting.commands import BeganAt, GiveTime, Refusal, ShareTime
from kcn_tui.meeting.decisions.clock import earlier
from kcn_tui.meeting.events import Event, ReallyBegan, TimeGiven, TimeShared
from kcn_tui.meeting.sharing import proposal
from kcn_tui.meeting.state import State


def give_time(state: State, command: GiveTime) -> tuple[Event, ...] | Refusal:
    """Lengthen or shorten an item that is not over; never below nothing."""
    named = command.item or state.current
    item = None if named is None else state.item(named)
    if item is None:
        return Refusal("no_open_item") if named is None else Refusal("no_item", {"item": named})
    progress = state.course_of(item.id).progress
    if progress in {"done", "skipped"}:
        return Refusal("already_skipped" if progress == "skipped" else "already_done", {"item": item.id})
    minutes = (state.minutes_of(item) or 0) + command.minutes
    return Refusal("time_too_short", {"item": item.id}) if minutes < 0 else (TimeGiven(item.id, minutes),)


def share_time(state: State, _command: ShareTime, now: datetime) -> tuple[Event, ...] | Refusal:
    """Take the proposal."""
    shared = proposal(state, now)
    return Refusal("nothing_to_share") if shared is None else (TimeShared(shared),)


def began_at(state: State, command: BeganAt, now: datetime) -> tuple[Event, ...] | Refusal:
    """Correct when the open item began; not in the future, nor before what was done last before it."""
    assert state.current is not None, "can_finish"
    began = earlier(command.at, now, _done_before(state, state.current))
    return began if isinstance(began, Refusal) else (ReallyBegan(state.current, began),)


def _done_before(state: State, item: str) -> datetime | None:
    """The last thing done before this item was begun; what its very beginning ended is none, for that end moves with it.

    Votes and those present counted under an item, results told, awards and speeches are things done; somebody who came
    in meanwhile is not, nor is a note.
    """
    began = state.course_of(item).started
    others = [course for known, course in state.course.items() if known != item]
    counts = [v for known in (state.votes, state.ballots) for versions in known.values() for v in versions]
    speeches = [speech for speech in state.speeches if speech.item != item]
    by_hand = (
        count.at
        for count in state.attendance
        if count.item is not None and not count.by_roll and not count.carried
    )
    ends = [course.ended for course in others] + [speech.ended for speech in speeches]
    acts = [at for count in counts for at in (count.recorded_at, count.announced_at)]
    acts += [*state.awards_read.values(), next((at for at in by_hand if _before(at, began)), None)]
    moments = [
        *(course.started for course in others),
        *(spell.ended for course in state.course.values() for spell in course.earlier),
        *(speech.started for speech in speeches),
        *(at for at in (*ends, *acts) if _before(at, began)),
    ]
    return max((at for at in moments if at is not None), default=None)


def _before(at: datetime | None, began: datetime | None) -> bool:
    return at is not None and began is not None and at < began
