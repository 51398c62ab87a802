"""The headings of a list of people: which column is what, in Vietnamese or English, in any order."""

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from kcn_tui.plan.faults import Value
from kcn_tui.plan.structure import near
from kcn_tui.plan.tables import Row
from kcn_tui.text.folding import fold

Field: TypeAlias = Literal["card", "family", "name", "unit", "post", "group", "kind", "number"]

_HEADINGS: Final[dict[Field, tuple[str, ...]]] = {
    "card": ("Số thẻ", "card", "card number", "card no", "Mã thẻ", "Thẻ"),
    "family": ("Họ", "Họ đệm", "Họ lót", "Họ và đệm", "Họ và tên đệm", "Họ và chữ lót", "family name"),
    "name": ("Họ và tên", "name", "full name", "Họ tên", "Tên"),
    "unit": ("Đơn vị", "unit", "Đơn vị công tác", "Phòng ban"),
    "post": ("Chức vụ", "post", "position"),
    "group": ("Nhóm", "group", "Tổ"),
    "kind": ("Loại", "kind", "Loại đại biểu"),
    "number": ("STT", "TT", "Số TT", "Số thứ tự", "No"),
}
"""What a column is called; the first of each in either language are those named in messages. ``number`` is not read."""

KNOWN: Final = ", ".join(
    name for field, names in _HEADINGS.items() if field not in {"family", "number"} for name in names[:2]
)
"""The headings to be named where one is not known."""

_SIGNS: Final = re.compile(r"[\W_]+")


def _folded(heading: str) -> str:
    return _SIGNS.sub(" ", fold(heading)).strip()


_FIELDS: Final = {_folded(name): field for field, names in _HEADINGS.items() for name in names}


class Wrong(Struct, frozen=True):
    """Something wrong with one column: a fault's code and values, the column counted from 1."""

    code: str
    column: int
    values: dict[str, Value]


class Headings(Struct, frozen=True):
    """Which column, counted from 0, holds what; ``width`` is how many columns the row of headings has."""

    row: int
    columns: dict[Field, int]
    width: int
    wrong: tuple[Wrong, ...]
    untitled: frozenset[int]


def known_in(row: Row) -> int:
    """How many of the row's cells are headings that are known."""
    return sum(_folded(cell) in _FIELDS for cell in row.cells)


def names_people(row: Row) -> bool:
    """Whether this row is the one with the headings: one of its cells says that names stand below."""
    return any(_FIELDS.get(_folded(cell)) == "name" for cell in row.cells)


def headings(row: Row) -> Headings:
    """What the row's headings say, and what is wrong with them."""
    columns: dict[Field, int] = {}
    wrong: list[Wrong] = []
    for column, cell in enumerate(row.cells):
        field = _FIELDS.get(_folded(cell))
        if field is None:
            wrong += _unknown(cell, column)
        elif field in columns:
            values: dict[str, Value] = {"heading": cell, "column": columns[field] + 1}
            wrong.append(Wrong("roll-heading-twice", column + 1, values))
        else:
            columns[field] = column
    untitled = frozenset(column for column, cell in enumerate(row.cells) if not cell)
    return Headings(row.number, columns, len(row.cells), tuple(wrong), untitled)


def _unknown(cell: str, column: int) -> Iterator[Wrong]:
    if not cell:
        return
    values: dict[str, Value] = {"heading": cell, "known": KNOWN}
    meant = near(_folded(cell), [name for name, field in _FIELDS.items() if field != "number"])
    if meant is not None:
        values["near"] = next(n for names in _HEADINGS.values() for n in names if _folded(n) == meant)
    yield Wrong("roll-heading-unknown", column + 1, values)
