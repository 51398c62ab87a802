"""The rounds of an election: which is counted next, what its figures must add up to, and what follows from them (practice 2).

Sums: collected <= issued <= present; valid + invalid = collected; each candidate <= valid; all votes <= valid x seats.
"""

from msgspec import Struct

from kcn_tui.meeting.commands.ballots import CountBallot
from kcn_tui.meeting.commands.refusal import Refusal
from kcn_tui.meeting.events import BallotCounted
from kcn_tui.meeting.moment import attending_ballot, of_count
from kcn_tui.meeting.rules import base_of, needed, reached, threshold_of
from kcn_tui.meeting.state import Attendance, Ballot, State
from kcn_tui.meeting.who_stands import next_candidates
from kcn_tui.plan.model import Election
from kcn_tui.plan.threshold import Threshold


class Round(Struct, frozen=True):
    """What the next count of an election is of: round from 1, seats to fill, who stands, and what it replaces."""

    number: int
    seats: int
    candidates: tuple[str, ...]
    replaces: Ballot | None


def standing(state: State, election: Election) -> Round | None:
    """The round to be counted next; None when all seats are filled."""
    names, last = next_candidates(state, election), state.ballot_on(election.id)
    if last is None:
        return Round(1, election.seats, names, None)
    left = last.seats - len(last.elected)
    return None if left <= 0 else Round(last.round + 1, left, names, None)


def corrected(state: State, election: Election) -> Round | None:
    """The last round counted anew, or None before the first."""
    last = state.ballot_on(election.id)
    return None if last is None else Round(last.round, last.seats, tuple(last.votes), last)


def verdict(
    rule: Threshold, seats: int, base: int, votes: dict[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is elected, most votes first, and who is tied for the seats that are left.

    Elected is who reaches the threshold and has a seat; those level at the last seat share none of it.
    """
    ranked = sorted(
        (name for name in votes if reached(rule, votes[name], base)), key=lambda name: -votes[name]
    )
    if len(ranked) <= seats:
        return tuple(ranked), ()
    edge = votes[ranked[seats - 1]]
    if votes[ranked[seats]] < edge:
        return tuple(ranked[:seats]), ()
    return tuple(n for n in ranked if votes[n] > edge), tuple(n for n in ranked if votes[n] == edge)


class Outcome(Struct, frozen=True):
    """What follows from the votes of a round: how many elect, who is elected, who is tied for the seats left."""

    required: int
    elected: tuple[str, ...]
    tied: tuple[str, ...]


def outcome_of(state: State, seats: int, counted: Attendance, valid: int, votes: dict[str, int]) -> Outcome:
    """The outcome by the share of votes that the plan asks for, of the valid ballots or of those who attended."""
    rule = election_rule(state)
    base = valid if rule.base == "valid" else base_of(rule, counted)
    base = counted.present if base is None else base
    return Outcome(needed(rule, base), *verdict(rule, seats, base, votes))


def counted_for_round(state: State, election: Election, this: Round, issued: int) -> Attendance | None:
    """The attendance that a count of this round is of: the corrected count's, or else of who attends."""
    return attending_ballot(state, election.id, issued) if this.replaces is None else of_count(this.replaces)


def election_rule(state: State) -> Threshold:
    """The share of votes that elects."""
    return threshold_of(state.plan.rules.election)


def sum_off(count: CountBallot | BallotCounted, this: Round, present: int) -> Refusal | None:
    """The first sum that does not hold, naming the figure that is off."""
    unknown = next((name for name in count.votes if name not in this.candidates), None)
    if unknown is not None:
        return Refusal("no_candidate", {"name": unknown})
    checks: list[tuple[str, int, str, int]] = [
        ("issued", count.issued, "present", present),
        ("collected", count.collected, "issued", count.issued),
        ("valid + invalid", count.valid + count.invalid, "collected", count.collected),
        *((name, votes, "valid", count.valid) for name, votes in count.votes.items()),
        ("votes", sum(count.votes.values()), "valid x seats", count.valid * this.seats),
    ]
    for figure, given, limit, most in checks:
        if given > most or (figure == "valid + invalid" and given != most):
            return Refusal("ballot_sum", {"figure": figure, "count": given, "limit": limit, "most": most})
    return None
