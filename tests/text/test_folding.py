import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.folding import fold, fold_spelling, is_of_another, matches, named, rank, spelling


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Biểu quyết", "bieu quyet"),
        ("ĐƯỜNG đi", "duong di"),
        ("hòa hoà", "hoa hoa"),
        ("  Nghị\u00a0quyết ", "nghi quyet"),
        ("Nghị quyết".encode().decode(), "nghi quyet"),
        ("", ""),
    ],
)
def test_marks_and_capitals_fall_away(text: str, bare: str) -> None:
    assert fold(text) == bare


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("query", "text", "fits"),
    [
        ("bieu", "Đưa ra biểu quyết", True),
        ("quyet bieu", "Đưa ra biểu quyết", True),
        ("bi qu", "Đưa ra biểu quyết", True),
        ("iểu", "Đưa ra biểu quyết", False),
        ("dua", "Đưa ra biểu quyết", True),
        ("", "Đưa ra biểu quyết", True),
    ],
)
def test_every_word_of_a_query_begins_a_word_of_the_text(query: str, text: str, fits: bool) -> None:  # noqa: FBT001  a table's column
    assert matches(query, text) is fits


def test_what_has_the_marks_as_typed_ranks_before_what_only_has_the_letters() -> None:
    assert sorted(["Dương", "đường"], key=lambda text: rank("đường", text)) == ["đường", "Dương"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("quý", "qúy"),
        ("sĩ", "sỹ"),
        ("kĩ", "kỹ"),
        ("Thuý", "thúy"),
        ("Qui", "Quy"),
        ("Huỳnh", "huỳnh"),
        ("LÝ", "lí"),
    ],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)
    assert fold_spelling(one) == fold_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hai", "hay"),
        ("thui", "thuy"),
        ("ý", "í"),
        ("đường", "dường"),
        ("dương", "dường"),
        ("an", "ăn"),
        ("bai", "bay"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(
    ("wanted", "known", "found"),
    [
        ("Lê Thị An", ["Lê Thị An", "Lê Thị Ân"], ["Lê Thị An"]),
        ("Lê Thị Ấn", ["Lê Thị An", "Lê Thị Ân"], []),
        ("le thi an", ["Lê Thị An", "Lê Thị Ân"], ["Lê Thị An", "Lê Thị Ân"]),
        ("Lê Thị Hòa", ["Lê Thị Hoà"], ["Lê Thị Hoà"]),
        ("lê thị hòa", ["Lê Thị Hoà", "Lê Thị Hòa"], ["Lê Thị Hoà", "Lê Thị Hòa"]),
        ("Lê Thị Hòa", ["Lê Thị Hoà", "Lê Thị Hòa"], ["Lê Thị Hòa"]),
        (" NGUYỄN  VĂN SỸ ", ["Nguyễn Văn Sĩ"], ["Nguyễn Văn Sĩ"]),
        ("Trần Bính", ["Trần Bình"], []),
        ("Tran Binh", ["Trần Bình", "Trần Bính", "Trần Danh"], ["Trần Bình", "Trần Bính"]),
        ("Đỗ Dương", ["Đỗ Đường", "Do Duong"], []),
        ("Bình", ["Trần Bình"], []),
    ],
)
def test_marks_decide_who_is_meant_where_they_are_given(
    wanted: str, known: list[str], found: list[str]
) -> None:
    assert named(wanted, known, str) == found
    others = [name for name in known if is_of_another(wanted, name)]
    assert not set(others) & set(found)


@pytest.mark.parametrize("word", ["Huyền", "quyên", "kỳ", "thủy", "yến", "Đỗ", "mỹ"])
def test_the_beginning_of_a_word_folds_to_the_beginning_of_the_folded_word(word: str) -> None:
    whole = fold_spelling(word)
    assert [fold_spelling(word[:length]) for length in range(len(word) + 1)] == [
        whole[:length] for length in range(len(word) + 1)
    ]


@given(st.text("aăâdđeêhiklmnoôơqrstuưvxyáàạảãỳĐ ", max_size=20))
def test_folding_knows_no_normal_form_and_folding_again_changes_nothing(text: str) -> None:
    folded = fold_spelling(text)
    assert folded == fold_spelling(unicodedata.normalize("NFD", text)) == fold_spelling(folded)
    assert fold(fold(text)) == fold(text)
