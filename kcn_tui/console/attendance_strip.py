"""The latest count against the quorum, always in sight: the number present must be known before any vote."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import joined
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.decisions.voting import quorum_now
from kcn_tui.meeting.state import State


class AttendanceStrip(Static):
    """One line: present of how many, how many are needed, met or how many more."""

    def __init__(self) -> None:
        super().__init__(id="attendance-strip", markup=False)

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        words = attendance_words(moment.state)
        if words.cell_length > self.content_size.width:
            words = attendance_words(moment.state, short=True)
        if words != self.content:
            self.update(words)


def attendance_words(state: State, *, short: bool = False) -> Content:
    """The line itself; ``short`` leaves the figures and what is missing."""
    quorum = quorum_now(state)
    if quorum is None:
        return Content.styled(_("Nobody counted yet"), "$warning")
    of = "" if quorum.base is None else f"/{quorum.base}"
    count = f"{quorum.present}{of}"
    present = Content.styled(count if short else _("Present {count}").format(count=count), "bold")
    if quorum.required is None:
        return joined([present, Content.styled(_("of how many?"), "$warning")])
    if quorum.met:
        return joined(
            [present, Content.styled(_("needed {count} ✓").format(count=quorum.required), "$success")]
        )
    more = ngettext("{count} more needed", "{count} more needed", quorum.missing)
    return joined([present, Content.styled(more.format(count=quorum.missing), "$error bold")])
