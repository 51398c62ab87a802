"""Motions put, counted, announced."""

from typing import Literal

from kcn_tui.meeting.commands.base import CommandBase, Words
from kcn_tui.meeting.events.base import Method
from kcn_tui.plan.model import Count


class Put(CommandBase, frozen=True):
    """Put a motion to the vote; ``force`` is the reason for doing so without a quorum."""

    motion: Words
    force: Words | None = None


class RecordVote(CommandBase, frozen=True, rename={"source": "from"}):
    """Record the counted vote; ``reason`` for a further version, ``force`` for a vote without quorum.

    The figures are given, or with ``from: tallies`` added up from the tables.
    """

    motion: Words
    yes: Count | None = None
    no: Count = 0
    abstain: Count = 0
    method: Method = "hands"
    reason: Words | None = None
    force: Words | None = None
    source: Literal["tallies"] | None = None


class Announce(CommandBase, frozen=True):
    """Tell the hall the result of the vote."""

    motion: Words


class TakeTally(CommandBase, frozen=True):
    """Record the count of one table or row; ``vote`` then takes their sum with ``from: tallies``."""

    motion: Words
    table: Words
    yes: Count
    no: Count = 0
    abstain: Count = 0


class Retract(CommandBase, frozen=True):
    """Take back the announcement of a result, with a reason."""

    motion: Words
    reason: Words
