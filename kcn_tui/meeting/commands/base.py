"""What all commands have in common."""

from typing import Annotated

from msgspec import Meta, Struct

from kcn_tui.plan.model import CLOCK_PATTERN, NOT_BLANK

Words = Annotated[str, Meta(pattern=NOT_BLANK)]
ClockTime = Annotated[str, Meta(pattern=CLOCK_PATTERN)]
"""A time of the meeting's day, ``HH:MM``."""


class CommandBase(Struct, frozen=True, forbid_unknown_fields=True):
    """What every command is: immutable, with named arguments."""
