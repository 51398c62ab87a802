"""The next natural thing: what Enter does at this moment, so that the console can say it beforehand and do it.

One rule for the whole meeting: page by page through what is shown, through the steps of what is open, then on to
the next item, and at last the close.
"""

from typing import Literal, TypeAlias

from msgspec import Struct

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.electing import further_round
from kcn_tui.meeting.motions import has_been_put, is_article, is_decided, is_untold, item_of, next_motion
from kcn_tui.meeting.quorate import gate
from kcn_tui.meeting.speaking import speech_key
from kcn_tui.meeting.state import State
from kcn_tui.meeting.votable import votable
from kcn_tui.meeting.voted_down import voted_down
from kcn_tui.meeting.who_stands import standing_candidates
from kcn_tui.plan.model import AttendanceItem, Awards, Discussion, Election, Item, Motion, Resolution


class Do(Struct, frozen=True):
    """A command that can be carried out as it stands."""

    command: c.Command


class Ask(Struct, frozen=True):
    """Figures or words are needed first: the form to fill in, and the item it is for (of a speech: its key).

    ``force`` and ``opening`` ask for the reason to put a motion, or to go on, without a quorum.
    """

    form: Literal["attendance", "vote", "amend", "nominate", "ballot", "end_speech", "force", "opening"]
    item: str


class Nothing(Struct, frozen=True):
    """The meeting is over."""


NextStep: TypeAlias = Do | Ask | Nothing


class Pages(Struct, frozen=True):
    """Where the hall stands in what it shows: page and number of pages on its grid (columns, rows)."""

    page: int
    total: int
    grid: tuple[int, int]


def next_step(state: State, pages: Pages | None = None) -> NextStep:
    """What to do next; ``pages`` is what the hall reports, None while no page count is known."""
    if state.closed_at is not None:
        return Nothing()
    if state.cover not in {None, "frozen"}:
        return Do(c.Release())
    item = state.open_item
    if item is not None and state.showing.picture in {"agenda", "waiting"}:
        return Do(c.Show("item"))
    if state.speaker is not None:
        return Ask("end_speech", speech_key(state))
    if (
        pages is not None
        and pages.page < pages.total
        and state.showing.picture in {"item", "motion", "result", "award"}
    ):
        return Do(c.TurnPage(pages.page + 1, *pages.grid))
    if state.put is not None and item_of(state.put.motion) != state.current:
        return _voting_outside(state, state.put.motion)
    return _onward(state) if item is None else _within(state, item)


def _counted(state: State, item: Item) -> bool:
    """Whether the attendance to report is known: counted under this item, or at any time by a roll, which is live."""
    last = state.present
    return last is not None and (last.item == item.id or bool(state.whereabouts))


def _within(state: State, item: Item) -> NextStep:
    if isinstance(item, AttendanceItem):
        return _onward(state) if _counted(state, item) else Ask("attendance", item.id)
    if isinstance(item, Awards):
        unread = next(
            (award.id for award in state.awards_of(item) if award.id not in state.awards_read), None
        )
        return _onward(state) if unread is None else Do(c.ReadAward(unread))
    if isinstance(item, Election):
        return _electing(state, item)
    if isinstance(item, Discussion) and state.queue:
        return Do(c.Speak())
    if isinstance(item, Motion | Resolution):
        return _voting(state, next_motion(state, item.id))
    if state.put is not None and state.put.motion == item.id:
        return _voting(state, item.id)
    return _onward(state)


def _voting(state: State, motion: str) -> NextStep:
    vote = state.vote_on(motion)
    if has_been_put(state, motion):
        return Ask("vote", motion)
    if vote is None or not is_decided(state, motion):
        return _putting(state, motion)
    return _onward(state) if vote.announced_at is not None else Do(c.Announce(motion))


def _putting(state: State, motion: str) -> NextStep:
    """No whole is put over an article that was voted down; nobody votes uncounted, nor without a quorum unless for a reason."""
    down = None if is_article(motion) else voted_down(state, motion)
    if down is not None:
        return Ask("amend", down.motion)
    if state.present is None:
        return Ask("attendance", item_of(motion))
    return Do(c.Put(motion)) if gate(state, None, state.present) is None else Ask("force", motion)


def _voting_outside(state: State, motion: str) -> NextStep:
    """What was put though its item is over is counted and told before the day goes on, which would take it from the hall."""
    if has_been_put(state, motion):
        return Ask("vote", motion)
    if is_untold(state, motion):
        return Do(c.Announce(motion))
    if not is_decided(state, motion) and not isinstance(votable(state, motion), c.Refusal):
        return _putting(state, motion)
    return _onward(state) if state.open_item is None else _within(state, state.open_item)


def _electing(state: State, election: Election) -> NextStep:
    """Ballot by ballot: before a further round is counted the hall is told who stands in it, in place of the last result."""
    last = state.count_on(election.id)
    if last is None and not standing_candidates(state, election):
        return Ask("nominate", election.id)
    if last is None:
        return Ask("attendance" if state.present is None else "ballot", election.id)
    if last.announced_at is None:
        return Do(c.Announce(election.id))
    if further_round(state, election) is None:
        return _onward(state)
    return Do(c.Show("item")) if state.showing.picture == "result" else Ask("ballot", election.id)


def upcoming(state: State) -> Item | None:
    """The item that comes next: the first pending one after the last begun, else the first pending one at all."""
    agenda = state.agenda
    begun = [i for i, item in enumerate(agenda) if state.course_of(item.id).progress in {"open", "done"}]
    after = begun[-1] + 1 if begun else 0
    waiting = [
        item for item in (*agenda[after:], *agenda[:after]) if state.course_of(item.id).progress == "pending"
    ]
    return waiting[0] if waiting else None


def _onward(state: State) -> NextStep:
    item = upcoming(state)
    if item is not None:
        barred = isinstance(opening_of(state, item, None), c.Refusal)
        return Ask("opening", item.id) if barred else Do(c.Start(item.id))
    return Do(c.Close()) if state.current is None else Do(c.Finish())
