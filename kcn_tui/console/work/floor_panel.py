"""The discussion in the work area: the list, and below it in full what is highlighted, or what is to be read out."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.floor_list import FloorList, full_text


class FloorPanel(Vertical):
    """Shown for a discussion, and as a panel during any other item."""

    DEFAULT_CSS = """
    FloorPanel, MinutesPanel { height: 1fr; }
    FloorPanel > RowList, MinutesPanel > RowList { height: 1fr; }
    .row-detail { height: auto; max-height: 50%; border-top: solid $panel-lighten-2; color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__(id="floor-panel")
        self.rows = FloorList()
        self._detail = Static(classes="row-detail", markup=False)

    def compose(self) -> ComposeResult:
        """List above, detail below."""
        yield self.rows
        yield self._detail

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self.rows.show_floor(moment)
        item, row = moment.state.open_item, self.rows.row
        chosen = full_text(row.id, moment.state) if row is not None and self.rows.has_focus else ""
        script = (item.script or "") if item is not None and moment.place == "rest" else ""
        words = plain((chosen or script).strip())
        self._detail.display = bool(words.plain)
        if words != self._detail.content:
            self._detail.update(words)
