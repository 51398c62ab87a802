"""One field in an app of its own, for a real terminal: ``python -m tests.console.burst_app KIND ORDER OUT``.

KIND is line, area, figure or two (a line, and another that F4 goes to); ORDER is ordered or plain, the app's way
with keys. F12 writes the fields' values to OUT as JSON and ends the app; each Enter adds the value it found.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from kcn_tui.console.fields import FigureField, KeysInOrder, TextAreaField, TextField

READY = "field-is-ready"


class Fields(Vertical):
    """The fields, with the two keys that a form has."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "entered"), Binding("f12", "leave")]

    def __init__(self, kind: str, out: Path) -> None:
        super().__init__()
        self.out = out
        self.entered: list[str] = []
        kinds: dict[str, list[type[TextField | TextAreaField]]] = {
            "line": [TextField],
            "area": [TextAreaField],
            "figure": [FigureField],
            "two": [TextField, TextField],
        }
        self.fields: list[TextField | TextAreaField] = [field() for field in kinds[kind]]

    def compose(self) -> Iterator[Widget]:
        yield from self.fields

    def on_mount(self) -> None:
        self.screen.set_focus(self.fields[0])
        self.call_after_refresh(lambda: self.screen.mount(Static(READY)))

    def action_entered(self) -> None:
        self.entered.append(self.fields[0].value)

    def action_leave(self) -> None:
        values = {"fields": [field.value for field in self.fields], "entered": self.entered}
        self.out.write_text(json.dumps(values), encoding="utf-8")
        self.app.exit()


def main() -> None:
    kind, order, out = sys.argv[1:]
    fields = Fields(kind, Path(out))

    class Plain(App[None]):
        def compose(self) -> Iterator[Widget]:
            yield fields

    class Ordered(KeysInOrder[None]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "second", priority=True)]

        def compose(self) -> Iterator[Widget]:
            yield fields

        def action_second(self) -> None:
            self.screen.set_focus(fields.fields[1])

    (Ordered() if order == "ordered" else Plain()).run()


if __name__ == "__main__":
    main()
