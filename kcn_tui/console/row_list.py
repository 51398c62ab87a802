"""A list drawn line by line, so that a thousand rows cost no more than those on the screen."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from msgspec import Struct
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped

Tone = Literal["pending", "done", "open", "skipped"]


class Row(Struct, frozen=True):
    """One line: a mark, the text, what stands at the right end, and how far it has come."""

    id: str
    mark: str
    text: str
    right: str = ""
    tone: Tone = "pending"


class RowList(SteadyWidget, ScrollView, can_focus=True):
    """Rows with one highlighted while the list has the focus; posts what is highlighted and what is chosen.

    A list that cannot have the focus is led from a field and always shows its highlight.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--pending",
        "row--done",
        "row--open",
        "row--skipped",
        "row--highlighted",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move(-1000000)", show=False),
        Binding("end", "move(1000000)", show=False),
    ]

    highlighted: reactive[int] = reactive(0)

    class Moved(Message):
        """Another row is highlighted."""

    class Chosen(Message):
        """Enter or a double click on a row."""

        def __init__(self, rows: "RowList", row: Row) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> "RowList":
            """The list, for selectors of ``@on``."""
            return self.rows

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.rows: Sequence[Row] = ()

    @property
    def row(self) -> Row | None:
        """The highlighted row, or None in an empty list."""
        return self.rows[self.highlighted] if self.rows else None

    def show_rows(self, rows: Sequence[Row], attend: int | None = None) -> None:
        """Show these rows; the highlight stays on its row, wherever that stands now, or at its place if it is gone.

        Without the focus, the highlight goes to ``attend`` and it is scrolled into sight.
        """
        if rows != self.rows:
            here = self.row
            self.rows = rows
            self.virtual_size = Size(0, len(rows))
            self.highlighted = self.validate_highlighted(self.highlighted)
            if here is not None and self.can_focus:
                self.go_to(here.id)
            self.refresh()
        if attend is not None and not self.has_focus:
            self.highlighted = attend
            self._bring_into_sight()

    def go_to(self, name: str) -> None:
        """Highlight the row of this id, if there is one."""
        at = next((place for place, row in enumerate(self.rows) if row.id == name), self.highlighted)
        self.highlighted = at

    def validate_highlighted(self, index: int) -> int:
        """Keep the highlight on a row."""
        return max(0, min(index, len(self.rows) - 1))

    def watch_highlighted(self) -> None:
        """Tell of it and keep it in sight."""
        self._bring_into_sight()
        self.refresh()
        self.post_message(self.Moved())

    def action_move(self, by: int) -> None:
        """Move the highlight by so many rows."""
        self.highlighted += by

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))

    def on_click(self, event: events.Click) -> None:
        """Highlight on a click, choose on a double click."""
        inside = event.get_content_offset(self)
        index = -1 if inside is None else inside.y + round(self.scroll_offset.y)
        if 0 <= index < len(self.rows):
            self.highlighted = index
            if event.chain > 1:
                self.action_choose()

    def on_focus(self) -> None:
        """Show the highlight and tell of it."""
        self.refresh()
        self.post_message(self.Moved())

    def on_blur(self) -> None:
        """Take the highlight away."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the highlight in sight when there is less room."""
        self._bring_into_sight()

    def render_line(self, y: int) -> Strip:
        """The row on this line of the screen, with its background to the edge."""
        index, width = y + round(self.scroll_offset.y), self.scrollable_content_region.width
        if index >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        row = self.rows[index]
        style = self.rich_style + self.get_component_rich_style(f"row--{row.tone}", partial=True)
        if (self.has_focus or not self.can_focus) and index == self.highlighted:
            style += self.get_component_rich_style("row--highlighted", partial=True)
        return _strip(row, width, style)

    def _bring_into_sight(self) -> None:
        region = Region(0, self.highlighted - 1, 1, 3)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)


def _strip(row: Row, width: int, style: Style) -> Strip:
    right = f" {row.right} " if row.right else " "
    mark = f"{row.mark} "
    room = max(0, width - cell_len(right) - cell_len(mark))
    text = set_cell_size(clipped(row.text, room), room)
    return Strip([Segment(mark + text + right, style)]).adjust_cell_length(width, style)
