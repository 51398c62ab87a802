"""What is said of the end and of being late where the plan gives minutes to all items, to some, or to none."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.pace import Pace, pace
from tests.build import START, Run, plan
from tests.meeting.day import SPEECH

UNTIMED = (None, None, None)


def run_of(*minutes: int | None, conference: dict[str, str] | None = None) -> Run:
    """A meeting of items with these planned minutes; the first has begun at ``START``."""
    items: list[dict[str, Any]] = [
        {"id": f"item-{n}", "kind": "ceremony", "title": f"Mục {n}", "minutes": length}
        for n, length in enumerate(minutes, start=1)
    ]
    run = Run(plan(items, **({} if conference is None else {"conference": conference})))
    run.do(c.Start("item-1"), minutes=0)
    return run


def after(run: Run, minutes: float) -> Pace:
    return pace(run.state, START + timedelta(minutes=minutes))


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


@pytest.mark.parametrize("passed", [0, 5, 90])
def test_without_any_planned_minutes_neither_end_nor_lateness_is_known(passed: int) -> None:
    now = after(run_of(*UNTIMED), passed)
    assert (now.expected_end, now.behind) == (None, None)
    assert now.elapsed == timedelta(minutes=passed)


def test_a_planned_start_alone_makes_nobody_late() -> None:
    conference = {"id": "thu", "title": "Thử", "agency": "CQ", "date": "2018-02-05", "start": "13:15"}
    assert after(run_of(*UNTIMED, conference=conference), 5).behind is None


def test_minutes_given_on_the_day_to_all_that_is_left_make_the_end_known() -> None:
    run = run_of(*UNTIMED)
    run.do(c.Start("item-2"), c.GiveTime(10), c.GiveTime(5, "item-3"), minutes=1)
    now = after(run, 3)
    assert (now.expected_end, now.at_least, now.behind) == (at(16), False, None)


@pytest.mark.parametrize(
    ("minutes", "end", "at_least"),
    [
        ((5, 10, 15), 30, False),
        ((5, None, 15), 20, True),
        ((5, 10, None), 15, True),
        ((None, 10, 15), 27, True),
        ((5, 0, 0), 5, False),
    ],
)
def test_an_item_still_to_be_gone_through_without_minutes_makes_the_end_the_earliest_one(
    minutes: tuple[int | None, ...], end: int, *, at_least: bool
) -> None:
    now = after(run_of(*minutes), 2)
    assert (now.expected_end, now.at_least) == (at(end), at_least)
    assert now.behind == timedelta()


def test_what_has_no_planned_minutes_takes_what_it_takes_and_makes_nobody_late() -> None:
    run = run_of(5, None, 15)
    run.do(c.Start("item-2"), minutes=5)
    assert after(run, 40).behind == timedelta()
    run.do(c.Start("item-3"), minutes=40)
    now = after(run, 65)
    assert (now.behind, now.expected_end, now.at_least) == (timedelta(minutes=5), at(65), False)


def test_the_last_item_without_minutes_leaves_the_end_unknown_and_the_lateness_known() -> None:
    run = run_of(5, 10, None)
    run.do(c.Start("item-3"), minutes=9)
    run.do(c.Skip("item-2", "gộp"), minutes=0)
    now = after(run, 30)
    assert (now.expected_end, now.behind) == (None, timedelta(minutes=-6))


def test_minutes_given_to_an_item_that_had_none_are_no_lateness() -> None:
    run = run_of(5, None)
    run.do(c.GiveTime(20, "item-2"), minutes=0)
    now = after(run, 3)
    assert (now.behind, now.expected_end, now.at_least) == (timedelta(), at(25), False)


def test_an_item_put_in_without_minutes_makes_the_meeting_late_as_it_goes_on() -> None:
    run = run_of(5, 10)
    run.do(c.Insert(SPEECH, "khách đến", after="item-1"), c.GiveTime(-5, SPEECH.id), minutes=0)
    run.do(c.Start(SPEECH.id), minutes=5)
    assert after(run, 12).behind == timedelta(minutes=7)


def test_a_closed_meeting_has_its_end_whatever_was_planned() -> None:
    run = run_of(*UNTIMED)
    run.do(c.Close(), minutes=30)
    now = after(run, 90)
    assert (now.expected_end, now.at_least) == (at(30), False)
