"""How the eight required contents stand (practice 2): as the secretary marked them, and what the course suggests.

A suggestion goes by the kinds of items alone; only the secretary knows what a report was about, and decides.
"""

from typing import Final

from msgspec import Struct

from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.events import ContentMark
from kcn_tui.meeting.rounds import standing
from kcn_tui.meeting.speaking import open_questions
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Awards, Discussion, Election, Item, ItemBase, Motion, Pledge, Report


class Content(Struct, frozen=True):
    """One required content: its number from 1, the mark it was given (None: none yet), what the course suggests.

    ``items`` are those on whose kind the suggestion rests.
    """

    number: int
    mark: ContentMark | None
    suggested: ContentMark
    items: tuple[str, ...] = ()

    @property
    def standing(self) -> ContentMark:
        """How it counts: open until the secretary says otherwise."""
        return self.mark or "open"


_KINDS: Final[dict[str, tuple[type[ItemBase], ...]]] = {
    "policy": (Report,),
    "last_resolution": (Report,),
    "accountability": (Report,),
    "questions": (Discussion,),
    "spending_regulation": (Motion, Pledge),
    "working_conditions": (),
    "inspection": (Election,),
    "awards": (Awards,),
}
"""The kinds of items that may deal with each content; none where any report might, or none: hearing all says nothing."""


def checklist(state: State) -> tuple[Content, ...]:
    """All eight, by number."""
    return tuple(_content(state, number) for number in range(1, len(CONTENTS) + 1))


def _content(state: State, number: int) -> Content:
    kinds = _KINDS[CONTENTS[number - 1]]
    items = tuple(item for item in state.agenda if isinstance(item, kinds))
    heard = items and all(_dealt_with(state, item) for item in items)
    suggested: ContentMark = "done" if heard else "open"
    if CONTENTS[number - 1] == "awards" and not items:
        suggested = "not_applicable"
    if CONTENTS[number - 1] == "questions" and open_questions(state):
        suggested = "open"
    return Content(number, state.contents.get(number), suggested, tuple(item.id for item in items))


def _dealt_with(state: State, item: Item) -> bool:
    """Whether the item is over and what it is for was done: awards read, a motion carried, everyone elected."""
    match item:
        case Awards(awards=awards):
            return all(award.id in state.awards_read for award in awards)
        case Motion():
            vote = state.vote_on(item.id)
            return vote is not None and vote.result == "pass"
        case Election():
            return item.id in state.ballots and standing(state, item) is None
        case _:
            return state.course_of(item.id).progress == "done"
