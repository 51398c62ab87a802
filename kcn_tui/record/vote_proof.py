"""Computing what was counted again, from the figures as typed, the attendance of the moment and the rules of the plan."""

from collections.abc import Iterator

from msgspec import Struct

from kcn_tui.meeting.commands import CountBallot, Refusal, TakeTally
from kcn_tui.meeting.decisions.ballots import count_ballot
from kcn_tui.meeting.decisions.voting import majority_rule, quorum_now, quorum_rule, take_tally, text_of
from kcn_tui.meeting.events import BallotCounted, Event, TallyTaken, VoteRecorded
from kcn_tui.meeting.rules import fingerprint, quorum, tally
from kcn_tui.meeting.state import Attendance, State

Figure = str | int | bool | None


class Mismatch(Struct, frozen=True):
    """A field of a count that does not follow: what is recorded, and what would; ``motion`` is what it is on."""

    motion: str
    field: str
    recorded: Figure
    expected: Figure


class Impossible(Struct, frozen=True):
    """A count that the rules would not have taken; ``why`` is the refusal's code."""

    motion: str
    why: str


def proof(event: Event, before: State) -> Iterator[Mismatch | Impossible]:
    """All that does not hold of an event that counts votes, given the state before it; nothing for any other event."""
    match event:
        case VoteRecorded():
            yield from _vote(event, before)
        case TallyTaken():
            decided = take_tally(
                before, TakeTally(event.motion, event.table, event.yes, event.no, event.abstain)
            )
            if isinstance(decided, Refusal):
                yield Impossible(event.motion, decided.code)
        case BallotCounted():
            yield from _ballot(event, before)


def _vote(vote: VoteRecorded, before: State) -> Iterator[Mismatch]:
    """Every field of this vote that does not follow from the state before it."""
    for field, expected in _expected(vote, before).items():
        recorded = fingerprint(vote.text) if field == "text" else getattr(vote, field)
        if recorded != expected:
            yield Mismatch(vote.motion, field, recorded, expected)
    standing = quorum_now(before)
    if (standing is None or not standing.met) and not vote.override:
        yield Mismatch(vote.motion, "override", vote.override, "…")


def _expected(vote: VoteRecorded, before: State) -> dict[str, Figure]:
    """What the computed fields must be; the figures that were typed stand for themselves, summed ones for their tables."""
    count = before.present or Attendance(0, None, None, before.opened_at, None)
    result = tally(majority_rule(before), count, vote.yes, vote.no, vote.abstain)
    standing = quorum(quorum_rule(before), count)
    last = before.vote_on(vote.motion)
    item = before.item(vote.motion)
    text = fingerprint(vote.text if item is None else text_of(before, item))
    sums = {name: sum(getattr(table, name) for table in vote.tables) for name in ("yes", "no", "abstain")}
    return {
        "present": count.present,
        "staff": count.staff,
        "summoned": count.summoned,
        **(sums if vote.tables else {}),
        "not_voting": result.not_voting - result.excess,
        "required_yes": result.required_yes,
        "result": "pass" if result.passed else "fail",
        "quorum_required": standing.required,
        "quorum_met": standing.met,
        "text": text,
        "text_sha256": text,
        "version": 1 if last is None else last.version + 1,
        "replaces": None if last is None else last.version,
    }


def _ballot(ballot: BallotCounted, before: State) -> Iterator[Mismatch | Impossible]:
    """Decide the ballot again, and compare every field with what follows."""
    figures = (ballot.issued, ballot.collected, ballot.valid, ballot.invalid)
    command = CountBallot(ballot.motion, *figures, ballot.votes, ballot.reason, ballot.override)
    decided = count_ballot(before, command)
    if isinstance(decided, Refusal):
        yield Impossible(ballot.motion, decided.code)
        return
    expected = decided[-1]
    for field in ballot.__struct_fields__:
        recorded, follows = getattr(ballot, field), getattr(expected, field)
        if recorded != follows:
            yield Mismatch(ballot.motion, field, _plain(recorded), _plain(follows))


def _plain(value: object) -> Figure:
    """A figure as it is, names and their votes as one line."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {votes}" for name, votes in value.items())
    if isinstance(value, tuple):
        return ", ".join(str(name) for name in value) or None
    assert value is None or isinstance(value, str | int)
    return value
