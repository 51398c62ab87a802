"""Beginning an item, putting it to the vote, recording the count, announcing the result (practice 2)."""

from itertools import accumulate

from kcn_tui.meeting.commands import Announce, Put, RecordVote, Refusal, Retract, TakeTally
from kcn_tui.meeting.decisions.ends import finish_open
from kcn_tui.meeting.events import (
    Event,
    ItemReopened,
    ItemStarted,
    MotionPut,
    TallyTaken,
    VoteAnnounced,
    VoteRecorded,
    VoteRetracted,
)
from kcn_tui.meeting.moment import (
    Figures,
    corrected_vote,
    counted_for,
    same_table,
    summed,
    tables_counted,
    whole_voted,
)
from kcn_tui.meeting.motions import (
    article,
    has_been_put,
    is_article,
    is_untold,
    item_of,
    text_of,
)
from kcn_tui.meeting.quorate import gate, majority_rule, quorum_now, quorum_rule, recorded_override
from kcn_tui.meeting.rules import base_of, fingerprint, quorum, tally
from kcn_tui.meeting.state import State, Vote
from kcn_tui.meeting.votable import countable, needs_reason, votable
from kcn_tui.plan.model import AttendanceItem, Item
from kcn_tui.plan.sound import says_something


def opening_of(
    state: State, item: Item, force: str | None, again: str | None = None
) -> tuple[Event, ...] | Refusal:
    """Begin an item if it is still to come, or take it up ``again`` for this reason; what is open is finished first.

    From the report on attendance the meeting goes on with a quorum or for a reason that is recorded (practice 7); once
    it has, it is not asked again. Where the quorum is not known yet it stops nothing here; a vote asks for it.
    """
    if again is None and state.course_of(item.id).progress != "pending":
        return ()
    override = None
    if state.at_the_gate and not isinstance(item, AttendanceItem):
        now = quorum_now(state)
        refused = gate(state, force, state.present) if now is not None and now.met is False else None
        if refused is not None:
            return refused
        override = recorded_override(state, force, state.present)
    begun = ItemStarted(item.id, override) if again is None else ItemReopened(item.id, again, override)
    return (*finish_open(state), begun)


def put(state: State, command: Put) -> tuple[Event, ...] | Refusal:
    """Put a motion to the vote, with a quorum or with a reason for going on without."""
    item = votable(state, command.motion)
    if isinstance(item, Refusal):
        return item
    if is_article(command.motion) and whole_voted(state, command.motion):
        return Refusal("whole_voted", {"motion": item.id})
    if has_been_put(state, command.motion):
        return Refusal("already_put", {"motion": command.motion})
    refused = gate(state, command.force, state.present)
    if refused is not None:
        return refused
    begun = opening_of(state, item, command.force)
    if isinstance(begun, Refusal):
        return begun
    return (*begun, MotionPut(command.motion, recorded_override(state, command.force, state.present)))


def record_vote(state: State, command: RecordVote) -> tuple[Event, ...] | Refusal:
    """Record the count with the attendance of its moment; the verdict follows from the figures, nobody chooses it.

    A correction keeps attendance, text and title of the vote that it corrects.
    """
    item = countable(state, command.motion)
    if isinstance(item, Refusal):
        return item
    motion = command.motion
    corrected = corrected_vote(state, motion)
    counted = counted_for(state, motion)
    force = command.force if says_something(command.force) else _standing_override(state, motion, corrected)
    refused = gate(state, force, counted)
    if refused is not None or counted is None:
        return refused or Refusal("no_attendance")
    if base_of(majority_rule(state), counted) is None:
        return Refusal("attendance_base_unknown", {"present": counted.present})
    figures = _figures(state, command)
    if isinstance(figures, Refusal):
        return figures
    result = tally(majority_rule(state), counted, *figures)
    if result.excess:
        return Refusal("count_exceeds_present", _named_excess(figures, result.present, result.excess))
    before = state.vote_on(motion)
    if needs_reason(state, motion) and not says_something(command.reason):
        return Refusal("needs_reason")
    standing = quorum(quorum_rule(state), counted)
    text = corrected.text if corrected is not None else text_of(state, motion) or ""
    named = article(state, motion)
    vote = VoteRecorded(
        motion=motion,
        title=item.title if corrected is None else corrected.title,
        text=text,
        text_sha256=fingerprint(text),
        method=command.method,
        staff=counted.staff,
        summoned=counted.summoned,
        present=counted.present,
        yes=figures[0],
        no=figures[1],
        abstain=figures[2],
        not_voting=result.not_voting,
        quorum_required=standing.required,
        quorum_met=standing.met,
        override=recorded_override(state, force, counted),
        required_yes=result.required_yes,
        result="pass" if result.passed else "fail",
        version=1 if before is None else before.version + 1,
        replaces=None if before is None else before.version,
        reason=None if before is None else command.reason or None,
        tables=() if command.source is None else tables_counted(state, motion),
        article=None if named is None else corrected.article if corrected is not None else named.number,
        anew=before is not None and corrected is None,
    )
    begun = opening_of(state, item, force)
    return begun if isinstance(begun, Refusal) else (*begun, vote)


