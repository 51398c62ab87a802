"""Candidates and secret ballots over them."""

from kcn_tui.meeting.commands.base import CommandBase, Words
from kcn_tui.plan.model import Count


class Nominate(CommandBase, frozen=True):
    """Let somebody stand in an election: a member by card number or name, or anybody by the full name."""

    motion: Words
    name: Words
    unit: Words | None = None


class WithdrawCandidate(CommandBase, frozen=True):
    """A candidate no longer stands, with a reason."""

    motion: Words
    name: Words
    reason: Words


class CountBallot(CommandBase, frozen=True):
    """Record a counted ballot. After a tie the next count is of a further round among those tied.

    ``votes`` has a figure for each candidate of the round, 0 included.
    ``reason`` corrects the last round instead; ``force`` is for a ballot without quorum.
    """

    motion: Words
    issued: Count
    collected: Count
    valid: Count
    invalid: Count
    votes: dict[str, Count]
    reason: Words | None = None
    force: Words | None = None
