"""What is left of somebody's time and how the meeting stands, as hall, speaker's screen and console say it alike."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.pace import MinutesLeft, standing


def left_words(left: MinutesLeft) -> str:
    """The minutes left or over, as part of a line; the last minute by words alone."""
    if left.left > 1:
        return ngettext("{n} minute left", "{n} minutes left", left.left).format(n=left.left)
    if left.left == 1:
        return _("less than a minute left")
    if left.over == 0:
        return _("the time is used")
    return ngettext("{n} minute over", "{n} minutes over", left.over).format(n=left.over)


def standing_words(behind: timedelta, in_minutes: Callable[[timedelta], str]) -> str:
    """Late, early or on time, as part of a line; ``in_minutes`` words a span as long as there is room for."""
    match standing(behind):
        case "on_time":
            return _("on time")
        case "late":
            return _("{minutes} late").format(minutes=in_minutes(behind))
        case "early":
            return _("{minutes} early").format(minutes=in_minutes(behind))


def end_words(end: datetime, *, at_least: bool, brief: bool = False) -> str:
    """When the meeting will end, as part of a line; ``at_least`` where something still to come has no minutes."""
    if at_least:
        words = _("ends after {time}") if brief else _("expected end after {time}")
    else:
        words = _("ends {time}") if brief else _("expected end {time}")
    return words.format(time=f"{end:%H:%M}")
