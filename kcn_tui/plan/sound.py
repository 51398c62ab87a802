"""What must hold of an agenda, wherever it comes from: a file, a journal, an item put in on the day.

``checks`` finds the same in a file and adds the places; the day asks ``breaches`` of the agenda that would result.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, time
from typing import Final, Literal

from msgspec import Struct

from kcn_tui.plan.model import Awards, Election, Item, Motion, Plan
from kcn_tui.plan.threshold import Threshold
from kcn_tui.text.folding import spelt

BreachCode = Literal["item_exists", "award_exists", "needs_text", "same_candidates"]

TAKEN_FOR_GRANTED: Final[frozenset[BreachCode]] = frozenset({"item_exists", "award_exists"})
"""What no journal may hold; the rest was let through by builds before 0.1.0, whose journals still read."""


class Breach(Struct, frozen=True):
    """What is wrong with an agenda: a code, and the id concerned."""

    code: BreachCode
    values: dict[str, str | int] = {}


def is_sound(plan: Plan) -> bool:
    """Whether what the rest of the program takes for granted of a plan holds: its date, its rules, ids that differ."""
    rules, conference = plan.rules, plan.conference
    try:
        date.fromisoformat(conference.date)
        time.fromisoformat(conference.start or "00:00")
    except ValueError:
        return False
    sentences = (rules.quorum, rules.majority, rules.election)
    wrong = {breach.code for breach in breaches(plan.agenda, lambda who: plan.person(who).name)}
    return not wrong & TAKEN_FOR_GRANTED and None not in map(Threshold.parse, sentences)


def breaches(agenda: Sequence[Item], name_of: Callable[[str], str]) -> Iterator[Breach]:
    """All that is wrong with an agenda; ``name_of`` gives the full name of who is named by id."""
    for at, _first in again(item.id for item in agenda):
        yield Breach("item_exists", {"item": agenda[at].id})
    awards = [award.id for item in agenda if isinstance(item, Awards) for award in item.awards]
    for at, _first in again(awards):
        yield Breach("award_exists", {"award": awards[at]})
    for item in agenda:
        if isinstance(item, Motion) and not says_something(item.text):
            yield Breach("needs_text")
        if isinstance(item, Election) and any(again(spelt(name_of(who)) for who in item.candidates)):
            yield Breach("same_candidates")


def again(names: Iterable[Hashable]) -> Iterator[tuple[int, int]]:
    """Which of the names stood there before, by index, each with the index of the first."""
    first: dict[Hashable, int] = {}
    for at, name in enumerate(names):
        if name in first:
            yield at, first[name]
        first.setdefault(name, at)


def says_something(text: str | None) -> bool:
    """Whether a text holds more than blanks, so that it can be voted on."""
    return bool((text or "").strip())
