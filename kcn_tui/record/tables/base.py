"""What all tables share."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from kcn_tui.meeting.state import State

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


def moment(at: datetime | None) -> str | None:
    """A time as the journal writes it, RFC 3339."""
    written: str | None = msgspec.to_builtins(at)
    return written
