"""Lists of people in Excel files: sheets, numbers, and files that are no longer whole."""

import io
import time
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kcn_tui.plan.members import Member
from kcn_tui.plan.roll import RollRead, read_roll
from kcn_tui.plan.sheets import UNPACKED_LIMIT

MOST_SECONDS = 2.0
"""Of the processor's time; a list is read at every start."""


def packed(*sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(folder: Path, content: bytes) -> RollRead:
    path = folder / "danh-sach.xlsx"
    path.write_bytes(content)
    return read_roll(path)


def codes(roll: RollRead) -> list[str]:
    return [fault.code for fault in roll.found]


HEADINGS = ["Số thẻ", "Họ và tên", "Đơn vị"]


def test_a_sheet_is_read_below_its_titles(tmp_path: Path) -> None:
    content = packed(
        [
            ["DANH SÁCH ĐẠI BIỂU"],
            [],
            HEADINGS,
            ["0012", " Nguyễn\nVăn  A ", "Văn phòng"],
            [None, None, None],
            [None, "Trần Thị B"],
        ]
    )
    assert read(tmp_path, content) == RollRead((
        Member("0012", "Nguyễn Văn A", card="0012", unit="Văn phòng"),
        Member("#6", "Trần Thị B"),
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("value", "shown_as", "card"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        ("0012", "General", "0012"),
        ("0012", "@", "0012"),
        (12, "0000", "0012"),
        (12345, "0000", "12345"),
        (12, "0", "12"),
        (12, "#,##0", "12"),
        (10**15, "General", "1000000000000000"),
        (12.5, "General", "12.5"),
    ],
)
def test_a_card_number_is_what_the_sheet_shows(
    tmp_path: Path, value: object, shown_as: str, card: str
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADINGS)
    sheet.append([value, "Nguyễn Văn A"])
    sheet["A2"].number_format = shown_as
    out = io.BytesIO()
    book.save(out)
    (member,) = read(tmp_path, out.getvalue()).members
    assert (member.id, member.card) == (card, card)


def test_other_values_are_text_and_errors_are_nothing(tmp_path: Path) -> None:
    roll = read(tmp_path, packed([HEADINGS, [True, "Nguyễn Văn A", date(2018, 2, 5)], ["1", "#N/A", None]]))
    assert [(member.card, member.unit) for member in roll.members] == [("True", "2018-02-05 00:00:00")]
    assert [(fault.line, fault.column, fault.code) for fault in roll.found] == [(3, 2, "roll-name-missing")]


def test_the_first_visible_sheet_with_names_is_the_list(tmp_path: Path) -> None:
    book = Workbook()
    for title, name in [("a", None), ("b", "Ẩn"), ("c", "Nguyễn Văn A"), ("d", "Trần Thị B")]:
        sheet = book.create_sheet(title)
        for row in [["Họ và tên"], [name]] if name else [["Ghi chú"]]:
            sheet.append(row)
    book["b"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    assert read(tmp_path, out.getvalue()).members == (Member("#2", "Nguyễn Văn A"),)


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ([[]], "roll-empty"),
        ([[HEADINGS]], "roll-empty"),
        ([[], [["0012", "Nguyễn Văn A"]]], "roll-no-name"),
        ([[HEADINGS, ["1", "A", "B", "C"]]], "roll-no-heading"),
        ([[HEADINGS, ["1", "A"], ["1", "B"]]], "roll-card-twice"),
        ([[HEADINGS, ["1", "A\x7f"]]], "control-character"),
    ],
)
def test_what_is_wrong_with_a_sheet(tmp_path: Path, sheets: list[list[list[Any]]], code: str) -> None:
    assert codes(read(tmp_path, packed(*sheets))) == [code]


def test_a_stray_cell_in_the_last_corner_does_no_harm(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["XFD3"] = "Họ và tên", "Nguyễn Văn A", "x"
    out = io.BytesIO()
    book.save(out)
    assert read(tmp_path, out.getvalue()) == RollRead((Member("#2", "Nguyễn Văn A"),))


def test_a_format_drawn_down_to_the_last_row_neither_costs_time_nor_hides_who_stands_above(
    tmp_path: Path,
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A2"], sheet["A2000"] = "Họ và tên", "Nguyễn Văn A", "Trần Thị B"
    out = io.BytesIO()
    book.save(out)
    drawn = io.BytesIO()
    with zipfile.ZipFile(out) as whole, zipfile.ZipFile(drawn, "w", zipfile.ZIP_DEFLATED) as anew:
        for part in whole.namelist():
            content = whole.read(part)
            if part.endswith("sheet1.xml"):
                rows = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(2001, 2**20))
                content = content.replace(b"</sheetData>", rows + b"</sheetData>")
            anew.writestr(part, content)
    begun = time.process_time()
    assert read(tmp_path, drawn.getvalue()).members == (
        Member("#2", "Nguyễn Văn A"),
        Member("#2000", "Trần Thị B"),
    )
    assert time.process_time() - begun < MOST_SECONDS


GOOD = packed([HEADINGS, ["0012", "Nguyễn Văn A", "Văn phòng"]])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Ho va ten;So the\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),  # an old .xls, or one locked with a password
        GOOD[: len(GOOD) // 2],
        GOOD[:-30],
    ],
)
def test_a_file_that_excel_would_not_open_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    assert codes(read(tmp_path, content)) == ["roll-damaged"]


def test_a_file_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as part:
        for _ in range(UNPACKED_LIMIT // 2**20):
            part.write(bytes(2**20))
    assert codes(read(tmp_path, out.getvalue())) == ["roll-too-big"]


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_no_damage_makes_it_fail(
    tmp_path_factory: pytest.TempPathFactory, changed: list[tuple[int, int]]
) -> None:
    content = bytearray(GOOD)
    for place, byte in changed:
        content[place] = byte
    roll = read(tmp_path_factory.getbasetemp(), bytes(content))
    assert bool(roll.members) or bool(roll.found)


PARTS = {
    name: zipfile.ZipFile(io.BytesIO(GOOD)).read(name)
    for name in zipfile.ZipFile(io.BytesIO(GOOD)).namelist()
}


@given(st.sampled_from(sorted(PARTS)), st.integers(0, 3000), st.binary(max_size=6))
def test_no_part_that_is_wrong_inside_makes_it_fail(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: int, put: bytes
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, text in PARTS.items():
            archive.writestr(part, text[:place] + put + text[place + len(put) :] if part == name else text)
    roll = read(tmp_path_factory.getbasetemp(), out.getvalue())
    assert bool(roll.members) or bool(roll.found)
