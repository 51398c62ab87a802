import hashlib
import unicodedata
from pathlib import Path

import pytest

from kcn_tui.plan.compose import MAX_DEPTH, MAX_NODES
from kcn_tui.plan.sources import AGENDA_LIMIT
from kcn_tui.plan.yaml_nodes import Document, Where, read_document


@pytest.fixture
def read(tmp_path: Path) -> "Reader":
    return Reader(tmp_path / "thu.yaml")


class Reader:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, text: str | bytes) -> Document:
        self.path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_document(self.path)


def codes(document: Document) -> list[str]:
    return [fault.code for fault in document.faults]


CUES = """\
# a list of cues
- attendance: {staff: 60, present: 55}
- note: "Đ/c A đề nghị"
- close:
"""


@pytest.mark.parametrize(
    ("at", "position"),
    [
        ((), (2, 1)),
        ((0,), (2, 3)),
        ((0, "attendance"), (2, 15)),
        ((0, "attendance", "present"), (2, 36)),
        ((1, "note"), (3, 9)),
        ((2, "close"), (4, 3)),  # without a value, where its key stands
        ((0, "attendance", "absent"), (2, 15)),  # not there: what is around it
        ((9, "note"), (2, 1)),
    ],
)
def test_every_part_knows_its_line_and_column(read: Reader, at: Where, position: tuple[int, int]) -> None:
    assert read(CUES).position(at) == position


def test_a_key_has_a_place_of_its_own(read: Reader) -> None:
    assert read(CUES).key_position((0, "attendance", "present")) == (2, 27)
    assert read(CUES).key_position((1,)) == (3, 3)


def test_the_data_is_plain(read: Reader) -> None:
    document = read(CUES)
    assert document.data == [
        {"attendance": {"staff": 60, "present": 55}},
        {"note": "Đ/c A đề nghị"},
        {"close": None},
    ]
    assert document.faults == ()


def test_columns_count_characters_behind_letters_with_marks_and_a_byte_order_mark(read: Reader) -> None:
    document = read("\ufeff{Hội nghị: cán bộ}".encode())
    assert document.position(("Hội nghị",)) == (1, 12)
    assert document.data == {"Hội nghị": "cán bộ"}


def test_windows_line_ends_are_line_ends(read: Reader) -> None:
    document = read("a: |\r\n  một\r\n  hai\r\nb: 2\r\n")
    assert document.data == {"a": "một\nhai\n", "b": 2}
    assert document.position(("b",)) == (4, 4)


def test_a_key_is_text_whatever_yaml_1_1_takes_it_for(read: Reader) -> None:
    document = read("{yes: 55, no: 0, 0012: 1, null: 2}")
    assert document.data == {"yes": 55, "no": 0, "0012": 1, "null": 2}
    assert document.faults == ()


def test_text_and_keys_are_put_in_nfc_and_non_breaking_spaces_stay(read: Reader) -> None:
    text = "Hội\N{NO-BREAK SPACE}nghị"
    document = read(unicodedata.normalize("NFD", f"{text}: '{text}'"))
    assert document.data == {text: text}


def test_of_a_key_that_stands_twice_the_first_value_stays(read: Reader) -> None:
    document = read("a: 1\nb: 2\na: 3\n")
    assert document.data == {"a": 1, "b": 2}
    assert [(f.line, f.code, f.values) for f in document.faults] == [
        (3, "duplicate-key", {"key": "a", "line": 1})
    ]


def test_keys_that_differ_only_in_their_form_are_the_same_key(read: Reader) -> None:
    assert codes(read("hội: 1\n" + unicodedata.normalize("NFD", "hội") + ": 2\n")) == ["duplicate-key"]


def test_an_alias_stands_for_its_value_and_points_to_where_that_is_written(read: Reader) -> None:
    document = read("a: &x {b: 1}\nc: *x\n")
    assert document.data == {"a": {"b": 1}, "c": {"b": 1}}
    assert document.faults == ()
    assert document.position(("c", "b")) == (1, 11)


def test_an_alias_is_not_merged_by_the_key_of_yaml_1_1(read: Reader) -> None:
    assert read("a: &x {b: 1}\nc: {<<: *x}\n").data == {"a": {"b": 1}, "c": {"<<": {"b": 1}}}


def test_aliases_cannot_make_more_values_than_the_bound(read: Reader) -> None:
    lines = [
        "a0: &a0 [x]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 15)),
        "b: *a14",
    ]
    document = read("\n".join(lines))
    assert codes(document) == ["too-many-values"]
    assert document.data is None


def test_aliases_cannot_make_values_deeper_than_the_bound(read: Reader) -> None:
    lines = ["a0: &a0 x", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 2000)), "b: *a1999"]
    assert codes(read("\n".join(lines))) == ["too-deep"]


@pytest.mark.parametrize("nest", ["[{}]", "{{a: {}}}", "- {}", "? {}"])
def test_nesting_is_bounded_in_every_style(read: Reader, nest: str) -> None:
    def nested(depth: int) -> str:
        text = "x"
        for _level in range(depth):
            text = nest.format(text)
        return text

    assert "too-deep" not in codes(read(nested(MAX_DEPTH)))
    assert codes(read(nested(MAX_DEPTH + 1))) == ["too-deep"]


def test_a_hundred_thousand_open_brackets_are_read_no_further_than_the_bound(read: Reader) -> None:
    assert codes(read("[" * 100_000)) == ["too-deep"]


def test_the_number_of_values_is_bounded(read: Reader) -> None:
    assert codes(read("- a\n" * MAX_NODES)) == ["too-many-values"]


def test_the_size_is_bounded(read: Reader) -> None:
    assert codes(read(b"#" * AGENDA_LIMIT)) == ["empty-file"]
    assert codes(read(b"#" * (AGENDA_LIMIT + 1))) == ["file-too-big"]


def test_the_sum_is_of_the_bytes_of_the_file(read: Reader) -> None:
    content = b"\xef\xbb\xbfa: 1\r\n"
    assert read(content).sha256 == hashlib.sha256(content).hexdigest()


def test_a_folder_is_said_to_be_one_and_the_file_in_it_that_may_be_meant_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.cues.yaml").touch()
    (fault,) = read_document(tmp_path).faults
    assert (fault.code, fault.values) == ("empty-folder", {})
    (tmp_path / "hn.yaml").touch()
    (fault,) = read_document(tmp_path).faults
    assert (fault.code, fault.values) == ("folder", {"name": "hn.yaml"})


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert codes(read_document(tmp_path / "none.yaml")) == ["file-missing"]
    assert codes(read_document(tmp_path / "none" / "none.yaml")) == ["file-missing"]


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_fault(tmp_path: Path, name: str) -> None:
    assert codes(read_document(tmp_path / name))[0] in {"file-unreadable", "file-missing"}
