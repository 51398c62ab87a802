"""The latest count against the quorum, always in sight: the number present must be known before any vote."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import joined
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.decisions.voting import quorum_now


class AttendanceStrip(Static):
    """One line: present of how many, how many are needed, met or how many more."""

    def __init__(self) -> None:
        super().__init__(id="attendance-strip", markup=False)

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        words = attendance_words(moment)
        if words != self.content:
            self.update(words)


def attendance_words(moment: Moment) -> Content:
    """The line itself, also for the places that repeat it."""
    quorum = quorum_now(moment.state)
    if quorum is None:
        return Content.styled(_("Nobody counted yet"), "$warning")
    of = "" if quorum.base is None else f"/{quorum.base}"
    present = Content.styled(_("Present {count}").format(count=f"{quorum.present}{of}"), "bold")
    if quorum.required is None:
        return joined([present, Content.styled(_("of how many?"), "$warning")])
    if quorum.met:
        return joined(
            [present, Content.styled(_("needed {count} ✓").format(count=quorum.required), "$success")]
        )
    more = ngettext("{count} more needed", "{count} more needed", quorum.missing)
    return joined([present, Content.styled(more.format(count=quorum.missing), "$error bold")])
