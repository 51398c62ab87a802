"""When two courses have led to the same state: without the numbers of the journal, and up to symmetric people.

``last_step`` and ``seq`` only say which line of the journal a thing stands in. Of them all that the rules ask is what came
before what, which is a part of its own here, and undo is checked at each transition (what it gives back is the very
state before), so states that differ in nothing else go on alike. Two members without a group, or two candidates, may be exchanged throughout.
"""

from collections.abc import Hashable, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from rpds import HashTrieMap, List

from kcn_tui.meeting.moment import counts_since, reopened_since, round_began
from kcn_tui.meeting.state import Counts, State
from kcn_tui.plan.model import Election, ItemBase

_LEFT_OUT = {"plan", "last_step", "seq"}
"""A plan is known by ``agenda_sha256``."""
_UNORDERED = {"tied"}
_FIELDS = tuple(name for name in State.__struct_fields__ if name not in _LEFT_OUT)


def plain(value: Any) -> Hashable:
    """The value as tuples, frozen sets and simple values, whose equality does not depend on the order of maps."""
    if isinstance(value, ItemBase):
        return value
    if isinstance(value, Struct):
        return (
            type(value).__name__,
            *(
                frozenset(getattr(value, name)) if name in _UNORDERED else plain(getattr(value, name))
                for name in value.__struct_fields__
                if name not in _LEFT_OUT
            ),
        )
    if isinstance(value, HashTrieMap | Mapping):
        return frozenset((key, plain(part)) for key, part in value.items())
    if isinstance(value, tuple | List | Counts):
        return tuple(plain(part) for part in value)
    assert value is None or isinstance(value, str | bytes | int | datetime), value
    return value


def order(state: State) -> Hashable:
    """What was reopened since it was voted on, and how many counts of those present belong to a vote or round to come."""
    put = state.put
    return (
        frozenset(m for m, versions in state.votes.items() if reopened_since(state, m, versions[-1])),
        None if put is None else len(counts_since(state, put.seq)),
        *(
            len(counts_since(state, round_began(state, i.id)))
            for i in state.agenda
            if isinstance(i, Election)
        ),
    )


def renamed(value: Hashable, names: dict[str, str]) -> Hashable:
    """A plain value with other names."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return tuple(renamed(part, names) for part in value)
    if isinstance(value, frozenset):
        return frozenset(renamed(part, names) for part in value)
    return value


class Canon:
    """Numbers every part of a state it has met, so that a state's key is a short string of bytes."""

    def __init__(self, symmetries: tuple[dict[str, str], ...]) -> None:
        self._symmetries = symmetries
        self._numbers: dict[Hashable, int] = {}
        self._parts: list[Hashable] = []
        self._images: dict[tuple[int, int], int] = {}

    def parts(
        self, state: State, before: State | None = None, known: tuple[int, ...] = ()
    ) -> tuple[int, ...]:
        """A number for each field; those that are the very objects of the state before are not looked at again."""
        fields = (
            known[n]
            if before is not None and getattr(state, name) is getattr(before, name)
            else self._number(plain(getattr(state, name)))
            for n, name in enumerate(_FIELDS)
        )
        return (*fields, self._number(order(state)))

    def key(self, parts: tuple[int, ...]) -> bytes:
        """The same for two states exactly if a symmetry takes one into the other."""
        images = [
            b"".join(self._image(part, n).to_bytes(4, "big") for part in parts)
            for n in range(1, len(self._symmetries))
        ]
        return min(b"".join(part.to_bytes(4, "big") for part in parts), *images)

    def _number(self, part: Hashable) -> int:
        number = self._numbers.setdefault(part, len(self._parts))
        if number == len(self._parts):
            self._parts.append(part)
        return number

    def _image(self, number: int, symmetry: int) -> int:
        image = self._images.get((number, symmetry))
        if image is None:
            image = self._number(renamed(self._parts[number], self._symmetries[symmetry]))
            self._images[number, symmetry] = image
        return image
