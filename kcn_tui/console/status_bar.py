"""The first line: which meeting, the time, how it stands against the plan, what is on disk, the hall's screen."""

from datetime import timedelta
from itertools import chain, islice

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from kcn_tui.console.hall_words import hall_words
from kcn_tui.console.lead_words import lead_words
from kcn_tui.console.moment import Moment, minutes_words
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped, joined, spread
from kcn_tui.locale import _
from kcn_tui.meeting.pace import Pace, pace, standing
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.time import end_words, standing_words

_BREVITIES = 5
"""Ways to say it, each shorter than the one before."""
_WITH_TITLE = 2
"""The first of them give way to a title that is said whole."""
_WITHOUT_END = 3
"""The brevity from which on it is not said when the meeting will end."""
_LEAST_TITLE = 20
"""Columns below which what is left of the title says nothing."""


class StatusBar(SteadyWidget, Widget):
    """One line, painted anew each second. Where the title finds no room beside short words, it gives way before they do."""

    def __init__(self) -> None:
        super().__init__(id="status-bar")
        self._moment: Moment | None = None

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self._moment = moment
        self.refresh()

    def render(self) -> Content:
        """The line for the width there is."""
        moment = self._moment
        if moment is None:
            return Content("")
        width, whole = self.size.width, safe_line(moment.state.plan.conference.title)
        now = pace(moment.state, moment.now)
        ways = (joined(_figures(moment, now, brevity)) for brevity in range(_BREVITIES))
        tried: list[Content] = []
        for figures in islice(ways, _WITH_TITLE):
            tried.append(figures)
            if figures.cell_length + 2 + cell_len(whole) <= width:
                return spread(Content.styled(whole, "bold"), figures, width)
        for figures in chain(tried, ways):
            if figures.cell_length <= width:
                break
        room = width - figures.cell_length - 2
        title = clipped(whole, room) if room >= _LEAST_TITLE else ""
        return spread(Content.styled(title, "bold"), figures, width)


def _figures(moment: Moment, now: Pace, brevity: int) -> list[Content]:
    """The parts of the line; ``brevity`` 0 in full words, 1 in short ones, 2 without the hall's grid, 3 without the end, 4 with the speaker's lead in a word."""
    found = [Content(f"{moment.now:%H:%M:%S}"), *_pace(moment, now, brevity)]
    found.append(_recorded(moment))
    found.append(hall_words(moment, brevity))
    led = lead_words(moment, 0 if not brevity else 1 + brevity // (_BREVITIES - 1))
    if led is not None:
        found.insert(0, led)
    if moment.state.rehearsal:
        found.insert(0, Content.styled(" " + _("REHEARSAL") + " ", "bold reverse $warning"))
    return found


def _recorded(moment: Moment) -> Content:
    if moment.lost:
        return Content.styled(" " + _("NOT RECORDING") + " ", "bold reverse $error")
    if moment.lagging:
        return Content.styled(_("recorded #{seq}, record.json late").format(seq=moment.seq), "$warning bold")
    return Content(_("recorded #{seq}").format(seq=moment.seq))


def _pace(moment: Moment, now: Pace, brevity: int) -> list[Content]:
    if moment.state.closed_at is not None:
        return [Content.styled(_("closed {time}").format(time=f"{moment.state.closed_at:%H:%M}"), "bold")]
    found = [] if now.behind is None else [_standing(now.behind)]
    if now.expected_end is not None and brevity < _WITHOUT_END:
        found.append(Content(end_words(now.expected_end, at_least=now.at_least, brief=brevity > 0)))
    return found


def _standing(behind: timedelta) -> Content:
    tone = "$warning bold" if standing(behind) == "late" else "$success"
    return Content.styled(standing_words(behind, minutes_words), tone)
