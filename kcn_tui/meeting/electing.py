"""Where an election stands after its ballots: who is elected over all rounds, and which further round is to be held."""

from kcn_tui.meeting.rounds import Round, standing
from kcn_tui.meeting.state import Ballot, State
from kcn_tui.plan.model import Election


def rounds_that_count(state: State, election: Election) -> tuple[Ballot, ...]:
    """The last version of every round counted so far, the first round first."""
    return tuple({ballot.round: ballot for ballot in state.ballots.get(election.id, ())}.values())


def elected_so_far(state: State, election: Election) -> tuple[str, ...]:
    """Who is elected by the rounds counted so far, round by round."""
    return tuple(name for ballot in rounds_that_count(state, election) for name in ballot.elected)


def further_round(state: State, election: Election) -> Round | None:
    """The round to be held after the last one, once that is announced; None where none was counted or none is left to hold."""
    last = state.count_on(election.id)
    if not isinstance(last, Ballot) or last.announced_at is None:
        return None
    this = standing(state, election)
    return this if this is not None and this.candidates else None
