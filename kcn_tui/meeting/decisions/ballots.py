"""Secret ballots over candidates: every sum checked, who is elected computed, ties named (practice 2).

Sums: collected <= issued <= present; valid + invalid = collected; each candidate <= valid; all votes <= valid x seats.
"""

from msgspec import Struct

from kcn_tui.meeting.commands import CountBallot, Refusal
from kcn_tui.meeting.decisions.candidates import next_candidates
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import BallotCounted, Event
from kcn_tui.meeting.moment import attending_ballot, of_count
from kcn_tui.meeting.quorate import gate, quorum_rule, recorded_override
from kcn_tui.meeting.rules import base_of, needed, quorum, reached, threshold_of
from kcn_tui.meeting.state import Attendance, Ballot, State
from kcn_tui.plan.model import Election
from kcn_tui.plan.sound import says_something
from kcn_tui.plan.threshold import Threshold


class Round(Struct, frozen=True):
    """What the next count of an election is of: round from 1, seats to fill, who stands, and what it replaces."""

    number: int
    seats: int
    candidates: tuple[str, ...]
    replaces: Ballot | None


def standing(state: State, election: Election) -> Round | None:
    """The round to be counted next; None when all seats are filled."""
    names, last = next_candidates(state, election), _last(state, election)
    if last is None:
        return Round(1, election.seats, names, None)
    left = last.seats - len(last.elected)
    return None if left <= 0 else Round(last.round + 1, left, names, None)


def _last(state: State, election: Election) -> Ballot | None:
    ballots = state.ballots.get(election.id)
    return ballots[-1] if ballots else None


def corrected(state: State, election: Election) -> Round | None:
    """The last round counted anew, or None before the first."""
    last = _last(state, election)
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


def count_ballot(state: State, command: CountBallot) -> tuple[Event, ...] | Refusal:
    """Record a counted ballot: a first or further round, or with a reason the last round anew."""
    election = state.item(command.motion)
    if not isinstance(election, Election):
        return Refusal("no_motion", {"motion": command.motion})
    if state.course_of(election.id).progress == "skipped":
        return Refusal("already_skipped", {"item": election.id})
    anew = (command.reason or "").strip()
    this = corrected(state, election) if anew else standing(state, election)
    if this is None:
        return Refusal("no_ballot" if anew else "needs_reason", {"motion": election.id})
    if not this.candidates:
        return Refusal("no_candidates", {"motion": election.id})
    last = _last(state, election)
    if last is not None and this.replaces is None and last.announced_at is None:
        return Refusal("announce_first", {"motion": election.id})
    counted = counted_for_round(state, election, this, command.issued)
    before = None if this.replaces is None else this.replaces.override
    force = command.force if says_something(command.force) else before
    refused = gate(state, force, counted)
    if refused is not None or counted is None:
        return refused or Refusal("no_attendance")
    off = sum_off(command, this, counted.present) or _left_out(command, this)
    if off is not None:
        return off
    votes = {name: command.votes[name] for name in this.candidates}
    outcome = outcome_of(state, this.seats, counted, command.valid, votes)
    quorate = quorum(quorum_rule(state), counted)
    ballot = BallotCounted(
        motion=election.id,
        title=election.title,
        round=this.number,
        seats=this.seats,
        staff=counted.staff,
        summoned=counted.summoned,
        present=counted.present,
        issued=command.issued,
        collected=command.collected,
        valid=command.valid,
        invalid=command.invalid,
        votes=votes,
        elected=outcome.elected,
        tied=outcome.tied,
        quorum_required=quorate.required,
        quorum_met=quorate.met,
        override=recorded_override(state, force, counted),
        required_yes=outcome.required,
        version=1 if this.replaces is None else this.replaces.version + 1,
        replaces=None if this.replaces is None else this.replaces.version,
        reason=anew or None,
    )
    begun = opening_of(state, election, force)
    return begun if isinstance(begun, Refusal) else (*begun, ballot)


def election_rule(state: State) -> Threshold:
    """The share of votes that elects."""
    return threshold_of(state.plan.rules.election)


def _left_out(count: CountBallot, this: Round) -> Refusal | None:
    """Those who stand and are given no figure: whoever was forgotten would lose every vote, and nobody would notice."""
    missing = [name for name in this.candidates if name not in count.votes]
    return Refusal("votes_missing", {"names": ", ".join(missing)}) if missing else None


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
