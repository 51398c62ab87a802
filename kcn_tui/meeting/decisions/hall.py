"""What the hall is given to see beside the course of the meeting: pages, pictures, the waiting picture."""

from kcn_tui.meeting.commands import Hold, Refusal, Release, Show, TurnPage
from kcn_tui.meeting.events import Event, HallHeld, HallReleased, PageTurned, PictureShown
from kcn_tui.meeting.state import State


def turn_page(_state: State, command: TurnPage) -> tuple[Event, ...] | Refusal:
    """Turn to a page; a hall that has fewer pages shows its last one."""
    return (PageTurned(command.page, command.columns, command.rows),)


def show(state: State, command: Show) -> tuple[Event, ...] | Refusal:
    """Give the hall a picture; the open item can be shown only while one is open."""
    if command.picture == "item" and state.current is None:
        return Refusal("no_open_item")
    return (PictureShown(command.picture),)


def can_hold(state: State) -> Refusal | None:
    """A screen that is covered cannot be covered again."""
    return Refusal("already_held") if state.held else None


def hold(_state: State, _command: Hold) -> tuple[Event, ...] | Refusal:
    """Cover the hall's screen at once."""
    return (HallHeld(),)


def can_release(state: State) -> Refusal | None:
    """Only a covered screen can be uncovered."""
    return None if state.held else Refusal("not_held")


def release(_state: State, _command: Release) -> tuple[Event, ...] | Refusal:
    """Uncover the hall's screen; it shows what the meeting has come to meanwhile."""
    return (HallReleased(),)
