"""A whole number, or nothing while it is not known."""

import re

from kcn_tui.console.fields.text_field import TextField
from kcn_tui.locale import _

MOST_DIGITS = 6
"""More persons than any conference has."""

_NUMBER = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
"""A whole number as it is written in Vietnamese. Blanks part no thousands: they may as well part two figures of a table."""


class FigureField(TextField):
    """Takes digits only.

    A letter is not shown but remembered while typing goes on: an input method that makes a marked letter of it and
    the next digit sends a backspace for the letter, which must not erase a digit.
    """

    DEFAULT_CSS = """
    FigureField { width: 7; }
    """

    @property
    def number(self) -> int | None:
        """The number typed, or None for an empty field."""
        return int(self.value) if self.value else None

    @number.setter
    def number(self, number: int | None) -> None:
        self.value = "" if number is None else str(number)

    def accepted(self, text: str) -> str:
        """The first digits of the text."""
        return re.sub("[^0-9]", "", super().accepted(text))[:MOST_DIGITS]

    def refused(self, character: str) -> bool:
        """Whatever is neither letter nor digit, and a digit too many."""
        if re.fullmatch("[0-9]", character):
            return not self._has_room_for(character)
        return not character.isalpha()

    def objects_to(self, text: str) -> str:
        """A letter is said at once: who typed it has the input method on, and sees nothing of it in the field."""
        digits = whole_number(text)
        if digits is None:
            return _("This field takes digits only")
        return "" if self._has_room_for(digits) else _("At most {count} digits").format(count=MOST_DIGITS)

    def pasted(self, text: str) -> str | None:
        """One whole number; anything else, and a number too long, is not taken."""
        return None if self.objects_to(text) else whole_number(text)

    def _has_room_for(self, digits: str) -> bool:
        return len(self.value) - len(self.selected()) + len(digits) <= MOST_DIGITS


def whole_number(text: str) -> str | None:
    """The digits of one whole number, its thousands parted by dots or not; None for any other text."""
    return text.strip().replace(".", "") if _NUMBER.fullmatch(text.strip()) else None
