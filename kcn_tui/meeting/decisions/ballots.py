"""Secret ballots over candidates: every sum checked, who is elected computed, ties named (practice 2)."""

from kcn_tui.meeting.commands import CountBallot, Refusal
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import BallotCounted, Event
from kcn_tui.meeting.quorate import gate, quorum_rule, recorded_override
from kcn_tui.meeting.rounds import Round, corrected, counted_for_round, outcome_of, standing, sum_off
from kcn_tui.meeting.rules import quorum
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election
from kcn_tui.plan.sound import says_something


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
    last = state.ballot_on(election.id)
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


def _left_out(count: CountBallot, this: Round) -> Refusal | None:
    """Those who stand and are given no figure: whoever was forgotten would lose every vote, and nobody would notice."""
    missing = [name for name in this.candidates if name not in count.votes]
    return Refusal("votes_missing", {"names": ", ".join(missing)}) if missing else None
