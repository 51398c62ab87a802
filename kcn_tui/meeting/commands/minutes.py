"""What goes into the minutes in words."""

from typing import Annotated

from msgspec import Meta

from kcn_tui.meeting.commands.base import CommandBase, Words
from kcn_tui.meeting.events.base import ContentMark


class TakeNote(CommandBase, frozen=True):
    """Note something for the minutes."""

    text: Words


class Conclude(CommandBase, frozen=True):
    """Record the chair's conclusion."""

    text: Words


class EditNote(CommandBase, frozen=True):
    """Let a note read differently; what it was stays in the log."""

    note: Annotated[int, Meta(ge=1)]
    text: Words


class MarkContent(CommandBase, frozen=True):
    """Mark one of the eight required contents as done, not applicable or open."""

    content: Annotated[int, Meta(ge=1, le=8)]
    mark: ContentMark
