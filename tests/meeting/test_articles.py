"""A resolution voted on article by article."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, NextStep, next_step
from kcn_tui.meeting.motions import is_named_well, next_motion, text_of
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.state import Vote
from kcn_tui.plan.model import Resolution
from tests.build import AGENDA, Run, plan

COUNT = c.CountAttendance(present=30, staff=45, summoned=45)
FIRST, SECOND, THIRD = "resolution/1", "resolution/2", "resolution/3"


def run(*commands: c.Command) -> Run:
    made = Run()
    made.do(COUNT, c.Start("resolution"), *commands)
    return made


def voted(motion: str, yes: int = 30) -> tuple[c.Command, ...]:
    return c.Put(motion), c.RecordVote(motion, yes), c.Announce(motion)


def vote_on(of: Run, motion: str) -> Vote:
    vote = of.state.vote_on(motion)
    assert vote is not None
    return vote


def test_an_article_is_voted_on_by_itself_with_its_text_frozen_by_hash() -> None:
    this = run(*voted(SECOND))
    vote = vote_on(this, SECOND)
    assert (vote.title, vote.article, vote.text) == (
        "Nghị quyết Hội nghị",
        2,
        "Kết nạp ít nhất 01 đảng viên mới.",
    )
    assert vote.text_sha256 == fingerprint(vote.text)
    assert this.state.vote_on("resolution") is None


def test_the_number_voted_under_is_that_of_the_text_as_it_stands() -> None:
    assert vote_on(run(c.Amend(1, "trùng"), *voted(SECOND)), SECOND).article == 1


def test_an_article_added_on_the_day_is_voted_on_like_any_other() -> None:
    assert vote_on(run(c.Amend("new", "bổ sung", " Mới.\n"), *voted(THIRD)), THIRD).text == "Mới."


@pytest.mark.parametrize(
    ("before", "command", "code"),
    [
        ((c.Amend(2, "trùng"),), c.Put(SECOND), "article_gone"),
        ((), c.Put(THIRD), "article_unknown"),
        ((), c.Put("resolution/02"), "no_motion"),
        ((), c.Put("resolution/0"), "article_unknown"),
        ((), c.Put("resolution/"), "no_motion"),
        ((), c.Put("resolution/²"), "no_motion"),
        ((), c.Put("report-1/1"), "no_motion"),
        ((), c.Put("nothing/1"), "no_motion"),
        ((c.Put(FIRST),), c.Put(FIRST), "already_put"),
        (voted("resolution"), c.Put(FIRST), "whole_voted"),
        ((*voted(FIRST), *voted("resolution")), c.Put(FIRST), "whole_voted"),
        (voted("resolution"), c.TakeTally(FIRST, "Tổ 1", 1), "whole_voted"),
        ((), c.RecordVote(FIRST, 31), "count_exceeds_present"),
        (voted(FIRST), c.RecordVote(FIRST, 29), "needs_reason"),
        (voted(FIRST), c.Amend(1, "x", "Sửa"), "draft_frozen"),
        (voted(FIRST), c.Amend(1, "x"), "draft_frozen"),
        (voted(FIRST, yes=3), c.Put("resolution"), "article_voted_down"),
        (voted(FIRST, yes=3), c.RecordVote("resolution", 30), "article_voted_down"),
        ((), c.Announce(FIRST), "nothing_voted"),
        (voted(FIRST), c.Announce(FIRST), "already_announced"),
    ],
)
def test_what_is_refused(before: tuple[c.Command, ...], command: c.Command, code: str) -> None:
    refused = run(*before).attempt(command)
    assert refused is not None
    assert refused.code == code


def test_the_others_are_still_amended_after_one_was_voted_on() -> None:
    run(*voted(FIRST), c.Amend(2, "ý kiến", "Kết nạp 02 đảng viên."), c.Amend("new", "bổ sung", "Mới."))


def test_one_that_was_not_carried_may_be_changed_and_is_then_a_new_motion() -> None:
    this = run(*voted(FIRST, yes=10), c.Amend(1, "sửa theo ý kiến", "Doanh thu 250 triệu USD."))
    this.do(c.CountAttendance(present=31, staff=45, summoned=45))
    this.do(c.Put(FIRST), c.RecordVote(FIRST, 31, reason="biểu quyết lại"))
    first, second = this.state.votes[FIRST]
    assert (first.text, first.present, first.result) == ("Doanh thu 300 triệu USD.", 30, "fail")
    assert (second.text, second.present, second.result) == ("Doanh thu 250 triệu USD.", 31, "pass")
    assert this.attempt(c.Amend(1, "x", "Sửa")) is not None


def test_a_vote_on_other_words_needs_no_reason_and_a_further_one_on_these_does() -> None:
    this = run(*voted(FIRST, yes=10), c.Amend(1, "sửa theo ý kiến", "Doanh thu 250 triệu USD."))
    this.do(c.Put(FIRST), c.RecordVote(FIRST, 30))
    vote = vote_on(this, FIRST)
    assert (vote.version, vote.replaces, vote.reason, vote.anew) == (2, 1, None, True)
    for again in (c.RecordVote(FIRST, 29), c.RecordVote(FIRST, 29, reason=" ")):
        refused = this.attempt(again)
        assert refused is not None
        assert refused.code == "needs_reason"
    this.do(c.RecordVote(FIRST, 29, reason="đếm nhầm"))
    assert vote_on(this, FIRST).anew is False


def test_the_same_words_put_once_more_need_a_reason() -> None:
    this = run(*voted(FIRST, yes=10), c.Put(FIRST))
    refused = this.attempt(c.RecordVote(FIRST, 30))
    assert refused is not None
    assert refused.code == "needs_reason"


def test_a_recount_keeps_the_attendance_and_the_text_of_the_count_it_corrects() -> None:
    this = run(*voted(FIRST), *voted("resolution"))
    this.do(c.CountAttendance(present=45, staff=45, summoned=45))
    this.do(c.RecordVote(FIRST, 28, 2, reason="đếm nhầm"))
    assert (vote_on(this, FIRST).present, vote_on(this, FIRST).version) == (30, 2)


def test_after_its_item_is_taken_up_again_an_article_may_be_amended() -> None:
    this = run(*voted(FIRST), c.Finish(), c.Reopen("resolution", "sót ý kiến"))
    this.do(c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."), *voted(SECOND))
    assert next_motion(this.state, "resolution") == FIRST


def test_undoing_the_vote_frees_the_text() -> None:
    this = run(c.Put(FIRST), c.RecordVote(FIRST, 30), c.Undo())
    assert this.attempt(c.Amend(1, "x", "Sửa")) is None


def test_tables_are_counted_for_one_article_alone() -> None:
    this = run(c.Put(FIRST), c.TakeTally(FIRST, "Tổ 1", 14), c.TakeTally(FIRST, "Tổ 2", 13, 2))
    this.do(c.RecordVote(FIRST, source="tallies"))
    assert (vote_on(this, FIRST).yes, len(vote_on(this, FIRST).tables)) == (27, 2)
    assert this.state.tallies.get("resolution") is None


def test_enter_leads_from_article_to_article_and_then_to_the_whole() -> None:
    this = run()
    assert next_step(this.state) == Do(c.Put("resolution"))
    this.do(c.Put(FIRST))
    seen: list[NextStep] = []
    for _press in range(8):
        step = next_step(this.state)
        seen.append(step)
        this.do(step.command if isinstance(step, Do) else c.RecordVote(getattr(step, "item", ""), 30))
    assert seen == [
        Ask("vote", FIRST),
        Do(c.Announce(FIRST)),
        Do(c.Put(SECOND)),
        Ask("vote", SECOND),
        Do(c.Announce(SECOND)),
        Do(c.Put("resolution")),
        Ask("vote", "resolution"),
        Do(c.Announce("resolution")),
    ]
    assert next_step(this.state) == Do(c.Start("closing"))


def test_enter_leads_to_the_article_that_was_voted_down_before_it_leads_to_the_whole() -> None:
    this = run(*voted(FIRST, yes=3), *voted(SECOND))
    assert next_step(this.state) == Ask("amend", FIRST)
    refused = this.attempt(c.Put("resolution"))
    assert refused is not None
    assert refused.values == {"motion": FIRST}


@pytest.mark.parametrize("text", [None, "Doanh thu 250 triệu USD."])
def test_the_whole_is_put_once_the_article_voted_down_is_struck_or_changed_and_carried(
    text: str | None,
) -> None:
    this = run(*voted(FIRST, yes=3), *voted(SECOND), c.Amend(1, "không được thông qua", text))
    if text is not None:
        this.do(c.Put(FIRST), c.RecordVote(FIRST, 30, reason="sửa"), c.Announce(FIRST))
    assert next_step(this.state) == Do(c.Put("resolution"))
    this.do(*voted("resolution"))
    assert "300 triệu" not in vote_on(this, "resolution").text


def test_a_count_of_the_whole_is_still_corrected_where_an_article_turns_out_not_carried() -> None:
    this = run(*voted(FIRST), *voted("resolution"), c.RecordVote(FIRST, 3, reason="đếm nhầm"))
    this.do(c.RecordVote("resolution", 29, reason="đếm nhầm"))


def test_the_whole_need_not_be_voted_on() -> None:
    this = run(*voted(FIRST), *voted(SECOND))
    assert this.attempt(c.Start("closing")) is None


def test_a_struck_article_is_passed_over_and_an_added_one_is_not() -> None:
    this = run(*voted(FIRST), c.Amend(2, "trùng"))
    assert next_motion(this.state, "resolution") == "resolution"
    this.do(c.Amend("new", "bổ sung", "Mới."))
    assert next_motion(this.state, "resolution") == THIRD


def test_an_article_struck_while_it_is_before_the_hall_gives_way_to_the_next() -> None:
    this = run(c.Put(FIRST), c.Amend(1, "rút"))
    assert next_step(this.state) == Do(c.Put(SECOND))


def test_a_changed_file_must_keep_what_was_voted_on() -> None:
    this = run(*voted(SECOND))
    resolution = this.state.item("resolution")
    assert isinstance(resolution, Resolution)

    def adopt(*texts: str) -> c.Refusal | None:
        articles = tuple({"text": text} for text in texts)
        changed = [{**item, "articles": articles} if item["id"] == "resolution" else item for item in AGENDA]
        return this.attempt(c.AdoptPlan(plan(changed), "1" * 64, ()))

    second = resolution.articles[1].text
    for texts in (("Doanh thu 300 triệu USD.", "Khác."), ("Doanh thu 300 triệu USD.",), ("A", "B", second)):
        refused = adopt(*texts)
        assert refused is not None
        assert (refused.code, refused.values) == ("draft_frozen", {"motion": SECOND})
    assert adopt("Doanh thu 320 triệu USD.", second) is None
    assert text_of(this.state, FIRST) == "Doanh thu 320 triệu USD."


@pytest.mark.parametrize("motion", ["resolution", "resolution/1", "resolution/10"])
def test_a_motion_is_named_in_one_way_only(motion: str) -> None:
    assert is_named_well(motion)
    assert not is_named_well(f"{motion}/")
    assert not is_named_well(f"{motion}/01")
