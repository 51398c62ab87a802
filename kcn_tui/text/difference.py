"""What differs between two wordings, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from kcn_tui.text.lines import one_line

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


def stretches(old: str, new: str) -> tuple[list[str], list[str]]:
    """What is only in the old wording and what is only in the new, in stretches that blanks alone do not part."""
    found: tuple[list[str], list[str]] = ([""], [""])
    for piece in difference(old.strip(), new.strip()):
        if piece.change == "same" and piece.text.strip():
            for stretch in found:
                stretch.append("")
            continue
        for stretch, change in zip(found, ("gone", "new"), strict=True):
            if piece.change in {change, "same"}:
                stretch[-1] += piece.text
    gone, put_in = ([one_line(text.strip()) for text in stretch if text.strip()] for stretch in found)
    return gone, put_in


def _words(text: str) -> list[str]:
    """Words and the blanks between them, so that the pieces put together are the text again."""
    return re.findall(r"\s+|\S+", text)
