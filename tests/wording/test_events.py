from datetime import datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Event, Noted, Opened, Undone
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony
from kcn_tui.wording.events import WORDS, entry_line, event_words
from tests.build import AGENDA, HANOI, Run, plan

pytestmark = pytest.mark.usefixtures("vietnamese")

ELECTION: dict[str, Any] = {
    "id": "bau",
    "kind": "election",
    "title": "Bầu",
    "seats": 1,
    "candidates": ["A A", "B B"],
}
MEMBERS = tuple(
    Member(f"{n:04}", f"Nguyễn Văn {chr(64 + n)}", card=f"{n:04}", group="Tổ 1") for n in range(1, 7)
)
RECOUNT = "đếm lại"


def whole_meeting() -> Run:
    run = Run(plan([*AGENDA, ELECTION]), MEMBERS)
    run.do(
        c.Arrive("0001"),
        c.ArriveGroup("Tổ 1"),
        c.Leave("0006"),
        c.Excuse("0006", "nghỉ ốm", represented_by="Trần Văn B"),
        c.Move("awards", "khách về sớm", before="report-1"),
        c.Move("awards", "theo lệ", after="bau"),
        c.Insert(Ceremony(id="phat-bieu", title="Phát biểu của cấp trên"), "đoàn đến", before="closing"),
        c.Start("opening"),
        c.BeganAt("13:35"),
        c.GiveTime(1),
        c.GiveTime(-3, "closing"),
        c.Start("attendance"),
        c.Reopen("opening", "chào cờ lại"),
        c.Queue("0001"),
        c.Queue("0002"),
        c.Unqueue("0002"),
        c.Speak(),
        c.EndSpeech("Nhất trí"),
        c.Speak("0002"),
        c.Lead("podium"),
        c.WrapUp(),
        c.EndSpeech(),
        c.WrapUp(),
        c.Ask("0001", "Tiến độ?"),
        c.Answer(1, "0002", "Quý II."),
        c.Amend(1, "ý kiến hội nghị", "Doanh thu 310 triệu USD."),
        c.Amend(2, "trùng"),
        c.Amend("new", "bổ sung", "Mới."),
        c.MarkContent(4, "done"),
        c.ShareTime(),
        c.EnterRecipient("giay-khen", "Nguyễn Văn Á", unit="Phòng 1"),
        c.EnterRecipient("giay-khen", "Nguyễn Văn A", corrects="Nguyễn Văn Á"),
        c.EnterRecipient("giay-khen", "Phòng Tổ chức", kind="collective"),
        c.Withdraw("giay-khen", "Phòng Tổ chức", "có đơn"),
        c.MoveAward("giay-khen", "khách trao trước", before="bang-khen"),
        c.MoveAward("bang-khen", "như cũ"),
        c.ReadAward("giay-khen"),
        c.HandOver("giay-khen", "Nguyễn Văn A", received_by="Trần Văn B"),
        c.TakeNote("mot"),
        c.EditNote(1, "một"),
        c.Nominate("bau", "C C", unit="Phòng 1"),
        c.WithdrawCandidate("bau", "C C", "xin rút"),
        c.CountBallot("bau", 5, 5, 4, 1, {"A A": 2, "B B": 2}),
        c.CountBallot("bau", 5, 5, 4, 1, {"A A": 2, "B B": 2}, reason="kiểm tra"),
        c.CountBallot("bau", 5, 5, 4, 1, {"A A": 3, "B B": 1}, reason=RECOUNT),
        c.Announce("bau"),
        c.Retract("bau", "đọc nhầm"),
        c.TakeTally("resolution", "Tổ 1", 3, 1),
        c.CountAttendance(present=29, staff=45, summoned=45),
        c.Start("report-1"),
        c.TurnPage(2),
        c.Lead("podium"),
        c.Lead("console"),
        c.Show("agenda"),
        c.Freeze(),
        c.Black(),
        c.Tell("Đề nghị tắt điện thoại"),
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
        c.AdoptPlan(plan([*AGENDA, ELECTION]), "1" * 64, MEMBERS),
        c.Undo(),
        c.Close(),
    )
    return run


RUN = whole_meeting()
ENTRIES = RUN.entries


def test_every_kind_of_event_has_words() -> None:
    assert WORDS.keys() == set(get_args(Event))


def test_every_event_takes_place_in_the_meeting_tried_here() -> None:
    assert {type(entry.event) for entry in ENTRIES} == set(get_args(Event))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.seq}-{type(entry.event).__name__}")
