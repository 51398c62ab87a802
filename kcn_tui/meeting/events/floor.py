"""The discussion: who asked for the floor, who spoke, what was asked and answered."""

from kcn_tui.meeting.events.base import EventBase


class Queued(EventBase, frozen=True):
    """Someone asks for the floor; ``who`` is a name or a member's id."""

    who: str


class Unqueued(EventBase, frozen=True):
    """Someone no longer asks for the floor."""

    who: str


class SpeechBegun(EventBase, frozen=True):
    """Someone has the floor, for this many minutes; ``turn`` counts their speeches from 1."""

    who: str
    turn: int
    minutes: int


class SpeechEnded(EventBase, frozen=True):
    """The speaker has given up the floor; ``gist`` is what was said, in a sentence."""

    who: str
    gist: str | None


class WrapUpAsked(EventBase, frozen=True):
    """Whoever speaks or presents (``who``, where known) was asked to come to an end."""

    who: str | None


class Asked(EventBase, frozen=True):
    """A question was put, numbered from 1."""

    number: int
    who: str
    text: str


class Answered(EventBase, frozen=True):
    """The question of this number was answered."""

    question: int
    who: str
    text: str
