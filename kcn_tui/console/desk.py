"""The console's one screen: where everything stands, and which of it has the keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.screen import Screen
from textual.widget import Widget

from kcn_tui.console.agenda_list import AgendaList
from kcn_tui.console.attendance_strip import AttendanceStrip
from kcn_tui.console.compositor import SparingCompositor
from kcn_tui.console.conduct import Clock
from kcn_tui.console.footer import KeyFooter
from kcn_tui.console.hall_words import grid_of
from kcn_tui.console.intents import Open, PanelName
from kcn_tui.console.keys import LOCAL_KEYS
from kcn_tui.console.messages import Stray
from kcn_tui.console.moment import Moment, Place
from kcn_tui.console.next_panel import NextPanel
from kcn_tui.console.notes_panel import NotesPanel
from kcn_tui.console.preview import HallPreview
from kcn_tui.console.row_list import RowList
from kcn_tui.console.status_bar import StatusBar
from kcn_tui.console.status_line import StatusLine
from kcn_tui.console.steady import Steady
from kcn_tui.console.work.area import WorkArea
from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.meeting.state import State

PLACES: Final[Mapping[str, Place]] = MappingProxyType(
    {
        "agenda": "agenda",
        "awards": "awards",
        "pictures": "pictures",
        "roll-field": "roll",
        "times-rows": "times",
        "floor": "floor",
        "minutes": "minutes",
        "articles": "articles",
    }
)
"""The lists and the field that have keys of their own, by their ids."""
OF_PANEL: Final[Mapping[PanelName, frozenset[str]]] = MappingProxyType(
    {
        "roll": frozenset({"excuse", "arrive_at", "leave_at"}),
        "floor": frozenset({"queue", "unqueue", "end_speech", "question", "answer"}),
        "minutes": frozenset({"note", "edit_note", "conclude", "content"}),
    }
)
"""Forms that stand below a panel and lead back to it."""
OF_LISTS = frozenset(
    ["insert", "move", "skip", "recipient", "withdraw", "move_award", "hand_over", "question", "answer"]
)
"""Forms about a row of a list, which lead back to that row: there is often more to change."""
FIELD_KEYS = frozenset({"enter", "escape", "ctrl+a"})
"""Keys that a form has for itself while the cursor is in it."""
LEAST_NEXT = 24
"""Columns that what comes next keeps beside the hall's picture."""
LEAST_WORK = 14
"""Rows that the work area keeps above it."""


