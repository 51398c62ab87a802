"""A whole number, or nothing while it is not known."""

import re

from kcn_tui.console.fields.text_field import TextField

MOST_DIGITS = 6
"""More persons than any conference has."""

_NUMBER = re.compile(r"[0-9]+|[0-9]{1,3}(?:[.\u00a0\u202f ][0-9]{3})+")


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
            return len(self.value) >= MOST_DIGITS and not self.selected()
        return not character.isalpha()

    def pasted(self, text: str) -> str | None:
        """A number with or without separated thousands; anything else, and a number too long, is not taken."""
        match = _NUMBER.fullmatch(text.strip())
        if match is None:
            return None
        digits = re.sub("[^0-9]", "", match.group())
        start, end = sorted(self.selection)
        return digits if len(digits) + len(self.value) - (end - start) <= MOST_DIGITS else None
