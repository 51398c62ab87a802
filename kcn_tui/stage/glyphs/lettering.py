"""Words in big letters: composed from the pixel face, broken at spaces, in the largest size that fits."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from msgspec import Struct
from rich.cells import cell_len

from kcn_tui.stage.glyphs.face import ABOVE, HEIGHT, glyph
from kcn_tui.stage.glyphs.raster import blocks, enlarged
from kcn_tui.stage.glyphs.repertoire import Repertoire, repertoire
from kcn_tui.text.lines import phrase_break
from kcn_tui.text.safe import safe_line

SIZES: Final = (6, 4, 3, 2, 1)
"""How many times the face is drawn, the largest first; a capital is 3½ rows high for each time, a letter 3 columns wide."""
SMALL: Final = 1

_BETWEEN_LETTERS: Final = 1
_SPACE: Final = 3
_BETWEEN_WORDS: Final = _SPACE + 2 * _BETWEEN_LETTERS
_TWO: Final = 2
_BETWEEN_LINES: Final = 2
_BOX_ROWS: Final = 3


class Lettering(Struct, frozen=True):
    """Lines of block characters, all equally wide, and the words that they say, line by line."""

    rows: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def columns(self) -> int:
        """Width in cells."""
        return cell_len(self.rows[0])


class _Line(Struct, frozen=True):
    """A line in pixels: ink, width, and the places (pixels from the left) of characters that the face does not have."""

    words: str
    ink: tuple[int, ...]
    width: int
    boxes: tuple[tuple[int, str], ...]

    @property
    def most(self) -> int:
        """Pixels that it takes at most wherever it begins: a framed character begins with a cell."""
        return self.width + len(self.boxes)

    @property
    def top(self) -> int:
        """The first row of the frame that holds anything."""
        inked = next((n for n, row in enumerate(self.ink) if row), ABOVE - 1)
        return min(inked, ABOVE - 2 * _BOX_ROWS) if self.boxes else inked

    @property
    def foot(self) -> int:
        """The row below the last that holds anything."""
        inked = next((HEIGHT - n for n, row in enumerate(reversed(self.ink)) if row), ABOVE)
        return max(inked, ABOVE + 1) if self.boxes else inked


def available() -> tuple[int, ...]:
    """The sizes that this process's terminal can show, the largest first; none where it has no blocks."""
    return tuple(size for size in SIZES if size in repertoire().sizes)


def fit(
    text: str, columns: int, rows: int, sizes: Sequence[int] = SIZES, *, left: bool = False
) -> Lettering | None:
    """The text in the first of these sizes in which it stands within ``columns`` × ``rows`` cells, or None.

    Lines break between words only, and are of even length; ``left`` fills them and sets them from the left.
    A size that the terminal's font cannot show is left out.
    """
    return _fit(safe_line(text), columns, rows, tuple(sizes), repertoire(), left=left)


def rows_taken(text: str, columns: int, *, left: bool = False) -> int | None:
    """Rows that the text takes in the smallest size, whatever this terminal can show; None where a word is too wide.

    So that all terminals of a grid have the same pages.
    """
    return _rows_taken(safe_line(text), columns, left=left)


