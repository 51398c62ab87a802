"""What a family of pictures hands to the layout: blocks in order, and which pages stand in the middle of the hall's screen."""

from typing import Literal

from msgspec import Struct

from kcn_tui.stage.paging import Block
from kcn_tui.stage.theme import Theme


class Room(Struct, frozen=True):
    """What there is to draw on: cells for the text of one page, and the colours."""

    width: int
    height: int
    theme: Theme

    @property
    def spacious(self) -> bool:
        """Whether there is height for blank lines between the parts of a centred picture."""
        return self.height >= 16  # noqa: PLR2004  twice the lines of a full result picture


class Picture(Struct, frozen=True):
    """Blocks in reading order; ``middle`` are the pages that are looked at, not read on from the page before."""

    blocks: tuple[Block, ...]
    middle: Literal["every", "first", "none"] = "every"
