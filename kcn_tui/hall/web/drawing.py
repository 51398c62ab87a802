"""Lines of a terminal as SVG: block characters as areas without seams, words in their cells whatever font a TV has."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from kcn_tui.stage.glyphs.raster import QUARTERS
from kcn_tui.stage.setting import WRITER

_WIDE, _HIGH = 10, 20
"""A cell in units of the picture; half of it and a tenth are whole units."""
_FONT_SIZE: Final = 16.6
"""A letter of almost every fixed-pitch font is 0.6 times as wide as its size, so that words need not be stretched."""
_BASELINE: Final = 15.5
_MARGIN: Final = 5
"""Around the picture: for the marks on capitals of the first line, and for a TV that hides the edge."""

_STROKES: Final = {
    **dict(
        zip(
            "─│┌┐└┘├┤┬┴┼",
            ("lr", "ud", "rd", "ld", "ur", "ul", "urd", "uld", "lrd", "lru", "lrud"),
            strict=True,
        )
    ),
    **dict(zip("━┃", ("LR", "UD"), strict=True)),
}
"""Where a line goes from the middle of its cell: left, right, up, down; capitals for a thick one."""
_DRAWN: Final = re.compile(f"[{QUARTERS[1:]}{''.join(_STROKES)}]")
_WORD_OR_DRAWN: Final = re.compile(f"({_DRAWN.pattern})|[^ {QUARTERS[1:]}{''.join(_STROKES)}]+")


class _Area(NamedTuple):
    """A rectangle in units of the picture."""

    left: int
    top: int
    wide: int
    high: int


def draw(lines: Sequence[Text], grid: tuple[int, int], base: Style, says: str) -> str:
    """The SVG of these lines on a ground of ``grid`` (columns, rows) cells; ``says`` are its words for who cannot see it."""
    columns, rows = grid
    grounds: dict[str, list[_Area]] = defaultdict(list)
    inks: dict[str, list[_Area]] = defaultdict(list)
    words: dict[str, list[str]] = defaultdict(list)
    for row, line in enumerate(lines):
        column = 0
        for segment in Segment.apply_style(Text.assemble(line).render(WRITER), base):
            style, text = segment.style or base, segment.text.rstrip("\n")
            ink, ground = _colors(style, base)
            if ground != _colors(base, base)[1]:
                grounds[ground].append(_Area(column * _WIDE, row * _HIGH, cell_len(text) * _WIDE, _HIGH))
            _set(text, (column, row), inks[ink], words[_attributes(style, ink)])
            column += cell_len(text)
    view_box = f"{-_MARGIN} {-_MARGIN} {columns * _WIDE + 2 * _MARGIN} {rows * _HIGH + 2 * _MARGIN}"
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}" role="img" aria-label="{escape(says)}">',
            *_filled(grounds),
            *_filled(inks),
            f'<g font-size="{_FONT_SIZE}">',
            *(f"<g {attributes}>{''.join(each)}</g>" for attributes, each in words.items() if each),
            "</g></svg>",
        ]
    )


def _set(text: str, at: tuple[int, int], areas: list[_Area], words: list[str]) -> None:
    """Put a stretch of a line, which begins in this cell (column, row), among the areas and the words of its style."""
    column, row = at
    for match in _WORD_OR_DRAWN.finditer(text):
        left = (column + cell_len(text[: match.start()])) * _WIDE
        if match[1] is not None:
            areas.extend(_areas(match[1], left, row * _HIGH))
            continue
        place = f'x="{left}" y="{row * _HIGH + _BASELINE}" textLength="{cell_len(match[0]) * _WIDE}"'
        words.append(f"<text {place}>{escape(match[0])}</text>")


def _areas(character: str, left: int, top: int) -> Iterator[_Area]:
    """What a block or a line covers of its cell."""
    wide, high = _WIDE // 2, _HIGH // 2
    quarters = max(0, QUARTERS.find(character))
    upper, lower = quarters & 3, quarters >> 2
    if upper == lower:
        yield from _across(upper, left, top, _HIGH)
    else:
        yield from _across(upper, left, top, high)
        yield from _across(lower, left, top + high, high)
    for way in _STROKES.get(character, ""):
        thick = 2 if way.isupper() else 1
        match way.lower():
            case "l":
                yield _Area(left, top + high - thick, wide + thick, 2 * thick)
            case "r":
                yield _Area(left + wide - thick, top + high - thick, wide + thick, 2 * thick)
            case "u":
                yield _Area(left + wide - thick, top, 2 * thick, high + thick)
            case "d":
                yield _Area(left + wide - thick, top + high - thick, 2 * thick, high + thick)


def _across(quarters: int, left: int, top: int, high: int) -> Iterator[_Area]:
    """The left (1) and the right (2) of a cell, or both as one."""
    if quarters:
        begins = left if quarters & 1 else left + _WIDE // 2
        yield _Area(begins, top, _WIDE if quarters == 3 else _WIDE // 2, high)  # noqa: PLR2004  both bits


def _filled(areas: dict[str, list[_Area]]) -> Iterator[str]:
    """A path for each colour. Edges are kept sharp, so that areas that touch leave no seam at any size of the window."""
    for color, each in areas.items():
        if each:
            path = "".join(f"M{a.left} {a.top}h{a.wide}v{a.high}h-{a.wide}z" for a in _joined(each))
            yield f'<path fill="{color}" shape-rendering="crispEdges" d="{path}"/>'


def _joined(areas: list[_Area]) -> Iterator[_Area]:
    """The same areas with neighbours of one height in one piece; big letters are a third of the size so."""
    last: _Area | None = None
    for area in sorted(areas, key=lambda each: (each.top, each.high, each.left)):
        if last is not None and last[1::2] == area[1::2] and last.left + last.wide == area.left:
            last = last._replace(wide=last.wide + area.wide)
            continue
        if last is not None:
            yield last
        last = area
    if last is not None:
        yield last


def _colors(style: Style, base: Style) -> tuple[str, str]:
    """The colours of ink and ground as ``#rrggbb``."""
    ink, ground = _hex(style.color or base.color), _hex(style.bgcolor or base.bgcolor)
    return (ground, ink) if style.reverse else (ink, ground)


def _hex(color: Color | None) -> str:
    return "#000000" if color is None else color.get_truecolor().hex


def _attributes(style: Style, ink: str) -> str:
    decoration = " ".join(
        name for name, has in (("underline", style.underline), ("line-through", style.strike)) if has
    )
    return " ".join(
        [
            f'fill="{ink}"',
            *(['font-weight="bold"'] if style.bold else []),
            *(['font-style="italic"'] if style.italic else []),
            *([f'text-decoration="{decoration}"'] if decoration else []),
        ]
    )
