"""What must hold in every state, and between a state and the next; reckoned here anew, not by the program's rules.

Each function gives a sentence for every breach. Fractions are counted with ``Fraction``; the thresholds are those of
the small meeting's rules: quorum at least 2/3 of summoned, majority more than 1/2 of present, election more than 1/2
of valid (practice 2).
"""

from collections.abc import Iterator
from fractions import Fraction
from hashlib import sha256
from unicodedata import normalize

import msgspec
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, Nothing, Pages
from kcn_tui.meeting.motions import item_of, place_of, text_of
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.state import Ballot, State, Vote
from kcn_tui.plan.model import Awards, Election
from kcn_tui.stage.views import DraftView
from tests.build import ballot_of_all
from tests.explore.core import Core
from tests.explore.small import NOW, SECRET

HALF, TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)
_NO_QUORUM = {"no_attendance", "no_quorum", "attendance_base_unknown"}


def of_state(core: Core, state: State) -> Iterator[str]:
    """Every breach within one state."""
    for versions in state.votes.values():
        for vote in versions:
            yield from _vote(vote)
        yield from _frozen_text(state, versions)
    for rounds in state.ballots.values():
        for n, ballot in enumerate(rounds):
            yield from _ballot(ballot, rounds[n - 1] if n else None)
    yield from _order(state)
    yield from _roll(state)
    yield from _hall(core, state)
    yield from _enter(core, state)


