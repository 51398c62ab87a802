"""What a family of pictures hands to the layout: blocks in order, and which pages stand in the middle of the hall's screen."""

from typing import Final, Literal

from msgspec import Struct

from kcn_tui.stage.paging import Block
from kcn_tui.stage.theme import Theme

ROWS_OF_A_LARGE_GRID: Final = 30
"""Rows from which on plain type is so small that all words are better in big letters, even beside a lead as small."""


class Room(Struct, frozen=True):
    """What there is to draw on: cells for the text of one page, and the colours. Big letters may use all the ``breadth``.

    ``spacious`` asks for all secondary words; a picture that takes more than one page with them and with its blank
    lines is drawn again without.
    """

    width: int
    height: int
    theme: Theme
    breadth: int
    spacious: bool = True


class Picture(Struct, frozen=True):
    """Blocks in reading order; ``middle`` are the pages that are looked at, not read on from the page before.

    ``over`` says once more, over each further page that has room for it, what it goes on with.
    """

    blocks: tuple[Block, ...]
    middle: Literal["every", "first", "none"] = "every"
    over: Block | None = None
    whole: bool = False

    @property
    def tightens(self) -> bool:
        """Whether it gives up its blank lines to stand on one page; what is looked at does, and what is to be seen ``whole``."""
        return self.whole or self.middle == "every"
