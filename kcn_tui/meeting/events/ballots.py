"""Candidates and secret ballots over them (practice 2)."""

from kcn_tui.meeting.events.base import EventBase


class CandidateNominated(EventBase, frozen=True):
    """Somebody stands in an election who the agenda did not name."""

    motion: str
    name: str
    unit: str | None


class CandidateWithdrawn(EventBase, frozen=True):
    """A candidate no longer stands."""

    motion: str
    name: str
    reason: str


class BallotCounted(EventBase, frozen=True):
    """One round of an election: ballots issued, collected, valid and invalid, votes for each candidate, and what follows.

    ``tied`` are those among whom the last seats are undecided; a further ballot (``round``) is held among them.
    """

    motion: str
    title: str
    round: int
    seats: int
    staff: int | None
    summoned: int | None
    present: int
    issued: int
    collected: int
    valid: int
    invalid: int
    votes: dict[str, int]
    elected: tuple[str, ...]
    tied: tuple[str, ...]
    quorum_required: int | None
    quorum_met: bool | None
    override: str | None
    required_yes: int
    version: int
    replaces: int | None
    reason: str | None
