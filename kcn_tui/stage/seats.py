"""How far from the screen its letters can still be read, so that the console can say whom in the hall they reach.

The rule: a capital is read comfortably where it is seen under an angle of 20 minutes of arc, the lower end of what
ISO 9241-303 prefers (20 to 22; 16 is its least). Distances are in heights of the projected picture, as projectionists
count: on 46 × 13 cells plain type reaches 8 heights. That a capital takes six tenths of a cell's height is our own measure
of common terminal faces (DejaVu, Cascadia, Consolas); the big letters' capitals are three and a half cells for each size.
"""

from math import radians, tan
from typing import Final

from msgspec import Struct

from kcn_tui.plan.model import Hall
from kcn_tui.stage.glyphs import SMALL

ARC_MINUTES: Final = 20
CAPITAL_OF_A_CELL: Final = 0.6
"""Height of a capital in plain type, in cells."""
CAPITAL_OF_BIG_LETTERS: Final = 3.5
"""The same of big letters, for each size."""


class Reach(Struct, frozen=True):
    """The farthest seats that are served, in whole heights of the picture: by plain type, and by big letters of the smallest size."""

    plain: int
    big: int

    def metres(self, hall: Hall) -> tuple[int, int]:
        """The same in whole metres of this hall."""
        return int(self.plain * hall.picture_height), int(self.big * hall.picture_height)

    def serves(self, hall: Hall) -> bool:
        """Whether plain type can be read from this hall's last row."""
        return self.plain * hall.picture_height >= hall.last_row


def reach(rows: int) -> Reach:
    """How far a picture of this many rows can be read."""
    return Reach(_distance(CAPITAL_OF_A_CELL, rows), _distance(SMALL * CAPITAL_OF_BIG_LETTERS, rows))


def _distance(capital: float, rows: int) -> int:
    """Picture heights at which a capital of so many cells is seen under the angle."""
    return round(capital / max(1, rows) / tan(radians(ARC_MINUTES / 60)))
