"""A list that a person keeps in a spreadsheet, as rows of cells: from CSV, or from a sheet of an Excel file."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from msgspec import Struct

from kcn_tui.plan.compose import Finding, Stop
from kcn_tui.plan.sources import Unreadable, decode, read_content
from kcn_tui.plan.yaml_nodes import unreadable_values
from kcn_tui.text.unicode import nfc

SIZE_LIMIT: Final = 32 * 2**20
"""Bytes that the file may have."""

FIRST_ROWS: Final = 30
"""Rows, counting those with something in them, among which the headings are looked for, below titles."""

_DELIMITERS: Final = (";", "\t", ",")
_SEP_LINE: Final = re.compile(r'"?sep=(.)"?;*\n?', re.IGNORECASE)
"""A first line by which Excel is told the delimiter."""
_TEXT_FORMULA: Final = re.compile(r'="([^"]*)"')
"""How a figure is kept as text in CSV, with its leading zeros."""


class Row(Struct, frozen=True):
    """The cells of one row, without blanks around them and in NFC; ``number`` counts from 1, as spreadsheets do."""

    number: int
    cells: tuple[str, ...]


class Table(Struct, frozen=True):
    """The rows that have something in them, and whether signs in the text part the cells, so that one may be astray."""

    rows: tuple[Row, ...]
    delimited: bool


def read_tables(path: Path, rows: int, headings: Callable[[Row], int]) -> Iterator[Table]:
    """The tables of this file, each with at most ``rows`` rows; ``headings`` says how many a row has of those known.

    Raises Stop where the file cannot be read on.
    """
    content = read_content(path, SIZE_LIMIT)
    if isinstance(content, Unreadable):
        raise Stop(_finding(content))
    if path.suffix.lower() == ".xlsx":
        from kcn_tui.plan.sheets import sheets

        yield from (Table(table, delimited=False) for table in sheets(content, rows))
        return
    source = decode(content, utf_16=True)
    if isinstance(source, Unreadable):
        raise Stop(_finding(source))
    yield Table(tuple(islice(_separated(source.text, headings), rows)), delimited=True)


def _finding(source: Unreadable) -> Finding:
    of = "roll" if source.why == "too-big" else "file"
    return Finding(f"{of}-{source.why}", source.line, source.column, unreadable_values(source, SIZE_LIMIT))


def _separated(text: str, headings: Callable[[Row], int]) -> Iterator[Row]:
    told = _SEP_LINE.match(text)
    if told:
        return _rows(text[told.end() :], told[1], first=2)
    firsts = {
        delimiter: [*islice(_rows(text, delimiter, careless=True), FIRST_ROWS)] for delimiter in _DELIMITERS
    }

    def likely(delimiter: str) -> tuple[int, int]:
        return max(((headings(row), len(row.cells)) for row in firsts[delimiter]), default=(0, 0))

    return _rows(text, max(_DELIMITERS, key=likely))


def _rows(text: str, delimiter: str, *, first: int = 1, careless: bool = False) -> Iterator[Row]:
    """The rows with something in them; raises Stop where quotation marks do not match, unless careless."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=not careless)
    number = first - 1
    try:
        for number, cells in enumerate(reader, start=first):
            row = Row(number, tuple(_tidy(_TEXT_FORMULA.sub(r"\1", cell)) for cell in cells))
            if any(row.cells):
                yield row
    except csv.Error as error:
        if not careless:
            raise Stop(Finding("roll-quote", number + 1, 1)) from error


def _tidy(cell: str) -> str:
    """The cell's text on one line: a line break in a cell is there for its width on paper."""
    return nfc(" ".join(cell.split()))
