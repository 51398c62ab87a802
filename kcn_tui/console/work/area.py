"""The work area: what is under way, drawn for its kind, with a form or a panel in its place while one is asked for."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kcn_tui.console import later
from kcn_tui.console.beside import Beside
from kcn_tui.console.conduct import Clock
from kcn_tui.console.form_host import FormHost
from kcn_tui.console.intents import PanelName
from kcn_tui.console.known import Known
from kcn_tui.console.moment import Moment, clock_words
from kcn_tui.console.row_list import RowList
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import clipped, plain, spread
from kcn_tui.console.text_view import TextView
from kcn_tui.locale import _
from kcn_tui.meeting.pace import pace
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Awards, Discussion, Item

if TYPE_CHECKING:
    from kcn_tui.console.work.awards import AwardList
    from kcn_tui.console.work.panel import WorkPanel
    from kcn_tui.console.work.pictures import PictureList

_FRAME = 6
"""Columns of the border beside its title: corners, a stroke and a space on either side."""


def make_panel(name: PanelName, beside: Beside) -> "WorkPanel":
    """The panel of this name; ``beside`` says how the hall's screen is opened."""
    match name:
        case "times":
            return later.times.TimesPanel()
        case "roll":
            return later.roll.RollPanel()
        case "floor":
            return later.floor_panel.FloorPanel()
        case "minutes":
            return later.minutes_panel.MinutesPanel()
        case "articles":
            return later.article_list.ArticlesPanel()
        case "screens":
            return later.screens_panel.ScreensPanel(beside)
        case "pictures":
            raise ValueError("the pictures are a list of the work area itself")


