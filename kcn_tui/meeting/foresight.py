"""What the meeting will most likely be after the next key, so that a screen has it ready before it is pressed.

Nothing here happens: the states are shown to nobody before the events that lead to them are on disk.
"""

from collections.abc import Iterator
from datetime import datetime

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.evolve import evolve
from kcn_tui.meeting.flow import Do, Pages, next_step
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import entries_for


def states_ahead(state: State, seq: int, pages: Pages, now: datetime) -> Iterator[State]:
    """The states after the next step, after the next page and after the page before, the likeliest first; each once.

    ``seq`` is the line of the journal that led to this state.
    """
    step = next_step(state, pages)
    likely: list[c.Command] = [step.command] if isinstance(step, Do) else []
    likely += [
        c.TurnPage(page, *pages.grid) for page in (pages.page + 1, pages.page - 1) if 1 <= page <= pages.total
    ]
    for command in dict.fromkeys(likely):
        ahead = state_after(state, seq, command, now)
        if ahead is not None:
            yield ahead


def state_after(state: State, seq: int, command: c.Command, now: datetime) -> State | None:
    """What this command would make of the meeting; None where it is refused."""
    decided = decide(state, command, now)
    if isinstance(decided, c.Refusal):
        return None
    for entry in entries_for(decided, seq, now):
        state = evolve(state, entry)
    return state
