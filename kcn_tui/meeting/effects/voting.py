"""Motions put, counted, announced; ballots."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from msgspec.structs import asdict, replace
from rpds import HashTrieMap

from kcn_tui.meeting import events as e
from kcn_tui.meeting.effects.course import picture_of
from kcn_tui.meeting.motions import item_of
from kcn_tui.meeting.state import Ballot, CandidacyChange, Put, Retraction, Showing, State, TableTally, Vote

Tallies: TypeAlias = "HashTrieMap[str, tuple[TableTally, ...]]"


def motion_put(state: State, event: e.MotionPut, entry: e.Entry) -> State:
    """The motion is before the hall; tables count anew."""
    put = Put(event.motion, entry.at, entry.seq, event.override)
    tallies = state.tallies.discard(event.motion)
    asked = (*(motion for motion in state.unanswered if motion != event.motion), event.motion)
    return replace(state, put=put, unanswered=asked, tallies=tallies, showing=Showing("motion", event.motion))


def tally_taken(state: State, event: e.TallyTaken, _entry: e.Entry) -> State:
    """The count of a table; a later one of the same table takes its place."""
    tables = {table.table: table for table in state.tallies.get(event.motion, ())}
    tables[event.table] = TableTally(event.table, event.yes, event.no, event.abstain)
    return replace(state, tallies=state.tallies.insert(event.motion, tuple(tables.values())))


def vote_recorded(state: State, event: e.VoteRecorded, entry: e.Entry) -> State:
    """A version of the vote, which keeps the tables it is the sum of; the hall sees figures only once they are announced."""
    vote = Vote(**asdict(event), recorded_at=entry.at, seq=entry.seq)
    votes = state.votes.insert(vote.motion, (*state.votes.get(vote.motion, ()), vote))
    tallies = state.tallies.discard(vote.motion)
    return replace(_before_hall(state, vote.motion, entry), votes=votes, tallies=tallies)


def candidate_nominated(state: State, event: e.CandidateNominated, entry: e.Entry) -> State:
    """One candidate more."""
    return _candidacy(state, event.motion, CandidacyChange(entry.at, event.name, event.unit))


def candidate_withdrawn(state: State, event: e.CandidateWithdrawn, entry: e.Entry) -> State:
    """One candidate fewer; the name stays in the minutes."""
    return _candidacy(state, event.motion, CandidacyChange(entry.at, event.name, withdrawn=event.reason))


def _candidacy(state: State, election: str, change: CandidacyChange) -> State:
    changes = (*state.candidacies.get(election, ()), change)
    return replace(state, candidacies=state.candidacies.insert(election, changes))


def ballot_counted(state: State, event: e.BallotCounted, entry: e.Entry) -> State:
    """A round of an election, or a version of it."""
    ballot = Ballot(**asdict(event), recorded_at=entry.at, seq=entry.seq)
    ballots = state.ballots.insert(ballot.motion, (*state.ballots.get(ballot.motion, ()), ballot))
    return replace(_before_hall(state, ballot.motion, entry), ballots=ballots)


def text_changed(state: State, motions: Iterable[str], *, ends_put: bool) -> State:
    """These motions read differently: what tables counted was on another text, and so is a vote under way."""
    state = replace(state, tallies=_without(state.tallies, motions))
    put = state.put
    if put is None or not ends_put:
        return state
    shown, item = state.showing, item_of(put.motion)
    showing = picture_of(state, item) if shown.picture == "motion" and shown.of == put.motion else shown
    return replace(state, put=replace(put, over=True), showing=showing)


def _without(tallies: Tallies, motions: Iterable[str]) -> Tallies:
    for motion in motions:
        tallies = tallies.discard(motion)
    return tallies


def _before_hall(state: State, motion: str, entry: e.Entry) -> State:
    """It is counted; who voted on the whole need not come back to an article of it that was put and left."""
    put = (
        state.put
        if state.put is not None and state.put.motion == motion
        else Put(motion, entry.at, entry.seq)
    )
    return replace(
        state,
        put=replace(put, over=True),
        unanswered=tuple(one for one in state.unanswered if motion not in {one, item_of(one)}),
        showing=Showing("motion", motion),
    )


def vote_announced(state: State, event: e.VoteAnnounced, entry: e.Entry) -> State:
    """The hall sees the result."""
    return replace(
        _announced(state, event.motion, event.version, entry.at), showing=Showing("result", event.motion)
    )


def vote_retracted(state: State, event: e.VoteRetracted, entry: e.Entry) -> State:
    """The announcement no longer stands; the hall sees the motion again if it was shown a page of the result."""
    state = _announced(state, event.motion, event.version, None, Retraction(entry.at, event.reason))
    shown = state.showing
    return (
        replace(state, showing=Showing("motion", event.motion))
        if (shown.picture, shown.of) == ("result", event.motion)
        else state
    )


def _announced(state: State, motion: str, version: int, at: datetime | None, *retracted: Retraction) -> State:
    """The version of the vote, or of the last round of the ballot, with the time of its announcement."""
    if motion in state.ballots:
        *earlier, last = state.ballots[motion]
        told = replace(last, announced_at=at, retracted=(*last.retracted, *retracted))
        return replace(state, ballots=state.ballots.insert(motion, (*earlier, told)))
    versions = tuple(
        replace(vote, announced_at=at, retracted=(*vote.retracted, *retracted))
        if vote.version == version
        else vote
        for vote in state.votes.get(motion, ())
    )
    return replace(state, votes=state.votes.insert(motion, versions))
