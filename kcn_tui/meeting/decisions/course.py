"""Leading through the agenda: start, finish, skip, close."""

from kcn_tui.meeting.commands import Close, Finish, Refusal, Skip, Start
from kcn_tui.meeting.decisions.ends import finish_open
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import Closed, Event, ItemFinished, ItemSkipped
from kcn_tui.meeting.state import State


def can_finish(state: State) -> Refusal | None:
    """Only an open item can be finished."""
    return Refusal("no_open_item") if state.current is None else None


def start(state: State, command: Start) -> tuple[Event, ...] | Refusal:
    """Begin a pending item, finishing whatever is open (design 4)."""
    item = state.item(command.item)
    if item is None:
        return Refusal("no_item", {"item": command.item})
    match state.course_of(item.id).progress:
        case "open":
            return Refusal("already_open", {"item": item.id})
        case "done":
            return Refusal("already_done", {"item": item.id})
        case "skipped":
            return Refusal("already_skipped", {"item": item.id})
        case "pending":
            return opening_of(state, item, command.force)


def finish(state: State, command: Finish) -> tuple[Event, ...] | Refusal:
    """End the open item; naming another than the open one is refused."""
    item = command.item or state.current
    assert item is not None, "can_finish"
    if state.item(item) is None:
        return Refusal("no_item", {"item": item})
    if item != state.current:
        return Refusal("not_open", {"item": item})
    return (ItemFinished(item),)


def skip(state: State, command: Skip) -> tuple[Event, ...] | Refusal:
    """Drop an item that is not yet over; the reason goes into the minutes."""
    item = state.item(command.item)
    if item is None:
        return Refusal("no_item", {"item": command.item})
    if not command.reason.strip():
        return Refusal("needs_reason")
    match state.course_of(item.id).progress:
        case "done":
            return Refusal("already_done", {"item": item.id})
        case "skipped":
            return Refusal("already_skipped", {"item": item.id})
        case "open" | "pending":
            return (ItemSkipped(item.id, command.reason),)


def close(state: State, _command: Close) -> tuple[Event, ...]:
    """Close the meeting, finishing whatever is open."""
    return (*finish_open(state), Closed())
