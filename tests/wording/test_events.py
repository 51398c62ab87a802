from collections.abc import Iterator
from datetime import datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Event, Noted, Opened, Undone
from kcn_tui.wording.events import entry_line, event_words
from tests.build import HANOI, Run, plan


@pytest.fixture(autouse=True)
def _vietnamese() -> Iterator[None]:
    spoken = locale.language()
    locale.use("vi")
    yield
    locale.use(spoken)


def whole_meeting() -> list[Entry]:
    run = Run()
    run.do(
        c.CountAttendance(present=29, staff=45, summoned=45),
        c.Start("opening"),
        c.Start("report-1"),
        c.TurnPage(2),
        c.Show("agenda"),
        c.Hold(),
        c.Release(),
        c.TakeNote("Đề nghị\nlàm rõ"),
        c.ReadAward("bang-khen"),
        c.Put("resolution", force="biểu quyết để diễn tập"),
        c.RecordVote("resolution", yes=20, no=1),
        c.RecordVote("resolution", yes=21, reason="đếm lại"),
        c.Announce("resolution"),
        c.Skip("closing", "hết giờ"),
        c.Conclude("Hội nghị thành công."),
        c.AdoptPlan(plan(), "1" * 64),
        c.Undo(),
        c.Close(),
    )
    return run.entries


ENTRIES = whole_meeting()


def test_every_event_takes_place_in_the_meeting_tried_here() -> None:
    assert {type(entry.event) for entry in ENTRIES} == set(get_args(Event))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.seq}-{type(entry.event).__name__}")
def test_every_event_is_one_line_with_all_its_places_filled(entry: Entry, language: Language) -> None:
    locale.use(language)
    line = entry_line(entry, plan())
    assert line.startswith(f"#{entry.seq} {entry.at:%H:%M} ")
    assert line.isprintable()
    assert not {"{", "}"} & set(line)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.seq}-{type(entry.event).__name__}")
def test_every_event_has_its_own_vietnamese(entry: Entry) -> None:
    vietnamese = event_words(entry.event, plan())
    locale.use("en")
    assert vietnamese != event_words(entry.event, plan())


def lines_about(*types: str) -> list[str]:
    return [entry_line(entry, plan()) for entry in ENTRIES if type(entry.event).__name__ in types]


def test_lines_name_the_clock_time_and_the_items() -> None:
    assert lines_about("ItemStarted")[1] == "#5 13:33 bắt đầu: 3. Báo cáo kết quả"


def test_a_vote_is_told_with_its_figures_its_verdict_and_its_reasons() -> None:
    first, second = lines_about("VoteRecorded")
    assert first.endswith(
        "biểu quyết 5. Nghị quyết Hội nghị, giơ tay: tán thành 20, không tán thành 1, không có ý kiến 0,"
        " không biểu quyết 8 trên 29 người có mặt: thông qua;"
        " khi chưa đủ số người dự, lý do: biểu quyết để diễn tập"
    )
    assert second.endswith("; lần ghi thứ 2, lý do: đếm lại")


def test_a_rehearsal_says_that_it_is_one() -> None:
    words = event_words(Opened(plan(), "0" * 64, "kcn-tui", rehearsal=True), plan())
    assert words == "mở để diễn tập: Hội nghị thử"


def test_an_undo_names_where_it_goes_back_to() -> None:
    assert event_words(Undone(7), plan()) == "hoàn tác: mọi việc từ #7"


@given(st.text())
def test_no_text_of_people_breaks_the_line_or_reaches_the_terminal_as_a_control(text: str) -> None:
    line = entry_line(Entry(1, datetime(2018, 2, 5, 14, 2, tzinfo=HANOI), 1, Noted(1, None, text)), plan())
    assert line.startswith("#1 14:02 ghi chép 1:")
    assert not [letter for letter in line if letter in "\n\r\x0b\x0c\x85\u2028\u2029\x1b\x07\u202e"]
