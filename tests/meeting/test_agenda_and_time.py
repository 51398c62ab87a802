"""The agenda as it really goes: moved, inserted, skipped, taken up again, and its time shared anew (practice 7)."""

from datetime import timedelta

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Do, next_step
from kcn_tui.meeting.pace import pace
from kcn_tui.meeting.sharing import proposal
from kcn_tui.meeting.state import Spell
from kcn_tui.plan.model import Ceremony
from tests.build import AGENDA, START, Run, plan
from tests.meeting.day import SPEECH, order


class TestAgenda:
    def test_an_item_is_moved_and_the_plan_stays(self) -> None:
        run = Run()
        run.do(c.Move("awards", "khách về sớm", before="report-1"))
        assert order(run) == ["opening", "attendance", "awards", "report-1", "resolution", "closing"]
        assert [item.id for item in run.state.plan.agenda] == [item["id"] for item in AGENDA]
        assert [(change.kind, change.item, change.reason) for change in run.state.changes] == [
            ("moved", "awards", "khách về sớm")
        ]

    @pytest.mark.parametrize(
        ("command", "last"),
        [
            (c.Move("opening", "x", after="closing"), ["closing", "opening"]),
            (c.Insert(SPEECH, "x", after="closing"), ["closing", "phat-bieu"]),
            (c.Insert(SPEECH, "x", before="closing"), ["phat-bieu", "closing"]),
            (c.Move("opening", "x", after="resolution"), ["opening", "closing"]),
        ],
    )
    def test_the_place_is_before_or_after_another_item(self, command: c.Command, last: list[str]) -> None:
        run = Run()
        run.do(command)
        assert order(run)[-2:] == last

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (c.Move("opening", "x"), "no_place"),
            (c.Move("closing", "x", before="awards", after="awards"), "no_place"),
            (c.Move("closing", "x", after="closing"), "no_place"),
            (c.Move("closing", " ", before="awards"), "needs_reason"),
            (c.Move("nowhere", "x", before="awards"), "no_item"),
            (c.Move("closing", "x", before="nowhere"), "no_item"),
            (c.Insert(Ceremony(id="opening", title="Trùng"), "x", before="awards"), "item_exists"),
            (c.Reopen("opening", "x"), "not_over"),
            (c.Reopen("nowhere", "x"), "no_item"),
        ],
    )
    def test_a_change_that_makes_no_sense_is_refused(self, command: c.Command, code: str) -> None:
        refused = Run().attempt(command)
        assert refused is not None
        assert refused.code == code

    def test_an_item_that_has_begun_no_longer_moves(self) -> None:
        run = Run()
        run.do(c.Start("opening"))
        assert run.refused(c.Move("opening", "x", before="closing")) == "not_pending"

    def test_a_reopened_item_keeps_the_time_it_took_before(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.Start("attendance"), c.Reopen("opening", "chào cờ lại"))
        course = run.state.course_of("opening")
        assert course.earlier == (Spell(START + timedelta(minutes=1), START + timedelta(minutes=2)),)
        run.do(c.Finish())
        assert pace(run.state, run.now).elapsed is None
        assert run.state.course_of("attendance").progress == "done"

    def test_an_inserted_item_is_run_like_any_other(self) -> None:
        run = Run()
        run.do(c.Insert(SPEECH, "đoàn cấp trên đến", before="opening"))
        assert next_step(run.state) == Do(c.Start("phat-bieu"))
        run.do(c.Start("phat-bieu"))
        assert pace(run.state, run.now).behind == timedelta(minutes=5)

    def test_an_inserted_item_outlives_a_changed_plan(self) -> None:
        run = Run()
        run.do(
            c.Insert(SPEECH, "đến", before="awards"),
            c.AdoptPlan(plan([*AGENDA[:3], *AGENDA[3:]]), "1" * 64, members=()),
        )
        assert order(run).index("phat-bieu") == order(run).index("awards") - 1


class TestTime:
    def test_an_item_is_given_more_or_fewer_minutes(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.GiveTime(3), c.GiveTime(-5, "report-1"))
        assert dict(run.state.lengths) == {"opening": 8, "report-1": 10}
        assert run.refused(c.GiveTime(-9)) == "time_too_short"

    @pytest.mark.parametrize("late", [1, 7, 30, 43])
    def test_the_rest_shares_exactly_what_is_left_and_ends_as_planned(self, late: int) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        run.do(c.ShareTime(), minutes=5 + late)
        waiting = run.state.lengths
        assert sum(waiting.values()) == 48 - late
        assert min(waiting.values()) >= 1
        assert all(waiting[item["id"]] <= item["minutes"] for item in AGENDA[1:])
        assert pace(run.state, run.now).behind == timedelta()

    def test_longer_items_give_more(self) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        shared = proposal(run.state, START + timedelta(minutes=15))
        assert shared is not None
        assert shared["report-1"] == shared["awards"] > shared["resolution"] > shared["attendance"]

    @pytest.mark.parametrize("minutes", [3, 5, 60])
    def test_there_is_nothing_to_share_in_time_or_when_all_is_lost(self, minutes: int) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        assert proposal(run.state, START + timedelta(minutes=minutes)) is None

    def test_when_an_item_really_began(self) -> None:
        run = Run()
        run.do(c.Start("opening"))
        run.do(c.BeganAt("13:20"))
        assert run.state.course_of("opening").started == START.replace(minute=20)

    def test_what_an_item_s_beginning_ended_is_over_from_when_it_really_began(self) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        run.do(c.Speak("Trần Văn B"), minutes=10)
        run.do(c.Start("report-1"), minutes=10)
        run.do(c.BeganAt("13:45"), minutes=5)
        opening, report = run.state.course_of("opening"), run.state.course_of("report-1")
        assert opening.ended == report.started == START.replace(minute=45)
        assert [speech.ended for speech in run.state.speeches] == [report.started]
        run.do(c.BeganAt("13:52"), minutes=5)
        assert run.state.course_of("opening").ended == START.replace(minute=52)

    def test_an_item_did_not_begin_before_the_one_that_it_ended(self) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0.5)
        run.do(c.Start("report-1"), minutes=10)
        assert run.attempt(c.BeganAt("13:29")) == c.Refusal(
            "clock_too_early", {"at": "13:29", "since": "13:30"}
        )
        run.do(c.BeganAt("13:30"))
        assert run.state.course_of("opening").started == run.state.course_of("report-1").started

    def test_the_end_of_an_item_that_was_finished_by_itself_stays(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.Finish(), minutes=5)
        run.do(c.Start("report-1"), minutes=5)
        refused = run.attempt(c.BeganAt("13:38"))
        assert refused == c.Refusal("clock_too_early", {"at": "13:38", "since": "13:40"})
        run.do(c.BeganAt("13:43"))
        assert run.state.course_of("opening").ended == START.replace(minute=40)

    @pytest.mark.parametrize(
        "act",
        [
            c.CountAttendance(31, 45, 45),
            c.RecordVote("report-1", yes=30),
            c.ReadAward("bang-khen"),
        ],
    )
    def test_nor_did_it_begin_before_what_was_counted_or_read_under_the_last_one(
        self, act: c.Command
    ) -> None:
        run = Run()
        run.do(c.Start("report-1"), c.CountAttendance(30, 45, 45), c.Start("awards"), minutes=0)
        run.do(act, minutes=10)
        run.do(c.Start("closing"), minutes=10)
        assert run.attempt(c.BeganAt("13:39")) == c.Refusal(
            "clock_too_early", {"at": "13:39", "since": "13:40"}
        )
        run.do(c.BeganAt("13:41"))
