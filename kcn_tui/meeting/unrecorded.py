"""Votes that were asked for and have no result yet: what leads on would leave them without one, and nobody would notice."""

from datetime import datetime

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.foresight import state_after
from kcn_tui.meeting.motions import has_been_put, item_of, text_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election, Motion, Resolution


def left_behind(state: State, command: c.Command, now: datetime) -> tuple[str, ...]:
    """The motions whose result is not recorded when this command leads on: the one before the hall; at the close, all.

    It goes by what would come of the command, whichever it is: an item begun, dropped or taken up again, another count.
    """
    if isinstance(command, c.Close):
        return _without_result(state)
    put = state.put
    if put is None or not has_been_put(state, put.motion) or isinstance(command, c.Undo):
        return ()
    after = state_after(state, put.seq, command, now)
    if after is None or (after.put is not None and after.put.motion == put.motion):
        return ()
    return (put.motion,) if put.motion in after.unanswered else ()


def put_uncounted(state: State, item: str | None = None) -> tuple[str, ...]:
    """The motions, of this item if one is given, that were put to the vote and have no result, in the order in which they were put."""
    return tuple(
        motion
        for motion in state.unanswered
        if item in {None, item_of(motion)} and text_of(state, motion) is not None
    )


def _without_result(state: State) -> tuple[str, ...]:
    """What was put and never counted, and items begun that are there to be voted on, and were not."""
    put = put_uncounted(state)
    named = {item_of(motion) for motion in put}
    never_put = (
        item.id
        for item in state.agenda
        if isinstance(item, Motion | Resolution | Election)
        and state.course_of(item.id).progress in {"open", "done"}
        and state.count_on(item.id) is None
        and item.id not in named
    )
    return (*put, *never_put)
