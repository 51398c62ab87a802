"""Rules that need the whole file: references, ids that must differ, sums, and what a kind of item cannot do without."""

from collections.abc import Iterator, Sequence
from typing import Final

from kcn_tui.plan.cursor import Cursor
from kcn_tui.plan.faults import Fault
from kcn_tui.plan.levels import LEVELS, known_level
from kcn_tui.plan.members import Member
from kcn_tui.plan.sound import (
    MOST_CHARACTERS,
    MOST_LINES,
    again,
    is_too_long,
    is_unknown,
    says_something,
)
from kcn_tui.plan.structure import near
from kcn_tui.plan.threshold import Threshold
from kcn_tui.plan.unfilled import unfilled
from kcn_tui.plan.yaml_nodes import Document, Where
from kcn_tui.text.folding import spelt

_BASES: Final[dict[str, tuple[str, ...]]] = {
    "quorum": ("summoned", "staff"),
    "majority": ("present", "summoned", "staff"),
    "election": ("valid", "present"),
}
"""What each rule may be a share of."""
_FIGURES = ("at_least", "at_most", "about", "exactly")


def check(document: Document) -> list[Fault]:
    """Every fault and warning that these rules find, also in a file whose structure is at fault."""
    agenda = Cursor(document)
    if not agenda.keys:
        return []
    items = agenda.mappings("agenda")
    return [
        *_agenda(agenda),
        *_leaders(agenda),
        *_people(agenda, items),
        *unfilled(agenda, items),
        *_thresholds(agenda.mapping("rules")),
        *_roll(agenda.mapping("roll")),
        *_same_ids(items, "duplicate-id"),
        *_same_ids([award for item in items for award in item.mappings("awards")], "duplicate-award"),
        *(fault for item in items for fault in _item(item, agenda.mapping("people"))),
    ]


def check_members(document: Document, members: Sequence[Member]) -> Iterator[Fault]:
    """Whether the figures of the roll agree with the list of people; with a list, ``summoned`` may be null (design 3)."""
    roll = Cursor(document).mapping("roll")
    listed = sum(member.kind == "member" for member in members)
    staff, summoned = roll.whole("staff"), roll.whole("summoned")
    if not members:
        return
    if summoned is not None and summoned != listed:
        yield roll.fault("roll-summoned", "summoned", summoned=summoned, listed=listed)
    elif summoned is None and staff is not None and listed > staff:
        yield roll.fault("summoned-above-staff", "list", summoned=listed, staff=staff)


def _agenda(agenda: Cursor) -> Iterator[Fault]:
    if agenda.keys.get("agenda") == []:
        yield agenda.fault("agenda-empty", "agenda")


def _leaders(agenda: Cursor) -> Iterator[Fault]:
    if agenda.mapping("roles").keys.get("chair") is None:
        yield agenda.mapping("roles").fault("no-chair", "chair", of="key")
    presidium = _full(agenda.mapping("roles").texts("presidium"), agenda.mapping("people"))
    yield from _named_twice(agenda, "same-presidium", presidium)


def _people(agenda: Cursor, items: list[Cursor]) -> Iterator[Fault]:
    """A name of an id's form that ``people`` does not hold is a slip; anything else is a full name."""
    people = agenda.mapping("people").keys
    for at, who in _references(agenda.mapping("roles"), items):
        if is_unknown(who, people):
            yield agenda.document.fault("unknown-person", at, id=who, near=near(who, people))


def _references(roles: Cursor, items: list[Cursor]) -> Iterator[tuple[Where, str]]:
    places = [(roles, "chair"), (roles, "secretary"), *((item, "by") for item in items)]
    for cursor, key in places:
        who = cursor.text(key)
        if who is not None:
            yield (*cursor.at, key), who
    yield from roles.texts("presidium")
    for item in items:
        yield from item.texts("candidates")


def _thresholds(rules: Cursor) -> Iterator[Fault]:
    for key, bases in _BASES.items():
        sentence = rules.text(key)
        if sentence is None:
            continue
        threshold = Threshold.parse(sentence)
        if threshold is None:
            yield rules.fault("threshold-form", key, sentence=sentence)
        elif threshold.base not in bases:
            yield rules.fault("threshold-base", key, base=threshold.base, allowed=", ".join(bases))


