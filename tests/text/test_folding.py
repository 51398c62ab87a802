import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.folding import fold, fold_spelling, spelling


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
