"""Votes with all their versions, the tables they were counted by, ballots, and the texts voted on."""

from msgspec.structs import asdict

from kcn_tui.meeting.in_order import ballots_in_order, votes_in_order
from kcn_tui.meeting.state import Ballot, State, Vote
from kcn_tui.plan.model import Election
from kcn_tui.record.tables.base import Row, Rows, Table, moment


def _votes(state: State) -> Rows:
    return [
        {
            "motion": vote.motion,
            "article": vote.article,
            "title": vote.title,
            "text_sha256": vote.text_sha256,
            "method": vote.method,
            "staff": vote.staff,
            "summoned": vote.summoned,
            "present": vote.present,
            "counts": {
                "yes": vote.yes,
                "no": vote.no,
                "abstain": vote.abstain,
                "not_voting": vote.not_voting,
            },
            "tables": [asdict(table) for table in vote.tables],
            "quorum": _quorum(vote),
            "required_yes": vote.required_yes,
            "result": vote.result,
            **_version(vote),
            "anew": vote.anew,
        }
        for vote in votes_in_order(state)
    ]


def _quorum(count: Vote | Ballot) -> Row:
    return {"required": count.quorum_required, "met": count.quorum_met, "override": count.override}


def _version(count: Vote | Ballot) -> Row:
    return {
        "version": count.version,
        "replaces": count.replaces,
        "reason": count.reason,
        "recorded_at": moment(count.recorded_at),
        "announced_at": moment(count.announced_at),
        "retracted": [{"at": moment(taken.at), "reason": taken.reason} for taken in count.retracted],
        "seq": count.seq,
    }


def _tallies(state: State) -> Rows:
    return [
        {"motion": motion, **asdict(table)}
        for motion, tables in sorted(state.tallies.items())
        for table in tables
    ]


def _ballots(state: State) -> Rows:
    return [
        {
            "motion": ballot.motion,
            "title": ballot.title,
            "round": ballot.round,
            "seats": ballot.seats,
            "staff": ballot.staff,
            "summoned": ballot.summoned,
            "present": ballot.present,
            "issued": ballot.issued,
            "collected": ballot.collected,
            "valid": ballot.valid,
            "invalid": ballot.invalid,
            "votes": [{"name": name, "votes": votes} for name, votes in ballot.votes.items()],
            "elected": list(ballot.elected),
            "tied": list(ballot.tied),
            "quorum": _quorum(ballot),
            "required_votes": ballot.required_yes,
            **_version(ballot),
        }
        for ballot in ballots_in_order(state)
    ]


def _candidates(state: State) -> Rows:
    return [
        {
            "election": item.id,
            "name": known.name,
            "unit": known.unit,
            "nominated_at": moment(known.nominated),
            "withdrawn": known.withdrawn,
        }
        for item in state.agenda
        if isinstance(item, Election)
        for known in state.candidates_of(item)
    ]


def _texts(state: State) -> Rows:
    texts = {vote.text_sha256: vote.text for vote in votes_in_order(state)}
    return [{"sha256": sha256, "text": text} for sha256, text in texts.items()]


TABLES = (
    Table("votes", _votes, lambda state: (state.votes,)),
    Table("tallies", _tallies, lambda state: (state.tallies,)),
    Table(
        "candidates", _candidates, lambda state: (state.agenda, state.candidacies, state.members, state.plan)
    ),
    Table("ballots", _ballots, lambda state: (state.ballots,)),
    Table("texts", _texts, lambda state: (state.votes,)),
)
