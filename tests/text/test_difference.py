"""Differences between two wordings, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.difference import Piece, difference
from kcn_tui.text.slug import slug

TEXTS = st.lists(st.sampled_from(["thu", "ngân", "sách", " ", "\n", "300", "triệu"]), max_size=20).map(
    "".join
)


@given(TEXTS, TEXTS)
def test_the_pieces_give_back_both_texts(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(piece.text for piece in pieces if piece.change != "new") == old
    assert "".join(piece.text for piece in pieces if piece.change != "gone") == new


def test_only_the_words_that_differ_are_marked() -> None:
    assert difference("thu 300 triệu", "thu 350 triệu") == (
        Piece("same", "thu "),
        Piece("gone", "300"),
        Piece("new", "350"),
        Piece("same", " triệu"),
    )


@pytest.mark.parametrize(
    ("title", "taken", "expected"),
    [
        ("Phát biểu của cấp trên", set(), "phat-bieu-cua-cap-tren"),
        ("Giải lao", {"giai-lao"}, "giai-lao-2"),
        ("Giải lao", {"giai-lao", "giai-lao-2"}, "giai-lao-3"),
        ("…", set(), "muc"),
        ("Đ" * 100, set(), "d" * 48),
    ],
)
def test_an_id_is_made_of_a_title(title: str, taken: set[str], expected: str) -> None:
    assert slug(title, taken) == expected