class Desk(Steady, Screen[None]):
    """Agenda, attendance and notes on the left; the work, the hall and what comes next on the right."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "other_list", show=False),
        Binding("up", "scroll_work(-1)", show=False),
        Binding("down", "scroll_work(1)", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012  Textual's own name and type

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="desk")
        self._compositor = SparingCompositor()
        self.bar = StatusBar()
        self.agenda = AgendaList()
        self.attendance = AttendanceStrip()
        self.notes = NotesPanel()
        self.work = WorkArea(clock)
        self.preview = HallPreview()
        self.coming = NextPanel()
        self.foot = Horizontal(self.preview, self.coming, id="foot")
        self.right = Vertical(self.work, self.foot, id="right")
        self.status = StatusLine()
        self.footer = KeyFooter()
        self._grid: tuple[int, int] | None = None
        self._way_back: tuple[RowList, str] | None = None
        self._sought: tuple[RowList, str] | None = None
        self._hurried = False

    def compose(self) -> ComposeResult:
        """The layout of design 6."""
        yield self.bar
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield self.agenda
                yield self.attendance
                yield self.notes
            yield self.right
        yield self.status
        yield self.footer

    async def furnish(self) -> None:
        """Bring in what the first picture does not show; before anything is shown."""
        with self.app.batch_update():
            await self.work.furnish()
            await self.preview.furnish()

    def show(self, moment: Moment) -> None:
        """Paint this moment everywhere."""
        self._fit_preview(moment)
        left = (self.agenda, self.attendance, self.notes)
        for part in (self.bar, *left, self.work, self.preview, self.coming, self.footer):
            with self.going_on():
                part.show(moment)
        with self.going_on():
            self._find_again()
            self.status.show(moment, self._promise)

    def hurry(self) -> None:
        """Paint what has just been shown as soon as nothing else waits, and not only with the next sixtieth of a second."""
        self._hurried = True

    def on_idle(self) -> None:
        """Nothing else waits."""
        if self._hurried and self._dirty_widgets:
            self._hurried = False
            self._on_timer_update()

    def on_key(self, event: Key) -> None:
        """A letter or figure that no field took."""
        if event.is_printable:
            self.post_message(Stray())

    def on_form_promised(self) -> None:
        """The open form says what Enter does now."""
        if self._promise is not None:
            self.status.guide_to(*self._promise)

    @property
    def _promise(self) -> tuple[str, str] | None:
        """What the form that has the keys says of Enter."""
        form = self.work.forms.form
        return form.promise if form is not None and self.place == "form" else None

    def action_scroll_work(self, lines: int) -> None:
        """Into the list that the work area shows, else scroll its text, while nothing else has the arrows."""
        if self.place == "rest" and self.work.list_shown is not None:
            self.set_focus(self.work.list_shown)
        else:
            self.work.scroll_text(lines)

    def _fit_preview(self, moment: Moment) -> None:
        """Give the hall's picture its grid, else one line; only where it changes, for that lays the desk out anew."""
        grid = self._grid_with_room(moment)
        if grid == self._grid:
            return
        self._grid = grid
        self.preview.fit(*(grid or (0, 0)))
        self.preview.styles.width = None if grid is None else grid[0] + 2
        self.foot.styles.height = self.notes.styles.height = None if grid is None else grid[1] + 2

    def _grid_with_room(self, moment: Moment) -> tuple[int, int] | None:
        """The hall's own grid, or the usual one, where the work keeps enough room; the roll needs all there is."""
        hall = NOMINAL_GRID if moment.hall is None else grid_of(moment.hall)
        room = self.right.size
        for columns, rows in (hall, NOMINAL_GRID) if self.work.panel != "roll" else ():
            if columns + 2 + LEAST_NEXT <= room.width and rows + 2 + LEAST_WORK <= room.height:
                return columns, rows
        return None

    @property
    def place(self) -> Place:
        """Where the keys go."""
        place = None if self.focused is None else PLACES.get(self.focused.id or "")
        if place is not None:
            return place
        if self.work.forms.form is not None:
            return "form"
        return "rest" if self.work.panel is None else "panel"

    def keeps(self, key: str) -> bool:
        """Whether the list or field that has the focus needs this key for itself."""
        if key in LOCAL_KEYS.get(self.place, ()):
            return True
        if isinstance(self.focused, RowList):
            return key == "enter"
        return self.focused is not None and self.place == "form" and key in FIELD_KEYS

    @property
    def highlighted(self) -> str | None:
        """The id of what is highlighted in the list, or below the field, that has the focus."""
        if isinstance(self.focused, RowList):
            return None if self.focused.row is None else self.focused.row.id
        return self.work.highlighted if self.place == "roll" else None

    async def open_form(self, request: Open, state: State) -> None:
        """Show a form in the work area."""
        if self.work.forms.form is None or request.form not in OF_LISTS:
            self._way_back = None
        if isinstance(self.focused, RowList) and self.focused.row is not None and request.form in OF_LISTS:
            self._way_back = (self.focused, self.focused.row.id)
        panel = self.work.panel
        if panel is not None and request.form not in OF_PANEL.get(panel, ()):
            self.work.panel = None
        await self.work.forms.open(request, state)

    async def open_panel(self, panel: PanelName, state: State) -> None:
        """Show a panel in the work area, or take it away if it is the one shown; the roll is gone back to instead."""
        if self.work.panel != panel:
            if panel == "roll":
                await self.work.forms.leave()
            self.set_focus(await self.work.offer(panel, state))
        elif panel == "roll":
            self._go_home()
        else:
            self.work.panel = None
            self.set_focus(None)

    def _go_home(self) -> None:
        """The keys go to the panel that is shown, else nowhere special."""
        self.set_focus(self._home)

    def _go_back(self) -> None:
        """The keys go to the row of the list that a form was opened on, else home."""
        self._sought, self._way_back = self._way_back, None
        self.set_focus(self._home if self._sought is None else self._sought[0])

    def _find_again(self) -> None:
        """Highlight the row that is gone back to, wherever in the list it stands now."""
        if self._sought is not None:
            (rows, name), self._sought = self._sought, None
            rows.go_to(name)

    @property
    def _home(self) -> Widget | None:
        """What the keys come back to; panels that nothing is done from below are left with their form."""
        return self.work.home if self.work.panel in OF_PANEL else None

    def action_other_list(self) -> None:
        """Tab: between the list in the work area, where there is one, and the agenda; elsewhere on to the next part."""
        if self.place not in {"rest", "agenda", "awards", "floor"}:
            self.focus_next()
            return
        lists = [rows for rows in (self.work.list_shown, self.agenda) if rows is not None]
        here = next((n for n, rows in enumerate(lists) if rows is self.focused), -1)
        self.set_focus(lists[(here + 1) % len(lists)])

    async def leave(self) -> bool:
        """Leave what is special: a list, a form, a panel. Returns False where nothing was."""
        if self.focused in self._passing():
            form = self.work.forms.form
            self._go_home()
            if form is not None:
                form.begin()
        elif self.work.forms.form is not None:
            await self.work.forms.leave()
            self._go_back()
        elif self.work.panel is not None:
            self.work.panel = None
            self.set_focus(None)
        else:
            return False
        return True

    def _passing(self) -> list[Widget]:
        """Lists that are gone into in passing: of the agenda, and of what is under way."""
        lists = (self.agenda, self.work.awards, self.work.list_shown)
        return [rows for rows in lists if rows is not None]

    def resume_form(self) -> None:
        """Put the cursor back into the open form."""
        form = self.work.forms.form
        if form is not None:
            form.begin()

    async def follow(self, state: State) -> None:
        """Work on the new state, with the keys where they are."""
        await self.work.forms.follow(state)
        await self.work.prepare(state)

    async def settle(self, state: State, form: Open | None) -> None:
        """A command is on disk: its form goes, others work on the new state, and the keys come back from the agenda."""
        if form is not None:
            await self.work.forms.finish(form)
        await self.follow(state)
        if self._way_back is not None and self.work.forms.form is None:
            self._go_back()
        elif self.focused is self.agenda or (self._home is not None and self.work.forms.form is None):
            self._go_home()
