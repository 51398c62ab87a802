import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from kcn_tui.console.moment import minutes_words
from kcn_tui.hall.speaker import lectern
from kcn_tui.hall.time_left import figures, pace_in_words, time_color, time_in_words
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.pace import Pace
from kcn_tui.stage.theme import DARK
from tests.build import AGENDA, START, Run, plan
from tests.lettered import in_letters, shows

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
        (item_time(8.2, 15), "08:12 / 15:00 · còn 7 phút"),
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


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Pace(None, None, None, None), ""),
        (Pace(None, None, 6 * MINUTE, None), "chậm 6 phút"),
        (Pace(None, None, None, START), "dự kiến kết thúc 13:30"),
        (Pace(None, None, MINUTE * 0, START, at_least=True), "đúng giờ · dự kiến kết thúc sau 13:30"),
    ],
)
def test_of_the_pace_is_said_what_is_known(timing: Pace, words: str) -> None:
    assert pace_in_words(timing) == words


@pytest.mark.parametrize(("seconds", "minutes"), [(59, 0), (60, 1), (100, 1), (119, 1), (120, 2), (-100, 1)])
def test_the_console_says_the_same_minutes_as_the_speakers_screen(seconds: int, minutes: int) -> None:
    behind = timedelta(seconds=seconds)
    assert minutes_words(behind) == f"{minutes}′"
    said = pace_in_words(Pace(None, None, behind, START))
    assert ("đúng giờ" if minutes == 0 else f" {minutes} phút ") in said


def test_before_the_first_item_there_is_no_pace() -> None:
    assert pace_in_words(Pace(None, None, None, None)) == ""


def test_a_closed_meeting_is_said_to_be_closed_and_is_late_no_more() -> None:
    run = Run()
    run.do(c.Start("report-1"))
    run.do(c.Close(), minutes=400)

    shown = seen(run)

    assert "bế mạc 20:11" in shown
    assert "chậm" not in shown
    assert "dự kiến kết thúc" not in shown


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
    run.do(c.Start("opening"), c.Queue(f"T{title}"), c.Speak(), c.Queue(f"S{script}"), c.WrapUp())

    page = lectern(run.state, run.now, (columns, rows), DARK, script_page=3, notice="đang chờ")

    assert len(page.lines) == rows
    assert max(cell_len(line.plain) for line in page.lines) <= columns


@pytest.mark.parametrize(
    ("timing", "shown"),
    [
        (item_time(8.25, 15), "06:45"),
        (item_time(17.5, 15), "–02:30"),
        (item_time(75, None), "75:00"),
    ],
)
def test_the_time_left_stands_in_big_figures_with_a_minus_once_it_is_over(timing: Pace, shown: str) -> None:
    lines = [line.plain for line in figures(timing, 80, 24, DARK)]

    assert in_letters(lines, shown, 1)
    assert len(lines) <= 24 // 5


def test_a_small_lectern_keeps_its_rows_for_the_text() -> None:
    assert figures(item_time(8, 15), 46, 13, DARK) == ()


def test_whoever_has_the_floor_sees_their_own_time_and_who_waits() -> None:
    run = Run()
    run.do(c.Start("report-1"), c.Queue("Nguyễn Văn A"), c.Queue("Trần Văn B"), c.Speak())
    run.now += 2 * MINUTE

    shown = seen(run)

    assert "02:00 / 07:00 · còn 5 phút" in shown
    assert "Đang phát biểu: Nguyễn Văn A · Chờ phát biểu (1): Trần Văn B" in shown


@pytest.mark.parametrize(
    ("rows", "last"), [(24, "7. Đại biểu 8"), (12, "và 3 người nữa"), (8, "và 7 người nữa")]
)
def test_in_a_discussion_the_speaker_sees_the_queue_as_far_as_there_is_room(rows: int, last: str) -> None:
    run = Run(plan([{"id": "thao-luan", "kind": "discussion", "title": "Thảo luận"}]))
    run.do(c.Start("thao-luan"), *(c.Queue(f"Đại biểu {n}") for n in range(1, 9)), c.Speak())

    shown = seen(run, grid=(60, rows))

    assert "Đang phát biểu: Đại biểu 1" in shown
    assert last in shown


