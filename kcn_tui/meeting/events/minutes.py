"""What goes into the minutes in words."""

from kcn_tui.meeting.events.base import ContentMark, EventBase


class Noted(EventBase, frozen=True):
    """A note for the minutes, under the item that was open."""

    number: int
    item: str | None
    text: str


class Concluded(EventBase, frozen=True):
    """What the chair said in conclusion."""

    text: str


class NoteEdited(EventBase, frozen=True):
    """A note reads differently from now on; what it was stays in the journal."""

    number: int
    text: str


class ContentMarked(EventBase, frozen=True):
    """One of the eight required contents (practice 2, Nghị định 04/2015 Đ.5), by number from 1, was dealt with or not."""

    content: int
    mark: ContentMark
