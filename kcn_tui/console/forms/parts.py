"""What the forms are laid out with: lines of plain text, and rows of a label, a field and a remark."""

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from kcn_tui.console.fields import ChoiceField, Field, FigureField, TextField
from kcn_tui.console.one_line import OneLine
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import plain
from kcn_tui.meeting.state import State

NO_BREAK_SPACE = "\u00a0"


class Line(SteadyWidget, OneLine):
    """Text of the form or from people, shown as it is: never markup."""

    DEFAULT_CSS = """
    Line { height: auto; width: 1fr; text-wrap: wrap; }
    Line.one-line { height: 1; text-wrap: nowrap; }
    Line.title { text-style: bold; }
    Line.good { color: $text-success; }
    Line.bad { color: $text-error; }
    Line.aside { color: $text-muted; }
    """

    def __init__(self, *, classes: str | None = None, one_line: bool = False) -> None:
        super().__init__(markup=False, classes=classes)
        self.set_class(one_line, "one-line")
        self.words = ""

    @property
    def stays_on_one(self) -> bool:
        """Whether it was made as a line, and has not been let go since."""
        return self.has_class("one-line")

    def unbound(self) -> None:
        """Take up to three lines from now on, for words that must be read in full."""
        self.remove_class("one-line")
        self.styles.max_height = 3

    def say(self, words: str | Content, mood: str = "") -> None:
        """Show these words; ``mood`` is good, bad, aside or nothing in particular."""
        shown = plain(words) if isinstance(words, str) else words
        self.words = words if isinstance(words, str) else words.plain
        self.update(shown)
        for each in ("good", "bad", "aside"):
            self.set_class(each == mood, each)


class Row(Horizontal):
    """One field with its label before it and a remark behind it; an arrow stands before the row in use.

    ``below`` is what the form shows under it.
    A row of class ``words`` gives the remark's room to the field, one of class ``alone`` has the label above it.
    """

    DEFAULT_CSS = """
    Row {
        height: 1;
        & > .label { width: 18; height: 1; }
        & > .remark { width: 1fr; height: 1; margin-left: 1; }
        &.wide > .label { width: 19; }
        &.words > .remark, &.alone > .remark { display: none; }
        &.tall { height: 5; }
        &.alone { layout: vertical; height: 6; }
        &.alone > .label { width: 1fr; }
    }
    """

    def __init__(self, label: str, field: Field, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.label = label
        self.field = field
        self.head = Line(classes="label", one_line=True)
        self.remark = Line(classes="remark", one_line=True)
        self.below: tuple[Widget, ...] = ()

    def unsettled(self, _state: State) -> str:
        """What is to be done before Enter leads on from what is typed; empty where that is clear."""
        return ""

    def turn(self, _step: int, _state: State) -> bool:
        """Whether an arrow up (-1) or down (1) chose something in this row rather than going to the next one."""
        return False

    @property
    def replaced_by_typing(self) -> bool:
        """Whether what stands in the field goes as soon as something is typed: a figure does, as in a spreadsheet."""
        return isinstance(self.field, FigureField)

    def compose(self) -> Iterator[Widget]:
        """Label, field, remark."""
        yield self.head
        yield self.field
        yield self.remark

    def await_typing(self) -> None:
        """The cursor stands behind what is in the field, which is selected where typing replaces it."""
        if isinstance(self.field, TextField):
            self.field.cursor_position = len(self.field.value)
            if self.replaced_by_typing:
                self.field.select_all()

    def restore(self, value: str) -> None:
        """What the field held earlier stands in it again; a choice that is no longer offered is none."""
        if isinstance(self.field, ChoiceField):
            self.field.choose(value)
        else:
            self.field.value = value

    def mark(self, *, in_use: bool) -> None:
        """Say whether this is the row where typing goes."""
        self.head.say(f"{'▸' if in_use else NO_BREAK_SPACE}{NO_BREAK_SPACE}{self.label}")


class NameRow(Row):
    """A row whose label is the name of a person, which is read whole, on several lines where it is long."""

    DEFAULT_CSS = """
    NameRow.wide {
        height: auto;
        & > .arrow { width: 2; height: 1; }
        & > .label { width: 17; height: auto; padding-right: 1; }
    }
    """

    def __init__(self, label: str, field: Field) -> None:
        super().__init__(label, field, classes="wide")
        self.arrow = Line(classes="arrow", one_line=True)
        self.head = Line(classes="label")

    def compose(self) -> Iterator[Widget]:
        """An arrow before the row in use, then label, field, remark."""
        yield self.arrow
        yield from super().compose()

    def mark(self, *, in_use: bool) -> None:
        """Say whether this is the row where typing goes."""
        self.arrow.say("▸" if in_use else "")
        self.head.say(self.label)
