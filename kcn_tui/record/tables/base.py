"""What all tables share."""

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import zip_longest
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from kcn_tui.meeting.state import State

Part = TypeVar("Part")

Row = dict[str, Any]
Rows = list[Row]
Patch = dict[int, Row | None]
"""Rows that differ, by their number from 1; None: the row is gone."""


class Table(Struct, frozen=True):
    """A table of the record: its name, its rows, and the parts of the state that they follow from.

    ``patch`` gives the rows that differ between two states where that is much less than all, or None where
    all must be made anew.
    """

    name: str
    rows: Callable[[State], Rows]
    parts: Callable[[State], tuple[object, ...]]
    patch: Callable[[State, State], Patch | None] = lambda _before, _after: None


def differing(before: Iterable[Part], after: Iterable[Part], row: Callable[[Part], Row]) -> Patch:
    """The patch of a table that has a row for each of these, in this order; what is still the same object has the same row."""
    pairs = enumerate(zip_longest(before, after), start=1)
    return {number: None if now is None else row(now) for number, (was, now) in pairs if was is not now}


def moment(at: datetime | None) -> str | None:
    """A time as the journal writes it, RFC 3339."""
    written: str | None = msgspec.to_builtins(at)
    return written
