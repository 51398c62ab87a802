"""How the items still to come could share the time that is left after an overrun (practice 7)."""

import math
from datetime import datetime, timedelta

from kcn_tui.meeting.pace import elapsed, pace
from kcn_tui.meeting.state import State


def proposal(state: State, now: datetime) -> dict[str, int] | None:
    """How the items still to come could share the time that is left (whole minutes), None where nothing is to be shared.

    The end of the meeting stays where the plan had it: each item keeps one minute, the rest goes by planned
    length beyond that, fractions to the largest remainder; no item gets longer.
    """
    behind = pace(state, now).behind
    waiting = [item for item in state.agenda if state.course_of(item.id).progress == "pending"]
    lengths = {item.id: minutes for item in waiting if (minutes := state.minutes_of(item) or 0) > 0}
    total = sum(lengths.values())
    late = 0 if behind is None else math.ceil(behind / timedelta(minutes=1))
    spare = total - late - len(lengths)
    if late <= 0 or not lengths or spare < 0:
        return None
    beyond = {item: minutes - 1 for item, minutes in lengths.items()}
    whole = max(1, sum(beyond.values()))
    shared = {item: 1 + minutes * spare // whole for item, minutes in beyond.items()}
    remainders = sorted(beyond, key=lambda item: -(beyond[item] * spare % whole))
    for item in remainders[: total - late - sum(shared.values())]:
        shared[item] += 1
    return shared


def share_offered(state: State, now: datetime) -> bool:
    """Whether the proposal is worth a word: a minute behind or more, and an item took longer than it had."""
    behind = pace(state, now).behind
    if behind is None or behind < timedelta(minutes=1) or proposal(state, now) is None:
        return False
    return any(
        elapsed(state.course_of(item.id), now) > timedelta(minutes=minutes)
        for item in state.agenda
        if state.course_of(item.id).progress in {"open", "done"} and (minutes := state.minutes_of(item))
    )
