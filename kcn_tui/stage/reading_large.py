"""Reading pages of a text in big letters: on a grid of the finest cells a report is paged as on a coarse one, and lettered line by line."""

from typing import Final

from msgspec.structs import replace
from rich.text import Text

from kcn_tui.stage.enlarging import padded
from kcn_tui.stage.glyphs import available, fit
from kcn_tui.stage.paging import Page
from kcn_tui.stage.picture import Room

_COLUMNS_OF_A_LETTER: Final = 3.5
_ROWS_OF_A_LINE: Final = 7
"""What a letter and a line of the smallest size take where many are wide and high; a line that takes more is broken."""


def reading_room(room: Room) -> Room:
    """A room in which lines of plain type are as long, and as few, as big letters hold of them in this one."""
    letters, rows = int(room.breadth / _COLUMNS_OF_A_LETTER), room.height // _ROWS_OF_A_LINE
    return replace(room, width=max(1, letters), height=max(1, rows))


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
    lettering = fit(line.plain, room.breadth - len(indent), room.height, available()[-1:], left=True)
    if lettering is None:
        return ()
    style = line.spans[-1].style if line.spans else line.style
    return tuple(padded(Text.assemble(indent, (row, style)), room.breadth) for row in lettering.rows)
