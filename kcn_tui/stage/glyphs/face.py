"""The pixel face: its drawings, read from ``face.txt``, and how a letter and its marks are put together.

A drawing is rows of pixels from the top of a common frame, each an integer whose lowest bit is the leftmost pixel, so
that putting ink beside or over other ink is a shift and an "or".
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from msgspec import Struct

ABOVE: Final = 14
"""Pixels from the top of the frame to the baseline: a capital of 7, and marks of up to 7 above it."""
BELOW: Final = 3
HEIGHT: Final = ABOVE + BELOW

_TONES: Final = {"\u0301": "acute", "\u0300": "grave", "\u0309": "hook", "\u0303": "tilde"}
_SHAPES: Final = {"\u0302": "circumflex", "\u0306": "breve"}
_DOT_BELOW: Final = "\u0323"
_HORN: Final = "\u031b"
_BODIES: Final = {"ơ": "o", "Ơ": "O", "ư": "u", "Ư": "U", "ỵ": "y"}
"""Letters whose marks stand over a part of them: over that of the plain letter."""
_NAMED: Final = {"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2013": "–", "\u2022": "•", "\u2032": "′"}


class Glyph(Struct, frozen=True):
    """A character's ink: ``rows`` of pixels, ``width`` of the pen's way, ``left`` pixels of ink before the pen's place."""

    rows: tuple[int, ...]
    width: int
    left: int = 0


class _Drawing(Struct, frozen=True):
    """What stands in the file: pixels from the first row with ink, of which ``up`` stand above the baseline."""

    rows: tuple[int, ...]
    width: int
    up: int


@lru_cache(maxsize=1024)
def glyph(character: str) -> Glyph | None:
    """The ink of a character in NFC, or None where the face has no drawing of it."""
    drawings = _drawings()
    drawing = drawings.get(_NAMED.get(character, character))
    if drawing is not None:
        return Glyph(_in_frame(drawing), drawing.width)
    base, *marks = list(unicodedata.normalize("NFD", character))
    if _HORN in marks:
        base = unicodedata.normalize("NFC", base + _HORN)
        marks.remove(_HORN)
    names = [*(_SHAPES[m] for m in marks if m in _SHAPES), *(_TONES[m] for m in marks if m in _TONES)]
    dot = _DOT_BELOW in marks
    if base not in drawings or not marks or len(names) + dot != len(marks):
        return None
    above = "+".join(names)
    if above and above not in drawings:
        return None
    return _composed("ı" if base == "i" and above else base, above, dot=dot)


def _composed(base: str, above: str, *, dot: bool) -> Glyph:
    drawings = _drawings()
    letter = drawings[base]
    body = drawings[_BODIES.get(base, base)]
    ink = list(_in_frame(letter))
    left = 0
    if above:
        mark = drawings[above]
        first = ABOVE - body.up - 1 - len(mark.rows)
        shift = (body.width - mark.width) // 2
        left = max(0, *(-shift - _margin(row) for row in mark.rows))
        ink = [row << left for row in ink]
        for n, row in enumerate(mark.rows, start=first):
            ink[n] |= row << (shift + left) if shift + left >= 0 else row >> -(shift + left)
    if dot:
        below = drawings["dot"]
        ink[ABOVE + 1] |= below.rows[0] << (left + (body.width - below.width) // 2)
    return Glyph(tuple(ink), letter.width, left)


def _margin(row: int) -> int:
    """Blank pixels before the first ink of the row."""
    return (row & -row).bit_length() - 1 if row else HEIGHT


def _in_frame(drawing: _Drawing) -> tuple[int, ...]:
    above = ABOVE - drawing.up
    return (*(0,) * above, *drawing.rows, *(0,) * (HEIGHT - above - len(drawing.rows)))


@cache
def _drawings() -> dict[str, _Drawing]:
    text = (files("kcn_tui.stage.glyphs") / "face.txt").read_text(encoding="utf-8")
    return dict(_read(text))


def _read(text: str) -> Iterator[tuple[str, _Drawing]]:
    names: list[str] = []
    columns: list[list[str]] = []
    for line in [*text.splitlines(), "="]:
        if line.startswith("=") or not line.strip():
            for name, column in zip(names, columns, strict=True):
                yield name, _drawing(column)
            names = line.split()[1:]
            columns = [[] for _ in names]
        elif not line.startswith(";"):
            for column, cell in zip(columns, line.split(), strict=True):
                column.append(cell)


def _drawing(cells: list[str]) -> _Drawing:
    dashes = [n for n, cell in enumerate(cells) if set(cell) == {"-"}]
    up = dashes[0] if dashes else len(cells)
    pixels = [cell for cell in cells if set(cell) != {"-"}]
    rows = [_bits(cell) for cell in pixels]
    blank = next((n for n, row in enumerate(rows[:up]) if row), up)
    return _Drawing(tuple(rows[blank:]), len(pixels[0]), up - blank)


def _bits(cell: str) -> int:
    return sum(1 << n for n, pixel in enumerate(cell) if pixel == "#")
