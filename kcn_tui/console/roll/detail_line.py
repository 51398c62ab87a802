"""The line below the list: what came of the last key, or else who is highlighted."""

from typing import Literal

from textual.widgets import Static

from kcn_tui.console.text import plain
from kcn_tui.text.safe import safe_line

Mood = Literal["", "good", "bad", "ask"]
"""How a line is meant; its colour says the same as its words."""


class DetailLine(Static):
    """Says a result until it is forgotten, and the details of the one highlighted otherwise."""

    def __init__(self) -> None:
        super().__init__(id="roll-detail", markup=False)
        self._details = ""
        self._result: tuple[str, Mood] | None = None

    def say(self, words: str, mood: Mood) -> None:
        """Say what came of a key."""
        self._result = (words, mood)
        self._paint()

    def forget(self) -> None:
        """The result has been read; the details stand here from the next ``tell`` on."""
        self._result = None

    def tell(self, details: str) -> None:
        """These are the details now."""
        self._details = details
        self._paint()

    def _paint(self) -> None:
        words, mood = self._result or (self._details, "")
        self.update(plain(safe_line(words)), layout=False)
        for each in ("good", "bad", "ask"):
            self.set_class(each == mood, each)
