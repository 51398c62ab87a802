"""What the hall is given to see beside the course of the meeting."""

from kcn_tui.meeting.events.base import EventBase, Picture


class PageTurned(EventBase, frozen=True):
    """The hall shows this page (from 1), counted on a grid of ``columns`` × ``rows``."""

    page: int
    columns: int
    rows: int


class PictureShown(EventBase, frozen=True):
    """The hall was given another picture than the one that follows from the course of the meeting."""

    picture: Picture


class HallHeld(EventBase, frozen=True):
    """The waiting picture covers the hall's screen."""


class HallBlacked(EventBase, frozen=True):
    """The hall's screen is black."""


class HallFrozen(EventBase, frozen=True):
    """The hall keeps the picture of this moment, whatever goes on."""


class HallTold(EventBase, frozen=True):
    """A message to the hall covers its screen."""

    text: str


class HallReleased(EventBase, frozen=True):
    """The hall shows the meeting again."""


class LeadGiven(EventBase, frozen=True):
    """The remote of whoever speaks or presents (``who``, where known) turns the hall's pages as well."""

    who: str | None


class LeadTaken(EventBase, frozen=True):
    """The console alone turns the hall's pages again."""
