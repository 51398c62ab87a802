"""Notes, conclusions and the check-list in the work area, with what is highlighted in full below them."""

from textual.app import ComposeResult

from kcn_tui.console.moment import Moment
from kcn_tui.console.work.minutes_list import MinutesList, full_text
from kcn_tui.console.work.panel import Detail, WorkPanel, chosen
from kcn_tui.locale import _


class MinutesPanel(WorkPanel):
    """A panel that can be opened at any time."""

    def __init__(self) -> None:
        super().__init__(_("Notes, conclusions, required contents"), id="minutes-panel")
        self.rows = MinutesList()
        self._detail = Detail()

    @property
    def home(self) -> MinutesList:
        """The list."""
        return self.rows

    def compose(self) -> ComposeResult:
        """List above, detail below."""
        yield self.rows
        yield self._detail

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self.rows.show_minutes(moment.state)
        self._detail.say(full_text(chosen(self.rows), moment.state))
