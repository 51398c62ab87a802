"""Reading big letters off a screen: whether words stand there, in plain type or in block characters."""

from collections.abc import Sequence

from kcn_tui.stage.glyphs import SIZES, letter


def shows(lines: Sequence[str], words: str) -> bool:
    """Whether these words are on the screen: in plain type on one line, or as a line of big letters of their own."""
    return any(words in line for line in lines) or any(in_letters(lines, words, size) for size in SIZES)


def in_letters(lines: Sequence[str], words: str, size: int) -> bool:
    """Whether these words stand in big letters of this size somewhere on the screen."""
    first, *rest = letter(words, size)
    full = [line.ljust(240) for line in lines]
    for y, line in enumerate(full[: len(full) - len(rest)]):
        x = line.find(first)
        while x >= 0:
            if all(full[y + n].startswith(row, x) for n, row in enumerate(rest, start=1)):
                return True
            x = line.find(first, x + 1)
    return False
