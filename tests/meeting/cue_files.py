"""Cue files for tests, and where their faults stand."""

from pathlib import Path

from kcn_tui.meeting.cues import Cues, read_cues
from kcn_tui.plan.yaml_nodes import read_document
from tests.build import plan

AGENDA_FOLDER = Path(__file__).parent.parent.parent / "agenda"


def read(folder: Path, text: str, *, known: bool = True) -> Cues:
    path = folder / "cues.yaml"
    path.write_text(text, encoding="utf-8")
    return read_cues(read_document(path), plan() if known else None)


def places(cues: Cues) -> list[tuple[int, int, str]]:
    assert cues.cues == ()
    return [(fault.line, fault.column, fault.code) for fault in cues.faults]
