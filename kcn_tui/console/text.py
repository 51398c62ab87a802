"""Content for widgets from text that people wrote: never markup, never an escape, never wider than its place."""

from functools import lru_cache
from typing import Final

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from kcn_tui.text.lines import cut
from kcn_tui.text.safe import safe, safe_line

NAME: Final = 40
"""Characters of a person's name on one line."""


@lru_cache(maxsize=512)
def clipped(text: str, width: int) -> str:
    """The text on one line in at most ``width`` cells; … where something is left out.

    Remembered, as the desk asks for the same ones with every second of its clock.
    """
    line = safe_line(text)
    if cell_len(line) <= width:
        return line
    if width <= 0:
        return ""
    fitting = set_cell_size(line, width - 1)
    return cut(line, len(fitting) if line.startswith(fitting) else len(fitting) - 1) + "…"


def plain(text: str, style: str = "") -> Content:
    """The text as it is, lines kept, in one style."""
    return Content.styled(safe(text), style) if style else Content(safe(text))


def spread(left: Content, right: Content, width: int) -> Content:
    """One line with ``right`` at its right end; ``left`` gives way where there is not room for both."""
    room = width - right.cell_length - (1 if right.cell_length else 0)
    if left.cell_length > room:
        left = left.truncate(cell_len(clipped(left.plain, room)), ellipsis=True)
    gap = max(0, width - left.cell_length - right.cell_length)
    return Content.assemble(left, " " * gap, right)


def joined(parts: list[Content]) -> Content:
    """The parts on one line with a dot between."""
    return Content(" · ").join(parts)
