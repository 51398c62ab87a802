"""What writing, resuming and answering cost as a meeting grows."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Noted, Opened
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import BINARY, REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.journal import Journal
from kcn_tui.record.mark import Position
from kcn_tui.record.recorder import Recorder
from tests.bench.figures import Row
from tests.build import Run, plan
from tests.record_help import QUIET

AT = datetime(2026, 1, 15, 9, tzinfo=UTC)
APPENDS = 500
RESUMES = 5
UPDATES = 20

_flush = getattr(os, "fdatasync", os.fsync)


def rows(folder: Path) -> Iterator[Row]:
    """Append, resume and record."""
    yield from appends(folder)
    yield resumes(folder)
    yield from updates(folder)


def note(number: int) -> Noted:
    """A note of ordinary length."""
    return Noted(number, None, f"Ghi chép số {number}: đại biểu đề nghị làm rõ tiến độ giải ngân.")


def journal_of(folder: Path, events: int) -> Path:
    """A journal with so many events, written at once."""
    path = MeetingFolder(folder).journal
    folder.mkdir()
    MeetingFolder(folder).make()
    entries = entries_for([Opened(plan(), "0" * 64, "bench"), *map(note, range(1, events))], 0, AT)
    journal, _found = Journal.open(path, REAL_DISK, None)
    each_its_own = [Entry(entry.seq, entry.at, entry.seq, entry.event) for entry in entries]
    journal.append(each_its_own)
    journal.close()
    return path


def appends(folder: Path) -> Iterator[Row]:
    """One event at a time, by turns with a bare write + flush of as many bytes in the same folder."""
    for events in (100, 100_000):
        path = journal_of(folder / f"append-{events}", events)
        journal, _found = Journal.open(path, REAL_DISK, None)
        bare = os.open(path.with_name("bare"), os.O_WRONLY | os.O_CREAT | os.O_APPEND | BINARY)
        ours, beside = [], []
        for number in range(events, events + APPENDS):
            before, length = time.perf_counter(), journal.end.length
            journal.append([Entry(number + 1, AT, number + 1, note(number))])
            ours.append(time.perf_counter() - before)
            line = b"x" * (journal.end.length - length)
            before = time.perf_counter()
            os.write(bare, line)
            _flush(bare)
            beside.append(time.perf_counter() - before)
        os.close(bare)
        journal.close()
        base = Row(f"bare write + fdatasync, at {events:,} events", beside)
        yield base
        yield Row(f"append, at {events:,} events", ours, (base.as_beside("bare", 1.2),))


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
