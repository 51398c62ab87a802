"""What a screen says of its connection to the console, in terminal and browser alike."""

from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.record.mark import ALIVE


def remark(state: State | None, age: float | None, *, unreadable: bool) -> str:
    """The words for the footer: none while all is well, before the meeting, or after it.

    ``age`` is the time since the console's last sign of life in seconds, None where there never was one.
    """
    if unreadable:
        return _("the journal cannot be read")
    if state is None or state.closed_at is not None:
        return ""
    return _("waiting for the console") if age is None or age > ALIVE else ""
