"""Text from people within a line of ours."""

from typing import Final

from kcn_tui.text.safe import safe_line

_LEFT_HANGING: Final = " ·,;:–-("
"""What says nothing at the end of a line that is cut behind it."""


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
