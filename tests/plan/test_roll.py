"""Lists of people in CSV: what is read, and what is wrong with them, row by row."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.plan.faults import CODES, WARNINGS
from kcn_tui.plan.members import Member
from kcn_tui.plan.roll import PEOPLE_LIMIT, RollRead, read_roll
from kcn_tui.plan.tables import SIZE_LIMIT

A = Member("0012", "Nguyễn Văn A", card="0012", unit="Văn phòng", post="Chuyên viên", group="Tổ 1")
B = Member("0013", "Trần Thị B", card="0013", unit="Phòng 2", kind="guest")

ROWS = [
    ["STT", "Số thẻ", "Họ và tên", "Đơn vị", "Chức vụ", "Nhóm", "Loại"],
    ["1", "0012", "Nguyễn Văn A", "Văn phòng", "Chuyên viên", "Tổ 1", "đại biểu"],
    ["2", "0013", "Trần Thị B", "Phòng 2", "", "", "khách mời"],
]


def read(folder: Path, text: str | bytes) -> RollRead:
    path = folder / "danh-sach.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_roll(path)


def joined(delimiter: str, rows: list[list[str]] = ROWS) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def found(roll: RollRead) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in roll.found]


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_delimiter_and_encoding_that_spreadsheets_write_is_read(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    assert read(tmp_path, joined(delimiter).encode(encoding)) == RollRead((A, B))


@pytest.mark.parametrize(
    "text",
    [
        # Excel's own hint at the delimiter, and figures kept as text
        'sep=;\nHọ và tên;Số thẻ\nNguyễn Văn A;="0012"\n',
        # English, capitals, no marks, other order
        "NAME,CARD\nNguyễn Văn A,0012\n",
        "so the,ho va ten\n0012,Nguyễn Văn A\n",
        "Số thẻ:;HỌ VÀ TÊN\n0012;Nguyễn Văn A\n",
        # the family name in a column of its own
        "Mã thẻ;Họ và tên đệm;Tên\n0012;Nguyễn Văn;A\n",
        # titles above, blank rows, running numbers filled in ahead
        "DANH SÁCH ĐẠI BIỂU;;\n\nSTT;Số thẻ;Họ tên\n1;0012;Nguyễn Văn A\n;;\n2;;\n3;;\n",
        # blanks around and in the text, a line break in a cell
        '  Số thẻ ;Họ và tên\n 0012 ;"Nguyễn\u00a0Văn  \nA"\n',
        # decomposed letters
        "So\u0302\u0301 the\u0309;Ho\u0323 va\u0300 te\u0302n\n0012;Nguye\u0302\u0303n Va\u0306n A\n",
        # a separator within quotation marks
        'Số thẻ,Họ và tên,"Đơn vị"\n0012,Nguyễn Văn A,""\n',
        "Số thẻ;Họ và tên\r0012;Nguyễn Văn A\r",
    ],
)
def test_the_same_person_in_many_forms(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == RollRead((Member("0012", "Nguyễn Văn A", card="0012"),))


def test_who_has_no_card_is_known_by_the_row(tmp_path: Path) -> None:
    roll = read(tmp_path, "Họ và tên\n\nNguyễn Văn A\nTrần Thị B\n")
    assert roll == RollRead((Member("#3", "Nguyễn Văn A"), Member("#4", "Trần Thị B")))


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("", "member"),
        ("Đại biểu", "member"),
        ("MEMBER", "member"),
        ("khách mời", "guest"),
        ("Guest", "guest"),
    ],
)
def test_who_is_a_guest(tmp_path: Path, written: str, kind: str) -> None:
    (member,) = read(tmp_path, f"name;kind\nNguyễn Văn A;{written}\n").members
    assert member.kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "roll-empty")]),
        ("\n \n", [(1, 1, "roll-empty")]),
        ("Số thẻ;Họ và tên\n", [(1, 1, "roll-empty")]),
        ("\n0012;Nguyễn Văn A\n", [(2, 1, "roll-no-name")]),
        ("Số thẻ;Đơn vị\n0012;Văn phòng\n", [(1, 1, "roll-no-name")]),
        ("Số thẻ;Họ và tên\n0012;\n;B\n0013;\n", [(2, 2, "roll-name-missing"), (4, 2, "roll-name-missing")]),
        ("Họ đệm;Tên\nNguyễn Văn;\n", [(2, 2, "roll-name-missing")]),
        ("Số thẻ;Tên\n1;A\n2;B\n1;C\n", [(4, 1, "roll-card-twice")]),
        ("Số thẻ;Tên\n#3;A\n;B\n", [(3, 1, "roll-card-twice")]),
        ("Tên;Loại\nA;đại biểu\nB;người xem\n", [(3, 2, "roll-kind")]),
        ("Tên;Đơn vị;unit\nA;1;2\n", [(1, 3, "roll-heading-twice")]),
        ("Tên;Ghi chú\nA;1\n", [(1, 2, "roll-heading-unknown")]),
        ("Tên;;Đơn vị\nA;1;2\nB;3;4\n", [(2, 2, "roll-no-heading")]),
        ("Tên,Đơn vị\nA,Phòng Kế hoạch, Đầu tư\n", [(2, 3, "roll-cells")]),
        ("Tên;Đơn vị\nA;1\nTổng cộng: 4 người;\n", [(3, 1, "roll-foot")]),
        (
            "STT;Tên\n1;A\n;Lâm Đồng, ngày 05 tháng 02 năm 2018\n;Người lập biểu\n",
            [(3, 2, "roll-foot"), (4, 2, "roll-foot")],
        ),
        ("Tên;Đơn vị\nA;1\na;2\n", [(3, 1, "roll-name-twice")]),
        ('Tên;Đơn vị\nA;"1\nB;2\n', [(2, 1, "roll-quote")]),
        ('Tên;Đơn vị\nA;"1" 2\nB;2\n', [(2, 1, "roll-quote")]),
        ("Tên\nA\x07\n", [(2, 2, "file-control")]),
        (b"T\xc3\xaan\nNguy\xean\n", [(2, 5, "file-not-utf8")]),
        (b"\xff\xfeT\x00\x00\xd8", [(1, 2, "file-not-utf8")]),
    ],
)
def test_what_is_wrong_is_said_with_row_and_column(
    tmp_path: Path, text: str | bytes, expected: list[tuple[int, int, str]]
) -> None:
    roll = read(tmp_path, text)
    assert found(roll) == expected
    for fault in roll.found:
        assert Path(fault.file).name == "danh-sach.csv"
        assert tuple(name for name in fault.values if name != "near") == CODES[fault.code]
        assert (fault.severity == "warning") is (fault.code in WARNINGS)


def test_the_foot_of_a_list_is_nobody_but_a_name_like_it_is_somebody(tmp_path: Path) -> None:
    roll = read(tmp_path, "Số thẻ;Tên\n1;Tống Cộng\n2;Cộng Hòa\n;Tổng số: 02\n;Cộng\n")
    assert [member.name for member in roll.members] == ["Tống Cộng", "Cộng Hòa"]


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    roll = read(tmp_path, "Số thẻ;Tên;Loại;Ghi chú\n1;A;?;\n1;;khách mời;\n1;B;;\n")
    assert found(roll) == [
        (1, 4, "roll-heading-unknown"),
        (2, 3, "roll-kind"),
        (3, 1, "roll-card-twice"),
        (3, 2, "roll-name-missing"),
        (4, 1, "roll-card-twice"),
    ]


def test_duplicates_name_both_rows(tmp_path: Path) -> None:
    roll = read(tmp_path, "Số thẻ;Tên\n1;A\n2;B\n1;C\n3;b\n")
    assert [fault.values for fault in roll.found] == [{"card": "1", "row": 2}, {"name": "b", "row": 3}]


def test_a_heading_that_is_nearly_right_is_answered_with_the_right_one(tmp_path: Path) -> None:
    roll = read(tmp_path, "Tên;Đơn vi công tac;Chưc vu;Ghi chú\nA;1;2;3\n")
    assert [fault.values.get("near") for fault in roll.found] == [None]
    roll = read(tmp_path, "Tên;Đơn vịi;Chúc vị\nA;1;2\n")
    assert [fault.values.get("near") for fault in roll.found] == ["Đơn vị", "Chức vụ"]


def test_many_names_that_stand_twice_are_not_told_one_by_one(tmp_path: Path) -> None:
    roll = read(tmp_path, "Số thẻ;Tên\n" + "".join(f"{n};Nguyễn Văn A\n" for n in range(100)))
    assert [fault.code for fault in roll.found] == [*["roll-name-twice"] * 10, "roll-more"]
    assert (roll.found[-1].line, roll.found[-1].values) == (13, {"count": 89, "row": 3})
    assert len(roll.members) == 100


def test_what_is_wrong_in_every_row_is_told_some_times_and_then_counted(tmp_path: Path) -> None:
    roll = read(tmp_path, "Tên;Loại\n" + "".join(f"Người {n};đảng viên\n" for n in range(5000)))
    assert [fault.code for fault in roll.found] == [*["roll-kind"] * 10, "roll-more"]
    assert roll.found[-1].values == {"count": 4990, "row": 2}
    assert roll.members == ()


def test_more_people_than_a_meeting_can_have_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"{n};Người {n}\n" for n in range(PEOPLE_LIMIT))
    assert len(read(tmp_path, "Số thẻ;Tên\n" + rows).members) == PEOPLE_LIMIT
    roll = read(tmp_path, "Số thẻ;Tên\n" + rows + "x;Người x\n")
    assert found(roll) == [(PEOPLE_LIMIT + 2, 1, "roll-too-many")]


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    roll = read(tmp_path, b"x" * (SIZE_LIMIT + 1))
    assert [(fault.code, fault.values) for fault in roll.found] == [("roll-too-big", {"limit": 32})]


def test_a_list_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    assert found(read_roll(tmp_path / "danh-sach.csv")) == [(1, 1, "file-missing")]


cells = st.text("AĐnêô 12;,\t\"='\n", max_size=6)


@given(st.lists(st.lists(cells, max_size=5), max_size=6), st.sampled_from([";", "\t", ","]))
def test_no_text_makes_it_fail_and_who_is_given_is_sound(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    text = joined(delimiter, [["Số thẻ", "Họ và tên", "Loại"], *rows])
    roll = read(tmp_path_factory.getbasetemp(), text)
    assert len({member.id for member in roll.members}) == len(roll.members)
    assert all(member.name == " ".join(member.name.split()) != "" for member in roll.members)
    assert len(roll.members) <= len(rows)


@given(st.binary(max_size=80))
def test_no_bytes_make_it_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    roll = read(tmp_path_factory.getbasetemp(), b"name;card\n" + content)
    assert bool(roll.members) or any(fault.severity == "fault" for fault in roll.found)


names = st.lists(st.text("ABCĐaeiouêôơư", min_size=1, max_size=5), min_size=1, max_size=4).map(" ".join)


@given(
    st.lists(st.tuples(names, st.sampled_from(["Văn phòng", "Phòng 1, Tổ 2", "a;b", 'a "b"'])), max_size=8)
)
def test_whoever_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[str, str]]
) -> None:
    rows = [
        ["Đơn vị", "Số thẻ", "Họ và tên"],
        *([unit, f"{n:03}", name] for n, (name, unit) in enumerate(people)),
    ]
    for delimiter in ";\t,":
        roll = read(tmp_path_factory.getbasetemp(), joined(delimiter, rows))
        assert [(m.name, m.unit, m.card) for m in roll.members] == [
            (name, unit, f"{n:03}") for n, (name, unit) in enumerate(people)
        ]
