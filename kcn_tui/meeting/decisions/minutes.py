"""What goes into the minutes in words: notes, conclusions, the check-list of required contents."""

from kcn_tui.meeting.commands import Conclude, EditNote, MarkContent, Refusal, TakeNote
from kcn_tui.meeting.events import Concluded, ContentMarked, Event, Noted, NoteEdited
from kcn_tui.meeting.state import State


def take_note(state: State, command: TakeNote) -> tuple[Event, ...] | Refusal:
    """Note a text under the open item; possible at any time."""
    if not command.text.strip():
        return Refusal("needs_text")
    return (Noted(number=len(state.notes) + 1, item=state.current, text=command.text),)


def edit_note(state: State, command: EditNote) -> tuple[Event, ...] | Refusal:
    """Let a note read differently."""
    if not state.notes:
        return Refusal("no_note_yet")
    if command.note not in state.notes:
        return Refusal("no_note", {"note": command.note})
    if not command.text.strip():
        return Refusal("needs_text")
    return (NoteEdited(command.note, command.text),)


def conclude(_state: State, command: Conclude) -> tuple[Event, ...] | Refusal:
    """Record what the chair said in conclusion."""
    if not command.text.strip():
        return Refusal("needs_text")
    return (Concluded(command.text),)


def mark_content(_state: State, command: MarkContent) -> tuple[Event, ...]:
    """Mark a required content."""
    return (ContentMarked(command.content, command.mark),)
