"""The speaker's screen, at the lectern."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from kcn_tui.hall.following import FollowingApp, steady
from kcn_tui.hall.speaker import lectern
from kcn_tui.record.presence import Kind
from kcn_tui.stage.widget import LinesView


class LecternLines(LinesView):
    """The speaker's lines; they have another size only after the screen has, which is why they say so themselves."""

    class Resized(Message):
        """There is another grid to lay out for."""

    def on_resize(self) -> None:
        """Tell of it."""
        self.post_message(self.Resized())


class PodiumApp(FollowingApp):
    """Shows the speaker the time and the text; PgUp and PgDn turn only the script on this screen, nothing in the hall."""

    KIND: ClassVar[Kind] = "podium"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
    ]

    _item: str | None = None
    _script_page: int = 1

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
        """Turn the script by so many pages."""
        self._script_page = max(1, self._script_page + pages)
        self.paint()

    def paint(self) -> None:
        """Lay out the speaker's screen; with another item the script begins at its first page."""
        screen = self.query_one(LinesView)
        columns, rows = screen.size
        if not columns or not rows:
            return
        item = None if self.state is None else self.state.current
        if item != self._item:
            self._item, self._script_page = item, 1
        page = lectern(
            self.state,
            self.clock(),
            (columns, rows),
            self.palette,
            script_page=self._script_page,
            notice=self.notice,
        )
        self._script_page = min(self._script_page, page.pages)
        screen.put(page.lines)
        self.leave_word((columns, rows), self.seq, (page.page, page.pages), fits=page.fits)
