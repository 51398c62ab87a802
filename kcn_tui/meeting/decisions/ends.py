"""The end of what is under way, which the beginning of anything else brings with it."""

from kcn_tui.meeting.events import Event, ItemFinished
from kcn_tui.meeting.state import State


def finish_open(state: State) -> tuple[Event, ...]:
    """The end of the open item, if one is open."""
    return () if state.current is None else (ItemFinished(state.current),)
