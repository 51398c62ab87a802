"""What the hall is meant to see: the picture that follows the course, and what covers it."""

import pytest
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.state import Showing
from tests.build import Run

COUNT = c.CountAttendance(present=30, staff=45)


@pytest.mark.parametrize(
    ("course", "picture"),
    [
        ([], Showing("waiting")),
        ([c.Start("opening")], Showing("item", "opening")),
        ([c.Start("opening"), c.Finish()], Showing("agenda")),
        ([c.Start("attendance")], Showing("attendance", "attendance")),
        ([c.Start("report-1"), c.TurnPage(2, 80, 22)], Showing("item", "report-1", 2, (80, 22))),
        ([c.Start("report-1"), COUNT], Showing("item", "report-1")),
        ([c.Start("report-1"), c.Show("attendance")], Showing("attendance")),
        ([c.Start("report-1"), c.Show("agenda"), c.Show("item")], Showing("item", "report-1")),
        ([c.ReadAward("bang-khen")], Showing("award", "bang-khen")),
        ([COUNT, c.Put("resolution")], Showing("motion", "resolution")),
        ([COUNT, c.RecordVote("resolution", yes=30)], Showing("motion", "resolution")),
        (
            [COUNT, c.RecordVote("resolution", yes=30), c.Announce("resolution")],
            Showing("result", "resolution"),
        ),
        ([c.Start("report-1"), c.Skip("report-1", "trễ")], Showing("agenda")),
        ([c.Start("report-1"), c.Skip("awards", "trễ")], Showing("item", "report-1")),
        ([c.Close()], Showing("closing")),
    ],
)
def test_the_hall_follows_the_course_of_the_meeting(course: list[c.Command], picture: Showing) -> None:
    run = Run()
    run.do(*course)
    assert run.state.showing == picture


def test_the_waiting_picture_covers_and_uncovers_what_goes_on_beneath() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Hold(), c.Start("report-1"))
    covered = run.state
    run.do(c.Release())
    assert (covered.cover, covered.showing) == ("waiting", Showing("item", "report-1"))
    assert run.state == replace(covered, cover=None, last_step=run.state.last_step)


@pytest.mark.parametrize(
    ("command", "cover"),
    [(c.Hold(), "waiting"), (c.Black(), "black"), (c.Freeze(), "frozen"), (c.Tell("Mời vào"), "message")],
)
def test_whatever_covers_the_screen_is_taken_away_by_one_release(command: c.Command, cover: str) -> None:
    run = Run()
    run.do(c.Start("opening"))
    before = run.state
    run.do(command)
    assert run.state.cover == cover
    run.do(c.Release())
    assert run.state == replace(before, last_step=run.state.last_step)


def test_one_cover_takes_the_place_of_another_and_only_an_open_screen_keeps_its_picture() -> None:
    run = Run()
    run.do(c.Tell("Mời vào"), c.Black(), c.Hold(), c.Tell("Mời ra"))
    assert (run.state.cover, run.state.message) == ("message", "Mời ra")
    for command, code in ((c.Freeze(), "already_covered"), (c.Tell("  "), "needs_text")):
        assert run.refused(command) == code


def test_a_kept_picture_stays_while_the_meeting_goes_on() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Freeze(), c.Start("report-1"), c.TurnPage(2))
    assert run.state.frozen is not None
    assert run.state.frozen.showing == Showing("item", "opening")
    assert run.state.showing == Showing("item", "report-1", 2)
