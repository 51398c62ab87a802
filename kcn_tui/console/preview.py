"""What the hall sees now: its very picture where there is room, else one line."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from kcn_tui.console import later
from kcn_tui.console.known import Known
from kcn_tui.console.lead_words import lead_words
from kcn_tui.console.moment import Moment
from kcn_tui.console.one_line import OneLine
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import plain, spread
from kcn_tui.locale import _
from kcn_tui.meeting.events import Cover
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.names import award_name, item_name

if TYPE_CHECKING:
    from kcn_tui.stage.widget import StageView


class HallPreview(Steady, Container):
    """The hall's own widget on the hall's own grid, so that it is seen whether everything fits."""

    def __init__(self) -> None:
        super().__init__(id="preview")
        self.border_title = Content(_("The hall sees"))
        self._line = OneLine(id="preview-line", markup=False)
        self._known = Known()

    def compose(self) -> ComposeResult:
        """The line."""
        yield self._line

    async def furnish(self) -> None:
        """The picture as well; ``fit`` says which is shown."""
        self.stage: StageView = later.stage_widget.StageView(id="preview-stage")
        await self.mount(self.stage)

    def fit(self, columns: int, rows: int) -> None:
        """Show the picture on this grid; without columns the one line."""
        self.set_class(columns > 0, "pictured")
        if columns:
            self.stage.styles.width, self.stage.styles.height = columns, rows

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        state, width = moment.state, self.content_size.width
        if self._known.news(state, moment.pages.page, moment.pages.total, width):
            words = hall_line(moment, width)
            if words != self._line.content:
                self._line.update(words, layout=False)
        led = lead_words(moment, 0) or Content("")
        if led != self.border_subtitle:
            self.border_subtitle = led
        if self.has_class("pictured"):
            self.stage.show(state, moment.now)


def hall_line(moment: Moment, width: int) -> Content:
    """What the hall sees, in a few words and with its page at the right end, on one line of ``width`` columns."""
    shown = later.choose.view(moment.state, moment.now)
    state, pages = moment.state, moment.pages
    page = f"{pages.page}/{pages.total}" if pages.total > 1 and state.frozen is None else ""
    if isinstance(shown, later.views.SpeakerView):
        page, words = "", _("has the floor: {who}").format(who=safe_line(shown.speaker.name))
    else:
        words = _picture_words(state)
    if state.frozen is not None:
        words = f"{cover_words('frozen')}: {words}"
    return spread(plain(words), Content(page), width)


def _picture_words(state: State) -> str:
    if state.cover == "message" and state.message:
        return _("COVERED: “{message}”").format(message=safe_line(state.message))
    if state.cover is not None and state.frozen is None:
        return cover_words(state.cover)
    return showing_words(state.frozen or state)


def cover_words(cover: Cover) -> str:
    """What lies over the hall's screen, unmistakably."""
    return {
        "waiting": _("COVERED: waiting picture"),
        "black": _("COVERED: black"),
        "frozen": _("KEPT AS IT WAS"),
        "message": _("COVERED: message"),
    }[cover]


def showing_words(state: State) -> str:
    """What the hall is meant to see of the meeting."""
    showing = state.showing
    match showing.picture:
        case "waiting":
            return _("waiting picture")
        case "agenda":
            return _("the agenda")
        case "attendance":
            return _("attendance and quorum")
        case "closing":
            return _("closing picture")
        case "award":
            return safe_line(award_name(state, showing.of or ""))
        case "motion":
            item = next((one for one in state.agenda if one.id == showing.of), None)
            words = _("candidates: {item}") if isinstance(item, Election) else _("vote: {item}")
            return words.format(item=item_name(state, showing.of or ""))
        case "result":
            return _("result: {item}").format(item=item_name(state, showing.of or ""))
        case "item":
            return item_name(state, showing.of or "")