class WorkArea(Steady, Vertical):
    """Head with presenter and time, one of text or list below it, and the form that is open at its foot.

    ``panel`` is the one that was asked for; a discussion shows its own without being asked. Of the
    commands ``beside`` the one for the hall's screen stands above the text of no item, where it is not cut,
    until that screen is there; the one for the export below it after the close.
    """

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="work")
        self.panel: PanelName | None = None
        self.beside = Beside()
        self._panels: dict[PanelName, WorkPanel] = {}
        self._head = Static(id="work-head", markup=False)
        self._text = TextView(id="work-text")
        self.forms = FormHost(clock)
        self._top_of: tuple[object, ...] = ()
        self._titled: Content | None = None
        self._known = Known()

    def compose(self) -> ComposeResult:
        """The parts of the first picture."""
        yield self._head
        yield self._text
        yield self.forms

    async def furnish(self) -> None:
        """The parts that wait unseen; ``show`` says which of all are seen."""
        self.awards: AwardList = later.awards.AwardList()
        self._detail = Static(id="award-detail", markup=False)
        self.pictures: PictureList = later.pictures.PictureList()
        await self.mount(self.awards, self._detail, self.pictures, before=self.forms)

    async def have(self, name: PanelName) -> Widget:
        """Have this panel ready to be shown; what has its keys is returned."""
        if name == "pictures":
            return self.pictures
        panel = self._panels.get(name)
        if panel is None:
            panel = make_panel(name, self.beside)
            await self.mount(panel, before=self.forms)
            self._panels[name] = panel
        return panel.home

    async def offer(self, name: PanelName, state: State) -> Widget:
        """Open this panel; what has its keys is returned."""
        home = await self.have(name)
        self.panel = name
        opened = self.pictures if name == "pictures" else self._panels[name]
        opened.offer(state)
        opened.display = True
        return home

    async def prepare(self, state: State) -> None:
        """Have ready what this state shows by itself."""
        if isinstance(state.open_item, Discussion):
            await self.have("floor")

    @property
    def home(self) -> Widget | None:
        """What has the keys of the panel that was asked for."""
        panel = None if self.panel is None else self._panels.get(self.panel)
        return None if panel is None else panel.home

    @property
    def highlighted(self) -> str | None:
        """The id of what is highlighted in the panel that was asked for."""
        panel = None if self.panel is None else self._panels.get(self.panel)
        return None if panel is None else panel.highlighted_id

    @property
    def list_shown(self) -> RowList | None:
        """The list of what is under way, where it has one."""
        floor = self._panels.get("floor")
        if self.panel is None and floor is not None and floor.display and isinstance(floor.home, RowList):
            return floor.home
        return self.awards if self.awards.display else None

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        item = moment.state.open_item
        self._title(moment, item)
        self._show_head(moment, item)
        by_itself = self.panel is None and moment.place != "agenda"
        awards = isinstance(item, Awards) and by_itself
        shown: PanelName | None = "floor" if isinstance(item, Discussion) and by_itself else self.panel
        self.awards.display = self._detail.display = awards
        self.pictures.display = shown == "pictures"
        for name, panel in self._panels.items():
            panel.display = name == shown
            if panel.display:
                panel.show(moment)
        self._text.display = not (awards or self.pictures.display or shown in self._panels)
        if isinstance(item, Awards) and awards:
            self._show_awards(moment, item)
        elif self._text.display:
            self._show_text(moment)

    def scroll_text(self, lines: int) -> None:
        """Scroll the text by so many lines."""
        self._text.scroll_relative(y=lines, animate=False)

    def _title(self, moment: Moment, item: Item | None) -> None:
        panel = None if self.panel is None else self._panels.get(self.panel)
        if panel is not None:
            title = panel.title
        elif self.panel == "pictures":
            title = _("What the hall will see")
        elif moment.place == "agenda":
            title = _("Plan and course of the item")
        elif item is None:
            title = moment.state.plan.conference.title
        else:
            title = f"{moment.state.agenda.index(item) + 1} · {item.title}"
        room = self.outer_size.width - _FRAME
        words = plain(clipped(title, room) if room > 0 else title)
        if words != self._titled:  # to set it, even to the same, has the whole area painted anew
            self.border_title = self._titled = words

    def _show_head(self, moment: Moment, item: Item | None) -> None:
        self._head.display = item is not None and self.panel is None and moment.place != "agenda"
        if item is None or not self._head.display:
            return
        who = "" if item.by is None else later.work_parts.person_words(moment.state, item.by)
        head = spread(plain(who), _timer(moment), self.content_size.width)
        if head != self._head.content:
            self._head.update(head, layout=False)

    def _show_awards(self, moment: Moment, item: Awards) -> None:
        state = moment.state
        self.awards.show_awards(state, item, attend=moment.place != "form")
        row = self.awards.row
        spoken = later.work_parts.read_out(item) if moment.place == "rest" else []
        if spoken and not any(award.id in state.awards_read for award in state.awards_of(item)):
            words = Content("\n").join(spoken[:-1])
        else:
            words = Content("") if row is None else later.award_detail.award_detail(state, item, row.id)
        if words != self._detail.content:
            self._detail.update(words)

    def _hint(self, moment: Moment) -> list[Content]:
        """How the hall's screen is opened, until it is there."""
        needed = moment.state.closed_at is None and moment.hall is None and self.beside.hint
        return [plain(needed, "$text-warning")] if needed else []

    def _export(self, moment: Moment) -> list[Content]:
        """How the whole course is had as a file, after the close."""
        if moment.state.closed_at is None or not self.beside.export:
            return []
        words = _("The whole course as a file, after quitting: {command}")
        return [plain(words.format(command=self.beside.export), "$text-muted")]

    def _show_text(self, moment: Moment) -> None:
        state, pages, width = moment.state, moment.pages, self.content_size.width
        clock = moment.now.isoformat() if later.under_way.tells_time(moment) else ""
        page = pages.page, pages.total, *pages.grid
        if not self._known.news(
            state, moment.place, moment.highlighted, self.panel, moment.hall is None, *page, width, clock
        ):
            return
        content = later.under_way.under_way(moment, width - 1)
        if state.open_item is None and moment.place != "agenda":
            content = Content("\n\n").join([*self._hint(moment), content, *self._export(moment)])
        showing = state.showing
        key = (self.panel, state.current, showing.picture, showing.page, moment.highlighted)
        if key != self._top_of:
            self._top_of = key
            self._text.scroll_home(animate=False)
        self._text.say(content)


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
