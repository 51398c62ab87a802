"""Times of the meeting's day that a command gives in words."""

from datetime import datetime, time, timedelta

from kcn_tui.meeting.commands.refusal import Refusal


def earlier(
    given: str | None, now: datetime, opened: datetime, not_before: datetime | None = None
) -> datetime | Refusal:
    """``HH:MM`` as a time not after ``now`` nor before ``not_before``; now itself where nothing is given.

    After midnight a time later than now is the evening's, if the meeting was open then.
    """
    if given is None:
        return now
    hour, minute = (int(part) for part in given.split(":"))
    at = datetime.combine(now.date(), time(hour, minute), now.tzinfo)
    if at > now and at - timedelta(days=1) >= opened:
        at -= timedelta(days=1)
    if at > now:
        return Refusal("clock_in_future", {"at": given})
    if not_before is not None and at < not_before.replace(second=0, microsecond=0):
        return Refusal(
            "clock_too_early", {"at": given, "since": f"{not_before.astimezone(now.tzinfo):%H:%M}"}
        )
    return at
