"""The order in which a meeting is told: votes and ballots as they were recorded, items by their place in the plan."""

from kcn_tui.meeting.state import Ballot, State, Vote


def votes_in_order(state: State) -> list[Vote]:
    """All versions of all votes as they were recorded."""
    return sorted((vote for versions in state.votes.values() for vote in versions), key=lambda vote: vote.seq)


def ballots_in_order(state: State) -> list[Ballot]:
    """All rounds of all elections with their versions, as they were recorded."""
    counted = (ballot for ballots in state.ballots.values() for ballot in ballots)
    return sorted(counted, key=lambda ballot: ballot.seq)


def planned_places(state: State) -> dict[str, int]:
    """The number of each item in the plan, from 1, by its id; one that the day inserted has none."""
    return {item.id: number for number, item in enumerate(state.plan.agenda, start=1)}
