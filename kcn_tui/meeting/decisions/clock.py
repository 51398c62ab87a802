"""Times of the meeting's day that a command gives in words."""

from datetime import datetime, time

from kcn_tui.meeting.commands.refusal import Refusal


def earlier(given: str | None, now: datetime) -> datetime | Refusal:
    """``HH:MM`` of today as a time not after ``now``; now itself where nothing is given."""
    if given is None:
        return now
    hour, minute = (int(part) for part in given.split(":"))
    at = datetime.combine(now.date(), time(hour, minute), now.tzinfo)
    return Refusal("clock_in_future", {"at": given}) if at > now else at
