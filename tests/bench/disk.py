"""What writing, resuming and answering cost as a meeting grows."""

import time
from collections.abc import Iterator
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.state import State
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position
from kcn_tui.record.recorder import Recorder
from tests.bench.figures import Row
from tests.bench.journals import AT, journal_of
from tests.build import Run, plan
from tests.record_help import QUIET

RESUMES = 5
UPDATES = 20


def rows(folder: Path) -> Iterator[Row]:
    """Resume and record."""
    yield resumes(folder)
    yield from updates(folder)


def resumes(folder: Path) -> Row:
    """From a closed program to a meeting that takes commands, with 100,000 events behind it."""
    place = folder / "resume"
    journal_of(place, 100_000)
    durations = []
    for _round in range(RESUMES + 1):
        before = time.perf_counter()
        clerk = Clerk.open(MeetingFolder(place), plan(), "0" * 64, lambda: AT, rhythm=QUIET)
        durations.append(time.perf_counter() - before)
        clerk.close()
    return Row("resume, 100,000 events", durations[1:], most=1.0)


def updates(folder: Path) -> Iterator[Row]:
    """A vote into record.json, durably, with so many people in the plan."""
    for people in (200, 2_000, 10_000):
        place = folder / f"record-{people}"
        place.mkdir()
        recorder = Recorder(MeetingFolder(place), REAL_DISK)
        states = two_votes(people)
        recorder.update(states[0], Position(1, 1))
        durations = []
        for number in range(UPDATES):
            before = time.perf_counter()
            recorder.update(states[(number + 1) % 2], Position(number + 2, number + 2))
            durations.append(time.perf_counter() - before)
        yield Row(f"vote into the record, {people:,} people", durations)


def two_votes(people: int) -> tuple[State, State]:
    """The meeting after a vote, and after its correction."""
    named = {
        f"p{number}": {"name": f"Nguyễn Văn {number}", "posts": ["Chuyên viên"]} for number in range(people)
    }
    run = Run(plan(people=named))
    run.do(c.Start("resolution"), c.CountAttendance(55, 60, 60), c.RecordVote("resolution", yes=50))
    first = run.state
    run.do(c.RecordVote("resolution", yes=51, reason="đếm lại"))
    return first, run.state
