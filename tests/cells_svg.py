"""Lines of a terminal as an SVG picture: block characters drawn as the terminal draws them, others as text."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from kcn_tui.stage.setting import WRITER

_QUARTERS: Final = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
FONT: Final = "DejaVu Sans Mono"


def picture(lines: Sequence[Text], columns: int, base: Style, *, cell: tuple[int, int] = (10, 20)) -> str:
    """The SVG of these lines on a ground of ``columns`` cells; ``cell`` is a cell's width and height in pixels."""
    width, height = columns * cell[0], len(lines) * cell[1]
    font = f'font-family="{FONT}" font-size="{cell[1] * 0.82:.2f}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" {font}>',
        f'<rect width="{width}" height="{height}" fill="{_ground(base)}"/>',
    ]
    for row, line in enumerate(lines):
        column = 0
        for segment in Segment.apply_style(Text.assemble(line).render(WRITER), base):
            style = segment.style or base
            text = segment.text.rstrip("\n")
            if _ground(style) != _ground(base):
                size = f'width="{cell_len(text) * cell[0]}" height="{cell[1]}" shape-rendering="crispEdges"'
                parts.append(
                    f'<rect x="{column * cell[0]}" y="{row * cell[1]}" {size} fill="{_ground(style)}"/>'
                )
            parts.extend(_characters(text, style, (column, row), cell))
            column += cell_len(text)
    return "\n".join([*parts, "</svg>"])


def _characters(text: str, style: Style, at: tuple[int, int], cell: tuple[int, int]) -> Iterator[str]:
    (column, row), (wide, high) = at, cell
    top = row * high
    ink = style.color.name if style.color else "#ffffff"
    weight = "bold" if style.bold else "normal"
    for character in text:
        left = column * wide
        column += cell_len(character)
        quarters = _QUARTERS.find(character)
        if quarters > 0:
            for n in range(4):
                if quarters >> n & 1:
                    x, y = left + n % 2 * wide / 2, top + n // 2 * high / 2
                    size = f'width="{wide / 2}" height="{high / 2}"'
                    yield f'<rect x="{x}" y="{y}" {size} fill="{ink}" shape-rendering="crispEdges"/>'
        elif character != " ":
            yield (
                f'<text x="{left}" y="{top + high * 0.78:.2f}" fill="{ink}" font-weight="{weight}">'
                f"{escape(character)}</text>"
            )


def _ground(style: Style) -> str:
    return style.bgcolor.name if style.bgcolor else "#000000"
