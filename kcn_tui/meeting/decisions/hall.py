"""What the hall is given to see beside the course of the meeting: pages, pictures, and what covers them."""

from kcn_tui.meeting.commands import Black, Freeze, Hold, Lead, Refusal, Release, Show, Tell, TurnPage
from kcn_tui.meeting.events import (
    Event,
    HallBlacked,
    HallFrozen,
    HallHeld,
    HallReleased,
    HallTold,
    LeadGiven,
    LeadTaken,
    PageTurned,
    PictureShown,
)
from kcn_tui.meeting.state import State


def turn_page(_state: State, command: TurnPage) -> tuple[Event, ...]:
    """Turn to a page; a hall that has fewer pages shows its last one."""
    return (PageTurned(command.page, command.columns, command.rows),)


def show(state: State, command: Show) -> tuple[Event, ...] | Refusal:
    """Give the hall a picture; the open item can be shown only while one is open."""
    if command.picture == "item" and state.current is None:
        return Refusal("no_open_item")
    return (PictureShown(command.picture),)


def can_hold(state: State) -> Refusal | None:
    """A screen under the waiting picture cannot be covered with it again."""
    return Refusal("already_held") if state.cover == "waiting" else None


def hold(_state: State, _command: Hold) -> tuple[Event, ...]:
    """Cover the hall's screen at once."""
    return (HallHeld(),)


def can_black(state: State) -> Refusal | None:
    """A black screen cannot be made black."""
    return Refusal("already_black") if state.cover == "black" else None


def black(_state: State, _command: Black) -> tuple[Event, ...]:
    """Make the hall's screen black at once."""
    return (HallBlacked(),)


def can_freeze(state: State) -> Refusal | None:
    """Only a screen that shows the meeting can keep its picture; one that is covered has none to keep."""
    return None if state.cover is None else Refusal("already_covered")


def freeze(_state: State, _command: Freeze) -> tuple[Event, ...]:
    """Keep the hall's picture as it is."""
    return (HallFrozen(),)


def tell(_state: State, command: Tell) -> tuple[Event, ...] | Refusal:
    """Show the hall a message, or another one."""
    return (HallTold(command.text),) if command.text.strip() else Refusal("needs_text")


def can_release(state: State) -> Refusal | None:
    """Only a covered screen can be uncovered."""
    return Refusal("not_held") if state.cover is None else None


def release(_state: State, _command: Release) -> tuple[Event, ...]:
    """Uncover the hall's screen; it shows what the meeting has come to meanwhile."""
    return (HallReleased(),)


def can_lead(state: State) -> Refusal | None:
    """Somebody must be speaking or presenting, for the lead ends with that."""
    return Refusal("no_open_item") if state.speaker is None and state.current is None else None


def lead(state: State, command: Lead) -> tuple[Event, ...] | Refusal:
    """Give the hall's pages to whoever has the floor, else to who presents the item, or take them back."""
    if command.by == "console":
        return Refusal("console_leads") if state.lead is None else (LeadTaken(),)
    if state.lead is not None:
        return Refusal("podium_leads")
    if state.speaker is not None:
        return (LeadGiven(state.speaker.who),)
    return (LeadGiven(None if state.open_item is None else state.open_item.by),)
