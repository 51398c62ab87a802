"""Which votes would be left without a result by the command that leads on."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.unrecorded import left_behind
from tests.build import AGENDA, Run, plan

COUNT = c.CountAttendance(30, 45, 45)
PUT = (COUNT, c.Start("resolution"), c.Put("resolution"))
BALLOT = c.CountBallot("bau", issued=30, collected=30, valid=30, invalid=0, votes={"A": 20, "B": 10})
COUNTED = c.RecordVote("resolution", yes=30)
ELECTION = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A", "B"]}
MOTION = {"id": "qc", "kind": "motion", "title": "Quy chế", "text": "Quy chế."}


@pytest.mark.parametrize(
    ("course", "command", "motions"),
    [
        (PUT, c.Finish(), ("resolution",)),
        (PUT, c.Start("closing"), ("resolution",)),
        (PUT, c.Close(), ("resolution",)),
        (PUT, c.Put("resolution/1"), ("resolution",)),
        (PUT, c.TakeNote("…"), ()),
        ((*PUT, COUNTED), c.Finish(), ()),
        ((*PUT, COUNTED), c.Close(), ()),
        ((*PUT, COUNTED, c.Put("resolution")), c.Finish(), ("resolution",)),
        ((COUNT, c.Start("report-1"), c.Put("report-1")), c.Start("awards"), ("report-1",)),
        ((COUNT, c.Start("report-1"), c.Put("report-1"), c.Start("awards")), c.Close(), ("report-1",)),
        ((*PUT, c.Finish(), c.Put("report-1")), c.ReadAward("bang-khen"), ("report-1",)),
        (PUT, c.ReadAward("bang-khen"), ("resolution",)),
        (PUT, c.Skip("resolution", "hoãn"), ("resolution",)),
        (PUT, c.Skip("closing", "hoãn"), ()),
        ((c.Start("opening"), *PUT), c.Reopen("opening", "sót"), ("resolution",)),
        (PUT, BALLOT, ("resolution",)),
        (PUT, c.RecordVote("report-1", yes=30), ("resolution",)),
        (PUT, COUNTED, ()),
        ((COUNT, c.Start("resolution"), c.Put("resolution/2")), COUNTED, ()),
        (PUT, c.Amend(1, "bỏ"), ()),
        (PUT, c.Speak("Lê Thị An"), ()),
        (PUT, c.Undo(), ()),
        (PUT, c.Start("opening", "?"), ("resolution",)),
        ((c.Start("opening"), *PUT), c.Start("opening"), ()),
        ((COUNT, c.Start("resolution"), c.Put("resolution/2")), c.Close(), ("resolution/2",)),
        ((COUNT, c.Start("resolution"), c.Put("resolution/2"), c.Put("resolution"), COUNTED), c.Close(), ()),
        ((*PUT, c.Amend(1, "bỏ"), PUT[-1], COUNTED), c.Close(), ()),
        (
            (COUNT, c.Start("resolution"), c.Put("resolution/2"), c.Amend(2, "bỏ")),
            c.Close(),
            ("resolution",),
        ),
        ((*PUT, c.Finish()), c.Close(), ("resolution",)),
        ((c.Start("resolution"), c.Start("qc"), c.Start("bau")), c.Close(), ("resolution", "qc", "bau")),
        ((c.Start("bau"), c.Skip("bau", "hoãn")), c.Close(), ()),
        ((), c.Close(), ()),
    ],
)
def test_what_leads_on_would_leave_these_motions_without_a_result(
    course: tuple[c.Command, ...], command: c.Command, motions: tuple[str, ...]
) -> None:
    run = Run(plan([*AGENDA, MOTION, ELECTION]))
    run.do(*course)
    assert left_behind(run.state, command, run.now) == motions
