"""Figures as they are written in the language of the interface: ``84,91%`` and ``02 tập thể``, ``84.91%`` and ``2 collectives``."""

from collections.abc import Iterable
from typing import Final

from kcn_tui.locale import language, ngettext
from kcn_tui.text import numbers

_SWAPPED: Final = str.maketrans(",.", ".,")


def percent(count: int, base: int) -> str:
    """The share with two decimals, rounded half up; raises ZeroDivisionError for a base of 0."""
    return _in_language(numbers.percent(count, base))


def thousands(number: int) -> str:
    """A whole number with its thousands kept apart."""
    return _in_language(numbers.thousands(number))


def dashed(counts: Iterable[int]) -> str:
    """Counts of one kind after another, ``30–2–1``."""
    return "–".join(map(thousands, counts))


def decimal(number: float) -> str:
    """A number as it was written, with its thousands kept apart."""
    return _in_language(numbers.decimal(number))


def few(count: int) -> str:
    """A count of people or decisions: of two digits at least where offices write it so (practice 6.5)."""
    return str(count) if language() == "en" else numbers.two_digits(count)


def recipients(collectives: int, individuals: int, between: str = ", ") -> str:
    """How many collectives and individuals, with ``between`` between them; whichever there are none of is not named."""
    parts = []
    if collectives:
        words = ngettext("{count} collective", "{count} collectives", collectives)
        parts.append(words.format(count=few(collectives)))
    if individuals:
        words = ngettext("{count} individual", "{count} individuals", individuals)
        parts.append(words.format(count=few(individuals)))
    return between.join(parts)


def _in_language(figure: str) -> str:
    """From the Vietnamese way of writing figures."""
    return figure.translate(_SWAPPED) if language() == "en" else figure
