"""The sheets of an Excel file (.xlsx), read by openpyxl, which is imported only here.

It reads row by row, tells how a number is shown (a card number 12 in the format ``0000`` is 0012), and takes a stray
cell in the last corner of a sheet for what it is.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

from kcn_tui.plan.compose import Finding, Stop
from kcn_tui.plan.tables import Row
from kcn_tui.text.unicode import nfc

_Sheet: TypeAlias = Any
"""A sheet as openpyxl gives it when it only reads; its stubs say another class."""

UNPACKED_LIMIT: Final = 128 * 2**20
"""Bytes that the file may have unpacked, pictures included; a packed file can hold a thousand times its size."""

_COLUMNS: Final = 40
"""How many columns are looked at."""
_LAST_ROW: Final = 2**20
"""The last row that a sheet of Excel has."""
_GAPS: Final = 2 * _LAST_ROW
"""Empty rows in all sheets together, after which a file is not one that people work with."""
_GAP: Final = 5_000
"""Empty rows in a row that end a sheet: a format drawn down a column gives the last million rows cells of nothing."""
_ZEROS: Final = re.compile(r"0+")


def sheets(content: bytes, rows: int) -> Iterator[tuple[Row, ...]]:
    """The visible sheets' rows that have something in them, at most so many of each.

    Raises Stop for a file that is damaged or too big.
    """
    try:
        _assure_size(content)
        gaps = iter(range(_GAPS))
        for sheet in _visible(content):
            with _quiet():
                found = tuple(_rows(sheet, rows, gaps))
            yield found
    except Stop:
        raise
    except Exception as error:  # a damaged file makes the library fail in whatever way
        raise Stop(Finding("roll-damaged", 1, 1)) from error


def _assure_size(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > UNPACKED_LIMIT:
        raise Stop(Finding("roll-too-big", 1, 1, {"limit": UNPACKED_LIMIT // 2**20}))


def _visible(content: bytes) -> Iterator[_Sheet]:
    from openpyxl import load_workbook

    with _quiet():
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    yield from (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the library's warnings about styles and rules of the file, which are not asked for."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _rows(sheet: _Sheet, most: int, gaps: Iterator[int]) -> Iterator[Row]:
    """The rows that say something; a file may leave out many between two by numbering the second."""
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    found = empty = 0
    for number, cells in enumerate(sheet.iter_rows(max_row=_LAST_ROW, max_col=_COLUMNS), start=1):
        texts = [] if all(cell.value is None for cell in cells) else [_text(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield Row(number, tuple(texts))
            found, empty = found + 1, 0
        else:
            empty += 1
            if next(gaps, None) is None:
                raise Stop(Finding("roll-damaged", 1, 1))
        if found == most or empty == _GAP:
            return


def _text(cell: Any) -> str:
    """The cell as it is shown, as far as a roll needs that."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value, str(cell.number_format))
    return nfc(" ".join(str(value).split()))


def _number(value: float, shown_as: str) -> str:
    text = f"{value:.0f}" if float(value).is_integer() else str(value)
    return text.zfill(len(shown_as)) if _ZEROS.fullmatch(shown_as) else text
