"""What a screen says of its connection to the console, in terminal and browser alike."""

from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.record.mark import ALIVE


def remark(state: State | None, age: float | None, meeting: str, *, unreadable: bool) -> str:
    """The words for the footer: none while all is well, or after the meeting; before it which one is awaited.

    ``age`` is the time since the console's last sign of life in seconds, None where there never was one; ``meeting`` the
    name of its folder, so that a wrong id is seen.
    """
    if unreadable:
        return _("the journal cannot be read")
    if state is None:
        return _("awaited: {meeting}").format(meeting=meeting)
    if state.closed_at is not None:
        return ""
    return _("waiting for the console") if age is None or age > ALIVE else ""
