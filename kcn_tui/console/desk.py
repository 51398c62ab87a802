"""The console's one screen: where everything stands, and which of it has the keys."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from kcn_tui.console.agenda_list import AgendaList
from kcn_tui.console.attendance_strip import AttendanceStrip
from kcn_tui.console.footer import KeyFooter
from kcn_tui.console.moment import Moment, Place
from kcn_tui.console.next_panel import NextPanel
from kcn_tui.console.notes_panel import NotesPanel
from kcn_tui.console.preview import HallPreview
from kcn_tui.console.requests import Open, PanelName
from kcn_tui.console.row_list import RowList
from kcn_tui.console.status_bar import StatusBar
from kcn_tui.console.status_line import StatusLine
from kcn_tui.console.steady import Steady
from kcn_tui.console.work.area import WorkArea
from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.meeting.state import State

FIELD_KEYS = frozenset({"enter", "escape"})
"""Keys that a form has for itself while the cursor is in it."""
LEAST_NEXT = 24
"""Columns that what comes next keeps beside the hall's picture."""
LEAST_WORK = 14
"""Rows that the work area keeps above it."""


class Desk(Steady, Screen[None]):
    """Agenda, attendance and notes on the left; the work, the hall and what comes next on the right."""

    AUTO_FOCUS = ""
    BINDINGS = [  # noqa: RUF012  Textual's own name and type
        Binding("up", "scroll_work(-1)", show=False),
        Binding("down", "scroll_work(1)", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012  Textual's own name and type

    def __init__(self) -> None:
        super().__init__(id="desk")
        self.bar = StatusBar()
        self.agenda = AgendaList()
        self.attendance = AttendanceStrip()
        self.notes = NotesPanel()
        self.work = WorkArea()
        self.preview = HallPreview()
        self.coming = NextPanel()
        self.foot = Horizontal(self.preview, self.coming, id="foot")
        self.right = Vertical(self.work, self.foot, id="right")
        self.status = StatusLine()
        self.footer = KeyFooter()

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

    def show(self, moment: Moment) -> None:
        """Paint this moment everywhere."""
        self._fit_preview(moment)
        for part in (
            self.bar,
            self.agenda,
            self.attendance,
            self.notes,
            self.work,
            self.preview,
            self.coming,
            self.status,
            self.footer,
        ):
            part.show(moment)

    def action_scroll_work(self, lines: int) -> None:
        """Scroll the text in the work area while nothing else has the arrows."""
        self.work.scroll_text(lines)

    def _fit_preview(self, moment: Moment) -> None:
        """Give the hall's picture its grid where the work keeps enough room, else one line."""
        columns, rows = NOMINAL_GRID if moment.hall is None else (moment.hall.columns, moment.hall.rows)
        room = self.right.size
        for grid in ((columns, rows), NOMINAL_GRID):
            frame = grid[0] + 2, grid[1] + 2
            if frame[0] + LEAST_NEXT <= room.width and frame[1] + LEAST_WORK <= room.height:
                self.preview.fit(*grid)
                self.preview.styles.width = frame[0]
                self.foot.styles.height = self.notes.styles.height = frame[1]
                return
        self.preview.fit(0, 0)
        self.preview.styles.width = self.foot.styles.height = self.notes.styles.height = None

    @property
    def place(self) -> Place:
        """Where the keys go."""
        if self.focused is self.agenda:
            return "agenda"
        if self.focused is self.work.awards:
            return "awards"
        if self.focused is self.work.pictures:
            return "pictures"
        if self.work.forms.form is not None:
            return "form"
        return "rest" if self.work.panel is None else "panel"

    def keeps(self, key: str) -> bool:
        """Whether the list or field that has the focus needs this key for itself."""
        if isinstance(self.focused, RowList):
            return key == "enter"
        return self.focused is not None and self.place == "form" and key in FIELD_KEYS

    @property
    def highlighted(self) -> str | None:
        """The id of the row that is highlighted in the list with the focus."""
        rows = self.focused
        return rows.row.id if isinstance(rows, RowList) and rows.row is not None else None

    async def open_form(self, request: Open, state: State) -> None:
        """Show a form in the work area."""
        self.work.panel = None
        await self.work.forms.open(request, state)

    def open_panel(self, panel: PanelName, state: State) -> None:
        """Show a panel in the work area, or take it away if it is the one shown."""
        self.work.panel = None if self.work.panel == panel else panel
        if self.work.panel == "pictures":
            self.work.pictures.offer(state)
            self.work.pictures.display = True
            self.set_focus(self.work.pictures)
        else:
            self.set_focus(None)

    async def leave(self) -> bool:
        """Leave what is special: a list, a form, a panel. Returns False where nothing was."""
        if self.focused in {self.agenda, self.work.awards}:
            form = self.work.forms.form
            self.set_focus(None)
            if form is not None:
                form.begin()
        elif self.work.forms.form is not None:
            await self.work.forms.leave()
            self.set_focus(None)
        elif self.work.panel is not None:
            self.work.panel = None
            self.set_focus(None)
        else:
            return False
        return True

    def resume_form(self) -> None:
        """Put the cursor back into the open form."""
        form = self.work.forms.form
        if form is not None:
            form.begin()

    async def settle(self, state: State, form: Open | None) -> None:
        """A command is on disk: its form goes, others work on the new state, and the keys come back from a list."""
        if form is not None:
            await self.work.forms.finish(form)
        self.work.forms.show(state)
        if self.focused in {self.agenda, self.work.awards}:
            self.set_focus(None)
