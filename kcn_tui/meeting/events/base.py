"""What all events have in common."""

import re
from typing import Literal

from msgspec import Struct

Method = Literal["hands", "cards", "secret", "acclamation"]
Result = Literal["pass", "fail"]
Picture = Literal["waiting", "agenda", "attendance", "item"]
Cover = Literal["waiting", "black", "frozen", "message"]
"""What can lie over the hall's screen: the waiting picture, nothing at all, the picture of a moment, a message."""
RecipientKind = Literal["collective", "individual"]
ContentMark = Literal["open", "done", "not_applicable"]

NOMINAL_GRID = (46, 13)
"""Columns and rows of the hall that page numbers mean when nobody says otherwise (design 7)."""


class TableTally(Struct, frozen=True):
    """The count of one table or row on a motion (persons)."""

    table: str
    yes: int
    no: int
    abstain: int


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class EventBase(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag=_snake):
    """What every event is: immutable, named in the journal by ``type``."""
