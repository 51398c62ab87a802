"""What differs between two wordings, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

Change = Literal["same", "gone", "new"]


class Piece(Struct, frozen=True):
    """A stretch of words: in both wordings, only in the old one, or only in the new."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in reading order: without the new ones they give the old text, without those gone the new."""
    before, after = _words(old), _words(new)
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(before[i:j])))
            continue
        if i < j:
            pieces.append(Piece("gone", "".join(before[i:j])))
        if k < m:
            pieces.append(Piece("new", "".join(after[k:m])))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    """Words and the blanks between them, so that the pieces put together are the text again."""
    return re.findall(r"\s+|\S+", text)
