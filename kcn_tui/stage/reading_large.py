"""Reading pages of a text in big letters: on a grid of the finest cells a report is paged as on a coarse one, and lettered line by line."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace
from rich.text import Text

from kcn_tui.stage.glyphs import available, fit, letter, rows_taken
from kcn_tui.stage.lettered import padded
from kcn_tui.stage.paging import Block, Page, paginate
from kcn_tui.stage.picture import Room

_COLUMNS_OF_A_LETTER: Final = 3.5
_ROWS_OF_A_LINE: Final = 7
"""What a letter and a line of the smallest size take where many are wide and high; a line that takes more is broken."""

_LEAST_CELLS_OF_A_LETTER: Final = 12
"""Cells that a letter of the smallest size takes at least on the average."""

_RULE: Final = re.compile(r" *─+ *")
_COLUMNS: Final = re.compile(r"\S  +\S")
_CELL: Final = re.compile(r"\S+(?: \S+)*")
_BLANK: Final = "\u00a0"
_COLUMNS_OF_A_BLANK: Final = 2
_LEAST_BLANKS: Final = 3


def reading_room(room: Room) -> Room:
    """A room in which lines of plain type are as long, and as few, as big letters hold of them in this one."""
    letters, rows = int(room.breadth / _COLUMNS_OF_A_LETTER), room.height // _ROWS_OF_A_LINE
    return replace(room, width=max(1, letters), height=max(1, rows))


def pages_by_stretches(blocks: Sequence[Block], room: Room) -> tuple[Page, ...]:
    """The pages of a text of which every stretch between forced breaks stands for itself, such as an article.

    A stretch that big letters hold on one page has that one; any other is paged for lines of big letters, without
    blank lines, since each would take a line's room.
    """
    reading = reading_room(room)
    starts = [0, *(n for n, block in enumerate(blocks) if n and block.new_page)]
    found: list[Page] = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        stretch = blocks[start:end]
        own = paginate(stretch, room.width, room.height)
        if len(own) > 1 or not _stands_large(stretch, room):
            tight = [replace(block, gap=0) for block in stretch]
            own = paginate(tight, reading.width, reading.height)
        found.extend(replace(page, anchor=(page.anchor[0] + start, page.anchor[1])) for page in own)
    return tuple(found)


def _stands_large(stretch: Sequence[Block], room: Room) -> bool:
    letters = sum(len(block.headline.text) for block in stretch if block.headline)
    if letters * _LEAST_CELLS_OF_A_LETTER > room.breadth * room.height:
        return False
    rows = [
        rows_taken(block.headline.text, room.breadth, left=block.headline.left) if block.headline else None
        for block in stretch
        if block.set_in(room.width)
    ]
    held = [each for each in rows if each is not None]
    return len(held) == len(rows) and sum(held) + len(held) - 1 <= room.height


def read_large(page: Page, room: Room) -> Page:
    """A page of a reading room with each of its lines in big letters; as it is where they find no room."""
    lettered = [_lettered(line, room) for line in page.lines]
    if not all(lettered):
        return page
    said = tuple(line.plain for line in page.lines)
    for gap in (1, 0):
        lines = [line for each in lettered for line in (*each, *(Text(),) * gap)]
        if len(lines) - gap <= room.height:
            return replace(page, lines=tuple(lines[: len(lines) - gap]), words=said)
    return page


def _lettered(line: Text, room: Room) -> tuple[Text, ...]:
    """The line in big letters, in its last style and as far from the margin; empty where it has no room."""
    if not line.plain.strip():
        return (Text(),)
    blanks = len(line.plain) - len(line.plain.lstrip())
    indent = " " * int(_COLUMNS_OF_A_LETTER * blanks)
    style = line.spans[-1].style if line.spans else line.style
    if _RULE.fullmatch(line.plain):
        drawn = "─" * int(_COLUMNS_OF_A_LETTER * len(line.plain.strip()))
        return (padded(Text.assemble(indent, (drawn, style)), room.breadth),)
    said = _in_columns(line.plain) if _COLUMNS.search(line.plain.strip()) else line.plain
    lettering = fit(said, room.breadth - len(indent), room.height, available()[-1:], left=True)
    if lettering is None:
        return ()
    return tuple(padded(Text.assemble(indent, (row, style)), room.breadth) for row in lettering.rows)


def _in_columns(line: str) -> str:
    """A line of a table with as many blanks that cannot break as bring each cell below the one above it."""
    cells = [(found.start(), found.group()) for found in _CELL.finditer(line)]
    first = cells[0][0]
    said = ""
    for at, cell in cells:
        missing = int(_COLUMNS_OF_A_LETTER * (at - first)) - (len(letter(said, 1)[0]) if said else 0)
        said += _BLANK * (max(_LEAST_BLANKS, missing // _COLUMNS_OF_A_BLANK) if said else 0)
        said += cell.replace(" ", _BLANK)
    return said
