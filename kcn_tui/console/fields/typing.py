"""Typing in the order of the keys, as input methods for Vietnamese need it (practice 6.6).

An input method retypes a syllable: backspaces and new letters arrive in one read. Textual runs a field's own
bindings (backspace, arrows) only after the key has bubbled through all its parents, so that the letters behind it
overtake it. Here a field carries out its own bindings the moment it gets the key.
"""

import unicodedata
from itertools import takewhile
from operator import eq
from typing import TYPE_CHECKING

from textual import events

from kcn_tui.console.messages import Objected, Overfull
from kcn_tui.text.unicode import nfc

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    Widget = (
        object  # Textual takes a field's style from the first base that is a widget: that is Input, TextArea
    )

MOST_CHARACTERS = 20_000
"""What a field holds: more than a whole resolution has. Each key lays the whole line out again, which must stay under 50 ms."""


def without_controls(text: str) -> str:
    """The text without control and format characters, unassigned and private ones: none has a place in a field."""
    return "".join(
        character for character in text if unicodedata.category(character)[0] != "C" or character == "\n"
    )


class Typing(Widget):
    """What every text field does with keys and pastes, whichever widget of Textual it stands on.

    What is typed in one go is remembered as it was sent, in ``_typed`` after ``_before``: an input method that
    sends letters and marks apart also counts its backspaces that way, while the field holds the composed letter.
    """

    _before = ""
    _typed = ""
    _objection = ""

    @property
    def objection(self) -> str:
        """Why the last key or paste was not taken as it came; empty again with the next key and in another field."""
        return self._objection

    @objection.setter
    def objection(self, words: str) -> None:
        if words != self._objection:
            self._objection = words
            self.post_message(Objected())

    def text_before_cursor(self) -> str:
        """The text of the cursor's line up to the cursor."""
        raise NotImplementedError

    def length(self) -> int:
        """How many characters the field holds."""
        raise NotImplementedError

    def selected(self) -> str:
        """The text that is selected, which what is typed or pasted replaces."""
        raise NotImplementedError

    def replace_selection(self, text: str) -> None:
        """Put the text in place of the selection, or at the cursor."""
        raise NotImplementedError

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put the text in place of that many characters before the cursor."""
        raise NotImplementedError

    def delete_before_cursor(self) -> None:
        """Delete the selection or one character before the cursor."""
        raise NotImplementedError

    def accepted(self, text: str) -> str:
        """What of a typed text the field holds."""
        return nfc(text)

    def refused(self, character: str) -> bool:  # noqa: ARG002  for fields that take less than everything
        """Whether a typed character leaves no trace at all."""
        return False

    def objects_to(self, text: str) -> str:  # noqa: ARG002  for fields that take less than everything
        """Why a typed character or a pasted text is not taken as it is; nothing where it is."""
        return ""

    def passes_on(self, key: str) -> bool:  # noqa: ARG002  for fields that do
        """Whether a key that edits is left to the form at this place of the cursor."""
        return False

    def pasted(self, text: str) -> str | None:
        """What a pasted text becomes, or None where it cannot be taken."""
        return nfc(without_controls("\n".join(text.replace("\t", " ").splitlines())))

    def type_character(self, character: str) -> None:
        """Put a typed character at the cursor."""
        self.objection = self.objects_to(character)
        if self.refused(character):
            self.app.bell()
            return
        if not self.has_room(character):
            return
        if self.selected():
            self.replace_selection("")
        line = self.text_before_cursor()
        if self.accepted(self._before + self._typed) != line:
            self._before, self._typed = line, ""
        self._typed += character
        self._compose_again(line)

    def erase_character(self) -> None:
        """Take back what was typed last, or the character before the cursor."""
        line = self.text_before_cursor()
        typing = self._typed and self.accepted(self._before + self._typed) == line
        if self.selected() or not typing:
            self.delete_before_cursor()
            return
        self._typed = self._typed[:-1]
        self._compose_again(line)

    def _compose_again(self, line: str) -> None:
        now = self.accepted(self._before + self._typed)
        common = sum(1 for _ in takewhile(bool, map(eq, line, now)))
        if len(line) > common or len(now) > common:
            self.replace_before_cursor(len(line) - common, now[common:])

    def take_paste(self, text: str) -> None:
        """Put a pasted text at the cursor; what the field cannot take changes nothing."""
        taken = self.pasted(text)
        self.objection = self.objects_to(text) if taken is None else ""
        if taken is None:
            self.app.bell()
        elif taken and self.has_room(taken):
            self.replace_selection(taken)

    def has_room(self, text: str) -> bool:
        """Whether the field can hold this too; if not, it says so."""
        fits = self.length() - len(self.selected()) + len(text) <= MOST_CHARACTERS
        if not fits:
            self.app.bell()
            self.post_message(Overfull())
        return fits

    async def _on_key(self, event: events.Key) -> None:
        event.prevent_default()
        if event.is_printable and event.character is not None:
            event.stop()
            self.type_character(event.character)
            return
        self.objection = ""
        if self.passes_on(event.key):
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            await self.run_action(binding.action)

    def _on_blur(self, event: events.Blur) -> None:
        del event
        self.objection = ""

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop().prevent_default()
        self.take_paste(event.text)
