"""Folding: Vietnamese without its marks, so that a few plain letters find a word (practice 6.3, 6.4)."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, TypeVar

from msgspec import Struct

T = TypeVar("T")

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


@lru_cache(maxsize=65_536)
def spelt(name: str) -> tuple[tuple[str, str], ...]:
    """A name so that spellings of the same name are equal: Hoà and Hòa; with another mark it is another person's.

    Capitals and blanks do not matter. Kept, as what is folded is.
    """
    return tuple((word.letters, word.tone) for word in map(spelling, name.split()))


def named(wanted: str, known: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """Whose name is meant, the best fit alone: as it is written, as another spelling of it, or as its bare letters.

    Letters without a mark mean whoever has them, An or Ân; where marks are given they decide.
    """
    folded, same, marked = fold_spelling(wanted), spelt(wanted), _has_marks(wanted)
    alike = [one for one in known if fold_spelling(name(one)) == folded]
    exact = [one for one in alike if name(one) == wanted.strip()]
    return exact or [one for one in alike if spelt(name(one)) == same] or ([] if marked else alike)


def is_of_another(written: str, name: str) -> bool:
    """Whether somebody else than who is written has this name: the same letters with other marks, An for Ân."""
    if not _has_marks(written) or fold_spelling(written) != fold_spelling(name):
        return False
    return spelt(written) != spelt(name)


def _has_marks(text: str) -> bool:
    return any(word.letters != word.bare or word.tone for word in map(spelling, text.split()))


def matches(query: str, text: str) -> bool:
    """Whether every word of ``query``, folded, begins a word of ``text``, folded; an empty query matches all."""
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in fold(query).split())


def rank(query: str, text: str) -> int:
    """How well ``text`` fits ``query``: 0 where its marks fit as typed, 1 where only the bare letters do.

    So "đường" stands before "Dương" where the query has marks.
    """
    return 0 if query.strip().lower() in text.lower() else 1
