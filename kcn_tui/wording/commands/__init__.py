"""Label, footer word and help line of every command of the registry, and of the console's own four keys."""

from typing import Final

from kcn_tui.wording.commands import awards, course, floor, hall, minutes, roll, voting, whole
from kcn_tui.wording.commands.base import Table, Words

CONSOLE_OWN: Final = ("help", "items", "clock", "palette")
"""What the console can do without asking the meeting: F1, F2, F8 and F10 of design 6."""

_TABLE: Final[Table] = {
    **roll.TABLE,
    **course.TABLE,
    **hall.TABLE,
    **floor.TABLE,
    **awards.TABLE,
    **minutes.TABLE,
    **voting.TABLE,
    **whole.TABLE,
}


def words_for(name: str) -> Words:
    """The words for a command of the registry or a key of ``CONSOLE_OWN``; KeyError for any other name."""
    return _TABLE[name]()


__all__ = ["CONSOLE_OWN", "Words", "words_for"]