def test_every_event_is_one_line_with_all_its_places_filled(entry: Entry, language: Language) -> None:
    locale.use(language)
    line = entry_line(entry, RUN.state)
    assert line.startswith(f"#{entry.seq} {entry.at:%H:%M} ")
    assert line.isprintable()
    assert not {"{", "}"} & set(line)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.seq}-{type(entry.event).__name__}")
def test_every_event_has_its_own_vietnamese(entry: Entry) -> None:
    vietnamese = event_words(entry.event, RUN.state)
    locale.use("en")
    assert vietnamese != event_words(entry.event, RUN.state)


def lines_about(*types: str) -> list[str]:
    return [entry_line(entry, RUN.state) for entry in ENTRIES if type(entry.event).__name__ in types]


def test_lines_name_the_clock_time_and_the_items() -> None:
    assert lines_about("ItemStarted")[0] == "#9 13:38 bắt đầu: 1. Chào cờ, tuyên bố lý do"


def test_a_vote_is_told_with_its_figures_its_verdict_and_its_reasons() -> None:
    first, second = lines_about("VoteRecorded")
    assert first.endswith(
        "biểu quyết 4. Nghị quyết Hội nghị, giơ tay: tán thành 20, không tán thành 1, không có ý kiến 0,"
        " không biểu quyết 8 trên 29 người có mặt: thông qua;"
        " khi chưa đủ số người dự, lý do: biểu quyết để diễn tập"
    )
    assert second.endswith("; lần ghi thứ 2, lý do: đếm lại")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("Arrived", "có mặt từ 13:31: Nguyễn Văn A (0001)"),
        ("Excused", "vắng có lý do: Nguyễn Văn F (0006); lý do: nghỉ ốm; người dự thay: Trần Văn B"),
        ("ItemInserted", "thêm: Phát biểu của cấp trên, trước 6. Bế mạc; lý do: đoàn đến"),
        ("SpeechBegun", "Nguyễn Văn A (0001) phát biểu lần 1, 7 phút"),
        ("ArticleAmended", "Điều 1 sửa thành: Doanh thu 310 triệu USD.; lý do: ý kiến hội nghị"),
        ("BallotCounted", "kiểm phiếu vòng 1, 7. Bầu: số phiếu phát ra 5, số phiếu thu về 5, số phiếu hợp lệ 4, số phiếu không hợp lệ 1; A A 2, B B 2; chưa ai trúng cử"),
        ("CandidateNominated", "giới thiệu ứng viên, 7. Bầu: C C, Phòng 1"),
        ("CandidateWithdrawn", "rút tên khỏi danh sách bầu cử, 7. Bầu: C C; lý do: xin rút"),
        ("AwardHandedOver", "đã trao Giấy khen của Trưởng ban: Trần Văn B nhận thay Nguyễn Văn A"),
        ("TallyTaken", "số đếm của Tổ 1 về 4. Nghị quyết Hội nghị: tán thành 3, không tán thành 1, không có ý kiến 0"),
    ],
)  # fmt: skip
def test_people_items_and_reasons_are_named(kind: str, line: str) -> None:
    assert lines_about(kind)[0].split(" ", 2)[2] == line


def test_an_item_inserted_on_the_day_is_named_like_any_other() -> None:
    run = Run()
    run.do(c.Insert(Ceremony(id="phat-bieu", title="Phát biểu"), "x", before="opening"), c.Start("phat-bieu"))
    assert entry_line(run.entries[-1], run.state) == "#3 13:32 bắt đầu: 1. Phát biểu"


def test_a_rehearsal_says_that_it_is_one() -> None:
    words = event_words(Opened(plan(), "0" * 64, "kcn-tui", rehearsal=True), RUN.state)
    assert words == "mở để diễn tập: Hội nghị thử"


def test_an_undo_names_where_it_goes_back_to() -> None:
    assert event_words(Undone(7), RUN.state) == "hoàn tác: mọi việc từ #7 trở đi"


@given(st.text())
def test_no_text_of_people_breaks_the_line_or_reaches_the_terminal_as_a_control(text: str) -> None:
    line = entry_line(Entry(1, datetime(2018, 2, 5, 14, 2, tzinfo=HANOI), 1, Noted(1, None, text)), RUN.state)
    assert line.startswith("#1 14:02 ghi chép 1:")
    assert not [letter for letter in line if letter in "\n\r\x0b\x0c\x85\u2028\u2029\x1b\x07\u202e"]
