"""Who is present."""

from datetime import datetime

from kcn_tui.meeting.events.base import EventBase


class AttendanceCounted(EventBase, frozen=True):
    """So many persons are present, of so many on the staff and so many summoned (None: not known)."""

    present: int
    staff: int | None
    summoned: int | None


class Arrived(EventBase, frozen=True):
    """These members (by id) are in the room since this time."""

    who: tuple[str, ...]
    since: datetime


class Left(EventBase, frozen=True):
    """These members (by id) left the room at this time."""

    who: tuple[str, ...]
    since: datetime


class Excused(EventBase, frozen=True):
    """A member is absent with a reason; ``represented_by`` is a name, and counts as nobody present."""

    who: str
    reason: str
    represented_by: str | None = None