@lru_cache(maxsize=512)
def _rows_taken(text: str, columns: int, *, left: bool) -> int | None:
    words = [word for word in text.split(" ") if word]
    width = 2 * columns // SMALL
    if not words or any(_composed(word).most > width for word in words):
        return None
    lines = tuple(map(_composed, (_broken if left else _balanced)(words, width)))
    return -(-_height(lines) * SMALL // 2)


def letter(text: str, size: int) -> tuple[str, ...]:
    """The text on one line, as rows of block characters of equal width without blank rows above or below."""
    return _set((_composed(safe_line(text)),), size, repertoire()).rows


@lru_cache(maxsize=512)
def _fit(
    text: str, columns: int, rows: int, sizes: tuple[int, ...], blocks_known: Repertoire, *, left: bool
) -> Lettering | None:
    words = [word for word in text.split(" ") if word]
    if not words:
        return None
    for size in sizes:
        width = 2 * columns // size
        if size not in blocks_known.sizes or any(_composed(word).most > width for word in words):
            continue
        lines = tuple(map(_composed, (_broken if left else _balanced)(words, width)))
        if _height(lines) * size <= 2 * rows:
            return _set(lines, size, blocks_known, left=left)
    return None


def _balanced(words: Sequence[str], width: int) -> list[str]:
    """The fewest lines of at most ``width`` pixels: two between phrases where that can be, else none needlessly longer."""
    lines = _broken(words, width)
    between = phrase_break(words, _pixels, width) if len(lines) == _TWO else None
    if between is not None:
        return [" ".join(words[:between]), " ".join(words[between:])]
    narrowest, widest = max(_composed(word).most for word in words), width
    while narrowest < widest:
        middle = (narrowest + widest) // 2
        if len(_broken(words, middle)) > len(lines):
            narrowest = middle + 1
        else:
            widest = middle
    return _broken(words, widest)


def _pixels(words: Sequence[str]) -> int:
    """How wide a line of these words is at the most."""
    return sum(_composed(word).most for word in words) + _BETWEEN_WORDS * (len(words) - 1)


def _broken(words: Sequence[str], width: int) -> list[str]:
    lines: list[list[str]] = []
    used = 0
    for word in words:
        more = _composed(word).most
        if lines and used + _BETWEEN_WORDS + more <= width:
            lines[-1].append(word)
            used += _BETWEEN_WORDS + more
        else:
            lines.append([word])
            used = more
    return [" ".join(line) for line in lines]


@lru_cache(maxsize=1024)
def _composed(text: str) -> _Line:
    """The line's letters side by side, never nearer to each other in any row than the space between two letters."""
    ink = [0] * HEIGHT
    boxes: list[tuple[int, str]] = []
    pen = end = 0
    for character in _clusters(text):
        if unicodedata.category(character[0]) == "Zs":
            end = pen + _SPACE
            pen = end + _BETWEEN_LETTERS
            continue
        drawn = glyph(character) if len(character) == 1 else None
        if drawn is None:
            pen += pen % 2
            boxes.append((pen, character))
            end = pen + 2 * (cell_len(character) + 2)
            pen = end + _BETWEEN_LETTERS
            continue
        at = max(pen, drawn.left, *_kept_apart(ink, drawn.rows, drawn.left))
        ink = [row | more << (at - drawn.left) for row, more in zip(ink, drawn.rows, strict=True)]
        pen = at + drawn.width + _BETWEEN_LETTERS
    return _Line(text, tuple(ink), max(end, *(row.bit_length() for row in ink)), tuple(boxes))


def _kept_apart(ink: Sequence[int], rows: Sequence[int], left: int) -> Iterator[int]:
    """For each row the first place at which this ink stands clear of what is there, also cornerwise."""
    for n, row in enumerate(rows):
        if row:
            first = (row & -row).bit_length() - 1
            reach = max(each.bit_length() for each in ink[max(0, n - 1) : n + 2])
            yield reach + _BETWEEN_LETTERS + left - first if reach else 0


def _clusters(text: str) -> Iterator[str]:
    """The text's characters, each with the marks that no single code point joins to it."""
    cluster = ""
    for character in text:
        if cluster and unicodedata.combining(character):
            cluster += character
        else:
            if cluster:
                yield cluster
            cluster = character
    if cluster:
        yield cluster


def _leading(lines: Sequence[_Line]) -> int:
    """Pixels from one line to the next: the same for all, and as few as the ink of each pair allows."""
    return max((above.foot - below.top + _BETWEEN_LINES for above, below in pairwise(lines)), default=0)


def _height(lines: Sequence[_Line]) -> int:
    return _leading(lines) * (len(lines) - 1) + lines[-1].foot - lines[0].top


def _set(lines: Sequence[_Line], size: int, blocks_known: Repertoire, *, left: bool = False) -> Lettering:
    """The lines below each other, each in the middle or from the left."""
    leading = _leading(lines)
    columns = max(1, -(-max(line.width for line in lines) * size // 2))
    first = lines[0].top
    ink = [0] * (_height(lines) * size)
    boxes: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines):
        indent = 0 if left else (columns - -(-line.width * size // 2)) // 2
        down = number * leading - first
        pixels = enlarged(line.ink[line.top : line.foot], size, smooth=blocks_known.quarters)
        for n, row in enumerate(pixels, start=(line.top + down) * size):
            ink[n] |= row << 2 * indent
        row_of_box = max(_BOX_ROWS - 1, ((ABOVE + down) * size - 1) // 2)
        boxes.extend((row_of_box, indent + at * size // 2, character) for at, character in line.boxes)
    rows = blocks(ink, columns)
    for row, column, character in reversed(boxes):
        _box(rows, row, column, character)
    return Lettering(tuple(rows), tuple(line.words for line in lines))


def _box(rows: list[str], row: int, column: int, character: str) -> None:
    """Put a character that the face does not have in a frame of plain lines, its foot on this row."""
    width = cell_len(character)
    frame = (f"┌{'─' * width}┐", f"│{character}│", f"└{'─' * width}┘")
    rows.extend(" " * len(rows[0]) for _ in range(row + 1 - len(rows)))
    for n, part in enumerate(frame, start=row + 1 - _BOX_ROWS):
        line = rows[n]
        rows[n] = f"{line[:column]}{part}{line[column + width + 2 :]}"
