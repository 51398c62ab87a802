"""The work area: what is under way, drawn for its kind, with a form or a panel in its place while one is asked for."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.form_host import FormHost
from kcn_tui.console.moment import Moment, clock_words
from kcn_tui.console.requests import PanelName
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import plain, spread
from kcn_tui.console.work.awards import AwardList, detail
from kcn_tui.console.work.between import between
from kcn_tui.console.work.parts import person_words
from kcn_tui.console.work.pictures import PictureList
from kcn_tui.console.work.script import script
from kcn_tui.console.work.times import times
from kcn_tui.console.work.voting import voting
from kcn_tui.locale import _
from kcn_tui.meeting.pace import pace
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Awards, Item, Motion, Resolution


class WorkArea(Steady, Vertical):
    """Head with presenter and time, one of text or list below it, and the form that is open at its foot."""

    BORDER_TITLE: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__(id="work")
        self.panel: PanelName | None = None
        self._head = Static(id="work-head", markup=False)
        self._text = Static(id="work-text", markup=False)
        self._scroll = VerticalScroll(self._text, id="work-scroll")
        self.awards = AwardList()
        self._detail = Static(id="award-detail", markup=False)
        self.pictures = PictureList()
        self.forms = FormHost()
        self._top_of: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """All parts; ``show`` says which of them are seen."""
        yield self._head
        yield self._scroll
        yield self.awards
        yield self._detail
        yield self.pictures
        yield self.forms

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        item = moment.state.open_item
        self._title(moment, item)
        self._show_head(moment, item)
        awards = isinstance(item, Awards) and self.panel is None
        self.awards.display = self._detail.display = awards
        self.pictures.display = self.panel == "pictures"
        self._scroll.display = not awards and self.panel != "pictures"
        if awards and isinstance(item, Awards):
            self.awards.show_awards(moment.state, item)
            self._show_award(moment.state)
        elif self._scroll.display:
            self._show_text(moment, item)

    def scroll_text(self, lines: int) -> None:
        """Scroll the text by so many lines."""
        self._scroll.scroll_relative(y=lines, animate=False)

    def _title(self, moment: Moment, item: Item | None) -> None:
        if self.panel == "times":
            title = _("Times")
        elif self.panel == "pictures":
            title = _("What the hall shall see")
        elif item is None:
            title = moment.state.plan.conference.title
        else:
            title = f"{moment.state.plan.agenda.index(item) + 1} · {item.title}"
        self.border_title = plain(" ".join(title.split()))

    def _show_head(self, moment: Moment, item: Item | None) -> None:
        self._head.display = item is not None and self.panel is None
        if item is None or not self._head.display:
            return
        who = "" if item.by is None else person_words(moment.state, item.by)
        head = spread(plain(who), _timer(moment), self.content_size.width)
        if head != self._head.content:
            self._head.update(head)

    def _show_award(self, state: State) -> None:
        row = self.awards.row
        award = None if row is None else state.plan.award(row.id)
        words = Content("") if award is None else detail(state, award)
        if words != self._detail.content:
            self._detail.update(words)

    def _show_text(self, moment: Moment, item: Item | None) -> None:
        content = self._content(moment, item)
        showing = moment.state.showing
        key = (self.panel, moment.state.current, showing.picture, showing.page)
        if key != self._top_of:
            self._top_of = key
            self._scroll.scroll_home(animate=False)
        if content != self._text.content:
            self._text.update(content)

    def _content(self, moment: Moment, item: Item | None) -> Content:
        if self.panel == "times":
            return times(moment, max(1, self.content_size.width - 1))
        state = moment.state
        if item is None:
            return between(state)
        asked = state.put is not None and state.put.motion == item.id
        if isinstance(item, Motion | Resolution) or asked or state.vote_on(item.id) is not None:
            return voting(moment, item)
        return script(moment, item)


def _timer(moment: Moment) -> Content:
    now = pace(moment.state, moment.now)
    if now.elapsed is None:
        return Content("")
    if now.planned is None:
        return Content(clock_words(now.elapsed))
    words = f"{clock_words(now.elapsed)} / {clock_words(now.planned)}"
    if not now.over:
        return Content(words)
    over = _("over by {time}").format(time=clock_words(now.elapsed - now.planned))
    return Content.styled(f"{words} · {over}", "bold $text-warning")
