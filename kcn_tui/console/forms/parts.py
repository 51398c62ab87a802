"""What the forms are laid out with: lines of plain text, and rows of a label, a field and a remark."""

from collections.abc import Iterator

from rich.text import Text
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from kcn_tui.console.fields import Field


class Line(Static):
    """Text of the form or from people, shown as it is: never markup."""

    DEFAULT_CSS = """
    Line { height: auto; width: 1fr; }
    Line.title { text-style: bold; height: 1; }
    Line.good { color: $text-success; }
    Line.bad { color: $text-error; }
    Line.aside { color: $text-muted; }
    """

    def __init__(self, *, classes: str | None = None, one_line: bool = False) -> None:
        super().__init__(markup=False, classes=classes)
        self._one_line = one_line
        self.words = ""

    def say(self, words: str, mood: str = "") -> None:
        """Show these words; ``mood`` is good, bad, aside or nothing in particular."""
        self.words = words
        self.update(Text(words, no_wrap=self._one_line, overflow="ellipsis" if self._one_line else "fold"))
        for each in ("good", "bad", "aside"):
            self.set_class(each == mood, each)


class Row(Horizontal):
    """One field with its label before it and a remark behind it; an arrow stands before the row in use."""

    DEFAULT_CSS = """
    Row {
        height: 1;
        & > .label { width: 18; height: 1; }
        & > .remark { width: 1fr; height: 1; margin-left: 1; }
        &.tall { height: 1fr; min-height: 2; max-height: 8; }
    }
    """

    def __init__(self, label: str, field: Field) -> None:
        super().__init__()
        self.label = label
        self.field = field
        self.head = Line(classes="label", one_line=True)
        self.remark = Line(classes="remark", one_line=True)

    def compose(self) -> Iterator[Widget]:
        """Label, field, remark."""
        yield self.head
        yield self.field
        yield self.remark

    def mark(self, *, in_use: bool) -> None:
        """Say whether this is the row where typing goes."""
        self.head.say(f"{'▸' if in_use else ' '} {self.label}")
