"""Times as the export writes them."""

from datetime import datetime


def moment(at: datetime) -> str:
    """RFC 3339 with offset, to the second."""
    return at.isoformat(timespec="seconds")


def moment_or_none(at: datetime | None) -> str | None:
    """The same, where there is a time."""
    return None if at is None else moment(at)
