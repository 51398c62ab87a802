"""The check-list of required contents: marks are the secretary's, suggestions the course's."""

from typing import Any

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.checklist import checklist
from kcn_tui.meeting.events import ContentMark
from tests.build import AGENDA, Run, plan

TALK = {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận"}
PLEDGE = {"id": "giao-uoc", "kind": "pledge", "title": "Ký giao ước"}
MOTION = {"id": "quy-che", "kind": "motion", "title": "Quy chế chi tiêu", "text": "Thông qua quy chế."}
ELECTION = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A A"]}
COUNT = c.CountAttendance(present=30, staff=45)
READ = [c.ReadAward("bang-khen"), c.ReadAward("giay-khen")]
BALLOT = c.CountBallot("bau", issued=30, collected=30, valid=30, invalid=0, votes={"A A": 30})


@pytest.mark.parametrize(
    ("agenda", "course", "content", "suggested"),
    [
        ([AGENDA[2]], [], 1, "open"),
        ([AGENDA[2]], [c.Start("report-1")], 1, "open"),
        ([AGENDA[2]], [c.Start("report-1"), c.Finish()], 1, "done"),
        ([AGENDA[2]], [c.Skip("report-1", "hết giờ")], 3, "open"),
        ([TALK], [c.Start("thao-luan"), c.Finish()], 4, "done"),
        ([TALK], [c.Start("thao-luan"), c.Ask("An", "Khi nào?"), c.Finish()], 4, "open"),
        ([TALK], [c.Start("thao-luan"), c.Ask("An", "?"), c.Answer(1, "An", "!"), c.Finish()], 4, "done"),
        ([MOTION, PLEDGE], [COUNT, c.RecordVote("quy-che", yes=30)], 5, "open"),
        (
            [MOTION, PLEDGE],
            [COUNT, c.RecordVote("quy-che", yes=30), c.Start("giao-uoc"), c.Finish()],
            5,
            "done",
        ),
        ([MOTION], [COUNT, c.RecordVote("quy-che", yes=3)], 5, "open"),
        ([ELECTION], [], 7, "open"),
        ([ELECTION], [COUNT, BALLOT], 7, "done"),
        ([AGENDA[3]], [READ[0]], 8, "open"),
        ([AGENDA[3]], READ, 8, "done"),
        ([TALK], [], 8, "not_applicable"),
        ([TALK], [], 6, "open"),
        ([AGENDA[2]], [c.Start("report-1"), c.Finish()], 6, "open"),
        ([AGENDA[2], ELECTION], [c.Start("report-1"), c.Finish()], 7, "open"),
    ],
)
def test_the_course_suggests_a_mark_by_the_kinds_of_items(
    agenda: list[dict[str, Any]], course: list[c.Command], content: int, suggested: ContentMark
) -> None:
    run = Run(plan([AGENDA[0], *agenda]))
    run.do(*course)
    assert checklist(run.state)[content - 1].suggested == suggested


def test_nothing_counts_as_done_until_the_secretary_says_so() -> None:
    run = Run()
    run.do(*READ)
    awards = checklist(run.state)[7]
    assert (awards.mark, awards.suggested, awards.standing) == (None, "done", "open")
    run.do(c.MarkContent(8, "not_applicable"))
    assert checklist(run.state)[7].standing == "not_applicable"


def test_there_are_eight() -> None:
    assert [content.number for content in checklist(Run().state)] == [1, 2, 3, 4, 5, 6, 7, 8]
