"""The moment that a count is of: who attended, what text was before the hall, and whether an earlier count is corrected.

The law does not say when those attending are counted (practice 2). Here it is the moment in which the motion is put;
who comes while hands are counted counts as well, and a count by hand made meanwhile stands for all, as do corrected
figures of those who could be there. Correcting a count changes neither its attendance nor its text. What came first is
told by the lines of the journal, not by the clock.
"""

from collections.abc import Sequence

from kcn_tui.meeting.motions import has_been_put, is_decided, item_of
from kcn_tui.meeting.state import Attendance, Ballot, State, TableTally, Vote
from kcn_tui.text.folding import spelt

Figures = tuple[int, int, int]
"""Yes, no, abstain (persons)."""


def corrected_vote(state: State, motion: str) -> Vote | None:
    """The vote that a further count corrects, or None where the motion was put, its item reopened or its text changed since."""
    vote = state.vote_on(motion)
    if vote is None or has_been_put(state, motion) or reopened_since(state, motion, vote):
        return None
    return vote if is_decided(state, motion) else None


def reopened_since(state: State, motion: str, count: Vote) -> bool:
    """Whether the item was taken up again after this count."""
    return state.course_of(item_of(motion)).seq > count.seq


def whole_voted(state: State, motion: str) -> bool:
    """Whether the whole item of this motion was voted on and not taken up again: no article of it is put any more."""
    whole = state.vote_on(item_of(motion))
    return whole is not None and not reopened_since(state, motion, whole)


def asked_by(state: State, motion: str) -> int:
    """The line behind which the next count on this motion is made: it was put, or last counted, there; 0 where neither.

    Figures that were noted down for one are none of another, though it be on the same motion.
    """
    if state.put is not None and has_been_put(state, motion):
        return state.put.seq
    vote = state.vote_on(motion)
    return 0 if vote is None else vote.seq


def of_count(count: Vote | Ballot) -> Attendance:
    """The attendance that a recorded count is of."""
    return Attendance(count.present, count.staff, count.summoned, count.recorded_at, count.motion)


def attending(state: State, motion: str) -> Attendance | None:
    """Who attends a first count on this motion now; None while nobody has been counted."""
    if state.put is None or not has_been_put(state, motion):
        return state.present
    return _widest(counts_since(state, state.put.seq))


def counted_for(state: State, motion: str) -> Attendance | None:
    """The attendance that the next count on this motion is of: the corrected vote's, or else of who attends now."""
    corrected = corrected_vote(state, motion)
    return attending(state, motion) if corrected is None else of_count(corrected)


def tables_counted(state: State, motion: str) -> tuple[TableTally, ...]:
    """The tables that a count on this motion would be the sum of: those counted since it was put or last voted on.

    Where that only corrects a vote by tables, they take the place of the tables of the same name among those.
    """
    corrected = corrected_vote(state, motion)
    of_vote = {} if corrected is None else {table.table: table for table in corrected.tables}
    since = {table.table: table for table in state.tallies.get(motion, ())}
    return tuple((of_vote | since).values())


def same_table(tables: tuple[TableTally, ...], name: str) -> TableTally | None:
    """The table of this name among those counted, None where it is none of them; case and blanks make no other table."""
    return next((table for table in tables if spelt(table.table) == spelt(name)), None)


def summed(tables: Sequence[TableTally]) -> Figures:
    """What these tables add up to."""
    return sum(t.yes for t in tables), sum(t.no for t in tables), sum(t.abstain for t in tables)


def attending_ballot(state: State, election: str, issued: int) -> Attendance | None:
    """Who attends a further count of an election, given the ballots issued for it.

    Ballots are issued before they are counted. In a first round that is while the item is open: who was there when it
    began or came since attends. A further round has no beginning that anybody records: it is of those present now, or,
    where more ballots than that were issued, of the last count since the round before that had so many.
    """
    began = round_began(state, election)
    if not began:
        return state.present
    counts = counts_since(state, began)
    if not state.ballots.get(election):
        return _widest(counts)
    return next((count for count in counts if count.present >= issued), state.present)


def round_began(state: State, election: str) -> int:
    """The line behind which the next round of an election can be: its item was opened, or the round before counted."""
    rounds = state.ballots.get(election)
    return max(state.course_of(election).seq, rounds[-1].seq if rounds else 0)


def counts_since(state: State, seq: int) -> list[Attendance]:
    """The counts since this line of the journal, the newest first, with the one that stood there.

    Where the hall was counted by hand meanwhile, that count stands for all before it; so does one with which a changed file
    gave other figures of staff or of those summoned.
    """
    counts: list[Attendance] = []
    for count in state.attendance:
        if counts and (count.staff, count.summoned) != (counts[-1].staff, counts[-1].summoned):
            break
        counts.append(count)
        if count.by_hand or count.seq <= seq:
            break
    return counts


def _widest(counts: list[Attendance]) -> Attendance | None:
    """The count with most present, the newest of several."""
    return max(counts, key=lambda count: count.present, default=None)
