"""Who stands in an election now, and in its next round."""

from kcn_tui.meeting.state import Candidate, State
from kcn_tui.plan.model import Election


def standing_candidates(state: State, election: Election) -> tuple[Candidate, ...]:
    """Who stands now, in the order of the ballot."""
    return tuple(known for known in state.candidates_of(election) if known.withdrawn is None)


def next_candidates(state: State, election: Election) -> tuple[str, ...]:
    """Who stands in the round to be counted next: after the first those still without a seat, or who tied for the last one.

    Nobody where every seat is filled, or all have withdrawn since.
    """
    known = state.candidates_of(election)
    standing = tuple(one.name for one in known if one.withdrawn is None)
    last = state.ballot_on(election.id)
    if last is None:
        return standing
    if last.seats == len(last.elected):
        return ()
    gone = {one.name for one in known}.difference(standing)
    rest = tuple(name for name in last.votes if name not in last.elected and name not in gone)
    return tuple(name for name in last.tied if name not in gone) or rest
