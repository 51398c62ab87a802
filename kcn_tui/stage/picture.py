"""What a family of pictures hands to the layout: blocks in order, and which pages stand in the middle of the hall's screen."""

from typing import Literal

from msgspec import Struct

from kcn_tui.stage.paging import Block
from kcn_tui.stage.theme import Theme


class Room(Struct, frozen=True):
    """What there is to draw on: cells for the text of one page, and the colours.

    ``spacious`` asks for the picture with all its blank lines and secondary words; one that does not fit on a page
    in this way is drawn again without.
    """

    width: int
    height: int
    theme: Theme
    spacious: bool = True


class Picture(Struct, frozen=True):
    """Blocks in reading order; ``middle`` are the pages that are looked at, not read on from the page before."""

    blocks: tuple[Block, ...]
    middle: Literal["every", "first", "none"] = "every"
