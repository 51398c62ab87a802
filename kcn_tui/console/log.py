"""Everything that happened, with time, words and values: what was undone is marked so, and a few letters find the rest."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from kcn_tui.console.fields import TextField
from kcn_tui.console.log_lines import LogLines, fitting, in_full, searchable
from kcn_tui.console.row_list import RowList
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import plain
from kcn_tui.locale import _
from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.meeting.undoing import taken_back
from kcn_tui.record.errors import RecordError
from kcn_tui.wording.record import record_line

AT_A_TIME: Final = 2000
"""Entries that are made searchable before the screen hears of it."""
PAGE: Final = 15
"""Rows of a leap."""

ReadEntries = Callable[[], tuple[Entry, ...]]


class LogScreen(Steady, Screen[None]):
    """A filter, the lines with the newest last, and the values of the one that is highlighted; Esc goes back."""

    CSS_PATH = "log.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup,ctrl+up", f"move({-PAGE})", show=False),
        Binding("pagedown,ctrl+down", f"move({PAGE})", show=False),
    ]

    class EntriesRead(Message):
        """The journal was read."""

        def __init__(self, entries: tuple[Entry, ...]) -> None:
            super().__init__()
            self.entries = entries

    class MoreSearchable(Message):
        """Further lines can be searched."""

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    class NotReadable(Message):
        """The journal cannot be read now; ``error`` says why."""

        def __init__(self, error: RecordError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, read: ReadEntries, state: State) -> None:
        """``read`` gives all entries on disk; it is called in a thread."""
        super().__init__()
        self._read = read
        self._state = state
        self._entries: list[Entry] = []
        self._on_disk = 0
        """How many of them were read; those behind are made searchable here, not in the thread."""
        self._late: list[Entry] = []
        """Confirmed before the journal was read."""
        self._gone: Mapping[int, int] = {}
        self._searchable: list[str] = []
        self._places: list[int] | range = range(0)
        self._field = TextField(placeholder=_("a few letters, marks may be left out"))
        self._rows = RowList(id="log-rows")
        self._rows.can_focus = False
        self._detail = Static(id="log-detail", markup=False)
        self._box = Vertical(self._field, self._rows, self._detail, id="log-box")

    def compose(self) -> ComposeResult:
        """Filter above, lines, values below."""
        self._box.border_title = Content(_("Log"))
        self._box.border_subtitle = Content(_("↑ ↓: choose · PgUp PgDn: by pages · Esc: back"))
        yield self._box

    def on_mount(self) -> None:
        """Read and make searchable in a thread; the lines are there as soon as they are read."""
        self.set_focus(self._field)
        self.run_worker(self._prepare, thread=True, exit_on_error=False)

    def add(self, entries: tuple[Entry, ...], state: State) -> None:
        """What has been confirmed while the log is open."""
        self._state = state
        if not self._on_disk:
            self._late += entries
            return
        at_the_end = self._rows.highlighted >= len(self._rows.rows) - 1
        self._go_on(entries)
        self._show(at_the_end=at_the_end)

    def _go_on(self, entries: Iterable[Entry]) -> None:
        """Add those that the journal did not have yet when it was read."""
        last = self._entries[-1].seq
        self._entries += [entry for entry in entries if entry.seq > last]
        self._gone = taken_back(self._entries)
        self._fill_up()

    def _fill_up(self) -> None:
        """What came behind the read ones can be searched once those can: a line's place is its entry's."""
        if len(self._searchable) >= self._on_disk:
            rest = self._entries[len(self._searchable) :]
            self._searchable += [searchable(entry, self._state) for entry in rest]

    def _prepare(self) -> None:
        worker = get_current_worker()
        try:
            entries = self._read()
        except RecordError as error:
            self.post_message(self.NotReadable(error))
            return
        self.post_message(self.EntriesRead(entries))
        for start in range(0, len(entries), AT_A_TIME):
            if worker.is_cancelled:
                return
            some = entries[start : start + AT_A_TIME]
            self.post_message(self.MoreSearchable([searchable(entry, self._state) for entry in some]))

    @on(EntriesRead)
    def _have_entries(self, message: EntriesRead) -> None:
        self._entries, self._on_disk = list(message.entries), len(message.entries)
        self._go_on(self._late)
        self._show(at_the_end=True)

    @on(MoreSearchable)
    def _have_more(self, message: MoreSearchable) -> None:
        self._searchable += message.lines
        self._fill_up()
        if self._field.value.strip():
            self._show(at_the_end=False)

    @on(NotReadable)
    def _unreadable(self, message: NotReadable) -> None:
        self._detail.update(plain(record_line(message.error.code, message.error.values)))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(at_the_end=True)

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._show_detail()

    def _show(self, *, at_the_end: bool) -> None:
        query = self._field.value.strip()
        self._places = fitting(query, self._searchable) if query else range(len(self._entries))
        self._rows.show_rows(LogLines(self._entries, self._gone, self._state, self._places))
        if at_the_end:
            self._rows.highlighted = len(self._places) - 1
        found = _("{count} of {all}").format(count=len(self._places), all=len(self._entries))
        self._box.border_title = Content(_("Log") + f" · {found}")
        self._rows.refresh()
        self._show_detail()

    def _show_detail(self) -> None:
        here = self._rows.highlighted
        if 0 <= here < len(self._places):
            self._detail.update(plain(in_full(self._entries[self._places[here]], self._state)))
        elif self._entries:
            self._detail.update(plain(_("nothing fits")))

    def action_move(self, by: int) -> None:
        """Up and down in the lines while typing."""
        self._rows.action_move(by)

    def on_click(self, event: Click) -> None:
        """A click on the last line, which names Esc, leaves."""
        if event.screen_y == self.size.height - 1:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss()
