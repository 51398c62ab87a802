"""Finding people by a few letters: without marks, by initials, by card number or by what stands beside the name.

Every set of people is an integer with one bit a person, the bits in the order of names. So uniting, intersecting and
sorting ten thousand people costs microseconds, and each key typed is answered anew, with nothing to be kept up to date.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations, compress
from typing import Final, Generic, TypeAlias, TypeVar

from msgspec import Struct

from kcn_tui.text.collation import name_key
from kcn_tui.text.folding import Spelling, fold, named, spelling
from kcn_tui.text.unicode import nfc

T = TypeVar("T")

People: TypeAlias = int
"""A set of people, one bit each."""

_BITS: Final = bytes.maketrans(b"01", b"\x00\x01")
_AFTER_ALL: Final = "\U0010ffff"
_MOST_INITIALS: Final = 6
"""How many words of a name are looked at for initials; longer names are found by their words."""

_LEVELS: Final = (0, 1, 2)
"""How a word's marks fit: all as typed; its letters as typed and no tone typed; only the bare letters."""


class Sought(Struct, frozen=True):
    """By what a person can be found: name, card number, and words that stand beside the name, such as the unit."""

    name: str
    card: str = ""
    beside: str = ""


class _Words:
    """Words and the people who have them, to be asked by a word's beginning."""

    def __init__(self, people: dict[str, list[int]], size: int) -> None:
        spelt = sorted(((spelling(word), word) for word in people), key=lambda pair: pair[0].bare)
        self._bare = [known.bare for known, _word in spelt]
        self._spelt = [known for known, _word in spelt]
        self._people = [_people(people[word], size) for _known, word in spelt]

    def beginning(self, query: Spelling, level: int) -> People:
        """Who has a word that begins so."""
        found = 0
        for at in self._range(query.bare):
            if _fits(query, self._spelt[at], level):
                found |= self._people[at]
        return found

    def whole(self, query: Spelling, level: int) -> People:
        """Who has this very word."""
        found = 0
        for at in self._range(query.bare):
            if self._bare[at] == query.bare and _fits(query, self._spelt[at], level):
                found |= self._people[at]
        return found

    def _range(self, bare: str) -> range:
        return range(bisect_left(self._bare, bare), bisect_left(self._bare, bare + _AFTER_ALL))


class _Cards:
    """Card numbers, to be asked by their beginning."""

    def __init__(self, cards: Iterable[tuple[str, int]], size: int) -> None:
        self._cards = sorted(cards)
        self._size = size

    def beginning(self, card: str) -> People:
        """Whose card number begins so."""
        return self._between((card,), (card + _AFTER_ALL,))

    def whole(self, card: str) -> People:
        """Whose card number is this."""
        return self._between((card,), (card, self._size))

    def _between(self, first: tuple[str], last: tuple[str] | tuple[str, int]) -> People:
        found = self._cards[bisect_left(self._cards, first) : bisect_left(self._cards, last)]
        return _people([person for _card, person in found], self._size)


