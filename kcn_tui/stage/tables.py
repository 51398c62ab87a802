"""A table of a report in lines: columns of figures as narrow as their figures, the room that is left for words.

A heading of its own and whole rows, so that a page can begin with the one and end behind one of the others.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from msgspec import Struct
from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from kcn_tui.stage.paging import Lines
from kcn_tui.stage.setting import wrapped

_GAP: Final = 2
"""Cells between two columns."""
_FIGURE: Final = re.compile(r"[-+−–±≈~<>≤≥]?\s?\d[\d.,/:\s]*\s?[%‰]?|[-–—]?")
_LONGEST_FIGURE: Final = 14


class TableLines(Struct, frozen=True):
    """The lines of the heading, and those of each row."""

    head: Lines
    rows: tuple[Lines, ...]

    @property
    def lines(self) -> Lines:
        """All of them, one below the other."""
        return (*self.head, *(line for row in self.rows for line in row))

    @property
    def parts(self) -> tuple[int, ...]:
        """How many lines the heading has, and each of the rows."""
        return (len(self.head), *map(len, self.rows))


def set_table(
    titles: Sequence[Text], rows: Sequence[Sequence[Text]], width: int, *, head: Style, rule: Style
) -> TableLines:
    """The table on ``width`` cells; where not even its longest words fit, each row as lines of title and cell."""
    columns = list(zip(titles, *rows, strict=True))
    figures = [_is_of_figures(column[1:]) for column in columns]
    widths = _column_widths(columns, figures, width - _GAP * (len(columns) - 1))
    for title in titles:
        title.stylize(head)
    if widths is None:
        return _stacked(titles, rows, width)
    drawn = Text("─" * (sum(widths) + _GAP * (len(widths) - 1)), rule)
    return TableLines(
        (*_row(titles, widths, figures), drawn), tuple(_row(row, widths, figures) for row in rows)
    )


def _is_of_figures(cells: Sequence[Text]) -> bool:
    said = [cell.plain.strip() for cell in cells]
    return any(said) and all(len(cell) <= _LONGEST_FIGURE and _FIGURE.fullmatch(cell) for cell in said)


def _column_widths(columns: Sequence[Sequence[Text]], figures: Sequence[bool], room: int) -> list[int] | None:
    """Cells for each column, None where their words do not fit.

    A figure is never broken, its title between words at most; words share what is left by their length, and what they
    do not need the titles of figures have.
    """
    least = [_least(column, of_figures=is_one) for column, is_one in zip(columns, figures, strict=True)]
    most = [max(cell_len(cell.plain) for cell in column) or 1 for column in columns]
    if sum(least) > room:
        return None
    widths = list(least)
    for kind in (False, True):
        wanting = [n for n, is_one in enumerate(figures) if is_one is kind]
        spare, wanted = room - sum(widths), sum(most[n] - least[n] for n in wanting)
        for n in wanting:
            more = most[n] - least[n]
            widths[n] += more if wanted <= spare else more * spare // wanted
    left = room - sum(widths)
    for n, is_one in enumerate(figures):
        more = 0 if is_one else min(left, most[n] - widths[n])
        widths[n], left = widths[n] + more, left - more
    return widths


def _least(column: Sequence[Text], *, of_figures: bool) -> int:
    title, *cells = column
    whole = [cell.plain.strip() for cell in cells] if of_figures else []
    words = [word for cell in (title, *cells) for word in cell.plain.split()]
    return max(map(cell_len, (*words, *whole)), default=1)


def _row(cells: Sequence[Text], widths: Sequence[int], figures: Sequence[bool]) -> Lines:
    """The cells beside each other: words at the left of their column, figures and their title at the right."""
    set_ = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return tuple(_line(parts, widths, figures) for parts in zip_longest(*set_, fillvalue=Text()))


def _line(parts: Sequence[Text], widths: Sequence[int], figures: Sequence[bool]) -> Text:
    line = Text()
    for part, width, of_figures in zip(parts, widths, figures, strict=True):
        blank = " " * (width - cell_len(part.plain))
        line.append_text(Text.assemble(blank, part) if of_figures else Text.assemble(part, blank))
        line.append(" " * _GAP)
    line.rstrip()
    return line


def _stacked(titles: Sequence[Text], rows: Sequence[Sequence[Text]], width: int) -> TableLines:
    """Each row as lines of title and cell, with a blank line before the next."""
    if not rows:
        return TableLines(wrapped(Text(" · ").join(titles), width), ())
    stacked: list[Lines] = []
    for n, row in enumerate(rows):
        named = [
            Text.assemble(title, (": ", title.spans[-1].style) if title.plain else "", cell)
            for title, cell in zip(titles, row, strict=True)
        ]
        lines = [line for cell in named for line in wrapped(cell, width)]
        stacked.append((*lines, *(Text(),) * (n + 1 < len(rows))))
    return TableLines((), tuple(stacked))
