"""Secret ballots over candidates (practice 2)."""

from kcn_tui.meeting.events.base import EventBase


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