def _standing_override(state: State, motion: str, corrected: Vote | None) -> str | None:
    """The reason already given for going on without a quorum, in the vote that is corrected or when the motion was put."""
    if corrected is not None:
        return corrected.override
    return state.put.override if state.put is not None and has_been_put(state, motion) else None


def _figures(state: State, command: RecordVote) -> Figures | Refusal:
    """Yes, no and abstain as given, or as the tables add up."""
    if command.source is None:
        if command.yes is None:
            return Refusal("needs_figures")
        return command.yes, command.no, command.abstain
    tables = tables_counted(state, command.motion)
    if not tables:
        return Refusal("no_tallies", {"motion": command.motion})
    return summed(tables)


def _named_excess(figures: Figures, present: int, excess: int) -> dict[str, str | int]:
    """Name the figure that is off: the first that takes the running sum above those present."""
    named = zip(("yes", "no", "abstain"), figures, accumulate(figures), strict=True)
    figure, count = next((figure, count) for figure, count, total in named if total > present)
    given = dict(zip(("yes", "no", "abstain"), figures, strict=True))
    total = present + excess
    return {**given, "figure": figure, "count": count, "sum": total, "present": present, "excess": excess}


def take_tally(state: State, command: TakeTally) -> tuple[Event, ...] | Refusal:
    """Record the count of a table, by the name it was counted under first; all together cannot exceed those present."""
    item = countable(state, command.motion)
    if isinstance(item, Refusal):
        return item
    if not says_something(command.table):
        return Refusal("needs_text")
    counted = counted_for(state, command.motion)
    if counted is None:
        return Refusal("no_attendance")
    tables = tables_counted(state, command.motion)
    known = same_table(tables, command.table)
    table = command.table.strip() if known is None else known.table
    others = [t for t in tables if t is not known]
    before = sum(summed(others))
    here = (command.yes, command.no, command.abstain)
    total = before + sum(here)
    if total > counted.present:
        return Refusal(
            "tables_exceed_present",
            {
                "table": table,
                "here": sum(here),
                "before": before,
                "sum": total,
                "present": counted.present,
                "excess": total - counted.present,
            },
        )
    return (TallyTaken(command.motion, table, *here),)


def announce(state: State, command: Announce) -> tuple[Event, ...] | Refusal:
    """Tell the hall the result that counts: each version once, none on a text that has changed since, nor while hands are up."""
    if state.item(item_of(command.motion)) is None:
        return Refusal("no_motion", {"motion": command.motion})
    vote = state.count_on(command.motion)
    if vote is None:
        return Refusal("nothing_voted", {"motion": command.motion})
    if vote.announced_at is not None:
        return Refusal("already_announced", {"motion": command.motion})
    if has_been_put(state, command.motion):
        return Refusal("count_first", {"motion": command.motion})
    if not is_untold(state, command.motion):
        return Refusal("text_changed", {"motion": command.motion})
    return (VoteAnnounced(command.motion, vote.version),)


def retract(state: State, command: Retract) -> tuple[Event, ...] | Refusal:
    """Take back an announcement; the vote itself stays."""
    vote = state.count_on(command.motion)
    if vote is None or vote.announced_at is None:
        return Refusal("not_announced", {"motion": command.motion})
    if not command.reason.strip():
        return Refusal("needs_reason")
    return (VoteRetracted(command.motion, vote.version, command.reason),)
