"""Votes counted, at which attendance, and what may not be voted on yet (practice 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Do, next_step
from kcn_tui.meeting.motions import untold
from kcn_tui.plan.members import Member
from tests.build import Run
from tests.meeting.day import COUNT


class TestVotes:
    def test_the_tables_add_up_and_a_recount_of_one_takes_its_place(self) -> None:
        run = Run()
        run.do(COUNT, c.TakeTally("resolution", "Tổ 1", 10), c.TakeTally("resolution", "Tổ 2", 10, 2, 1))
        run.do(c.TakeTally("resolution", "Tổ 1", 9, 1), c.RecordVote("resolution", source="tallies"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.yes, vote.no, vote.abstain, vote.not_voting) == (19, 3, 1, 7)

    def test_a_table_that_takes_the_sum_above_those_present_is_refused(self) -> None:
        run = Run()
        run.do(COUNT, c.TakeTally("resolution", "Tổ 1", 25))
        refused = run.attempt(c.TakeTally("resolution", "Tổ 2", 4, 2))
        assert refused is not None
        assert refused.code == "tables_exceed_present"
        assert (refused.values["here"], refused.values["before"], refused.values["excess"]) == (6, 25, 1)

    TABLES = (c.TakeTally("resolution", "Tổ 1", 15), c.TakeTally("resolution", "Tổ 2", 12, 2))
    SUMMED = c.RecordVote("resolution", source="tallies", reason="x")

    def voted_by_tables(self) -> Run:
        run = Run()
        run.do(COUNT, c.Put("resolution"), *self.TABLES, self.SUMMED)
        return run

    @pytest.mark.parametrize("again", [c.Put("resolution"), c.Amend(1, "ý kiến", "Sửa.")])
    def test_tables_counted_for_one_vote_are_none_of_the_next(self, again: c.Command) -> None:
        run = self.voted_by_tables()
        run.do(c.Finish(), c.Reopen("resolution", "sót ý kiến"), again)
        assert run.refused(self.SUMMED) == "no_tallies"
        run.do(c.TakeTally("resolution", "Tổ 1", 9), self.SUMMED)
        first, second = run.state.votes["resolution"]
        assert (len(first.tables), first.yes) == (2, 27)
        assert (len(second.tables), second.yes) == (1, 9)

    def test_of_a_vote_by_tables_one_table_is_corrected_and_the_others_stand(self) -> None:
        run = self.voted_by_tables()
        run.do(c.TakeTally("resolution", "Tổ 2", 13, 2), self.SUMMED)
        vote = run.state.votes["resolution"][-1]
        assert (vote.yes, vote.no, [table.table for table in vote.tables]) == (28, 2, ["Tổ 1", "Tổ 2"])

    def test_a_correction_by_tables_is_of_those_who_attended_the_vote_as_one_by_figures_is(self) -> None:
        run = self.voted_by_tables()
        run.do(c.CountAttendance(present=20), c.TakeTally("resolution", "Tổ 2", 13, 2), self.SUMMED)
        assert run.state.votes["resolution"][-1].present == 30
        refused = run.attempt(c.TakeTally("resolution", "Tổ 2", 14, 2))
        assert refused is not None
        assert (refused.code, refused.values["present"]) == ("tables_exceed_present", 30)

    def test_an_announcement_is_retracted_with_a_reason_and_the_vote_stays(self) -> None:
        run = Run()
        run.do(
            COUNT,
            c.RecordVote("resolution", yes=30),
            c.Announce("resolution"),
            c.Retract("resolution", "đọc nhầm"),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.announced_at is None
        assert next_step(run.state) == Do(c.Announce("resolution"))


class TestAnnouncing:
    """The hall is told of a count on the text that stands, that of the open item before all others."""

    CHANGED = (
        c.RecordVote("resolution", yes=10),
        c.Finish(),
        c.Reopen("resolution", "sửa"),
        c.Amend(2, "trùng"),
    )

    def run(self, *commands: c.Command) -> Run:
        run = Run()
        run.do(COUNT, *commands)
        return run

    def test_a_count_on_a_text_that_was_changed_since_is_announced_no_more(self) -> None:
        refused = self.run(*self.CHANGED).attempt(c.Announce("resolution"))
        assert refused is not None
        assert refused.code == "text_changed"

    def test_a_count_of_a_reopened_item_whose_text_stands_is_still_announced(self) -> None:
        self.run(*self.CHANGED[:3], c.Announce("resolution"))

    def test_what_the_open_item_is_about_comes_first(self) -> None:
        counts = (c.RecordVote("resolution", yes=20), c.RecordVote("report-1", yes=25))
        run = self.run(*counts)
        assert untold(run.state) == "report-1"
        run.do(c.Finish(), c.Reopen("resolution", "x"))
        assert untold(run.state) == "resolution"

    def test_of_others_the_count_made_last_comes_first_and_one_on_an_old_text_never(self) -> None:
        run = self.run(c.RecordVote("report-1", yes=25), *self.CHANGED, c.Start("closing"))
        assert untold(run.state) == "report-1"
        run.do(c.RecordVote("resolution", yes=30, reason="biểu quyết lại"))
        assert untold(run.state) == "resolution"
        run.do(c.Announce("resolution"), c.Announce("report-1"))
        assert untold(run.state) is None


class TestMomentOfACount:
    """A count is of those who attended when the motion was put; correcting it changes neither them nor the text."""

    def big(self) -> Run:
        members = tuple(Member(f"{n:02}", f"Người {n}", card=f"{n:02}", group="Tổ") for n in range(1, 46))
        run = Run(members=members)
        run.do(c.ArriveGroup("Tổ"))
        return run

    def test_who_leaves_while_hands_are_counted_has_voted(self) -> None:
        run = self.big()
        run.do(
            c.Put("resolution"),
            *(c.Leave(f"{n:02}") for n in range(1, 6)),
            c.RecordVote("resolution", yes=45),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.yes, vote.result) == (45, 45, "pass")

    def test_who_comes_while_hands_are_counted_votes_too(self) -> None:
        run = self.big()
        run.do(c.Leave("01"), c.Put("resolution"), c.Arrive("01"), c.RecordVote("resolution", yes=45))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.present == 45

    def test_a_count_by_hand_made_meanwhile_stands_for_all(self) -> None:
        run = Run()
        run.do(COUNT, c.Put("resolution"), c.CountAttendance(present=25))
        refused = run.attempt(c.RecordVote("resolution", yes=26, force="đếm lại"))
        assert refused is not None
        assert refused.values["present"] == 25

    def test_who_leaves_after_a_count_by_hand_and_the_put_has_voted_too(self) -> None:
        run = self.big()
        run.do(c.CountAttendance(present=40), c.Put("resolution"), c.Leave("01"))
        run.do(c.RecordVote("resolution", yes=40))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.yes) == (40, 40)

    def test_who_comes_after_a_count_by_hand_made_meanwhile_votes_too(self) -> None:
        run = self.big()
        run.do(
            c.Leave("01"), c.Leave("02"), c.Put("resolution"), c.CountAttendance(present=40), c.Arrive("01")
        )
        run.do(c.Leave("03"), c.RecordVote("resolution", yes=30))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.present == 41

    def test_a_clock_set_back_between_vote_and_reopening_does_not_freeze_the_draft(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=10), c.Finish())
        run.do(c.Reopen("resolution", "sửa"), minutes=-30)
        run.do(c.Amend(1, "theo ý kiến", "Doanh thu 290 triệu USD."))
        run.do(c.RecordVote("resolution", yes=30, reason="biểu quyết lại"))
        assert run.attempt(c.Amend(1, "x", "Sửa")) == c.Refusal("draft_frozen", {"motion": "resolution"})

    def test_saying_when_a_reopened_item_really_began_does_not_freeze_the_draft(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=10), minutes=0.5)
        run.do(c.Finish(), c.Reopen("resolution", "sửa"), minutes=0.1)
        run.do(c.BeganAt(f"{run.now:%H:%M}"), c.Amend(1, "theo ý kiến", "Sửa."), minutes=0)

    def test_a_slip_corrected_after_late_arrivals_keeps_its_verdict(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=16, no=14), c.CountAttendance(present=40))
        run.do(c.RecordVote("resolution", yes=17, no=13, reason="ghi nhầm"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.result, vote.not_voting) == (30, "pass", 0)

    def test_a_motion_put_again_is_a_vote_of_a_new_moment(self) -> None:
        run = Run()
        run.do(COUNT, c.Put("resolution"), c.RecordVote("resolution", yes=15))
        run.do(
            c.CountAttendance(present=40),
            c.Put("resolution"),
            c.RecordVote("resolution", yes=25, reason="bỏ lại"),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.required_yes, vote.result) == (40, 21, "pass")

    def test_a_resolution_that_failed_is_reopened_amended_and_voted_on_again(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=10), c.Finish(), c.Reopen("resolution", "sửa"))
        run.do(c.Amend(1, "theo ý kiến", "Doanh thu 290 triệu USD."))
        run.do(c.RecordVote("resolution", yes=30, reason="biểu quyết lại"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.text.startswith("1. Doanh thu 290")
        assert run.refused(c.Amend(1, "x", "Sửa")) == "draft_frozen"


class TestGates:
    def test_what_was_dropped_is_neither_voted_on_nor_read(self) -> None:
        run = Run()
        run.do(COUNT, c.Skip("resolution", "x"), c.Skip("awards", "x"))
        for command in (c.RecordVote("resolution", yes=30), c.Put("resolution"), c.ReadAward("bang-khen")):
            assert run.refused(command) == "already_skipped"
