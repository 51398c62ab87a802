"""What must hold of an agenda, wherever it comes from: a file, a journal, an item put in on the day.

``checks`` finds the same in a file and adds the places; the day asks ``breaches`` of the agenda that would result.
"""

import re
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from datetime import date, time
from typing import Final, Literal

from msgspec import Struct

from kcn_tui.plan.model import ID_PATTERN, Awards, Election, Item, Motion, Plan
from kcn_tui.plan.threshold import Threshold
from kcn_tui.text.folding import spelt

BreachCode = Literal[
    "item_exists", "award_exists", "needs_text", "same_candidates", "unknown_person", "text_too_long"
]
MOST_CHARACTERS: Final = 300_000
MOST_LINES: Final = 6_000
"""Of one text: more than a hundred printed pages, and as much as is paged for a hall's screen without a noticeable wait."""
_ID: Final = re.compile(ID_PATTERN)

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


def breaches_within(item: Item, people: Container[str]) -> Iterator[Breach]:
    """What is wrong with an item by itself; ``people`` are those who may be named by id."""
    named = (item.by, *(item.candidates if isinstance(item, Election) else ()))
    for who in named:
        if who is not None and is_unknown(who, people):
            yield Breach("unknown_person", {"who": who})
    if is_too_long(item.text):
        yield Breach("text_too_long", {"characters": MOST_CHARACTERS, "lines": MOST_LINES})


def is_unknown(who: str, people: Container[str]) -> bool:
    """Whether a name of an id's form stands for nobody: a slip; anything else is a full name."""
    return _ID.search(who) is not None and who not in people


def is_too_long(text: str | None) -> bool:
    """Whether a text is longer than can be paged."""
    return text is not None and (len(text) > MOST_CHARACTERS or text.count("\n") > MOST_LINES)


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
