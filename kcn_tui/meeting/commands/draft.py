"""The draft resolution."""

from typing import Annotated, Literal

from msgspec import Meta

from kcn_tui.meeting.commands.base import CommandBase, Words


class Amend(CommandBase, frozen=True):
    """Let an article of the draft read differently; ``text`` null strikes it, article ``new`` adds one.

    Without ``motion`` it is of the open resolution, else of the only one of the day.
    """

    article: Annotated[int, Meta(ge=1)] | Literal["new"]
    reason: Words
    text: Words | None = None
    motion: Words | None = None
