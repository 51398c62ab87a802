import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.folding import fold, matches, rank


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
