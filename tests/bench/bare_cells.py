"""The least Textual app that paints so many cells of each row at a key: ``python -m tests.bench.bare_cells 0 12 40``."""

import sys

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

READY = "SAN SANG"


class Cells(Widget):
    """Rows of blocks of which the first so many change to others and back."""

    def __init__(self, cells: list[int]) -> None:
        super().__init__()
        self._cells = cells
        self._flipped = False

    def flip(self) -> None:
        """Change them all."""
        self._flipped = not self._flipped
        self.refresh(*(Region(0, y, self.size.width, 1) for y, count in enumerate(self._cells) if count))

    def render_line(self, y: int) -> Strip:
        """One row, its end left as it is."""
        count = self._cells[y] if y < len(self._cells) else 0
        blocks = ("▀▄" if self._flipped else "▄▀") * (count // 2 + 1)
        words = READY if y == 0 and not self._flipped and not count else ""
        return Strip([Segment(blocks[:count] + words)]).adjust_cell_length(self.size.width)


class BareCells(App[None]):
    """One widget and one key."""

    BINDINGS = [Binding("pagedown", "flip", priority=True)]  # noqa: RUF012  Textual's own name and type

    def compose(self) -> ComposeResult:
        """The cells."""
        yield Cells([int(word) for word in sys.argv[1:]])

    def action_flip(self) -> None:
        """Paint."""
        self.query_one(Cells).flip()


if __name__ == "__main__":
    BareCells().run()