class PeopleIndex(Generic[T]):
    """People to be found by a few letters; built once for a roll, immutable, 10,000 people in well under a second."""

    def __init__(self, people: Iterable[T], sought: Callable[[T], Sought]) -> None:
        known = sorted(
            ((sought(person), person) for person in people), key=lambda pair: name_key(pair[0].name)
        )
        self.people: tuple[T, ...] = tuple(person for _sought, person in known)
        size = len(known)
        self._named = [by.name for by, _person in known]
        whole: defaultdict[str, list[int]] = defaultdict(list)
        given, names, beside = _Postings(list), _Postings(list), _Postings(list)
        beginnings, from_family, leads = _Postings(list), _Postings(list), _Postings(list)
        cards: list[tuple[str, int]] = []
        for place, (by, _person) in enumerate(known):
            words = nfc(by.name).split()
            whole[_bare(words)].append(place)
            for word in set(words):
                names[word].append(place)
            if words:
                given[words[-1]].append(place)
            for word in set(nfc(by.beside).split()):
                beside[word].append(place)
            card = _card(by.card)
            if card:
                cards.append((card, place))
            initials = "".join(spelling(word).bare[:1] for word in words[:_MOST_INITIALS])
            for length in range(1, len(initials) + 1):
                beginnings[initials[:length]].append(place)
            family, between = initials[: len(words) - 1][:1], initials[1 : len(words) - 1]
            for lead in _some_of(between):
                if family:
                    from_family[family + lead].append(place)
                if lead:
                    leads[lead].append(place)
        self._whole = dict(whole)
        self._given, self._names, self._beside = (_Words(table, size) for table in (given, names, beside))
        self._cards = _Cards(cards, size)
        self._short_cards = _Cards([(card.lstrip("0"), place) for card, place in cards], size)
        self._from_family = {text: _people(who, size) for text, who in from_family.items()}
        self._beginnings = {text: _people(who, size) for text, who in beginnings.items()}
        self._leads = {text: _people(who, size) for text, who in leads.items()}

    def find(self, query: str) -> tuple[T, ...]:
        """Who fits, the best first and equals by tên; everyone where nothing is asked."""
        return tuple(chain.from_iterable(self.groups(query)))

    def groups(self, query: str) -> Iterator[tuple[T, ...]]:
        """Who fits, those together whom the query fits equally well, the best first; everyone where nothing is asked.

        The whole card number goes before all, then the whole name. Where marks are typed those who have them come
        first. Then: the tên; a tên that begins so; initials and the tên, as ``tvuong`` or ``txv``, those of the họ
        before others; other words of the name; initials; the beginning of the card number; words beside the name.
        Leading zeros of a card may be left out.
        """
        words = nfc(query).lower().split()
        if not words:
            yield self.people
            return
        seen = 0
        for tier in self._tiers(query, words):
            new = tier & ~seen
            if new:
                yield tuple(self._listed(new))
                seen |= new

    def _listed(self, people: People) -> Iterator[T]:
        return compress(self.people, f"{people:b}"[::-1].encode().translate(_BITS))

    def _tiers(self, query: str, words: Sequence[str]) -> Iterator[People]:
        spelt = [spelling(word) for word in words]
        folded = _card("".join(words))
        yield self._cards.whole(folded)
        yield self._short_cards.whole(folded)
        alike = self._whole.get(_bare(words), ())
        yield _people(named(query, alike, self._named.__getitem__), len(self.people))
        marked = any(word.letters != word.bare or word.tone for word in spelt)
        for level in _LEVELS if marked else _LEVELS[-1:]:
            yield from self._by_name(words, spelt, level)
        yield self._beginnings.get(folded, 0)
        yield self._cards.beginning(folded) | self._short_cards.beginning(folded)
        for level in _LEVELS if marked else _LEVELS[-1:]:
            yield _all(
                self._names.beginning(word, level) | self._beside.beginning(word, level) for word in spelt
            )
        yield _all(
            self._names.beginning(word, _LEVELS[-1])
            | self._beside.beginning(word, _LEVELS[-1])
            | self._cards.beginning(word.bare)
            for word in spelt
        )

    def _by_name(self, words: Sequence[str], spelt: Sequence[Spelling], level: int) -> Iterator[People]:
        *before, last = spelt
        others = [self._names.beginning(word, level) for word in before]
        rest = _all(others) if others else ~0
        yield rest & self._given.whole(last, level)
        yield rest & self._given.beginning(last, level)
        for leads in (self._from_family, self._leads):
            if others:
                led = (people | leads.get(word.bare, 0) for people, word in zip(others, before, strict=True))
                yield _all(led) & self._given.beginning(last, level)
            else:
                yield self._by_initials(words[0], leads, level)
        yield rest & self._names.beginning(last, level)

    def _by_initials(self, word: str, leads: dict[str, People], level: int) -> People:
        """Initials of some words before the tên, then how the tên begins, all in one word."""
        found = 0
        for cut in range(1, min(len(word), _MOST_INITIALS)):
            led = leads.get(fold(word[:cut]), 0)
            if led:
                found |= led & self._given.beginning(spelling(word[cut:]), level)
        return found


_Postings = defaultdict[str, list[int]]


def _fits(query: Spelling, word: Spelling, level: int) -> bool:
    if level == _LEVELS[-1]:
        return True
    if not word.letters.startswith(query.letters):
        return False
    return query.tone == word.tone if level == 0 else not query.tone


def _some_of(initials: str) -> set[str]:
    """Some of the initials, in their order; also none of them."""
    return {"".join(some) for length in range(len(initials) + 1) for some in combinations(initials, length)}


def _bare(words: Iterable[str]) -> str:
    return " ".join(spelling(word).bare for word in words)


def _card(number: str) -> str:
    return "".join(fold(number).split())


def _all(sets: Iterable[People]) -> People:
    """Who is in each of the sets."""
    common = ~0
    for people in sets:
        common &= people
    return common


def _people(places: Sequence[int], size: int) -> People:
    """The set of the people at these places."""
    bits = bytearray(b"0") * size
    for place in places:
        bits[size - 1 - place] = 0x31
    return int(bits, 2) if size else 0
