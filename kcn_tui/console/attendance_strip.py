"""The latest count against the quorum, always in sight: the number present must be known before any vote."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console import later
from kcn_tui.console.known import Known
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import joined
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.state import State
from kcn_tui.wording.figures import thousands


class AttendanceStrip(SteadyWidget, Static):
    """One line: present of how many, how many are needed, met or how many more."""

    def __init__(self) -> None:
        super().__init__(id="attendance-strip", markup=False)
        self._known = Known()

    def on_click(self) -> None:
        """A click counts, or opens the roll."""
        self.post_message(Requested("attendance"))

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        state, width = moment.state, self.content_size.width
        if not self._known.news(state.attendance, state.plan, state.members, state.whereabouts, width):
            return
        lost = moment.quorum_lost
        words = attendance_words(state, lost=lost)
        if words.cell_length > width:
            words = attendance_words(state, lost=lost, short=True)
        if words != self.content:
            self.update(words, layout=False)


def attendance_words(state: State, *, short: bool = False, lost: bool = False) -> Content:
    """The line itself; ``short`` leaves the figures and what is missing, ``lost`` says that there were enough before."""
    quorum = later.quorate.quorum_now(state)
    if quorum is None:
        return Content.styled(_("Nobody counted yet"), "$warning")
    of = "" if quorum.base is None else f"/{thousands(quorum.base)}"
    count = f"{thousands(quorum.present)}{of}"
    present = Content.styled(count if short else _("Present {count}").format(count=count), "bold")
    if quorum.required is None:
        return joined([present, Content.styled(_("of how many?"), "$warning")])
    if quorum.met:
        return joined(
            [
                present,
                Content.styled(_("needed {count} ✓").format(count=thousands(quorum.required)), "$success"),
            ]
        )
    more = ngettext("{count} more needed", "{count} more needed", quorum.missing)
    if lost and not short:
        more = ngettext("quorum lost, {count} missing", "quorum lost, {count} missing", quorum.missing)
    style = "$error bold reverse" if lost else "$error bold"
    sign = "! " if lost and short else ""
    return joined([present, Content.styled(sign + more.format(count=thousands(quorum.missing)), style)])
