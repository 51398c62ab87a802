"""What the list is narrowed to, and how many stand so: one line, moved along with Tab."""

from collections.abc import Mapping

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kcn_tui.console.roll.roster import STANDINGS, Standing
from kcn_tui.console.roll.words import standing_word
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.wording.figures import thousands


class Chips(SteadyWidget, Widget):
    """All choices on one line with their figures; where there is little room, short words, then only the chosen figure."""

    class Picked(Message):
        """A click on a choice."""

        def __init__(self, standing: Standing) -> None:
            super().__init__()
            self.standing = standing

    def __init__(self) -> None:
        super().__init__(id="roll-chips")
        self.chosen: Standing = "all"
        self._counts: Mapping[Standing, int] = {}
        self._spans: list[tuple[Standing, int, int]] = []

    def show_counts(self, counts: Mapping[Standing, int]) -> None:
        """Show these figures."""
        self._counts = counts
        self.refresh()

    def choose(self, standing: Standing) -> None:
        """Narrow to this."""
        self.chosen = standing
        self.refresh()

    def turn(self, by: int) -> Standing:
        """Narrow to the next choice, or the one before; from the last on to the first."""
        self.choose(STANDINGS[(STANDINGS.index(self.chosen) + by) % len(STANDINGS)])
        return self.chosen

    def render(self) -> Content:
        """The line for the width there is."""
        labels = self._labels(self.size.width)
        parts: list[Content] = []
        self._spans, x = [], 0
        for standing, words in labels:
            style = "reverse bold" if standing == self.chosen else "$text-muted"
            parts.append(Content.styled(f" {words} ", style))
            width = cell_len(words) + 2
            self._spans.append((standing, x, x + width))
            x += width
        return Content("").join(parts)

    def on_click(self, event: events.Click) -> None:
        """The choice under the pointer."""
        for standing, start, end in self._spans:
            if start <= event.x < end:
                self.post_message(self.Picked(standing))

    def _labels(self, width: int) -> list[tuple[Standing, str]]:
        full = [(s, f"{standing_word(s)} {self._figure(s)}") for s in STANDINGS]
        short = [(s, f"{standing_word(s, short=True)} {self._figure(s)}") for s in STANDINGS]
        bare = [(s, w if s == self.chosen else standing_word(s, short=True)) for s, w in short]
        fitting = (labels for labels in (full, short) if sum(cell_len(w) + 2 for _s, w in labels) <= width)
        return next(fitting, bare)

    def _figure(self, standing: Standing) -> str:
        return thousands(self._counts.get(standing, 0))
