"""Times of the meeting's day that a command gives in words."""

from datetime import datetime, time, timedelta
from typing import Final

from kcn_tui.meeting.commands.refusal import Refusal

MORNING: Final = 6
"""The hour until which a meeting that began the day before may still be under way."""
EVENING: Final = 18
"""The hour from which a time may be meant of the day before (practice 6.5: tối); our own assumption, as the other."""


def earlier(given: str | None, now: datetime, not_before: datetime | None = None) -> datetime | Refusal:
    """``HH:MM`` as a time not after ``now`` nor before ``not_before``; now itself where nothing is given.

    It is of today, but in the small hours a time of the evening is of the evening before. Of the minute of ``not_before``
    it is that very moment: whoever came at 13:30:30 did not leave at 13:30:00.
    """
    if given is None:
        return now
    hour, minute = (int(part) for part in given.split(":"))
    at = datetime.combine(now.date(), time(hour, minute), now.tzinfo)
    if now.hour < MORNING and at.hour >= EVENING:
        at -= timedelta(days=1)
    if at > now:
        return Refusal("clock_in_future", {"at": given})
    if not_before is not None and at < not_before.replace(second=0, microsecond=0):
        return Refusal(
            "clock_too_early", {"at": given, "since": f"{not_before.astimezone(now.tzinfo):%H:%M}"}
        )
    return at if not_before is None else max(at, not_before)
