"""Texts that change on the day: the draft resolution, and the agenda file itself (practice 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, next_step
from kcn_tui.meeting.motions import text_of
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.state import Showing
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Award, Awards
from tests.build import AGENDA, Run, plan
from tests.meeting.day import COUNT, SPEECH, order


class TestDraft:
    def test_articles_are_amended_struck_and_added_and_every_version_stays(self) -> None:
        run = Run()
        run.do(
            c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."),
            c.Amend(2, "trùng"),
            c.Amend("new", "bổ sung", "Mới."),
        )
        run.do(COUNT, c.RecordVote("resolution", yes=30))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.text == "1. Doanh thu 310 triệu USD.\n\n2. Mới."
        assert vote.text_sha256 == fingerprint(vote.text)
        first = run.state.articles_of("resolution")[0]
        assert [version.text for version in first] == ["Doanh thu 300 triệu USD.", "Doanh thu 310 triệu USD."]

    @pytest.mark.parametrize(
        ("before", "command", "code"),
        [
            ([COUNT, c.RecordVote("resolution", yes=30)], c.Amend(1, "x", "Sửa"), "draft_frozen"),
            ([], c.Amend(9, "x", "Sửa"), "no_article"),
            ([], c.Amend(1, " ", "Sửa"), "needs_reason"),
            ([], c.Amend("new", "x"), "needs_text"),
            ([c.Amend(1, "x")], c.Amend(1, "x"), "article_gone"),
            ([], c.Amend(1, "x", "Sửa", motion="opening"), "no_motion"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = Run()
        run.do(*before)
        assert run.refused(command) == code


class TestDraftBeforeTheHall:
    """Hands are raised on a text: where it changes meanwhile, it has to be put again."""

    def run(self, *commands: c.Command) -> Run:
        run = Run()
        run.do(COUNT, c.Start("resolution"), *commands)
        return run

    @pytest.mark.parametrize(
        "change",
        [
            c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."),
            c.Amend(2, "trùng"),
            c.Amend("new", "sót", "Mới."),
        ],
    )
    def test_a_change_ends_the_put_and_the_next_step_puts_the_new_text(self, change: c.Command) -> None:
        run = self.run(c.Put("resolution"), c.TakeTally("resolution", "Tổ 1", 10), change)
        assert run.state.showing == Showing("item", "resolution")
        assert run.state.tallies.get("resolution") is None
        assert next_step(run.state) == Do(c.Put("resolution"))
        for count in (c.RecordVote("resolution", yes=30), c.TakeTally("resolution", "Tổ 1", 10)):
            assert run.attempt(count) == c.Refusal("put_again", {"motion": "resolution"})
        run.do(c.Put("resolution"), c.RecordVote("resolution", yes=30))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.text == text_of(run.state, "resolution")

    def test_a_vote_counted_before_the_change_is_none_of_the_new_text_either(self) -> None:
        again = (
            c.Finish(),
            c.Reopen("resolution", "sót"),
            c.Put("resolution"),
            c.Amend(1, "ý kiến", "Khác."),
        )
        run = self.run(c.Put("resolution"), c.RecordVote("resolution", yes=30), *again)
        assert run.refused(c.RecordVote("resolution", yes=29, reason="x")) == "put_again"

    def test_a_change_taken_back_by_another_leaves_the_words_that_were_voted_on(self) -> None:
        run = self.run(c.Put("resolution/1"), c.RecordVote("resolution/1", yes=9), c.Put("resolution/1"))
        text = run.state.articles_of("resolution")[0][0].text
        run.do(c.Amend(1, "ý kiến", "Khác."), c.Amend(1, "như cũ", text))
        run.do(c.RecordVote("resolution/1", yes=8, reason="đếm nhầm"))

    def test_what_was_counted_on_the_text_is_corrected_and_a_vote_needs_no_put(self) -> None:
        run = self.run(c.Put("resolution"), c.RecordVote("resolution", yes=30))
        run.do(c.RecordVote("resolution", yes=29, reason="đếm nhầm"))
        run.do(c.Finish(), c.Reopen("resolution", "sót"), c.Amend(1, "ý kiến", "Khác."))
        run.do(c.RecordVote("resolution", yes=28))

    def test_undoing_the_change_puts_the_old_text_before_the_hall_again(self) -> None:
        run = self.run(c.Put("resolution"), c.Amend(2, "trùng"), c.Undo())
        assert next_step(run.state) == Ask("vote", "resolution")

    def test_a_change_of_another_article_leaves_the_one_before_the_hall(self) -> None:
        run = self.run(c.Put("resolution/1"), c.Amend(2, "ý kiến", "Khác."), c.Amend("new", "sót", "Mới."))
        assert next_step(run.state) == Ask("vote", "resolution/1")
        run.do(c.Amend(1, "ý kiến", "Sửa."))
        assert next_step(run.state) == Do(c.Put("resolution/1"))

    def test_a_picture_that_is_not_of_the_vote_stays(self) -> None:
        run = self.run(c.Put("resolution"), c.Show("agenda"), c.Amend(2, "trùng"))
        assert run.state.showing == Showing("agenda")

    def test_a_reason_for_going_on_without_a_quorum_was_for_the_text_that_was_put(self) -> None:
        run = Run()
        run.do(c.CountAttendance(present=20, staff=45, summoned=45), c.Start("resolution"))
        run.do(c.Put("resolution", force="Chủ tọa quyết định"), c.Amend(2, "trùng"))
        assert run.refused(c.Put("resolution")) == "no_quorum"

    def test_who_left_since_the_old_text_was_put_does_not_attend_the_vote_on_the_new(self) -> None:
        members = tuple(Member(f"{n:02}", f"Người {n}", group="Tổ") for n in range(1, 11))
        run = Run(members=members)
        run.do(c.ArriveGroup("Tổ"), c.Put("resolution"), c.Leave("01"), c.Amend(2, "trùng"))
        run.do(c.Put("resolution"), c.RecordVote("resolution", yes=9))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.present == 9

    def test_a_changed_file_ends_the_put_of_what_it_changes(self) -> None:
        articles = [{"text": "Khác hẳn."}]
        file = [item | {"articles": articles} if item["id"] == "resolution" else item for item in AGENDA]
        run = self.run(c.Put("resolution"), c.TakeTally("resolution", "Tổ 1", 10))
        run.do(c.AdoptPlan(plan(roll={"staff": 60}), "1" * 64, members=()))
        assert next_step(run.state) == Ask("vote", "resolution")
        run.do(c.AdoptPlan(plan(file), "2" * 64, members=()))
        assert next_step(run.state) == Do(c.Put("resolution"))
        assert run.state.tallies.get("resolution") is None

    def test_an_amended_text_of_a_reopened_item_is_put_by_the_next_step(self) -> None:
        run = self.run(c.RecordVote("resolution", yes=30), c.Announce("resolution"), c.Finish())
        run.do(c.Reopen("resolution", "sót"), c.Amend(2, "trùng"))
        assert next_step(run.state) == Do(c.Put("resolution"))


class TestChangedFile:
    def test_an_item_inserted_on_the_day_and_now_in_the_file_stands_once(self) -> None:
        run = Run()
        run.do(c.Insert(SPEECH, "đến", before="awards"))
        file = [*AGENDA, {"id": "phat-bieu", "kind": "ceremony", "title": "Phát biểu"}]
        run.do(c.AdoptPlan(plan(file), "1" * 64, members=()))
        assert sorted(order(run)) == sorted(item["id"] for item in file)

    def test_a_moved_item_stays_where_the_day_put_it(self) -> None:
        run = Run()
        run.do(c.Move("awards", "khách về sớm", before="opening"))
        file = [*AGENDA[:2], {"id": "moi", "kind": "ceremony", "title": "Mới"}, *AGENDA[2:]]
        run.do(c.AdoptPlan(plan(file), "1" * 64, members=()))
        assert order(run) == ["awards", "opening", "attendance", "moi", "report-1", "resolution", "closing"]

    def test_an_award_of_an_inserted_item_is_not_missed_in_the_file(self) -> None:
        run = Run()
        given = Awards(
            id="khen-2", title="Khen", awards=(Award(id="dot-xuat", form="Giấy khen", by="Trưởng ban"),)
        )
        run.do(c.Insert(given, "quyết định vừa đến", before="closing"), c.ReadAward("dot-xuat"))
        run.do(c.AdoptPlan(plan(roll={"staff": 60}), "1" * 64, members=()))
        assert "dot-xuat" in run.state.awards_read

    def test_amendments_stay_over_articles_that_the_file_corrects(self) -> None:
        run = Run()
        run.do(c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."), c.Amend("new", "bổ sung", "Mới."))
        texts = ["Doanh thu 300 triệu USD.", "Kết nạp 02 đảng viên mới.", "Thêm trong tệp."]
        file = [
            item | {"articles": [{"text": text} for text in texts]} if item["id"] == "resolution" else item
            for item in AGENDA
        ]
        run.do(c.AdoptPlan(plan(file), "1" * 64, members=()))
        assert [versions[-1].text for versions in run.state.articles_of("resolution")] == [
            "Doanh thu 310 triệu USD.",
            "Kết nạp 02 đảng viên mới.",
            "Thêm trong tệp.",
            "Mới.",
        ]

    def test_a_corrected_number_of_staff_is_the_base_from_now_on(self) -> None:
        run = Run(plan(roll={"staff": 45}))
        run.do(c.CountAttendance(present=30), c.AdoptPlan(plan(roll={"staff": 60}), "1" * 64, members=()))
        refused = run.attempt(c.Put("resolution"))
        assert refused is not None
        assert refused.values["required"] == 40
