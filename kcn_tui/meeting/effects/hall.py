"""What the hall is given to see."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.effects.course import picture_of
from kcn_tui.meeting.events.base import Cover
from kcn_tui.meeting.state import Showing, State


def page_turned(state: State, event: e.PageTurned, _entry: e.Entry) -> State:
    """Another page of the same picture."""
    return replace(state, showing=replace(state.showing, page=event.page, grid=(event.columns, event.rows)))


def picture_shown(state: State, event: e.PictureShown, _entry: e.Entry) -> State:
    """Another picture; ``item`` is the open one's own."""
    if event.picture == "item" and state.current is not None:
        return replace(state, showing=picture_of(state, state.current))
    return replace(state, showing=Showing(event.picture))


def hall_held(state: State, _event: e.HallHeld, _entry: e.Entry) -> State:
    """The waiting picture covers what goes on."""
    return _covered(state, "waiting")


def hall_blacked(state: State, _event: e.HallBlacked, _entry: e.Entry) -> State:
    """Nothing is seen of what goes on."""
    return _covered(state, "black")


def hall_frozen(state: State, _event: e.HallFrozen, entry: e.Entry) -> State:
    """The hall goes on seeing this state as of this time."""
    return replace(_covered(state, "frozen"), frozen=state, frozen_at=entry.at)


def hall_told(state: State, event: e.HallTold, _entry: e.Entry) -> State:
    """A message covers what goes on."""
    return _covered(state, "message", message=event.text)


def hall_released(state: State, _event: e.HallReleased, _entry: e.Entry) -> State:
    """What goes on is seen again."""
    return replace(state, cover=None, message=None, frozen=None, frozen_at=None)


def lead_given(state: State, _event: e.LeadGiven, entry: e.Entry) -> State:
    """The speaker's remote turns the hall's pages until the speech or the item is over."""
    return replace(state, lead=entry.seq)


def lead_taken(state: State, _event: e.LeadTaken, _entry: e.Entry) -> State:
    """It does not any more."""
    return replace(state, lead=None)


def _covered(state: State, cover: Cover, message: str | None = None) -> State:
    return replace(state, cover=cover, message=message, frozen=None, frozen_at=None)
