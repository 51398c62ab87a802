"""What Enter does next, and how the meeting stands in time."""

from datetime import timedelta

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.changes import Change, changes
from kcn_tui.meeting.flow import Ask, Do, NextStep, Nothing, Pages, next_step, upcoming
from kcn_tui.meeting.pace import pace
from kcn_tui.plan.members import Member
from tests.build import AGENDA, START, Run, plan

COUNT = c.CountAttendance(present=30, staff=45)
ALL_READ = [c.ReadAward("bang-khen"), c.ReadAward("giay-khen")]
UP_TO_CLOSING = [c.Skip(item["id"], "thử") for item in AGENDA[:-1]]

TOO_FEW = c.CountAttendance(29, 45, 45)


@pytest.mark.parametrize(
    ("course", "step"),
    [
        ([], Do(c.Start("opening"))),
        ([c.Start("opening")], Do(c.Start("attendance"))),
        ([c.Start("attendance")], Ask("attendance", "attendance")),
        ([COUNT, c.Start("attendance")], Ask("attendance", "attendance")),
        ([c.Start("attendance"), COUNT], Do(c.Start("report-1"))),
        ([c.Start("awards")], Do(c.ReadAward("bang-khen"))),
        ([c.Start("awards"), ALL_READ[0]], Do(c.ReadAward("giay-khen"))),
        ([c.Start("awards"), *ALL_READ], Do(c.Start("resolution"))),
        ([COUNT, c.Start("resolution")], Do(c.Put("resolution"))),
        ([c.Start("resolution")], Ask("attendance", "resolution")),
        ([TOO_FEW, c.Start("resolution")], Ask("force", "resolution")),
        ([c.Start("attendance"), TOO_FEW], Ask("opening", "report-1")),
        ([COUNT, c.Put("resolution")], Ask("vote", "resolution")),
        ([COUNT, c.Put("resolution"), c.RecordVote("resolution", yes=30)], Do(c.Announce("resolution"))),
        ([COUNT, c.RecordVote("resolution", yes=30), c.Announce("resolution")], Do(c.Start("closing"))),
        ([COUNT, c.Start("report-1"), c.Put("report-1")], Ask("vote", "report-1")),
        ([c.Start("opening"), c.Hold()], Do(c.Release())),
        ([c.Start("opening"), c.Show("agenda")], Do(c.Show("item"))),
        ([c.Start("opening"), c.Finish()], Do(c.Start("attendance"))),
        ([*UP_TO_CLOSING, c.Start("closing")], Do(c.Finish())),
        ([*UP_TO_CLOSING, c.Start("closing"), c.Finish()], Do(c.Close())),
        ([c.Close()], Nothing()),
    ],
)
def test_enter_does_the_next_natural_thing(course: list[c.Command], step: NextStep) -> None:
    run = Run()
    run.do(*course)
    assert next_step(run.state) == step


@pytest.mark.parametrize(
    ("course", "step"),
    [
        ([c.Start("attendance")], Ask("attendance", "attendance")),
        ([COUNT, c.Start("attendance")], Ask("attendance", "attendance")),
        ([c.Arrive("1"), c.Start("attendance")], Ask("opening", "report-1")),
    ],
)
def test_a_roll_that_has_begun_is_not_asked_for_again(course: list[c.Command], step: NextStep) -> None:
    run = Run(members=(Member("1", "An"), *(Member(f"x{n}", f"Người {n}") for n in range(44))))
    run.do(*course)
    assert next_step(run.state) == step


TALK = {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30}


@pytest.mark.parametrize(
    ("course", "step"),
    [
        ([], Do(c.Start("report-1"))),
        ([c.Queue("An"), c.Queue("Bình")], Do(c.Speak())),
        ([c.Queue("An"), c.Queue("Bình"), c.Speak()], Ask("end_speech", "An")),
        ([c.Queue("An"), c.Queue("Bình"), c.Speak(), c.EndSpeech()], Do(c.Speak())),
        ([c.Queue("An"), c.Speak(), c.EndSpeech("Nhất trí.")], Do(c.Start("report-1"))),
        ([c.Queue("An"), c.Unqueue("An")], Do(c.Start("report-1"))),
        ([c.Start("report-1"), c.Queue("An")], Do(c.Start("attendance"))),
        ([c.Start("report-1"), c.Speak("An")], Ask("end_speech", "An")),
        ([c.Speak("An"), c.Show("agenda")], Do(c.Show("item"))),
        ([c.Finish(), c.Speak("An")], Ask("end_speech", "An")),
    ],
)
def test_in_a_discussion_enter_gives_the_floor_and_asks_for_the_gist(
    course: list[c.Command], step: NextStep
) -> None:
    run = Run(plan([TALK, AGENDA[2], AGENDA[1]]))
    run.do(c.Start("thao-luan"), *course)
    assert next_step(run.state) == step


