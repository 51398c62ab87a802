"""Going on from the report on attendance: with a quorum, or for a reason that is recorded (practice 7)."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Event, ItemReopened, ItemStarted
from tests.build import Run

FEW = c.CountAttendance(present=10, staff=60, summoned=60)
ENOUGH = c.CountAttendance(present=40, staff=60, summoned=60)
WHY = "Chủ tọa quyết định"
ON = c.Start("report-1")

OPEN = (c.Start("opening"), c.Start("attendance"), FEW)
WAYS_TO_THE_GATE = {
    "the report is still open": OPEN,
    "the report is finished": (*OPEN, c.Finish()),
    "the report is dropped while it is open": (*OPEN, c.Skip("attendance", "hết giờ")),
    "the report is taken up again": (*OPEN, c.Finish(), c.Reopen("attendance", "đếm lại")),
    "there were enough, but nothing began": (c.Start("opening"), c.Start("attendance"), ENOUGH, FEW),
}
WAYS_ON = [
    c.Start("report-1"),
    c.ReadAward("bang-khen"),
    c.Reopen("opening", "chào cờ lại"),
    c.Put("resolution"),
    c.RecordVote("resolution", yes=10),
]


@pytest.mark.parametrize("way", WAYS_ON, ids=lambda way: type(way).__name__)
@pytest.mark.parametrize("before", WAYS_TO_THE_GATE.values(), ids=WAYS_TO_THE_GATE)
def test_without_a_quorum_nothing_begins_after_the_report_on_attendance(
    before: tuple[c.Command, ...], way: c.Command
) -> None:
    run = Run()
    run.do(*before)
    refused = run.attempt(way)
    assert refused is not None
    assert (refused.code, refused.values["missing"]) == ("no_quorum", 30)


@pytest.mark.parametrize(
    ("forced", "begun"),
    [
        (c.Start("report-1", WHY), ItemStarted("report-1", WHY)),
        (c.ReadAward("bang-khen", WHY), ItemStarted("awards", WHY)),
        (c.Reopen("opening", "chào cờ lại", WHY), ItemReopened("opening", "chào cờ lại", WHY)),
        (c.Put("resolution", WHY), ItemStarted("resolution", WHY)),
        (c.RecordVote("resolution", yes=10, force=WHY), ItemStarted("resolution", WHY)),
    ],
    ids=lambda part: type(part).__name__,
)
@pytest.mark.parametrize("before", WAYS_TO_THE_GATE.values(), ids=WAYS_TO_THE_GATE)
def test_a_reason_takes_the_meeting_on_and_is_recorded_with_what_begins(
    before: tuple[c.Command, ...], forced: c.Command, begun: Event
) -> None:
    run = Run()
    run.do(*before, forced)
    assert begun in [entry.event for entry in run.entries]
    assert isinstance(begun, ItemStarted | ItemReopened)
    assert run.state.course_of(begun.item).override == WHY


@pytest.mark.parametrize("on", [(ENOUGH, ON), (c.Start("report-1", WHY),)], ids=["quorum", "reason"])
def test_once_the_meeting_has_gone_on_it_is_not_asked_again(on: tuple[c.Command, ...]) -> None:
    run = Run()
    run.do(*OPEN, *on, FEW, c.Reopen("attendance", "đếm lại"), FEW, c.ReadAward("bang-khen"))
    assert run.state.course_of("awards").override is None


def test_before_the_report_and_to_the_report_the_way_is_open() -> None:
    run = Run()
    run.do(FEW, c.Start("opening"), c.Start("attendance"), c.Finish(), c.Reopen("attendance", "đếm lại"))


def test_a_reason_given_where_there_is_a_quorum_is_not_recorded() -> None:
    run = Run()
    run.do(c.Start("attendance"), ENOUGH, c.Start("report-1", WHY))
    assert run.state.course_of("report-1").override is None


def test_after_undo_the_way_is_barred_again() -> None:
    run = Run()
    run.do(*OPEN, c.Start("report-1", WHY), c.Undo())
    assert run.refused(ON) == "no_quorum"
