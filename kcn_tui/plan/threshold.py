"""A threshold in words, as ``rules.quorum`` and ``rules.majority`` of the agenda file write it.

Only the grammar stands here; the arithmetic on it, in whole numbers, is the meeting's.
"""

import re
from typing import Literal, Self, cast

from msgspec import Struct

Base = Literal["staff", "summoned", "present", "valid"]

_SENTENCE = re.compile(
    r"(?P<comparison>at least|more than) (?P<numerator>[1-9][0-9]{0,3})/(?P<denominator>[1-9][0-9]{0,3})"
    r" of (?P<base>staff|summoned|present|valid)"
)


class Threshold(Struct, frozen=True):
    """A share of a base that must be reached, or passed where ``strict``."""

    strict: bool
    numerator: int
    denominator: int
    base: Base

    @classmethod
    def parse(cls, sentence: str) -> Self | None:
        """Read ``at least N/D of BASE`` or ``more than N/D of BASE``; None for anything else.

        A share above the whole, or more than the whole, is None as well: no meeting could reach it.
        """
        match = _SENTENCE.fullmatch(sentence)
        if match is None:
            return None
        strict = match["comparison"] == "more than"
        numerator, denominator = int(match["numerator"]), int(match["denominator"])
        if numerator > denominator or (strict and numerator == denominator):
            return None
        return cls(strict, numerator, denominator, cast("Base", match["base"]))

    def __str__(self) -> str:
        """The sentence that ``parse`` reads back."""
        comparison = "more than" if self.strict else "at least"
        return f"{comparison} {self.numerator}/{self.denominator} of {self.base}"
