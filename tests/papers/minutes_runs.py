"""Meetings to be told in an export, and what their exports hold."""

from typing import Any

import yaml

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import read_cues
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.load import load
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.mark import Position
from kcn_tui.record.reading import Meeting
from tests.build import Run, plan
from tests.schema_files import PACKAGE

AGENDA_FOLDER = PACKAGE.parent / "agenda"
COUNTED = c.CountAttendance(present=30, staff=45, summoned=45)


def kept(run: Run) -> Meeting:
    return Meeting(tuple(run.entries), run.state, Position(1, run.timeline.seq, "ab" * 32))


def exported(run: Run) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(export_yaml(kept(run)))
    return data


def reference() -> Run:
    agenda = load(AGENDA_FOLDER / "lam-dong-2018.yaml").plan
    assert agenda is not None
    run = Run(agenda)
    run.do(
        *(
            cue.command
            for cue in read_cues(read_document(AGENDA_FOLDER / "lam-dong-2018.cues.yaml"), agenda).cues
        )
    )
    return run


def eventful() -> Run:
    run = Run(plan(people={"yes": {"name": "Nguyễn Văn A"}}, roles={"chair": "yes"}))
    run.do(
        c.CountAttendance(present=29, staff=45),
        c.Start("report-1"),
        c.TakeNote("Dòng một\nDòng hai"),
        c.Put("report-1", force="diễn tập"),
        c.RecordVote("report-1", yes=10),
        COUNTED,
        c.RecordVote("report-1", yes=16, no=4, reason="đếm lại"),
        c.Skip("closing", "hết giờ"),
        c.ReadAward("bang-khen"),
        c.Conclude("Kết luận"),
    )
    return run


RUNS = {"reference": reference(), "eventful": eventful(), "just opened": Run()}