@pytest.mark.parametrize("course", [[c.Start("report-1")], [COUNT, c.Start("resolution")]])
def test_pages_come_before_the_next_thing(course: list[c.Command]) -> None:
    run = Run()
    run.do(*course)
    assert next_step(run.state, Pages(1, 3, (46, 13))) == Do(c.TurnPage(2, 46, 13))
    assert next_step(run.state, Pages(3, 3, (46, 13))) == next_step(run.state)


LATE = [COUNT, c.Start("resolution"), c.Finish(), c.Put("resolution")]
LATE_COUNT = [*LATE, c.RecordVote("resolution", yes=30)]


@pytest.mark.parametrize(
    ("course", "step"),
    [
        (LATE, Ask("vote", "resolution")),
        (LATE_COUNT, Do(c.Announce("resolution"))),
        ([*LATE_COUNT, c.Announce("resolution")], Do(c.Start("closing"))),
        ([*LATE, c.Start("closing")], Do(c.Start("opening"))),
        ([COUNT, c.Start("resolution"), c.Start("closing"), c.Put("resolution")], Ask("vote", "resolution")),
        ([*LATE, c.Amend(2, "trùng")], Do(c.Put("resolution"))),
    ],
)
def test_what_is_put_though_its_item_is_over_comes_before_the_next_item(
    course: list[c.Command], step: NextStep
) -> None:
    run = Run()
    run.do(*course)
    assert next_step(run.state) == step


def test_every_step_that_is_offered_is_accepted() -> None:
    run = Run()
    for _ in range(40):
        match next_step(run.state):
            case Do(command=command):
                run.do(command)
            case Ask(form="attendance"):
                run.do(COUNT)
            case Ask(form="vote", item=item):
                run.do(c.RecordVote(item, yes=30))
            case Nothing():
                break
    assert run.state.closed_at is not None
    assert all(course.progress == "done" for course in run.state.course.values())
    assert len(run.state.course) == len(AGENDA)


def test_an_item_left_out_comes_back_when_the_rest_is_done() -> None:
    run = Run()
    run.do(c.Start("attendance"), *UP_TO_CLOSING[2:], c.Start("closing"))
    item = upcoming(run.state)
    assert item is not None
    assert item.id == "opening"


def test_the_pace_of_an_item_that_overruns() -> None:
    run = Run()
    run.do(c.Start("opening"), minutes=0)
    now = pace(run.state, START + timedelta(minutes=11))
    assert (now.elapsed, now.planned, now.over) == (timedelta(minutes=11), timedelta(minutes=5), True)
    assert now.behind == timedelta(minutes=6)
    assert now.expected_end == START + timedelta(minutes=11 + 3 + 15 + 15 + 10 + 5)


def test_the_pace_of_a_meeting_in_time_and_one_that_dropped_an_item() -> None:
    run = Run()
    run.do(c.Start("opening"), minutes=0)
    assert pace(run.state, START + timedelta(minutes=4)).behind == timedelta()
    run.do(c.Skip("report-1", "gộp"), minutes=0)
    assert pace(run.state, START + timedelta(minutes=4)).behind == timedelta(minutes=-15)


def test_a_planned_start_counts_from_the_plan_and_not_from_the_first_item() -> None:
    conference = {"id": "thu", "title": "Thử", "agency": "CQ", "date": "2018-02-05", "start": "13:15"}
    run = Run(plan(conference=conference))
    assert pace(run.state, START).behind is None
    run.do(c.Start("opening"), minutes=0)
    assert pace(run.state, START).behind == timedelta(minutes=15)


def test_a_rehearsal_is_measured_from_when_it_really_began() -> None:
    conference = {"id": "thu", "title": "Thử", "agency": "CQ", "date": "2018-02-05", "start": "08:00"}
    run = Run(plan(conference=conference), rehearsal=True)
    run.do(c.Start("opening"), minutes=0)
    assert pace(run.state, START).behind == timedelta()
    assert pace(run.state, START + timedelta(minutes=9)).behind == timedelta(minutes=4)


def test_a_clock_that_jumps_back_gives_no_negative_time() -> None:
    run = Run()
    run.do(c.Start("opening"))
    assert pace(run.state, START - timedelta(hours=1)).elapsed == timedelta()


def test_the_differences_of_two_plans_are_listed() -> None:
    opening, attendance, report, awards, resolution, closing = AGENDA
    new = plan(
        [attendance, opening, {**report, "title": "Khác"}, awards, closing, {**opening, "id": "them"}],
        roll={"staff": 60},
    )
    assert changes(plan(), new, (), ()) == (
        Change("roll"),
        Change("removed", resolution["id"]),
        Change("added", "them"),
        Change("moved", "attendance"),
        Change("edited", "report-1", ("title",)),
    )
    assert changes(plan(), plan(), (), ()) == ()
