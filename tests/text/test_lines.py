"""A line that is cut: what is left of it are whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.lines import cut, one_line

TITLE = "4. Báo cáo về kết quả thực hiện nhiệm vụ chính trị năm 2017"


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, TITLE),
        (58, "4. Báo cáo về kết quả thực hiện nhiệm vụ chính trị năm…"),
        (41, "4. Báo cáo về kết quả thực hiện nhiệm vụ…"),
        (40, "4. Báo cáo về kết quả thực hiện nhiệm…"),
        (24, "4. Báo cáo về kết quả…"),
    ],
)
def test_half_a_word_is_left_out_before_the_ellipsis(width: int, line: str) -> None:
    assert one_line(TITLE, width) == line


def test_what_would_hang_at_the_end_is_left_out_with_the_word_behind_it() -> None:
    assert one_line("Điều 2 · Doanh thu: 300 triệu USD; Kim ngạch", 10) == "Điều 2…"


def test_one_long_word_is_cut_where_the_room_ends() -> None:
    assert one_line("a " + "x" * 30, 20) == "a " + "x" * 17 + "…"


@given(st.text(alphabet="ab ·,"), st.integers(0, 40))
def test_a_cut_line_begins_the_line_and_is_never_longer_than_asked(line: str, length: int) -> None:
    short = cut(line, length)
    assert line.startswith(short)
    assert len(short) <= length
