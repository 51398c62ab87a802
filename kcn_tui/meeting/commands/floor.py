"""The discussion."""

from typing import Annotated

from msgspec import Meta

from kcn_tui.meeting.commands.base import CommandBase, Words


class Queue(CommandBase, frozen=True):
    """Someone asks for the floor: by card number, id or name; a ``guest`` need not be on the roll."""

    who: Words
    guest: bool = False


class Unqueue(CommandBase, frozen=True):
    """Someone no longer asks for the floor."""

    who: Words


class Speak(CommandBase, frozen=True):
    """Give someone the floor, a ``guest`` too; the next in the queue unless named. Whoever speaks ends first."""

    who: Words | None = None
    guest: bool = False


class EndSpeech(CommandBase, frozen=True):
    """The speaker gives up the floor; the gist of what was said goes into the minutes."""

    gist: Words | None = None


class WrapUp(CommandBase, frozen=True):
    """Ask whoever speaks or presents to come to an end, on their own screen."""


class Ask(CommandBase, frozen=True):
    """Record a question, a ``guest``'s too."""

    who: Words
    text: Words
    guest: bool = False


class Answer(CommandBase, frozen=True):
    """Record the answer to a question, by its number; a ``guest``'s too."""

    question: Annotated[int, Meta(ge=1)]
    who: Words
    text: Words
    guest: bool = False
