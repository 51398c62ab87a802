"""The discussion in the work area: the list, and below it in full what is highlighted, or what is to be read out."""

from textual.app import ComposeResult

from kcn_tui.console.moment import Moment
from kcn_tui.console.work.floor_list import FloorList, full_text
from kcn_tui.console.work.panel import Detail, WorkPanel, chosen
from kcn_tui.locale import _


class FloorPanel(WorkPanel):
    """Shown for a discussion, and as a panel during any other item."""

    def __init__(self) -> None:
        super().__init__(_("Discussion"), id="floor-panel")
        self.rows = FloorList()
        self._detail = Detail()

    @property
    def home(self) -> FloorList:
        """The list."""
        return self.rows

    def compose(self) -> ComposeResult:
        """List above, detail below."""
        yield self.rows
        yield self._detail

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self.rows.show_floor(moment)
        item = moment.state.open_item
        script = (item.script or "") if item is not None and moment.place == "rest" else ""
        self._detail.say(full_text(chosen(self.rows), moment.state) or script)
