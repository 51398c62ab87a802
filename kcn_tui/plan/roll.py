"""The roll: the people that a list beside the agenda names, or all that is wrong with the list (practice 6.8)."""

import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from kcn_tui.plan.compose import Stop
from kcn_tui.plan.faults import Fault, Value, fault_at, in_order
from kcn_tui.plan.headings import KNOWN, Field, Headings, headings, known_in, names_people
from kcn_tui.plan.members import Member, MemberKind
from kcn_tui.plan.tables import FIRST_ROWS, Row, Table, read_tables
from kcn_tui.text.folding import fold
from kcn_tui.text.unicode import code_point, find_control, nfc

PEOPLE_LIMIT: Final = 50_000
"""How many people a list may have."""

_ROWS_READ: Final = PEOPLE_LIMIT + FIRST_ROWS + 1

_FOOT: Final = re.compile(r"(tổng cộng|tổng số|cộng|người lập|.{0,40}\bngày\b.*\btháng)\b")
"""How the lines below a list begin that are no people, without case."""

_TOLD: Final = 10
"""How often the same thing is told row by row: a list with a wrong column has it wrong in each of its thousands of rows."""

_KINDS_TO_WRITE: Final = "đại biểu, member, khách mời, guest"
_KINDS: Final[dict[str, MemberKind]] = {
    "": "member",
    "dai bieu": "member",
    "member": "member",
    "khach moi": "guest",
    "guest": "guest",
}


class RollRead(Struct, frozen=True):
    """What a list gave; the members stand in its order, and are not to be used where there is a fault."""

    members: tuple[Member, ...] = ()
    found: tuple[Fault, ...] = ()


def read_roll(path: Path) -> RollRead:
    """Read a list of people, ``.xlsx`` or else CSV, with all its faults and warnings; never raises for bad input."""
    reader = _Reader(str(path))
    try:
        table, titles = _table(path)
        if table is None:
            reader.fault(1, 1, "roll-empty")
        elif titles is None:
            reader.fault(table.rows[0].number, 1, "roll-no-name", known=KNOWN)
        else:
            reader.read(table, titles)
    except Stop as stop:
        reader.fault(stop.finding.line, stop.finding.column, stop.finding.code, **stop.finding.values)
    return RollRead(tuple(reader.members), reader.found)


def _table(path: Path) -> tuple[Table | None, Row | None]:
    """The first table with a row of headings and that row; else the first with anything in it."""
    first = None
    for table in read_tables(path, _ROWS_READ, known_in):
        titles = next((row for row in table.rows[:FIRST_ROWS] if names_people(row)), None)
        if titles is not None:
            return table, titles
        first = first or (table if table.rows else None)
    return first, None


class _Reader:
    """Makes members of rows, and notes what is wrong with each."""

    def __init__(self, file: str) -> None:
        self.members: list[Member] = []
        self._file = file
        self._rows: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._untitled: set[int] = set()
        self._seen: dict[str, list[Fault]] = {}
        self._faults = 0

    def fault(self, row: int, column: int, code: str, /, **values: Value) -> None:
        """Note a fault or warning; rows and columns count from 1."""
        fault = fault_at(self._file, row, column, code, values)
        self._faults += fault.severity == "fault"
        self._seen.setdefault(code, []).append(fault)

    @property
    def found(self) -> tuple[Fault, ...]:
        """What was noted, in its order; what is wrong many times over is told some times and then counted."""
        told: list[Fault] = []
        for faults in self._seen.values():
            told += faults[:_TOLD]
            if len(faults) > _TOLD:
                first, next_ = faults[0], faults[_TOLD]
                more: dict[str, Value] = {"count": len(faults) - _TOLD, "row": first.line}
                told.append(fault_at(self._file, next_.line, next_.column, "roll-more", more))
        return in_order(told)

    def read(self, table: Table, titles: Row) -> None:
        """Read the rows below the headings."""
        known = headings(titles)
        for wrong in known.wrong:
            self.fault(known.row, wrong.column, wrong.code, **wrong.values)
        people = [row for row in table.rows if row.number > known.row and _says_something(row, known)]
        for row in [row for row in people if _is_foot(row, known)]:
            self._wrong(row, known, "name", "roll-foot", words=_cell(row, known.columns["name"]))
            people.remove(row)
        for row in people[:PEOPLE_LIMIT]:
            self._person(row, known, delimited=table.delimited)
        if not people:
            self.fault(known.row, 1, "roll-empty")
        if len(people) > PEOPLE_LIMIT or len(table.rows) == _ROWS_READ:
            self.fault(table.rows[-1].number, 1, "roll-too-many", limit=PEOPLE_LIMIT)

    def _person(self, row: Row, known: Headings, *, delimited: bool) -> None:
        before = self._faults
        self._check_cells(row, known, delimited=delimited)
        texts = {field: _cell(row, column) for field, column in known.columns.items()}
        name = " ".join(part for part in (texts.get("family"), texts["name"]) if part)
        if not texts["name"]:
            self._wrong(row, known, "name", "roll-name-missing")
        kind = _KINDS.get(fold(texts.get("kind", "")))
        if kind is None:
            self._wrong(row, known, "kind", "roll-kind", kind=texts["kind"], allowed=_KINDS_TO_WRITE)
        card = texts.get("card") or None
        identity = card or f"#{row.number}"
        if identity in self._rows:
            self._wrong(row, known, "card", "roll-card-twice", card=identity, row=self._rows[identity])
        self._rows.setdefault(identity, row.number)
        if self._faults > before:
            return
        assert kind is not None
        self._check_name(row, known, name)
        others = {field: texts.get(field) or None for field in ("unit", "post", "group")}
        self.members.append(Member(identity, name, card=card, kind=kind, **others))

    def _wrong(self, row: Row, known: Headings, field: Field, code: str, /, **values: Value) -> None:
        self.fault(row.number, known.columns.get(field, 0) + 1, code, **values)

    def _check_cells(self, row: Row, known: Headings, *, delimited: bool) -> None:
        for column, cell in enumerate(row.cells):
            if not cell:
                continue
            control = find_control(cell)
            if control is not None:
                character = code_point(cell[control])
                self.fault(row.number, column + 1, "control-character", character=character)
            if column < known.width and column not in known.untitled:
                continue
            if column >= known.width and delimited:
                self.fault(row.number, column + 1, "roll-cells", cells=len(row.cells), headings=known.width)
                break
            if column not in self._untitled:
                self._untitled.add(column)
                self.fault(row.number, column + 1, "roll-no-heading")

    def _check_name(self, row: Row, known: Headings, name: str) -> None:
        first = self._names.setdefault(name.casefold(), row.number)
        if first != row.number:
            self._wrong(row, known, "name", "roll-name-twice", name=name, row=first)


def _cell(row: Row, column: int) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def _is_foot(row: Row, known: Headings) -> bool:
    """Whether this is the sum or the signature below a list: as a delegate it would raise what the quorum is of."""
    card = known.columns.get("card")
    unnumbered = card is None or not _cell(row, card)
    return unnumbered and _FOOT.match(nfc(_cell(row, known.columns["name"])).casefold()) is not None


def _says_something(row: Row, known: Headings) -> bool:
    """Whether there is more in the row than the running number, which is often filled in ahead."""
    number = known.columns.get("number")
    return any(cell and column != number for column, cell in enumerate(row.cells))
