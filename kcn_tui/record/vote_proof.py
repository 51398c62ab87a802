"""Computing a recorded vote again, from its figures, the count of the moment and the rules of the plan."""

from collections.abc import Iterator

from msgspec import Struct

from kcn_tui.meeting.decisions.voting import majority_rule, quorum_now, quorum_rule
from kcn_tui.meeting.events import VoteRecorded
from kcn_tui.meeting.rules import fingerprint, quorum, tally
from kcn_tui.meeting.state import Attendance, State

Figure = str | int | bool | None


class Mismatch(Struct, frozen=True):
    """A field of a vote that does not follow: what is recorded, and what would."""

    field: str
    recorded: Figure
    expected: Figure


def mismatches(vote: VoteRecorded, before: State) -> Iterator[Mismatch]:
    """Every field of this vote that does not follow from the state before it."""
    for field, expected in _expected(vote, before).items():
        recorded = getattr(vote, field)
        if recorded != expected:
            yield Mismatch(field, recorded, expected)
    standing = quorum_now(before)
    if (standing is None or not standing.met) and not vote.override:
        yield Mismatch("override", vote.override, "…")


def _expected(vote: VoteRecorded, before: State) -> dict[str, Figure]:
    """What the computed fields must be; the figures that were typed stand for themselves."""
    count = before.present or Attendance(0, None, None, before.opened_at, None)
    result = tally(majority_rule(before), count, vote.yes, vote.no, vote.abstain)
    standing = quorum(quorum_rule(before), count)
    last = before.vote_on(vote.motion)
    return {
        "present": count.present,
        "staff": count.staff,
        "summoned": count.summoned,
        "not_voting": result.not_voting - result.excess,
        "required_yes": result.required_yes,
        "result": "pass" if result.passed else "fail",
        "quorum_required": standing.required,
        "quorum_met": standing.met,
        "text_sha256": fingerprint(vote.text),
        "version": 1 if last is None else last.version + 1,
        "replaces": None if last is None else last.version,
    }
