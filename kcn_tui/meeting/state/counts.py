"""The counts of a day, one after the other: with everybody checked in and out one by one there are 70,000 of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Final

import msgspec
from rpds import List

from kcn_tui.meeting.state.parts import Attendance

TOGETHER: Final = 256
"""So many counts are packed as one; a screen asks for the newest, and only papers and record for all."""

_counts = msgspec.json.Decoder(list[Attendance])


class Counts:
    """All counts, the newest first, immutable; what is not among the newest is packed, a tenth of the size."""

    __slots__ = ("_newest", "_packed")

    def __init__(self, newest: List[Attendance] = List(), packed: tuple[bytes, ...] = ()) -> None:  # noqa: B008  it is immutable
        """``packed`` are the others, the oldest first."""
        self._newest = newest
        self._packed = packed

    def push_front(self, count: Attendance) -> Counts:
        """These and a further one."""
        if len(self._newest) < TOGETHER:
            return Counts(self._newest.push_front(count), self._packed)
        pack = zlib.compress(msgspec.json.encode([*self._newest]), 1)
        return Counts(List([count]), (*self._packed, pack))

    def continues(self, before: Counts) -> bool:
        """Whether all that was counted before was counted here too; it looks only at what is not packed there."""
        newer = len(self) - len(before)
        if newer < 0 or self._packed[: len(before._packed)] != before._packed:
            return False
        return [*islice(self, newer, newer + len(before._newest))] == [*before._newest]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._newest) + TOGETHER * len(self._packed)

    def __iter__(self) -> Iterator[Attendance]:
        """The newest first."""
        yield from self._newest
        for pack in reversed(self._packed):
            yield from _counts.decode(zlib.decompress(pack))

    def __eq__(self, other: object) -> bool:
        """Whether it is the same course of counts."""
        if not isinstance(other, Counts):
            return NotImplemented
        return self is other or (self._newest == other._newest and self._packed == other._packed)

    def __hash__(self) -> int:
        """As of what it holds."""
        return hash((len(self._newest), self._packed))

    def __repr__(self) -> str:
        """The counts."""
        return f"Counts({[*self]})"
