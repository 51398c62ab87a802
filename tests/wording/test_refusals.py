from typing import get_args

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command, Refusal, RefusalCode
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Article, Award, Awards, Ceremony, Election, Resolution
from kcn_tui.wording.refusal_sentences import SENTENCES
from kcn_tui.wording.refusals import COMPOSED, refusal_line
from tests.build import AGENDA, Run, plan

pytestmark = pytest.mark.usefixtures("vietnamese")

LANGUAGES: tuple[Language, ...] = ("vi", "en")

WITH_ELECTION = [
    *AGENDA,
    {"id": "bau", "kind": "election", "title": "Bầu [b]Ban", "seats": 1, "candidates": ["Ứng viên 1"]},
]
COUNTED = c.CountAttendance(present=30, staff=45, summoned=45)
VOTED = c.RecordVote("resolution", yes=30)
READ = (c.ReadAward("bang-khen"), c.ReadAward("giay-khen"))
ANNOUNCED = (COUNTED, VOTED, c.Announce("resolution"))
ENTERED = c.EnterRecipient("bang-khen", "Nguyễn Văn A")
HANDED = c.HandOver("bang-khen", "Nguyễn Văn A")
TWO_CALLED_AN = (Member("0001", "Nguyễn Văn An", card="0001", group="Tổ 1"), Member("0002", "Nguyễn Văn An"))
HERE = c.Arrive("0001")


def ballot(valid: int = 10, reason: str | None = None, **votes: int) -> c.CountBallot:
    return c.CountBallot("bau", 10, 10, valid, 0, votes, reason)


ROLL_CODES = {
    "already_in_room",
    "clock_too_early",
    "member_lost",
    "no_group",
    "no_one",
    "not_in_room",
    "person_lost",
    "several_people",
}
"""Refusals that only a meeting with a roll gives."""

SAME = Election(id="bau-2", title="Bầu lại", seats=1, candidates=("A A", "A A"))
NOBODY = Election(id="bau-2", title="Bầu lại", seats=1)
NO_VOTES = c.CountBallot("bau-2", 10, 10, 10, 0, {})
TWO_VOTES = c.CountBallot("bau", 10, 10, 10, 0, {"Ứng viên 1": 2})
BY_MEMBER = Ceremony(id="phat-bieu", title="Phát biểu", by="0001")
NO_LIST = c.AdoptPlan(plan(WITH_ELECTION), "0" * 64, members=())
SECOND_DRAFT = Resolution(id="nq-2", title="Nghị quyết thứ hai", articles=(Article("Một."),))
READ_TWICE = Awards(
    id="khen-2", title="Khen", awards=(Award(id="bang-khen", form="Bằng khen", by="UBND tỉnh"),)
)
NAMESAKES = (ENTERED, c.EnterRecipient("bang-khen", "Nguyễn Văn A", unit="Phòng B"))

