from collections.abc import Iterator
from typing import get_args

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command, Refusal, RefusalCode
from kcn_tui.wording.refusals import refusal_line
from tests.build import AGENDA, Run, plan

LANGUAGES: tuple[Language, ...] = ("vi", "en")

WITH_ELECTION = [
    *AGENDA,
    {"id": "bau", "kind": "election", "title": "Bầu [b]Ban", "seats": 1, "candidates": ["Ứng viên 1"]},
]
COUNTED = c.CountAttendance(present=30, staff=45, summoned=45)
VOTED = c.RecordVote("resolution", yes=30)
READ = (c.ReadAward("bang-khen"), c.ReadAward("giay-khen"))

REFUSED: dict[RefusalCode, tuple[tuple[Command, ...], Command]] = {
    "all_awards_read": (READ, c.ReadAward("bang-khen")),
    "already_announced": ((COUNTED, VOTED, c.Announce("resolution")), c.Announce("resolution")),
    "already_closed": ((c.Close(),), c.TakeNote("…")),
    "already_done": ((c.Start("report-1"), c.Finish()), c.Start("report-1")),
    "already_held": ((c.Hold(),), c.Hold()),
    "already_open": ((c.Start("report-1"),), c.Start("report-1")),
    "already_put": ((COUNTED, c.Put("resolution")), c.Put("resolution")),
    "already_read": (READ[:1], READ[0]),
    "already_skipped": ((c.Skip("report-1", "vắng"),), c.Start("report-1")),
    "attendance_base_unknown": ((c.CountAttendance(present=30),), c.Put("resolution")),
    "count_exceeds_present": ((COUNTED,), c.RecordVote("resolution", yes=20, no=15)),
    "item_lost": (
        (c.Start("report-1"),),
        c.AdoptPlan(plan([i for i in AGENDA if i["id"] != "report-1"]), "0" * 64),
    ),
    "needs_ballot": ((COUNTED,), c.Put("bau")),
    "needs_reason": ((COUNTED, VOTED), VOTED),
    "no_attendance": ((), c.Put("resolution")),
    "no_award": ((), c.ReadAward("bang_khen")),
    "no_item": ((), c.Start("report-2")),
    "no_motion": ((COUNTED,), c.Put("{motion}")),
    "no_open_item": ((), c.Finish()),
    "no_quorum": ((c.CountAttendance(present=29, staff=45),), c.Put("resolution")),
    "not_held": ((), c.Release()),
    "not_open": ((c.Start("report-1"),), c.Finish("opening")),
    "not_votable": ((COUNTED,), c.Put("opening")),
    "nothing_to_undo": ((), c.Undo()),
    "nothing_voted": ((), c.Announce("resolution")),
    "present_exceeds_summoned": ((), c.CountAttendance(present=46, staff=60, summoned=45)),
    "summoned_exceeds_staff": ((), c.CountAttendance(present=40, staff=45, summoned=60)),
}


@pytest.fixture(autouse=True)
def _vietnamese() -> Iterator[None]:
    spoken = locale.language()
    locale.use("vi")
    yield
    locale.use(spoken)


def refused(code: RefusalCode) -> tuple[Refusal, Run]:
    before, command = REFUSED[code]
    run = Run(plan(WITH_ELECTION))
    run.do(*before)
    refusal = run.attempt(command)
    assert refusal is not None
    assert refusal.code == code
    return refusal, run


def line(code: RefusalCode) -> str:
    refusal, run = refused(code)
    return refusal_line(refusal, run.state)


def test_every_code_is_among_the_refusals_tried_here() -> None:
    assert set(REFUSED) == set(get_args(RefusalCode))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", REFUSED)
def test_every_refusal_of_a_real_meeting_is_one_whole_sentence(code: RefusalCode, language: Language) -> None:
    locale.use(language)
    sentence = line(code)
    assert sentence[-1] in ".?"
    assert "\n" not in sentence
    assert "{" not in sentence.replace("{motion}", "")  # which is what one motion was asked for by


@pytest.mark.parametrize("code", REFUSED)
def test_every_refusal_has_its_own_vietnamese(code: RefusalCode) -> None:
    vietnamese = line(code)
    locale.use("en")
    assert vietnamese != line(code)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "count_exceeds_present",
            "Tán thành 20 + không tán thành 15 = 35, vượt 5 so với 30 người có mặt: kiểm tra số không tán thành (15).",
        ),
        ("already_open", "3. Báo cáo kết quả đang tiến hành rồi."),
        (
            "no_quorum",
            "Chưa đủ số người dự: có mặt 29, cần 30, còn thiếu 1 người; nếu vẫn biểu quyết thì phải nêu lý do.",
        ),
        ("no_item", "Chương trình không có mục “report-2”; có phải ý là “report-1”?"),
        (
            "no_award",
            "Chương trình không có quyết định khen thưởng “bang_khen”; có phải ý là “bang-khen”?",
        ),
        ("already_read", "Bằng khen của UBND tỉnh đã được công bố rồi."),
        (
            "not_open",
            "1. Chào cờ, tuyên bố lý do không đang tiến hành; mục đang tiến hành là 3. Báo cáo kết quả.",
        ),
        ("no_motion", "Chương trình không có nội dung biểu quyết “{motion}”."),
    ],
)
def test_a_refusal_names_titles_and_figures_and_says_what_would_be_right(
    code: RefusalCode, sentence: str
) -> None:
    assert line(code) == sentence


def test_a_single_figure_above_those_present_is_not_written_as_a_sum() -> None:
    run = Run()
    run.do(COUNTED)
    refusal = run.attempt(c.RecordVote("resolution", yes=31))
    assert refusal is not None
    sentence = refusal_line(refusal, run.state)
    assert sentence == "Tán thành 31, vượt 1 so với 30 người có mặt: kiểm tra số tán thành (31)."


def test_a_title_with_markup_or_control_characters_stays_text_on_one_line() -> None:
    run = Run(plan([{"id": "a", "kind": "ceremony", "title": "[b]Mục\x1b[31m\nmột"}]))
    run.do(c.Start("a"))
    refusal = run.attempt(c.Start("a"))
    assert refusal is not None
    sentence = refusal_line(refusal, run.state)
    assert sentence.startswith("1. [b]Mục")
    assert sentence.isprintable()


def test_a_long_title_is_cut_so_that_the_rest_of_the_sentence_is_seen() -> None:
    run = Run(plan([{"id": "a", "kind": "ceremony", "title": "Rất dài " * 40}]))
    run.do(c.Start("a"))
    refusal = run.attempt(c.Start("a"))
    assert refusal is not None
    assert refusal_line(refusal, run.state).endswith("… đang tiến hành rồi.")
