"""Notes, conclusions and the check-list in the work area, with what is highlighted in full below them."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.minutes_list import MinutesList, full_text


class MinutesPanel(Vertical):
    """A panel that can be opened at any time."""

    def __init__(self) -> None:
        super().__init__(id="minutes-panel")
        self.rows = MinutesList()
        self._detail = Static(classes="row-detail", markup=False)

    def compose(self) -> ComposeResult:
        """List above, detail below."""
        yield self.rows
        yield self._detail

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self.rows.show_minutes(moment.state)
        row = self.rows.row
        chosen = full_text(row.id, moment.state) if row is not None and self.rows.has_focus else ""
        words = plain(chosen.strip())
        self._detail.display = bool(words.plain)
        if words != self._detail.content:
            self._detail.update(words)
