"""The roll's one field: letters of a name or a card number, from the keyboard or from a scanner."""

from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType

from kcn_tui.console.fields import TextField
from kcn_tui.console.keys import local_bindings


class RollKeys(Protocol):
    """What the field asks of the panel around it, at once: what is typed behind a key must find its work done."""

    def run(self, name: str) -> None:
        """Do a command or action of the roll."""

    def move(self, by: int) -> None:
        """Move the highlight."""

    def narrow(self, by: int) -> None:
        """Narrow the list to the next standing."""


class SearchField(TextField):
    """Keeps the keys of the whole panel, so that a scanner's digits and its Enter, sent in one read, stay in order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *local_bindings("roll"),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("shift+up,ctrl+up", "move(-10)", show=False),
        Binding("shift+down,ctrl+down", "move(10)", show=False),
        Binding("tab", "narrow(1)", show=False),
        Binding("shift+tab", "narrow(-1)", show=False),
    ]

    def __init__(self, keys: RollKeys, placeholder: str) -> None:
        super().__init__(name="roll-search", placeholder=placeholder)
        self.id = "roll-field"
        self._keys = keys

    def action_run(self, name: str) -> None:
        """A command of the roll."""
        self._keys.run(name)

    def action_move(self, by: int) -> None:
        """Up and down in the list while typing."""
        self._keys.move(by)

    def action_narrow(self, by: int) -> None:
        """Tab: everyone, or only those who stand so."""
        self._keys.narrow(by)

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  Textual's signature
        """In an empty field the arrows narrow the list."""
        if self.value:
            super().action_cursor_left(select)
        else:
            self._keys.narrow(-1)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  Textual's signature
        """In an empty field the arrows narrow the list."""
        if self.value:
            super().action_cursor_right(select)
        else:
            self._keys.narrow(1)

    def keep_for_next(self) -> None:
        """Leave what is typed to be read, but the next letter or scan replaces it."""
        self.action_select_all()