REFUSED: dict[RefusalCode, tuple[tuple[Command, ...], Command]] = {
    "amended_lost": (
        (c.Amend(1, "x", "Sửa"),),
        c.AdoptPlan(plan([i | {"articles": []} if i["id"] == "resolution" else i for i in AGENDA]), "0", ()),
    ),
    "announce_first": ((COUNTED, TWO_VOTES), ballot(10)),
    "award_exists": ((), c.Insert(READ_TWICE, "x", before="closing")),
    "clock_too_early": ((HERE,), c.Leave("0001", at="13:00")),
    "no_candidates": ((COUNTED, c.Insert(NOBODY, "x", before="closing")), NO_VOTES),
    "same_candidates": ((), c.Insert(SAME, "x", before="closing")),
    "several_recipients": (NAMESAKES, c.Withdraw("bang-khen", "Nguyễn Văn A", "x")),
    "tables_exceed_present": (
        (COUNTED, c.TakeTally("resolution", "Tổ 1", 25)),
        c.TakeTally("resolution", "Tổ 2", 6),
    ),
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
    "count_first": ((COUNTED, VOTED, c.Put("resolution")), c.Announce("resolution")),
    "count_exceeds_present": ((COUNTED,), c.RecordVote("resolution", yes=20, no=15)),
    "item_lost": (
        (c.Start("report-1"),),
        c.AdoptPlan(plan([i for i in AGENDA if i["id"] != "report-1"]), "0" * 64, members=()),
    ),
    "member_lost": ((HERE,), NO_LIST),
    "needs_ballot": ((COUNTED,), c.Put("bau")),
    "text_changed": (
        (COUNTED, c.RecordVote("resolution/1", yes=9), c.Amend(1, "x", "Sửa")),
        c.Announce("resolution/1"),
    ),
    "needs_reason": ((COUNTED, VOTED), VOTED),
    "no_attendance": ((), c.Put("resolution")),
    "no_award": ((), c.ReadAward("bang_khen")),
    "no_item": ((), c.Start("report-2")),
    "no_motion": ((COUNTED,), c.Put("{motion}")),
    "no_open_item": ((), c.Finish()),
    "no_quorum": ((c.CountAttendance(present=29, staff=45),), c.Put("resolution")),
    "already_black": ((c.Black(),), c.Black()),
    "already_covered": ((c.Black(),), c.Freeze()),
    "not_held": ((), c.Release()),
    "not_open": ((c.Start("report-1"),), c.Finish("opening")),
    "not_votable": ((COUNTED,), c.Put("opening")),
    "nothing_to_undo": ((), c.Undo()),
    "nothing_voted": ((), c.Announce("resolution")),
    "present_exceeds_summoned": ((), c.CountAttendance(present=46, staff=60, summoned=45)),
    "already_given_floor": ((c.Speak("A"),), c.Speak("A")),
    "already_handed_over": ((ENTERED, READ[0], HANDED), HANDED),
    "already_in_room": ((HERE,), HERE),
    "already_queued": ((c.Queue("A"),), c.Queue("A")),
    "article_gone": ((c.Amend(1, "x"),), c.Amend(1, "x")),
    "award_locked": ((ENTERED, READ[0]), c.Withdraw("bang-khen", "Nguyễn Văn A", "x")),
    "ballot_sum": ((COUNTED,), ballot(valid=9)),
    "clock_in_future": ((c.Start("opening"),), c.BeganAt("23:59")),
    "draft_frozen": ((COUNTED, VOTED), c.Amend(1, "x", "Sửa")),
    "item_exists": ((), c.Insert(Ceremony(id="opening", title="Trùng"), "x", before="closing")),
    "needs_figures": ((COUNTED,), c.RecordVote("resolution")),
    "needs_text": ((), c.Amend("new", "x")),
    "no_article": ((), c.Amend(9, "x", "Sửa")),
    "no_ballot": ((COUNTED,), ballot(reason="đếm lại")),
    "no_candidate": ((COUNTED,), ballot(Ai=1)),
    "no_group": ((), c.ArriveGroup("Tổ 9")),
    "no_note": ((c.TakeNote("x"),), c.EditNote(3, "x")),
    "no_note_yet": ((), c.EditNote(3, "x")),
    "no_one": ((), c.Arrive("9999")),
    "no_place": ((), c.Move("closing", "x")),
    "no_question": ((c.Ask("A", "x"),), c.Answer(2, "A", "x")),
    "no_question_open": ((), c.Answer(1, "A", "x")),
    "no_recipient": ((), c.Withdraw("bang-khen", "Ai", "x")),
    "no_roll": ((), c.Arrive("0001")),
    "already_asked_to_finish": ((c.Start("opening"), c.WrapUp()), c.WrapUp()),
    "no_speaker": ((), c.EndSpeech()),
    "podium_leads": ((c.Start("opening"), c.Lead("podium")), c.Lead("podium")),
    "console_leads": ((c.Start("opening"),), c.Lead("console")),
    "article_unknown": ((), c.Put("resolution/9")),
    "article_voted_down": ((COUNTED, c.RecordVote("resolution/1", yes=3)), c.Put("resolution")),
    "entered_lost": (
        (ENTERED,),
        c.AdoptPlan(plan([i for i in WITH_ELECTION if i["id"] != "awards"]), "0" * 64, ()),
    ),
    "withdrawn_lost": (
        (c.WithdrawCandidate("bau", "Ứng viên 1", "x"),),
        c.AdoptPlan(plan([*AGENDA, WITH_ELECTION[-1] | {"candidates": []}]), "0" * 64, ()),
    ),
    "person_lost": ((c.Insert(BY_MEMBER, "x", before="closing"),), NO_LIST),
    "several_resolutions": ((c.Insert(SECOND_DRAFT, "x", before="closing"),), c.Amend(1, "x", "Sửa")),
    "votes_missing": ((COUNTED,), ballot(10)),
    "whole_voted": ((COUNTED, VOTED), c.Put("resolution/1")),
    "no_round_left": (
        (COUNTED, c.CountBallot("bau", 10, 10, 10, 0, {"Ứng viên 1": 8}), c.Announce("bau")),
        c.WithdrawCandidate("bau", "Ứng viên 1", "x"),
    ),
    "ballot_begun": (
        (COUNTED, TWO_VOTES),
        c.Nominate("bau", "Ai"),
    ),
    "candidate_exists": ((), c.Nominate("bau", "Ứng viên 1")),
    "no_election": ((), c.Nominate("opening", "Ai")),
    "no_tallies": ((COUNTED,), c.RecordVote("resolution", source="tallies")),
    "not_announced": ((COUNTED, VOTED), c.Retract("resolution", "x")),
    "not_in_queue": ((), c.Unqueue("A")),
    "not_in_room": ((), c.Leave("0001")),
    "not_over": ((), c.Reopen("opening", "x")),
    "not_pending": ((c.Start("opening"),), c.Move("opening", "x", before="closing")),
    "not_read": ((ENTERED,), HANDED),
    "nothing_to_share": ((), c.ShareTime()),
    "put_again": ((COUNTED, c.Put("resolution"), c.Amend(1, "x", "Sửa")), c.RecordVote("resolution", yes=30)),
    "queue_empty": ((), c.Speak()),
    "recipient_exists": ((ENTERED,), ENTERED),
    "text_too_long": (
        (),
        c.Insert(Ceremony(id="dai", title="Dài", text="x\n" * 6_001), "x", before="closing"),
    ),
    "unknown_person": ((), c.Insert(Ceremony(id="ai", title="Ai", by="vuog"), "x", before="closing")),
    "same_place": ((), c.Move("report-1", "x", before="awards")),
    "several_people": ((), c.Arrive("Nguyễn Văn An")),
    "time_too_short": ((), c.GiveTime(-9, "opening")),
    "summoned_exceeds_staff": ((), c.CountAttendance(present=40, staff=45, summoned=60)),
}