def _quorum(counted: Vote | Ballot) -> Iterator[str]:
    base = counted.summoned if counted.summoned is not None else counted.staff
    met = None if base is None else 0 < base * TWO_THIRDS <= counted.present  # of nobody no share is reached
    if counted.quorum_met is not met:
        yield "the quorum does not follow from the figures"
    if base is not None and counted.quorum_required != max(1, -(-2 * base // 3)):
        yield "the required number present does not follow from the rule"
    if bool(counted.override) is bool(met):
        yield "a reason for overriding the quorum stands exactly where there is none"


def _vote(vote: Vote) -> Iterator[str]:
    yield from _quorum(vote)
    if (vote.result == "pass") is not (vote.yes > vote.present * HALF):
        yield f"{vote.yes} of {vote.present} is called {vote.result}"
    if not vote.required_yes - 1 <= vote.present * HALF < vote.required_yes:
        yield "the required number of votes does not follow from the rule"
    if min(vote.yes, vote.no, vote.abstain, vote.not_voting) < 0:
        yield "a figure is negative"
    if vote.yes + vote.no + vote.abstain + vote.not_voting != vote.present:
        yield "the figures are not those present"
    if vote.tables and (vote.yes, vote.no, vote.abstain) != tuple(
        sum(getattr(table, answer) for table in vote.tables) for answer in ("yes", "no", "abstain")
    ):
        yield "the figures are not the sum of the tables"
    if vote.text_sha256 != sha256(normalize("NFC", vote.text).encode()).hexdigest():
        yield "the hash is not of the text voted on"


def _frozen_text(state: State, versions: tuple[Vote, ...]) -> Iterator[str]:
    if [vote.version for vote in versions] != [*range(1, len(versions) + 1)]:
        yield "versions are not numbered one after the other"
    if any(vote.replaces != (vote.version - 1 or None) for vote in versions):
        yield "a version does not replace the one before"
    before = (None, *(vote.text_sha256 for vote in versions))
    if any(not vote.reason and vote.text_sha256 == was for vote, was in zip(versions, before, strict=False)):
        yield "a correction has no reason"
    if versions[0].reason:
        yield "a first count has a reason for another"
    motion = versions[-1].motion
    if state.item(item_of(motion)) is None:
        yield "what was voted on is no longer on the agenda"
        return
    taken_up_again = state.course_of(item_of(motion)).seq
    standing = [vote for vote in versions if vote.seq > taken_up_again]
    now = fingerprint(text_of(state, motion) or "")
    if "/" in motion:
        if standing and standing[-1].result == "pass" and now != standing[-1].text_sha256:
            yield "the text of an article that was carried has changed"
    elif any(now != vote.text_sha256 for vote in standing):
        yield "the text voted on has changed"


def _ballot(ballot: Ballot, before: Ballot | None) -> Iterator[str]:
    yield from _quorum(ballot)
    votes = ballot.votes
    if not (
        ballot.collected <= ballot.issued <= ballot.present
        and ballot.valid + ballot.invalid == ballot.collected
        and all(0 <= count <= ballot.valid for count in votes.values())
        and sum(votes.values()) <= ballot.valid * ballot.seats
    ):
        yield "the sums of a ballot do not hold"
    reaching = sorted((n for n in votes.values() if n > ballot.valid * HALF), reverse=True)
    last = reaching[: ballot.seats + 1]
    level = len(last) > ballot.seats and last[-1] == last[-2]
    least = last[-1] + 1 if level else (last[: ballot.seats] or [ballot.valid + 1])[-1]
    if {name for name, n in votes.items() if n > ballot.valid * HALF and n >= least} != {*ballot.elected}:
        yield "who is elected does not follow from the figures"
    if {name for name, n in votes.items() if level and n == last[-1]} != {*ballot.tied}:
        yield "who is tied does not follow from the figures"
    seats, number = (1, 1) if before is None else (before.seats - len(before.elected), before.round + 1)
    if before is not None and ballot.replaces is not None:
        seats, number = before.seats, before.round
    if (ballot.round, ballot.seats) != (number, seats) or (ballot.replaces is None) is not (
        ballot.reason is None
    ):
        yield "a round does not follow from the one before"


def _order(state: State) -> Iterator[str]:
    opened = [item for item, course in state.course.items() if course.progress == "open"]
    if opened != ([] if state.current is None else [state.current]):
        yield "the open item is not the current one"
    if len({item.id for item in state.agenda}) != len(state.agenda):
        yield "an item stands twice on the agenda"
    for course in state.course.values():
        if course.started is not None and course.ended is not None and course.ended < course.started:
            yield "an item ended before it began"
    for item in state.agenda:
        if isinstance(item, Election):
            yield from _candidates(state, item)
        if isinstance(item, Awards) and len(state.awards_of(item)) != len(item.awards):
            yield "an award is lost in the order of reading"


def _candidates(state: State, item: Election) -> Iterator[str]:
    standing = [known.name for known in state.candidates_of(item) if known.withdrawn is None]
    if len({*standing}) != len(standing):
        yield "somebody stands twice in an election"
    rounds = state.ballots.get(item.id, ())
    known = {one.name for one in state.candidates_of(item)}
    if rounds and not {*standing} <= {*rounds[0].votes} <= known:
        yield "the first ballot is not of those who stand"
    if rounds and {*rounds[-1].elected} - {*standing} and rounds[-1].reason is None:
        yield "somebody is elected who does not stand"


def _roll(state: State) -> Iterator[str]:
    here = [who for who, one in state.whereabouts.items() if one.where == "in_room"]
    if state.in_room != sum(state.members[who].kind == "member" for who in here):
        yield "the number in the room is not that of the roll"
    now = state.present
    if now is None:
        return
    if now.by_roll and now.present != state.in_room:
        yield "the count does not follow the roll"
    if not now.by_roll and now.summoned is not None and now.present > now.summoned:
        yield "more are present than were summoned"


def _hall(core: Core, state: State) -> Iterator[str]:
    shown = core.view(state, NOW)
    if SECRET.encode() in msgspec.json.encode(shown):
        yield "the hall sees what is only for the secretary"
    if isinstance(shown, DraftView) and shown.passed and not _carried(state):
        yield "the hall calls a text passed that nobody voted on"
    votes, ballots = state.votes, state.ballots
    for motion, versions in state.votes.items():
        votes = votes.insert(motion, tuple(_other_figures(vote) for vote in versions))
    for motion, rounds in state.ballots.items():
        ballots = ballots.insert(motion, tuple(_other_ballot(ballot) for ballot in rounds))
    if (len(votes) or len(ballots)) and core.view(replace(state, votes=votes, ballots=ballots), NOW) != shown:
        yield "the hall sees figures before they are announced"


def _carried(state: State) -> bool:
    vote, now = state.vote_on("resolution"), text_of(state, "resolution") or ""
    return vote is not None and vote.result == "pass" and vote.text_sha256 == fingerprint(now)


def _other_figures(vote: Vote) -> Vote:
    if vote.announced_at is not None:
        return vote
    result = "fail" if vote.result == "pass" else "pass"
    return replace(vote, yes=vote.yes + 7, no=vote.no + 7, not_voting=7, abstain=7, result=result)


def _other_ballot(ballot: Ballot) -> Ballot:
    if ballot.announced_at is not None:
        return ballot
    votes = {name: count + 7 for name, count in ballot.votes.items()}
    return replace(ballot, votes=votes, valid=70, invalid=7, collected=77, issued=77, tied=(), elected=())


def _enter(core: Core, state: State) -> Iterator[str]:
    """What Enter is said to do is possible; where a quorum is missing it asks for the reason, or for the count."""
    for pages in (None, Pages(1, 2, (46, 13))):
        step = core.next_step(state, pages)
        if isinstance(step, Nothing) is (state.closed_at is None):
            yield "there is something to do until the close, and nothing after it"
        if isinstance(step, Do):
            refused = core.decide(state, step.command, NOW)
            if isinstance(refused, c.Refusal):
                yield f"Enter offers {step.command}, which is refused: {refused.code}"
        elif isinstance(step, Ask):
            yield from _asked(core, state, step)


def _asked(core: Core, state: State, step: Ask) -> Iterator[str]:
    present = state.present.present if state.present else 0
    answer: c.Command
    match step.form:
        case "attendance":
            answer = c.CountAttendance(0)
        case "force":
            answer = c.Put(step.item, force="?")
        case "opening":
            answer = c.Start(step.item, force="?")
        case "end_speech":
            answer = c.EndSpeech()
        case "nominate":
            answer = c.Nominate(step.item, "Ai đó")
        case "vote":
            answer = c.RecordVote(step.item, present, reason="?" if state.vote_on(step.item) else None)
        case "amend":
            answer = c.Amend(place_of(step.item) or 0, "?", "Sửa", item_of(step.item))
        case "ballot":
            answer = ballot_of_all(state, step.item, present)
    refused = core.decide(state, answer, NOW)
    if isinstance(refused, c.Refusal) and refused.code not in _NO_QUORUM:
        yield f"Enter asks for {step.form} of {step.item}, which is refused: {refused.code}"
