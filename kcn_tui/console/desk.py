"""The console's one screen: where everything stands, and which of it has the keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from kcn_tui.console.agenda_list import AgendaList
from kcn_tui.console.attendance_strip import AttendanceStrip
from kcn_tui.console.footer import KeyFooter
from kcn_tui.console.forms.form import Clock
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
from kcn_tui.meeting.state import State

OF_PANEL: Final[Mapping[PanelName, frozenset[str]]] = MappingProxyType(
    {
        "roll": frozenset({"excuse", "arrive_at", "leave_at"}),
        "floor": frozenset({"queue", "unqueue", "end_speech", "question", "answer"}),
        "minutes": frozenset({"note", "edit_note", "conclude", "content"}),
    }
)
"""Forms that stand below a panel and lead back to it."""


class Desk(Steady, Screen[None]):
    """Agenda, attendance and notes on the left; the work, the hall and what comes next on the right."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab,shift+tab", "other_list", show=False)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012  Textual's own name and type
    VERTICAL_BREAKPOINTS = [(0, "-low"), (33, "-tall")]  # noqa: RUF012  the same

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="desk")
        self.bar = StatusBar()
        self.agenda = AgendaList()
        self.attendance = AttendanceStrip()
        self.notes = NotesPanel()
        self.work = WorkArea(clock)
        self.preview = HallPreview()
        self.coming = NextPanel()
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
            with Vertical(id="right"):
                yield self.work
                with Horizontal(id="foot"):
                    yield self.preview
                    yield self.coming
        yield self.status
        yield self.footer

    def show(self, moment: Moment) -> None:
        """Paint this moment everywhere."""
        self.set_class(self.work.panel == "roll", "-with-roll")
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

    @property
    def place(self) -> Place:
        """Where the keys go."""
        if self.focused is self.agenda:
            return "agenda"
        if self.focused is self.work.awards:
            return "awards"
        if self.focused is self.work.roll.field:
            return "roll"
        if self.focused is self.work.times.rows:
            return "times"
        if self.focused is self.work.floor.rows:
            return "floor"
        if self.focused is self.work.minutes.rows:
            return "minutes"
        if self.work.forms.form is not None:
            return "form"
        return "rest" if self.work.panel is None else "panel"

    @property
    def highlighted(self) -> str | None:
        """The id of the row that is highlighted in the list with the focus."""
        if self.place == "roll":
            member = self.work.roll.highlighted
            return None if member is None else member.id
        lists: dict[Place, RowList] = {
            "agenda": self.agenda,
            "awards": self.work.awards,
            "times": self.work.times.rows,
            "floor": self.work.floor.rows,
            "minutes": self.work.minutes.rows,
        }
        rows = lists.get(self.place)
        return None if rows is None or rows.row is None else rows.row.id

    async def open_form(self, request: Open, state: State) -> None:
        """Show a form in the work area."""
        panel = self.work.panel
        if panel is not None and request.form not in OF_PANEL.get(panel, ()):
            self.work.panel = None
        await self.work.forms.open(request, state)

    async def open_panel(self, panel: PanelName, state: State) -> None:
        """Show a panel in the work area, or take it away if it is the one shown; the roll is gone back to instead."""
        if panel == "roll":
            await self._open_roll(state)
            return
        self.work.panel = None if self.work.panel == panel else panel
        if self.work.panel == "pictures":
            self.work.pictures.offer(state)
            self.work.pictures.display = True
            self.set_focus(self.work.pictures)
        elif self.work.panel == "times":
            self.work.times.display = True
            self.set_focus(self.work.times.rows)
        elif self.work.panel == "floor":
            self.work.floor.display = True
            self.set_focus(self.work.floor.rows)
        elif self.work.panel == "minutes":
            self.work.minutes.display = True
            self.set_focus(self.work.minutes.rows)
        else:
            self.set_focus(None)

    async def _open_roll(self, state: State) -> None:
        if self.work.panel != "roll":
            await self.work.forms.leave()
            self.work.panel = "roll"
            self.work.roll.offer(state)
            self.work.roll.display = True
        self.set_focus(self.work.roll.field)

    def _go_home(self) -> None:
        """The keys go to the panel that is shown, else nowhere special."""
        self.set_focus(self._home)

    @property
    def _home(self) -> Widget | None:
        homes: dict[PanelName, Widget] = {
            "roll": self.work.roll.field,
            "floor": self.work.floor.rows,
            "minutes": self.work.minutes.rows,
        }
        return None if self.work.panel is None else homes.get(self.work.panel)

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
        in_passing = {self.agenda, self.work.awards, *self._passing()}
        if self.focused in in_passing:
            form = self.work.forms.form
            self._go_home()
            if form is not None:
                form.begin()
        elif self.work.forms.form is not None:
            await self.work.forms.leave()
            self._go_home()
        elif self.work.panel is not None:
            self.work.panel = None
            self.set_focus(None)
        else:
            return False
        return True

    def _passing(self) -> set[Widget]:
        """The discussion's list, where it is no panel but what is under way."""
        return {self.work.floor.rows} if self.work.panel is None else set()

    def resume_form(self) -> None:
        """Put the cursor back into the open form."""
        form = self.work.forms.form
        if form is not None:
            form.begin()

    def settle(self, state: State) -> None:
        """Forms work on the new state; the keys do not stay in a list that has gone."""
        self.work.forms.show(state)
        if self.focused is self.agenda or (self._home is not None and self.work.forms.form is None):
            self._go_home()