def refused(code: RefusalCode) -> tuple[Refusal, Run]:
    before, command = REFUSED[code]
    run = Run(plan(WITH_ELECTION), TWO_CALLED_AN if code in ROLL_CODES else ())
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


def test_every_code_has_its_words_in_one_place() -> None:
    assert SENTENCES.keys() | COMPOSED.keys() == set(get_args(RefusalCode))
    assert not SENTENCES.keys() & COMPOSED.keys()


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
        ("already_in_room", "Nguyễn Văn An (0001): đã có mặt rồi."),
        ("several_people", "“Nguyễn Văn An” trùng với 2 người: hãy ghi số thẻ (0001, 0002)."),
        (
            "ballot_sum",
            "Tổng phiếu hợp lệ và không hợp lệ 9 không khớp với số phiếu thu về 10: kiểm tra cả hai số.",
        ),
        ("no_recipient", "Ai không có trong danh sách nhận Bằng khen của UBND tỉnh."),
        (
            "no_quorum",
            "Chưa đủ số người dự: có mặt 29, cần 30, còn thiếu 1 người; muốn tiếp tục thì phải nêu lý do.",
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


@pytest.mark.parametrize("command", [c.TakeNote(" "), c.Tell(" "), c.Conclude(" ")])
def test_what_lacks_its_text_is_not_called_an_article(command: Command) -> None:
    run = Run()
    refused = run.attempt(command)
    assert refused is not None
    assert refusal_line(refused, run.state).endswith("Chưa có nội dung; hãy nhập nội dung trước.")
