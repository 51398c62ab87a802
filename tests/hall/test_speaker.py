from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kcn_tui.hall.speaker import lectern, pace_in_words, time_in_words
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.pace import Pace
from kcn_tui.stage.theme import DARK
from tests.build import AGENDA, START, Run, plan

ROOM = (80, 24)
MINUTE = timedelta(minutes=1)


def seen(run: Run, script_page: int = 1, grid: tuple[int, int] = ROOM) -> str:
    page = lectern(run.state, run.now, grid, DARK, script_page=script_page)
    return "\n".join(line.plain for line in page.lines)


def item_time(elapsed: float, planned: float | None) -> Pace:
    """The time of an item, in minutes."""
    return Pace(elapsed * MINUTE, None if planned is None else planned * MINUTE, None, None)


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (item_time(8.2, 15), "08:12 / 15:00 · còn 6 phút"),
        (item_time(14.5, 15), "14:30 / 15:00 · còn chưa đầy 1 phút"),
        (item_time(15, 15), "15:00 / 15:00 · đã hết giờ"),
        (item_time(17.5, 15), "17:30 / 15:00 · đã quá 2 phút"),
        (item_time(75, None), "75:00"),
        (Pace(None, None, None, None), ""),
    ],
)
def test_the_time_of_an_item_is_said_in_words(timing: Pace, words: str) -> None:
    assert time_in_words(timing) == words


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        (6, "chậm 6 phút · dự kiến kết thúc 13:30"),
        (-2.5, "sớm 2 phút · dự kiến kết thúc 13:30"),
        (0.9, "đúng giờ · dự kiến kết thúc 13:30"),
    ],
)
def test_the_pace_of_the_meeting_is_said_in_words(behind: float, words: str) -> None:
    assert pace_in_words(Pace(None, None, behind * MINUTE, START)) == words


def test_before_the_first_item_there_is_no_pace() -> None:
    assert pace_in_words(Pace(None, None, None, None)) == ""


def test_the_speaker_reads_what_the_hall_sees_and_knows_what_is_next() -> None:
    run = Run()
    run.do(c.Start("report-1"), c.TurnPage(2, 46, 13))

    shown = seen(run)

    assert "Tốt." in shown
    assert "Tiếp theo: Báo cáo tình hình" not in shown
    assert "Tiếp theo: Khen thưởng" in shown


def test_a_covered_hall_is_said_while_the_speaker_goes_on_reading() -> None:
    run = Run()
    run.do(c.Start("report-1"), c.TurnPage(2, 46, 13), c.Hold())

    shown = seen(run)

    assert "màn hội trường đang bị che" in shown
    assert "Tốt." in shown


def test_the_script_is_for_the_speaker_and_is_turned_page_by_page() -> None:
    script = "\n\n".join(f"Đoạn {n} " + "lời dẫn " * 20 for n in range(1, 20))
    run = Run(plan([{**AGENDA[0], "script": script}]))
    run.do(c.Start("opening"))

    first, second = seen(run), seen(run, script_page=2)

    assert "Đoạn 1 " in first
    assert "Đoạn 1 " not in second
    assert "trang 2/" in second


@given(st.integers(1, 200), st.integers(1, 60), st.text(max_size=200), st.text(max_size=200))
def test_the_speakers_screen_fills_its_grid_exactly(columns: int, rows: int, title: str, script: str) -> None:
    run = Run(plan([{**AGENDA[0], "title": title or "T", "script": script or None}]))
    run.do(c.Start("opening"))

    page = lectern(run.state, run.now, (columns, rows), DARK, script_page=3, notice="đang chờ")

    assert len(page.lines) == rows
    assert max(cell_len(line.plain) for line in page.lines) <= columns
