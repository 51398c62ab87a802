"""What the hall is given to see."""

from typing import Annotated, Literal

from msgspec import Meta

from kcn_tui.meeting.commands.base import CommandBase, Words
from kcn_tui.meeting.events.base import NOMINAL_GRID, Picture


class TurnPage(CommandBase, frozen=True):
    """Show this page in the hall, counted from 1 on a grid of columns × rows."""

    page: Annotated[int, Meta(ge=1, le=100_000)]
    columns: Annotated[int, Meta(ge=1, le=1000)] = NOMINAL_GRID[0]
    rows: Annotated[int, Meta(ge=1, le=1000)] = NOMINAL_GRID[1]


class Show(CommandBase, frozen=True):
    """Show another picture in the hall: the waiting picture, the agenda, the attendance, or the open item again."""

    picture: Picture


class Hold(CommandBase, frozen=True):
    """Cover the hall's screen with the waiting picture."""


class Black(CommandBase, frozen=True):
    """Make the hall's screen black."""


class Freeze(CommandBase, frozen=True):
    """Let the hall keep its picture while the secretary looks ahead."""


class Tell(CommandBase, frozen=True):
    """Cover the hall's screen with a message."""

    text: Words


class Release(CommandBase, frozen=True):
    """Uncover the hall's screen."""


class Lead(CommandBase, frozen=True):
    """Say whose keys turn the hall's pages: the speaker's remote as well (``podium``), or the console's alone again."""

    by: Literal["podium", "console"]
