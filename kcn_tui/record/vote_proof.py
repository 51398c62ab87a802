"""Computing what was counted again, from the figures as typed, the attendance of the moment and the rules of the plan."""

from collections.abc import Iterator

from msgspec import Struct

from kcn_tui.meeting.commands import CountBallot, RecordVote, Refusal, TakeTally
from kcn_tui.meeting.decisions.ballots import count_ballot
from kcn_tui.meeting.decisions.voting import record_vote, take_tally
from kcn_tui.meeting.events import BallotCounted, Event, TallyTaken, VoteRecorded
from kcn_tui.meeting.state import State

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


def _vote(vote: VoteRecorded, before: State) -> Iterator[Mismatch | Impossible]:
    command = RecordVote(
        vote.motion,
        yes=None if vote.tables else vote.yes,
        no=0 if vote.tables else vote.no,
        abstain=0 if vote.tables else vote.abstain,
        method=vote.method,
        reason=vote.reason,
        force=vote.override,
        source="tallies" if vote.tables else None,
    )
    yield from _compared(vote, record_vote(before, command))


def _ballot(ballot: BallotCounted, before: State) -> Iterator[Mismatch | Impossible]:
    figures = (ballot.issued, ballot.collected, ballot.valid, ballot.invalid)
    command = CountBallot(ballot.motion, *figures, ballot.votes, ballot.reason, ballot.override)
    yield from _compared(ballot, count_ballot(before, command))


def _compared(
    count: VoteRecorded | BallotCounted, decided: tuple[Event, ...] | Refusal
) -> Iterator[Mismatch | Impossible]:
    """Every field that is not as the rules, asked again, decide it."""
    if isinstance(decided, Refusal):
        yield Impossible(count.motion, decided.code)
        return
    expected = decided[-1]
    for field in count.__struct_fields__:
        recorded, follows = getattr(count, field), getattr(expected, field)
        if recorded != follows:
            yield Mismatch(count.motion, field, _plain(recorded), _plain(follows))


def _plain(value: object) -> Figure:
    """A figure as it is, names and their votes as one line."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {votes}" for name, votes in value.items())
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value) or None
    assert value is None or isinstance(value, str | int)
    return value
