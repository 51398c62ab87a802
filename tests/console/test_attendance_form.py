"""The form of the attendance through Pilot: where it begins, and the quorum while typing."""

import pytest

from kcn_tui.console.forms.attendance import AttendanceForm
from kcn_tui.meeting.commands import (
    CountAttendance,
)
from tests.console.form_desk import Desk, filled, meeting

pytestmark = pytest.mark.usefixtures("english")


async def test_attendance_starts_at_the_number_present_when_the_rest_is_known() -> None:
    desk = await filled(AttendanceForm(), meeting().state, "3", "0", "enter")
    assert desk.submitted == [CountAttendance(present=30, staff=45, summoned=45)]


async def test_attendance_starts_at_the_first_unknown_figure_and_enter_leads_on() -> None:
    form = AttendanceForm()
    desk = await filled(form, meeting(staff=None, summoned=None).state, *"60", "enter", "enter", *"55")
    assert desk.submitted == []
    assert form.promise[0] == "Enter: record 55 present · Esc: leave"
    desk = await filled(
        AttendanceForm(), meeting(staff=None, summoned=None).state, *"60", "enter", "enter", *"55", "enter"
    )
    assert desk.submitted == [CountAttendance(present=55, staff=60, summoned=None)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("29", "Quorum: 30 of 45 needed – 1 more must come"),
        ("30", "Quorum: 30 of 45 needed – enough"),
        ("", "Quorum: 30 of 45 needed"),
        ("46", "46 present is 1 more than the 45 summoned: check the number present or summoned."),
    ],
)
async def test_attendance_says_the_quorum_while_typing(typed: str, words: str) -> None:
    form = AttendanceForm()
    await filled(form, meeting().state, *typed)
    assert form.verdict.words == words


async def test_attendance_that_is_refused_stays_and_says_that_enter_does_nothing() -> None:
    form = AttendanceForm()
    desk = await filled(form, meeting().state, *"46", "enter")
    assert desk.submitted == []
    assert form.promise[0] == "Enter: not possible like this · Esc: leave"


async def test_a_new_count_by_others_fills_in_only_what_nobody_typed() -> None:
    form = AttendanceForm()
    desk = Desk(form, meeting().state, {})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.press("up", "4", "4", *["down"] * 1, "3")
        run = meeting()
        run.do(CountAttendance(present=20, staff=50, summoned=50))
        form.show(run.state, lambda: run.now)
        assert form.draft() == {"staff": "50", "summoned": "44", "present": "3"}
