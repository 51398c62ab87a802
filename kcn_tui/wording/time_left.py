"""What is left of somebody's time, as hall, speaker's screen and console say it alike."""

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.pace import MinutesLeft


def left_words(left: MinutesLeft) -> str:
    """The minutes left or over, as part of a line; the last minute by words alone."""
    if left.left > 1:
        return ngettext("{n} minute left", "{n} minutes left", left.left).format(n=left.left)
    if left.left == 1:
        return _("less than a minute left")
    if left.over == 0:
        return _("the time is used")
    return ngettext("{n} minute over", "{n} minutes over", left.over).format(n=left.over)
