"""Who stands in an election: until its first ballot is counted anybody, then those on it whom nobody has withdrawn."""

from kcn_tui.meeting.commands import Nominate, Refusal, WithdrawCandidate
from kcn_tui.meeting.decisions.who import member
from kcn_tui.meeting.events import CandidateNominated, CandidateWithdrawn, Event
from kcn_tui.meeting.state import State
from kcn_tui.meeting.who_stands import next_candidates, standing_candidates
from kcn_tui.plan.model import Election
from kcn_tui.text.folding import named, spelt


def nominate(state: State, command: Nominate) -> tuple[Event, ...] | Refusal:
    """Let a member or anybody else stand; two candidates cannot have the same name on the ballot."""
    election = _open_election(state, command.motion)
    if isinstance(election, Refusal):
        return election
    if state.ballots.get(election.id):
        return Refusal("ballot_begun", {"motion": election.id})
    found = _person(state, command.name)
    if isinstance(found, Refusal):
        return found
    name, unit = found
    if any(spelt(known.name) == spelt(name) for known in standing_candidates(state, election)):
        return Refusal("candidate_exists", {"name": name, "motion": election.id})
    return (CandidateNominated(election.id, name, command.unit or unit),)


def withdraw_candidate(state: State, command: WithdrawCandidate) -> tuple[Event, ...] | Refusal:
    """A candidate no longer stands, with a reason; the name stays in the minutes.

    Between two rounds the conference agrees on who stands in the next, once it has heard how the last one ended.
    """
    election = _open_election(state, command.motion)
    if isinstance(election, Refusal):
        return election
    if not command.reason.strip():
        return Refusal("needs_reason")
    last = state.count_on(election.id)
    if last is not None and last.announced_at is None:
        return Refusal("announce_first", {"motion": election.id})
    names = next_candidates(state, election)
    if last is not None and not names:
        return Refusal("no_round_left", {"motion": election.id})
    meant = named(command.name, names, str)
    if len(meant) != 1:
        return Refusal("no_candidate", {"name": command.name})
    return (CandidateWithdrawn(election.id, meant[0], command.reason),)


def _open_election(state: State, motion: str) -> Election | Refusal:
    election = state.item(motion)
    if not isinstance(election, Election):
        return Refusal("no_motion" if election is None else "no_election", {"motion": motion})
    if state.course_of(election.id).progress == "skipped":
        return Refusal("already_skipped", {"item": election.id})
    return election


def _person(state: State, who: str) -> tuple[str, str | None] | Refusal:
    """The full name and the unit of who is meant: a member of the roll, a person of the agenda, or the name as given."""
    wanted = who.strip()
    if not wanted:
        return Refusal("no_one", {"who": who})
    found = member(state, wanted) if state.members else None
    if isinstance(found, Refusal) and found.code == "several_people":
        return found
    if found is not None and not isinstance(found, Refusal):
        return found.name, found.unit
    return state.plan.person(wanted).name, None
