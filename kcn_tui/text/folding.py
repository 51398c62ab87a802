"""Folding: Vietnamese without its marks, so that a few plain letters find a word (practice 6.3)."""

import unicodedata

_NO_DECOMPOSITION = str.maketrans("đĐ", "dD")
"""Unicode has no decomposition for đ, so it is folded by hand."""


def fold(text: str) -> str:
    """The text lower-cased and without marks, blanks made single: ``"Biểu quyết"`` becomes ``"bieu quyet"``."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return " ".join(bare.translate(_NO_DECOMPOSITION).lower().split())


def matches(query: str, text: str) -> bool:
    """Whether every word of ``query``, folded, begins a word of ``text``, folded; an empty query matches all."""
    words = fold(text).split()
    return all(any(word.startswith(part) for word in words) for part in fold(query).split())


def rank(query: str, text: str) -> int:
    """How well ``text`` fits ``query``: 0 where its marks fit as typed, 1 where only the bare letters do.

    So "đường" stands before "Dương" where the query has marks.
    """
    return 0 if query.strip().lower() in text.lower() else 1
