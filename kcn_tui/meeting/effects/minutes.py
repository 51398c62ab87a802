"""What goes into the minutes in words."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.effects.course import speech_over
from kcn_tui.meeting.state import Conclusion, Note, Showing, State


def noted(state: State, event: e.Noted, entry: e.Entry) -> State:
    """A further note."""
    note = Note(event.number, entry.at, event.item, event.text)
    return replace(state, notes=state.notes.insert(event.number, note))


def note_edited(state: State, event: e.NoteEdited, entry: e.Entry) -> State:
    """The note reads differently; the journal keeps what it was."""
    note = state.notes[event.number]
    note = replace(note, text=event.text, edited=entry.at, was=(*note.was, note.text))
    return replace(state, notes=state.notes.insert(event.number, note))


def concluded(state: State, event: e.Concluded, entry: e.Entry) -> State:
    """A conclusion of the chair."""
    return replace(state, conclusions=(*state.conclusions, Conclusion(entry.at, event.text)))


def content_marked(state: State, event: e.ContentMarked, _entry: e.Entry) -> State:
    """A line of the check-list."""
    return replace(state, contents=state.contents.insert(event.content, event.mark))


def closed(state: State, _event: e.Closed, entry: e.Entry) -> State:
    """The meeting is over; the hall sees the closing picture."""
    state = speech_over(state, entry)
    return replace(
        state,
        closed_at=entry.at,
        cover=None,
        message=None,
        frozen=None,
        frozen_at=None,
        put=None,
        showing=Showing("closing"),
    )
