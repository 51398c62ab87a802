"""Votes that were asked for and have no result yet: what leads on would leave them without one, and nobody would notice."""

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.motions import has_been_put, item_of, text_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election, Motion, Resolution


def left_behind(state: State, command: c.Command) -> tuple[str, ...]:
    """The motions whose result is not recorded when this command leads on: the one before the hall; at the close, all."""
    put = state.put
    asked = () if put is None or not has_been_put(state, put.motion) else (put.motion,)
    match command:
        case c.Close():
            return _without_result(state)
        case c.Finish() | c.Start():
            return asked
        case c.Put(motion=motion):
            return tuple(one for one in asked if one != motion)
        case _:
            return ()


def _without_result(state: State) -> tuple[str, ...]:
    """What was put and never counted, and items begun that are there to be voted on, and were not."""
    put = tuple(motion for motion in state.unanswered if text_of(state, motion) is not None)
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
