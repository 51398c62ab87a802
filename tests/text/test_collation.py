import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.collation import name_key, text_key

LETTERS = [*"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"]
TONES = ["ma", "mà", "mả", "mã", "má", "mạ"]

IN_ORDER = [
    ["an", "ăn", "ân", "ba"],
    ["da", "dũng", "đa", "đào"],
    ["hoa", "hoà", "hoang"],
    # tones count only where no letter differs
    ["mạ", "mac", "măc"],
    ["tran thi", "trân", "trần", "trận"],
    ["Lê Anh", "Lê Ánh", "Lê Ân", "Lê Bình"],
    # the first tone that differs decides
    ["bà bạ", "bá ba"],
    ["ê", "ề", "ể", "ễ", "ế", "ệ", "f"],
    ["ơ", "ờ", "ở", "ỡ", "ớ", "ợ", "p"],
    ["ư", "ừ", "ử", "ữ", "ứ", "ự", "v"],
    ["ăn", "ằn", "ẳn", "ẵn", "ắn", "ặn", "ân", "ần", "ẩn", "ẫn", "ấn", "ận"],
    # blanks, signs and figures before letters; a beginning before what it begins
    ["Tổ 1", "Tổ 12", "Tổ 2", "Tổ An"],
    ["an", "an bình", "anh"],
    ["z", "я"],
]

NAMES_IN_ORDER = [
    "Nguyễn Thị An",
    "Trần Văn An",
    "Nguyễn Văn Anh",
    "Nguyễn Văn Ánh",
    "Lê Văn Ân",
    "Lê Văn Bình",
    "Bùi Văn Dũng",
    "Lê Văn Đào",
    "Trần Hữu Hoa",
    "Lê Thị Hoà",
    "Sơn",
    "Đỗ Sơn",
    "Lê Sơn",
    "Lê An Sơn",
    "Trần Xuân Vương",
    "Trần Xuân Vượng",
    "Lý Như Ý",
    "Lê Thị Yến",
]


def test_the_alphabet_is_in_its_order_in_either_case() -> None:
    assert sorted(LETTERS, key=text_key) == LETTERS
    capitals = [letter.upper() for letter in LETTERS]
    assert sorted(capitals, key=text_key) == capitals


def test_the_tones_are_in_their_order() -> None:
    assert sorted(TONES, key=text_key) == TONES


@pytest.mark.parametrize("texts", IN_ORDER, ids=" < ".join)
def test_texts_sort_by_letters_and_then_by_tones(texts: list[str]) -> None:
    assert sorted(texts, key=text_key) == texts


def test_people_sort_by_given_then_middle_then_family_name() -> None:
    assert sorted(NAMES_IN_ORDER, key=name_key) == NAMES_IN_ORDER


def test_a_name_without_words_comes_first() -> None:
    assert sorted(["Lê An", "  ", "An"], key=name_key) == ["  ", "An", "Lê An"]


names = st.text("aăâdđeêoôơuưyAĐ áàạảã\u0301\u0303ớ12-", max_size=12)


@given(st.lists(names, max_size=8))
def test_the_order_does_not_depend_on_the_normal_form(some: list[str]) -> None:
    composed = sorted((unicodedata.normalize("NFC", name) for name in some), key=lambda n: text_key(n)[:2])
    decomposed = sorted((unicodedata.normalize("NFD", name) for name in some), key=lambda n: text_key(n)[:2])
    assert [text_key(n)[:2] for n in composed] == [text_key(n)[:2] for n in decomposed]


@given(st.text(max_size=12), st.text(max_size=12))
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (text_key(one) == text_key(other)) is (one == other)


@given(st.text("aăâđeơư", min_size=1, max_size=6), st.text("aăâđeơư", min_size=1, max_size=6))
def test_without_tones_the_letters_alone_decide(one: str, other: str) -> None:
    by_letters = [LETTERS.index(letter) for letter in one] < [LETTERS.index(letter) for letter in other]
    assert (text_key(one) < text_key(other)) is by_letters