def test_an_empty_queue_is_said() -> None:
    run = Run(plan([{"id": "thao-luan", "kind": "discussion", "title": "Thảo luận"}]))
    run.do(c.Start("thao-luan"), c.Speak("Đại biểu 1"))
    assert "Chưa có ai chờ phát biểu." in seen(run)


@pytest.mark.parametrize("grid", [(46, 13), ROOM, (120, 35), (24, 8), (24, 5)])
def test_being_asked_to_finish_stands_on_the_speakers_screen_until_the_speech_is_over(
    grid: tuple[int, int],
) -> None:
    run = Run()
    run.do(c.Start("opening"), c.Speak("Nguyễn Văn A"))
    before = seen(run, grid=grid)
    run.do(c.WrapUp())
    asked = seen(run, grid=grid)
    run.do(c.EndSpeech())

    assert not shows(before.split("\n"), "XIN KẾT THÚC")
    assert shows(asked.split("\n"), "XIN KẾT THÚC")
    assert not shows(seen(run, grid=grid).split("\n"), "XIN KẾT THÚC")


@pytest.mark.parametrize(
    ("timing", "color"),
    [
        (item_time(8, 15), DARK.good),
        (item_time(13.5, 15), DARK.title),
        (item_time(16, 15), DARK.bad),
        (item_time(16, None), DARK.accent),
    ],
)
def test_the_colour_of_the_time_changes_when_it_is_soon_over_and_over(timing: Pace, color: str) -> None:
    assert time_color(timing, DARK).color == Style(color=color).color


def test_the_speaker_sees_how_the_next_page_begins() -> None:
    text = " ".join(f"từ{n}" for n in range(2000))
    run = Run(plan([{"id": "r", "kind": "report", "title": "Báo cáo", "text": text}]))
    run.do(c.Start("r"), c.TurnPage(2, 46, 13))

    before, after = seen(run).split("Trang sau")
    last = re.findall(r"từ(\d+)", before)[-1]
    first = re.findall(r"từ(\d+)", after)[0]

    assert int(first) == int(last) + 1


def test_on_the_last_page_nothing_is_said_of_a_next_one() -> None:
    run = Run(plan([{"id": "r", "kind": "report", "title": "Báo cáo", "text": "Hết."}]))
    run.do(c.Start("r"), c.TurnPage(2, 46, 13))

    assert "Trang sau" not in seen(run)


@pytest.mark.parametrize("grid", [(120, 34), (200, 56)])
def test_on_a_fine_grid_the_time_left_is_said_in_big_letters_too(grid: tuple[int, int]) -> None:
    run = Run()
    run.do(c.Start("opening"))

    lines = seen(run, grid=grid).splitlines()

    assert in_letters(lines, "còn 5 phút", 1)


def test_on_a_fine_grid_those_who_wait_for_the_floor_stand_in_big_letters() -> None:
    run = Run(plan([{"id": "discussion", "kind": "discussion", "title": "Thảo luận"}]))
    run.do(c.Start("discussion"), *(c.Queue(f"Đại biểu {n}") for n in range(1, 8)), c.Speak())

    lines = seen(run, grid=(200, 56)).splitlines()

    assert in_letters(lines, "Đang phát biểu: Đại biểu 1", 1)
    assert in_letters(lines, "1. Đại biểu 2", 1)
    assert any(in_letters(lines, f"và {n} người nữa", 1) for n in range(1, 6))


def test_a_draft_stands_whole_before_the_speaker_however_few_words_the_hall_has_on_a_page() -> None:
    text = "Hoàn thành tốt các chỉ tiêu, nhiệm vụ được giao trong năm của cơ quan. " * 6
    draft = {"id": "resolution", "kind": "resolution", "title": "Nghị quyết", "articles": [{"text": text}]}
    run = Run(plan([draft]))
    run.do(c.Start("resolution"), c.TurnPage(2, 120, 34))

    shown = seen(run, grid=(240, 67))

    assert " ".join(shown.split()).count("Hoàn thành tốt các chỉ tiêu") == 6


@pytest.mark.parametrize(
    ("command", "words"), [(c.Hold(), "bị che"), (c.Freeze(), "màn hội trường đang giữ nguyên hình")]
)
def test_the_speaker_is_told_what_became_of_the_halls_picture(command: c.Command, words: str) -> None:
    run = Run()
    run.do(c.Start("report-1"), command)
    page = lectern(run.state, run.now, (80, 24), DARK)
    assert words in "\n".join(line.plain for line in page.lines)
