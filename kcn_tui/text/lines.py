"""Text from people within a line of ours."""

from collections.abc import Callable, Sequence
from typing import Final

from kcn_tui.text.safe import safe_line

_LEFT_HANGING: Final = " ·,;:–-(…"
"""What says nothing at the end of a line that is cut behind it."""
_ENDS_A_PHRASE: Final = (",", ";", ":", ".", "–")
_BEGINS_A_PHRASE: Final = ("(", "–", "“")
_JOINS: Final = frozenset({"và", "hoặc", "and", "or"})


def one_line(text: str, width: int | None = None) -> str:
    """The text on one line and harmless to a terminal, cut to ``width`` characters with an ellipsis."""
    line = safe_line(text)
    return line if width is None or len(line) <= width else cut(line, width - 1) + "…"


def cut(line: str, length: int) -> str:
    """At most ``length`` characters from the line's start, the last word whole: half a syllable reads as another word.

    Only where that would take more than half of them, as in one long word, is a word cut.
    """
    start = line[: max(0, length)]
    if start != line and not line[len(start)].isspace():
        whole = start.rpartition(" ")[0].rstrip(_LEFT_HANGING)
        if 2 * len(whole) >= len(start):
            return whole
    return start.rstrip(_LEFT_HANGING) or start


def phrase_break(words: Sequence[str], measure: Callable[[Sequence[str]], int], width: int) -> int | None:
    """After how many of these words a headline that takes two lines is best broken: between two phrases.

    Half a Vietnamese word at a line's end (“lý / do”) reads badly, and only signs and joining words tell where none is
    cut. None where no such place leaves two lines of at most ``width`` of which neither is twice as long as the other;
    ``measure`` tells how long words in a line are.
    """
    found: list[tuple[int, int]] = []
    for at in range(1, len(words)):
        if not words[at] or not (
            words[at - 1].endswith(_ENDS_A_PHRASE)
            or words[at].startswith(_BEGINS_A_PHRASE)
            or words[at].lower() in _JOINS
        ):
            continue
        shorter, longer = sorted((measure(words[:at]), measure(words[at:])))
        if longer <= width and longer <= 2 * shorter:
            found.append((longer, at))
    return min(found)[1] if found else None


def capital(words: str) -> str:
    """The words with a capital first letter; all others stay as they are."""
    return words[:1].upper() + words[1:]
