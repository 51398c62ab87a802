"""Computing what was counted again, from the figures of the count itself and the sentences of the plan.

What is proved is what no later rule can change: sums, quorum, threshold, verdict, the text voted on. Whether a count
was allowed at that moment was decided then; asked again by the rules of today, a meeting kept under yesterday's would
be called damaged.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from kcn_tui.meeting.commands import RefusalCode
from kcn_tui.meeting.events import BallotCounted, Event, TallyTaken, VoteRecorded
from kcn_tui.meeting.motions import article, item_of, text_of
from kcn_tui.meeting.quorate import majority_rule, quorum_rule
from kcn_tui.meeting.rounds import corrected, outcome_of, standing, sum_off
from kcn_tui.meeting.rules import Quorum, fingerprint, quorum, tally
from kcn_tui.meeting.state import Attendance, Ballot, State, Vote
from kcn_tui.plan.model import Election

Figure = str | int | bool | None
Known = TypeVar("Known", str, int | None)


class Mismatch(Struct, frozen=True):
    """A field of a count that does not follow: what is recorded, and what would; ``motion`` is what it is on."""

    motion: str
    field: str
    recorded: Figure
    expected: Figure


class Impossible(Struct, frozen=True):
    """A count whose figures cannot be; ``why`` is the code of the refusal that says so."""

    motion: str
    why: RefusalCode


def proof(event: Event, before: State) -> Iterator[Mismatch | Impossible]:
    """All that does not hold of an event that counts votes, given the state before it; nothing for any other event."""
    match event:
        case VoteRecorded():
            yield from _vote(event, before)
        case TallyTaken():
            yield from _table(event, before)
        case BallotCounted():
            yield from _ballot(event, before)


def _vote(vote: VoteRecorded, before: State) -> Iterator[Mismatch | Impossible]:
    item, counted = before.item(item_of(vote.motion)), _attendance(vote, before)
    if item is None or counted is None:
        yield Impossible(vote.motion, "no_motion" if item is None else "no_attendance")
        return
    figures = vote.yes, vote.no, vote.abstain
    if vote.tables:
        figures = (
            sum(t.yes for t in vote.tables),
            sum(t.no for t in vote.tables),
            sum(t.abstain for t in vote.tables),
        )
    result = tally(majority_rule(before), counted, *figures)
    standing = quorum(quorum_rule(before), counted)
    if result.excess or _barred(vote, standing):
        yield Impossible(vote.motion, "count_exceeds_present" if result.excess else "no_quorum")
        return
    earlier, named = before.votes.get(vote.motion, ()), article(before, vote.motion)
    text = _one_of(vote.text, [text_of(before, vote.motion) or "", *(each.text for each in earlier)])
    yield from _compared(
        vote,
        {
            **_frame(vote, counted, standing, earlier),
            "title": _one_of(vote.title, [item.title, *(each.title for each in earlier)]),
            "article": _one_of(
                vote.article, [None if named is None else named.number, *(each.article for each in earlier)]
            ),
            "text": text,
            "text_sha256": fingerprint(text),
            "yes": figures[0],
            "no": figures[1],
            "abstain": figures[2],
            "not_voting": result.not_voting,
            "required_yes": result.required_yes,
            "result": "pass" if result.passed else "fail",
        },
    )


def _table(table: TallyTaken, before: State) -> Iterator[Impossible]:
    """All tables together are at most as many as were present at any count."""
    others = (t for t in before.tallies.get(table.motion, ()) if t.table != table.table)
    total = table.yes + table.no + table.abstain + sum(t.yes + t.no + t.abstain for t in others)
    if not len(before.attendance):
        yield Impossible(table.motion, "no_attendance")
    elif not any(total <= count.present for count in before.attendance):
        yield Impossible(table.motion, "tables_exceed_present")


def _ballot(ballot: BallotCounted, before: State) -> Iterator[Mismatch | Impossible]:
    election, counted = before.item(ballot.motion), _attendance(ballot, before)
    if not isinstance(election, Election) or counted is None:
        yield Impossible(ballot.motion, "no_attendance" if isinstance(election, Election) else "no_motion")
        return
    this = corrected(before, election) if ballot.replaces is not None else standing(before, election)
    if this is None:
        yield Impossible(ballot.motion, "no_ballot")
        return
    off, quorate = sum_off(ballot, this, counted.present), quorum(quorum_rule(before), counted)
    if off is not None or _barred(ballot, quorate):
        yield Impossible(ballot.motion, "no_quorum" if off is None else off.code)
        return
    votes = {name: ballot.votes.get(name, 0) for name in this.candidates}
    outcome = outcome_of(before, this.seats, counted, ballot.valid, votes)
    earlier = before.ballots.get(ballot.motion, ())
    yield from _compared(
        ballot,
        {
            **_frame(ballot, counted, quorate, () if this.replaces is None else (this.replaces,)),
            "title": _one_of(ballot.title, [election.title, *(each.title for each in earlier)]),
            "round": this.number,
            "seats": this.seats,
            "votes": votes,
            "elected": outcome.elected,
            "tied": outcome.tied,
            "required_yes": outcome.required,
        },
    )


def _attendance(count: VoteRecorded | BallotCounted, before: State) -> Attendance | None:
    """The count of those present that this one names, else the latest: figures that nobody counted are not believed."""
    named = (count.present, count.staff, count.summoned)
    taken = ((known.present, known.staff, known.summoned) == named for known in before.attendance)
    latest = before.present
    if latest is None or not any(taken):
        return latest
    return Attendance(*named, latest.at, count.motion)


def _barred(count: VoteRecorded | BallotCounted, standing: Quorum) -> bool:
    """Without a quorum, or without knowing of one, there is a count only for a reason that is recorded."""
    return not standing.met and not count.override


def _frame(
    count: VoteRecorded | BallotCounted,
    counted: Attendance,
    standing: Quorum,
    earlier: tuple[Vote | Ballot, ...],
) -> dict[str, object]:
    """What every count has: who attended, with which quorum, and which version of it this is."""
    last = earlier[-1] if earlier else None
    return {
        "staff": counted.staff,
        "summoned": counted.summoned,
        "present": counted.present,
        "quorum_required": standing.required,
        "quorum_met": standing.met,
        "override": None if standing.met else count.override,
        "version": 1 if last is None else last.version + 1,
        "replaces": None if last is None else last.version,
        "reason": None if last is None else count.reason,
    }


def _one_of(recorded: Known, known: list[Known]) -> Known:
    """What is recorded if it was ever so, as a correction keeps what it corrects; else what it is now."""
    return recorded if recorded in known else known[0]


def _compared(count: VoteRecorded | BallotCounted, expected: Mapping[str, object]) -> Iterator[Mismatch]:
    """Every field, in the order of the event, that is not as it follows."""
    for field in count.__struct_fields__:
        recorded = getattr(count, field)
        if field in expected and recorded != expected[field]:
            yield Mismatch(count.motion, field, _plain(recorded), _plain(expected[field]))


def _plain(value: object) -> Figure:
    """A figure as it is, names and their votes as one line."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {votes}" for name, votes in value.items())
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value) or None
    assert value is None or isinstance(value, str | int)
    return value
