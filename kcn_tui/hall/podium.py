"""The speaker's screen, at the lectern."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from kcn_tui.hall.following import FollowingApp, steady
from kcn_tui.hall.remote import Remote
from kcn_tui.hall.speaker import Lectern, lectern
from kcn_tui.meeting.leading import Ask, asked, leads
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Kind, Lookout, leading_podium
from kcn_tui.stage.theme import DARK, Theme
from kcn_tui.stage.widget import LinesView


class LecternLines(LinesView):
    """The speaker's lines; they have another size only after the screen has, which is why they say so themselves."""

    class Resized(Message):
        """There is another grid to lay out for."""

    def on_resize(self) -> None:
        """Tell of it."""
        self.post_message(self.Resized())


class PodiumApp(FollowingApp):
    """Shows the speaker the time and the text.

    PgUp and PgDn turn the script on this screen; nothing in the hall, unless the secretary has given the speaker the
    hall's pages. Then they are counted, and the console turns the page when it reads the count.
    """

    KIND: ClassVar[Kind] = "podium"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
    ]

    def __init__(
        self, folder: MeetingFolder, clock: Callable[[], datetime], *, palette: Theme = DARK
    ) -> None:
        super().__init__(folder, clock, palette=palette)
        self._others = Lookout(folder)
        self._item: str | None = None
        self._script_page = 1
        self._in_vain = False
        self._ask: Ask | None = None
        self._shown: Lectern | None = None

    def compose(self) -> ComposeResult:
        """The lines fill the screen."""
        yield LecternLines(self.palette)

    @on(LecternLines.Resized)
    @steady
    def _resized(self) -> None:
        """Lay out again for the new size."""
        self.look()

    @steady
    def action_turn(self, pages: int) -> None:
        """Turn by so many pages: the script, or the hall's pages; what is asked of the console is there at once."""
        if self._shown is not None and self._shown.scripted:
            self._script_page = max(1, self._script_page + pages)
        elif self.state is not None and self._remote == "leads":
            self._ask = asked(self.state, self._ask, pages)
            self._tell()
            return
        else:
            self._in_vain = True
        self.paint()

    @property
    def _remote(self) -> Remote:
        """What the remote does to the hall; while the console is silent it does nothing, and the footer says why."""
        if self.state is None or self.state.lead is None:
            return "in_vain" if self._in_vain and self.state is not None else "alone"
        if self.notice:
            return "alone"
        here = (self.since, self.name_here)
        screens = self._others.look(self.clock())
        other = leading_podium([one for one in screens if one.presence.id != self.name_here])
        leader = here if other is None else (other.since or other.at, other.id)
        return "leads" if leads([here, leader]) == self.name_here else "another"

    def paint(self) -> None:
        """Lay out the speaker's screen; with another item the script begins at its first page."""
        screen = self.query_one(LinesView)
        if not all(screen.size):
            return
        item = None if self.state is None else self.state.current
        if item != self._item:
            self._item, self._script_page, self._in_vain = item, 1, False
        self._shown = lectern(
            self.state,
            self.clock(),
            (screen.size.width, screen.size.height),
            self.palette,
            script_page=self._script_page,
            notice=self.notice,
            remote=self._remote,
        )
        self._script_page = min(self._script_page, self._shown.pages)
        screen.put(self._shown.lines)
        self._tell()

    def _tell(self) -> None:
        """Leave word of what is shown and of what the remote asks."""
        shown = self._shown
        if shown is not None:
            columns, rows = self.query_one(LinesView).size
            self.leave_word(
                (columns, rows), self.seq, (shown.page, shown.pages), fits=shown.fits, ask=self._ask
            )