def _roll(roll: Cursor) -> Iterator[Fault]:
    staff, summoned = roll.whole("staff"), roll.whole("summoned")
    if staff is not None and summoned is not None and summoned > staff:
        yield roll.fault("summoned-above-staff", "summoned", summoned=summoned, staff=staff)


def _same_ids(parts: list[Cursor], code: str) -> Iterator[Fault]:
    named = [(part, name) for part in parts if (name := part.text("id")) is not None]
    for at, first in again(name for _part, name in named):
        (part, name), (taken, _name) = named[at], named[first]
        line, _column = taken.document.position((*taken.at, "id"))
        yield part.fault(code, "id", id=name, line=line)


def _item(item: Cursor, people: Cursor) -> Iterator[Fault]:
    kind, text = item.text("kind"), item.text("text") or ""
    if is_too_long(text):
        yield item.fault("text-too-long", "text", of="key", characters=MOST_CHARACTERS, lines=MOST_LINES)
    if kind == "motion" and not says_something(text):
        yield item.fault("motion-text")
    elif kind == "election":
        yield from _candidates(item, people)
    elif kind == "awards":
        for award in item.mappings("awards"):
            yield from _recipients(award, people)
        yield from _order(item.mappings("awards"))
    elif kind == "resolution":
        for article in item.mappings("articles"):
            for target in article.mappings("targets"):
                yield from _target(target)


def _candidates(election: Cursor, people: Cursor) -> Iterator[Fault]:
    """Too few for the seats, and two of one name: the ballot would have one line for both."""
    candidates, seats = len(election.texts("candidates")), election.whole("seats")
    yield from _named_twice(election, "same-candidate", _full(election.texts("candidates"), people))
    if seats is not None and 0 < candidates < seats:
        yield election.fault("few-candidates", "candidates", of="key", candidates=candidates, seats=seats)


def _full(written: list[tuple[Where, str]], people: Cursor) -> list[tuple[Where, str]]:
    """Each with the full name in the place of an id."""
    return [(at, people.mapping(who).text("name") or who) for at, who in written]


def _named_twice(part: Cursor, code: str, named: list[tuple[Where, str]]) -> Iterator[Fault]:
    """Every name of a list that stands in it already, however it is spelt."""
    for index, first in again(spelt(name) for _at, name in named):
        (at, name), (taken, _name) = named[index], named[first]
        line, _column = part.document.position(taken)
        yield part.document.fault(code, at, name=name, line=line)


def _recipients(award: Cursor, people: Cursor) -> Iterator[Fault]:
    yield from _named_twice(award, "same-recipient", _full(award.texts("recipients"), people))
    named = len(award.texts("recipients"))
    counted = (award.whole("collectives") or 0) + (award.whole("individuals") or 0)
    if named and named != counted:
        name = award.text("id") or ""
        yield award.fault("awards-count", "recipients", of="key", id=name, named=named, counted=counted)


def _order(awards: Sequence[Cursor]) -> Iterator[Fault]:
    """An award of a higher level behind one of a lower, where the file gives no level by which they would be read."""
    if any("level" in award.keys and award.keys["level"] is not None for award in awards):
        return
    lowest: tuple[int, str] | None = None
    for award in awards:
        form, by = award.text("form") or "", award.text("by") or ""
        level = known_level(form, by)
        if level is None:
            continue
        rank = LEVELS.index(level)
        if lowest is not None and rank < lowest[0]:
            yield award.fault("awards-order", "form", form=form, lower=lowest[1])
        if lowest is None or rank > lowest[0]:
            lowest = rank, form


def _target(target: Cursor) -> Iterator[Fault]:
    if "measure" in target.keys and all(target.keys.get(figure) is None for figure in _FIGURES):
        yield target.fault("target-figure")
    least, most = target.number("at_least"), target.number("at_most")
    if least is not None and most is not None and least > most:
        yield target.fault("target-range", "at_least", least=str(least), most=str(most))
