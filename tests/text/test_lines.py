"""A line that is cut: what is left of it are whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.stage.setting import shortened
from kcn_tui.text.lines import cut, one_line, phrase_break

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


@pytest.mark.parametrize(
    ("title", "width", "first"),
    [
        ("Chào cờ, tuyên bố lý do, giới thiệu đại biểu", 40, "Chào cờ, tuyên bố lý do,"),
        ("phong trào thi đua năm 2017 và phương hướng năm 2018", 40, "phong trào thi đua năm 2017"),
        ("Bầu Ban Thanh tra nhân dân (nhiệm kỳ 2018 – 2020)", 40, "Bầu Ban Thanh tra nhân dân"),
        ("Chào cờ, tuyên bố lý do và khai mạc hội nghị", 24, "Chào cờ, tuyên bố lý do"),
    ],
)
def test_a_headline_of_two_lines_is_broken_between_its_phrases(title: str, width: int, first: str) -> None:
    words = title.split(" ")
    at = phrase_break(words, lambda line: len(" ".join(line)), width)
    assert at is not None
    assert " ".join(words[:at]) == first


@pytest.mark.parametrize(
    ("title", "width"),
    [
        ("Mời đại biểu để điện thoại ở chế độ im lặng", 40),
        ("Một, hai ba bốn năm sáu bảy tám chín mười", 40),
        ("Chào cờ, tuyên bố lý do và khai mạc hội nghị", 22),
    ],
    ids=["no sign", "one side much longer", "no room"],
)
def test_where_no_phrase_ends_in_the_middle_none_is_said(title: str, width: int) -> None:
    assert phrase_break(title.split(" "), lambda line: len(" ".join(line)), width) is None


def test_a_line_that_was_cut_before_has_one_ellipsis_when_it_is_cut_again() -> None:
    assert one_line("Phương Khuê… đã nói", 14) == "Phương Khuê…"
    assert shortened("Phương Khuê… đã nói", 14) == "Phương Khuê…"
