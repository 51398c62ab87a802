"""The keys F1 to F10, from the registry: one line where there is room, else two."""

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from kcn_tui.console.actions import ACTION_NAMES, words_for
from kcn_tui.console.keys import FOOTER, first_label, meant
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.meeting.registry import BY_NAME, possible


class _Cell(Struct, frozen=True):
    """One key in its place: line, column and width in cells."""

    name: str
    key: str
    words: str
    y: int
    x: int
    width: int


class KeyFooter(SteadyWidget, Widget):
    """Painted from the registry; a click on a key is the key."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._moment: Moment | None = None
        self._cells: list[_Cell] = []
        self._keys: tuple[tuple[str, bool], ...] = ()

    def show(self, moment: Moment) -> None:
        """Paint this moment: what is not possible now is dimmed."""
        before, self._moment = self._moment, moment
        if before is not None and before.state is moment.state:
            return
        keys = tuple((self._means(name), self._possible(name)) for name in FOOTER)
        if keys != self._keys:
            self._keys = keys
            self.refresh(layout=before is None)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  Textual's signature
        """One line or two."""
        return self._lay_out(width)[-1].y + 1

    def render(self) -> Content:
        """The keys on their lines."""
        self._cells = self._lay_out(self.size.width)
        lines: dict[int, list[Content]] = {}
        for cell in self._cells:
            tone = "" if self._possible(cell.name) else "$text-disabled"
            words = Content.assemble(
                Content.styled(f" {cell.key} ", "$footer-key-foreground bold"),
                Content.styled(cell.words.ljust(cell.width - len(cell.key) - 2), tone),
            )
            lines.setdefault(cell.y, []).append(words)
        return Content("\n").join([Content("").join(line) for line in lines.values()])

    def on_click(self, event: events.Click) -> None:
        """The key under the pointer is pressed."""
        for cell in self._cells:
            if cell.y == event.y and cell.x <= event.x < cell.x + cell.width:
                self.post_message(Requested(cell.name))

    def _lay_out(self, width: int) -> list[_Cell]:
        named = [(name, first_label(name), words_for(self._means(name)).short) for name in FOOTER]
        widths = [len(key) + len(words) + 3 for _name, key, words in named]
        per_line = len(named) if sum(widths) <= width else (len(named) + 1) // 2
        if per_line < len(named):
            column = width // per_line
            widths = [column] * len(named)
        cells, x = [], 0
        for index, (name, key, words) in enumerate(named):
            x = 0 if index % per_line == 0 else x
            cells.append(_Cell(name, key, words, index // per_line, x, widths[index]))
            x += widths[index]
        return cells

    def _means(self, name: str) -> str:
        return name if self._moment is None else meant(name, self._moment.state)

    def _possible(self, name: str) -> bool:
        now = self._means(name)
        if self._moment is None or now in ACTION_NAMES:
            return True
        return possible(self._moment.state, BY_NAME[now]) is None
