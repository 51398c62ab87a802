"""Folding: Vietnamese without its marks, so that a few plain letters find a word (practice 6.3, 6.4)."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from msgspec import Struct

_NO_DECOMPOSITION = str.maketrans("đĐ", "dD")
"""Unicode has no decomposition for đ, so it is folded by hand."""

_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, as combining marks and in their order."""

_Y_FOR_I: Final = re.compile(r"(?:(?<=[bcdđghklmnpqrstvx])|(?<=qu))y")
"""A y that could as well be an i: the vowel right behind a consonant. What follows it does not matter, so that the
beginning of a word folds to the beginning of the folded word; ``ay``, ``uy`` and a y that begins a word stay."""


class Spelling(Struct, frozen=True):
    """A word so that spellings of the same word are equal: hoà and hòa, quý and qúy, sĩ and sỹ.

    ``letters`` are lower-case, with the marks that make another letter (ă, đ, ơ) and i for y; ``tone`` is the
    combining mark wherever in the word it stood, empty for ngang; ``bare`` are the letters without any mark.
    """

    letters: str
    tone: str
    bare: str


def fold(text: str) -> str:
    """The text lower-cased and without marks, blanks made single: ``"Biểu quyết"`` becomes ``"bieu quyet"``."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return " ".join(bare.translate(_NO_DECOMPOSITION).lower().split())


@lru_cache(maxsize=65_536)
def fold_spelling(text: str) -> str:
    """The text folded, with i for a y of the same sound: ``"Kỹ sư"`` and ``"kĩ sư"`` become ``"ki su"``.

    Kept, since a whole roll is compared with each name that is asked for: 10,000 names take 60 ms, kept ones 1 ms.
    """
    return _Y_FOR_I.sub("i", fold(text))


@lru_cache(maxsize=16_384)
def spelling(word: str) -> Spelling:
    """How one word is spelt, apart from what is a matter of habit; kept, since few words make many names."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tone = next((mark for mark in decomposed if mark in _TONES), "")
    toneless = "".join(mark for mark in decomposed if mark not in _TONES)
    letters = _Y_FOR_I.sub("i", unicodedata.normalize("NFC", toneless))
    return Spelling(letters, tone, fold(letters))


def matches(query: str, text: str) -> bool:
    """Whether every word of ``query``, folded, begins a word of ``text``, folded; an empty query matches all."""
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in fold(query).split())


def rank(query: str, text: str) -> int:
    """How well ``text`` fits ``query``: 0 where its marks fit as typed, 1 where only the bare letters do.

    So "đường" stands before "Dương" where the query has marks.
    """
    return 0 if query.strip().lower() in text.lower() else 1
