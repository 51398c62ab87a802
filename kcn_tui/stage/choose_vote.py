"""Which picture of a vote or a ballot the hall is given; no figure of either before it is announced."""

from collections.abc import Iterable

from kcn_tui.meeting.electing import elected_so_far, further_round
from kcn_tui.meeting.motions import article, has_been_put, is_decided
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.rounds import standing
from kcn_tui.meeting.state import Ballot, State, Vote
from kcn_tui.plan.model import Appointment, Election, Item, Motion, Resolution
from kcn_tui.stage import views as v


def vote_view(state: State, item: Item, number: int, motion: str, *, announced: bool) -> v.View:
    """The motion before the hall, or its result once that is announced; for an election the ballot.

    ``motion`` is the item itself, or an article of it.
    """
    if isinstance(item, Election):
        return _ballot(state, item, number, announced=announced)
    vote = state.vote_on(motion)
    if announced and vote is not None and vote.announced_at is not None:
        return v.ResultView(
            number=number,
            title=vote.title,
            rehearsal=state.rehearsal,
            yes=vote.yes,
            no=vote.no,
            abstain=vote.abstain,
            not_voting=vote.not_voting,
            present=vote.present,
            required_yes=vote.required_yes,
            passed=vote.result == "pass",
            method=vote.method,
            recount=_corrects_what_was_told(vote, state.votes[motion]),
            article=vote.article,
        )
    quorum = quorum_now(state)
    named = article(state, motion)
    own_text = item.text if isinstance(item, Motion | Appointment) else None
    return v.MotionView(
        number=number,
        title=item.title,
        rehearsal=state.rehearsal,
        text=own_text if named is None else named.text,
        present=None if quorum is None else quorum.present,
        required=None if quorum is None else quorum.required,
        met=None if quorum is None else quorum.met,
        method=None if vote is None else vote.method,
        counted=is_decided(state, motion) and not has_been_put(state, motion),
        article=None if named is None else named.number,
    )


def has_passed(state: State, item: Resolution) -> bool:
    """Whether the hall knows that this very text was carried."""
    vote = state.vote_on(item.id)
    if vote is None or vote.announced_at is None or not is_decided(state, item.id):
        return False
    return vote.result == "pass"


def election_view(state: State, item: Election, number: int) -> v.View:
    """An election whose first round was counted: the further round that is to be held, else how the last one stands."""
    return _ballot(state, item, number, announced=further_round(state, item) is None)


def _ballot(state: State, item: Election, number: int, *, announced: bool) -> v.View:
    last = state.count_on(item.id)
    ballot = last if isinstance(last, Ballot) else None
    if announced and ballot is not None and ballot.announced_at is not None:
        return _ballot_result(state, item, ballot, number)
    counted = ballot is not None and ballot.announced_at is None
    this = standing(state, item)
    if counted and ballot is not None:
        names, seats, number_of_round = tuple(ballot.votes), ballot.seats, ballot.round
    elif this is not None:
        names, seats, number_of_round = this.candidates, this.seats, this.number
    else:
        names, seats, number_of_round = (), item.seats, 1
    quorum = quorum_now(state)
    return v.BallotView(
        number=number,
        title=item.title,
        rehearsal=state.rehearsal,
        round=number_of_round,
        seats=seats,
        names=names,
        present=None if quorum is None else quorum.present,
        counted=counted,
    )


def _ballot_result(state: State, item: Election, ballot: Ballot, number: int) -> v.BallotResultView:
    is_last = ballot.round > 1 and further_round(state, item) is None
    ranked = sorted(ballot.votes, key=lambda name: -ballot.votes[name])
    return v.BallotResultView(
        number=number,
        title=item.title,
        rehearsal=state.rehearsal,
        round=ballot.round,
        seats=ballot.seats,
        issued=ballot.issued,
        collected=ballot.collected,
        valid=ballot.valid,
        invalid=ballot.invalid,
        required=ballot.required_yes,
        candidates=tuple(
            v.CandidateLine(name, ballot.votes[name], name in ballot.elected, name in ballot.tied)
            for name in ranked
        ),
        recount=_corrects_what_was_told(ballot, state.ballots[item.id]),
        elected_in_all=elected_so_far(state, item) if is_last else (),
    )


def _corrects_what_was_told(count: Vote | Ballot, counts: Iterable[Vote | Ballot]) -> bool:
    """Whether the hall was shown a result that this count corrects.

    One put right before that is the first for the hall, and so is one that was taken anew on a changed text.
    """
    by_version = {(each.round if isinstance(each, Ballot) else 0, each.version): each for each in counts}
    replaced = count
    while replaced.replaces is not None and not (isinstance(replaced, Vote) and replaced.anew):
        replaced = by_version[replaced.round if isinstance(replaced, Ballot) else 0, replaced.replaces]
        if replaced.announced_at is not None or replaced.retracted:
            return True
    return False
