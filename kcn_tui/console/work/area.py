"""The work area: what is under way, drawn for its kind, with a form or a panel in its place while one is asked for."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.form_host import FormHost
from kcn_tui.console.forms.form import Clock
from kcn_tui.console.moment import Moment, clock_words
from kcn_tui.console.requests import PanelName
from kcn_tui.console.roll import RollPanel
from kcn_tui.console.row_list import RowList
from kcn_tui.console.text import plain, spread
from kcn_tui.console.work.awards import AwardList
from kcn_tui.console.work.between import between
from kcn_tui.console.work.electing import electing
from kcn_tui.console.work.floor_panel import FloorPanel
from kcn_tui.console.work.minutes_panel import MinutesPanel
from kcn_tui.console.work.pages import pages
from kcn_tui.console.work.pictures import PictureList
from kcn_tui.console.work.script import person_words, script
from kcn_tui.console.work.story import story
from kcn_tui.console.work.times import TimesPanel
from kcn_tui.console.work.voting import voting
from kcn_tui.locale import _
from kcn_tui.meeting.pace import pace
from kcn_tui.plan.model import Awards, Discussion, Election, Item, Motion, Report, Resolution


class WorkArea(Vertical):
    """Head with presenter and time, one of text or list below it, and the form that is open at its foot."""

    BORDER_TITLE: ClassVar[str] = ""

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="work")
        self.panel: PanelName | None = None
        self._head = Static(id="work-head", markup=False)
        self._text = Static(id="work-text", markup=False)
        self._scroll = VerticalScroll(self._text, id="work-scroll")
        self.awards = AwardList()
        self.pictures = PictureList()
        self.times = TimesPanel()
        self.roll = RollPanel()
        self.floor = FloorPanel()
        self.minutes = MinutesPanel()
        self.forms = FormHost(clock)
        self._shown_item: str | None = None

    def compose(self) -> ComposeResult:
        """All parts; ``show`` says which of them are seen."""
        yield self._head
        yield self._scroll
        yield self.awards
        yield self.pictures
        yield self.times
        yield self.roll
        yield self.floor
        yield self.minutes
        yield self.forms

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        item = moment.state.open_item
        self._title(moment, item)
        self._show_head(moment, item)
        awards = isinstance(item, Awards) and self.panel is None and moment.place != "agenda"
        discussed = isinstance(item, Discussion) and self.panel is None and moment.place != "agenda"
        self.floor.display = discussed or self.panel == "floor"
        self.minutes.display = self.panel == "minutes"
        self.times.display = self.panel == "times"
        self.awards.display = awards
        self.pictures.display = self.panel == "pictures"
        self.roll.display = self.panel == "roll"
        lists = (self.awards, self.pictures, self.times, self.roll, self.floor, self.minutes)
        self._scroll.display = not any(part.display for part in lists)
        if self.floor.display:
            self.floor.show(moment)
        if self.minutes.display:
            self.minutes.show(moment)
        if self.roll.display:
            self.roll.show(moment)
        if self.times.display:
            self.times.show(moment)
        if awards and isinstance(item, Awards):
            self.awards.show_awards(moment.state, item)
        elif self._scroll.display:
            self._show_text(moment, item)

    @property
    def list_shown(self) -> RowList | None:
        """The list in the work area, if one is shown."""
        if self.floor.display:
            return self.floor.rows
        return next((rows for rows in (self.awards, self.pictures) if rows.display), None)

    def _title(self, moment: Moment, item: Item | None) -> None:
        if self.panel == "times":
            title = _("Times")
        elif self.panel == "pictures":
            title = _("What the hall shall see")
        elif self.panel == "roll":
            title = _("Roll call")
        elif self.panel == "floor":
            title = _("Discussion")
        elif self.panel == "minutes":
            title = _("Notes, conclusions, required contents")
        elif moment.place == "agenda":
            title = _("Plan and course of the item")
        elif item is None:
            title = moment.state.plan.conference.title
        else:
            title = f"{moment.state.agenda.index(item) + 1} · {item.title}"
        self.border_title = plain(" ".join(title.split()))

    def _show_head(self, moment: Moment, item: Item | None) -> None:
        self._head.display = item is not None and self.panel is None and moment.place != "agenda"
        if item is None or not self._head.display:
            return
        who = "" if item.by is None else person_words(moment.state, item.by)
        head = spread(plain(who), _timer(moment), self.content_size.width)
        if head != self._head.content:
            self._head.update(head)

    def _show_text(self, moment: Moment, item: Item | None) -> None:
        content = self._content(moment, item)
        key = f"{self.panel}:{moment.state.current}:{moment.highlighted}"
        if key != self._shown_item:
            self._shown_item = key
            self._scroll.scroll_home(animate=False)
        if content != self._text.content:
            self._text.update(content)

    def _content(self, moment: Moment, item: Item | None) -> Content:
        state = moment.state
        chosen = state.item(moment.highlighted or "") if moment.place == "agenda" else None
        if chosen is not None:
            return story(moment, chosen)
        if item is None:
            return between(state)
        if isinstance(item, Election):
            return electing(moment, item)
        asked = state.put is not None and state.put.motion == item.id
        if isinstance(item, Motion | Resolution) or asked or state.vote_on(item.id) is not None:
            return voting(moment, item)
        if (
            isinstance(item, Report)
            and item.text
            and state.showing.picture == "item"
            and state.cover in {None, "frozen"}
        ):
            return pages(moment)
        return script(state, item)


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
