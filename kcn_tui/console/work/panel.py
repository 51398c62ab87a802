"""What the panels of the work area have in common."""

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from kcn_tui.console.moment import Moment
from kcn_tui.console.row_list import RowList
from kcn_tui.console.steady import Steady, SteadyWidget
from kcn_tui.console.text import plain
from kcn_tui.meeting.state import State


class WorkPanel(Steady, Vertical):
    """Stands in the work area while it is asked for; ``title`` is said in the border, ``home`` has the keys."""

    DEFAULT_CSS = """
    WorkPanel { height: 1fr; }
    WorkPanel > RowList { height: 1fr; }
    WorkPanel > .row-detail { height: auto; max-height: 50%; border-top: solid $panel-lighten-2; color: $text-muted; }
    """

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.title = title
        self.display = False

    @property
    def home(self) -> Widget:
        """The part that has the keys while the panel is shown."""
        raise NotImplementedError

    @property
    def highlighted_id(self) -> str | None:
        """The id of what is highlighted where no list has the keys."""
        return None

    def offer(self, state: State) -> None:
        """The panel is opened."""

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        raise NotImplementedError


class Detail(SteadyWidget, Static):
    """Below a list, in full, what its rows have no room for; nothing where there is nothing to add."""

    def __init__(self) -> None:
        super().__init__(classes="row-detail", markup=False)

    def say(self, text: str) -> None:
        """Show this text."""
        words = plain(text.strip())
        self.display = bool(words.plain)
        if words != self.content:
            self.update(words)


def chosen(rows: RowList) -> str:
    """The id of the row that is highlighted, while the list has the keys."""
    return rows.row.id if rows.row is not None and rows.has_focus else ""
