"""Every point of a played meeting, tried: each operation fails in each way, and the power goes at each."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from kcn_tui.meeting.events import Entry, VoteRecorded, VoteRetracted
from kcn_tui.record.codec import GENESIS
from kcn_tui.record.disk import Disk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import read_mark
from tests.faults.cache import VARIANTS, Snapshot
from tests.faults.checks import Known, after_crash, unchanged
from tests.faults.course import FOLDER, Course, Script
from tests.faults.disk import Fault, FaultyDisk, kinds_for

Build = Callable[[FaultyDisk], Disk]
"""How the program's disk is made of the faulty one; a broken build puts its lie between."""


class Violation(Struct, frozen=True):
    """What went wrong at which point."""

    point: str
    what: str


class Outcome(Struct):
    """How many points were tried, and what went wrong."""

    operations: int = 0
    crashes: int = 0
    states: int = 0
    failures: int = 0
    refused: int = 0
    violations: list[Violation] = []

    @property
    def points(self) -> int:
        return self.crashes + self.failures

    def add(self, point: str, wrong: list[str]) -> None:
        self.violations += [Violation(point, what) for what in wrong]


class _Moment(Struct, frozen=True):
    """The disk before an operation (or half into it), and what was known then."""

    point: str
    snapshot: Snapshot
    confirmed: int
    command: int
    marked: str | None


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """A folder in memory where there is one: these are no tests of this machine's disk."""
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=parent) as name:
        yield Path(name)


def sweep_crashes(
    script: Script, build: Build, outcome: Outcome, *, stride: int = 1, offset: int = 0
) -> None:
    """Play once, and look at what the death of the process or of the power would have left at every operation."""
    moments: list[_Moment] = []
    with scratch() as root:

        def told(operation: str, number: int) -> None:
            mark = _mark(root / FOLDER / "mark")
            name = f"before {number} {operation}"
            moments.append(_Moment(name, disk.cache.snapshot(), course.seq, course.command, mark))

        disk = FaultyDisk(root, told=told)
        course = Course(script, build(disk), disk)
        course.play()
        told("end", len(disk.operations))
        outcome.add("undisturbed", course.wrong)
        outcome.operations = len(disk.operations)
        entries = course.confirmed
    seen: set[bytes] = set()
    for moment in moments[offset::stride]:
        known = _known(entries, moment, course.ends)
        for variant in VARIANTS:
            _crash(script, moment, variant, known, outcome, seen)
    _unsafe_marks(moments, outcome)


def _known(entries: list[Entry], moment: _Moment, ends: dict[int, int]) -> Known:
    confirmed = entries[: moment.confirmed]
    until = 1 if moment.command < 0 else ends.get(moment.command, len(entries))
    votes = sum(isinstance(entry.event, VoteRecorded) for entry in confirmed)
    retracted = sum(isinstance(entry.event, VoteRetracted) for entry in confirmed)
    return Known(confirmed, entries[moment.confirmed : until], votes - retracted)


def _mark(path: Path) -> str | None:
    mark = read_mark(path)
    return None if mark is None else mark.head


def _unsafe_marks(moments: list[_Moment], outcome: Outcome) -> None:
    """The mark never says more than what a power cut at this moment would leave."""
    journal = FOLDER / "journal.jsonl"
    for moment in moments:
        left = moment.snapshot.left("lost", 0).get(journal) or b""
        if moment.marked not in {None, GENESIS} and f'"sha256":"{moment.marked}"'.encode() not in left:
            outcome.add(f"{moment.point}, power cut", ["the mark shows the hall what is not safe yet"])


def _crash(  # noqa: PLR0917  one point of the sweep, and what is known of it
    script: Script, moment: _Moment, variant: str, known: Known, outcome: Outcome, seen: set[bytes]
) -> None:
    outcome.crashes += 1
    left = moment.snapshot.left(variant, outcome.crashes)
    digest = hashlib.sha256(
        repr((sorted(left.items()), len(known.confirmed), len(known.on_the_way))).encode()
    )
    if digest.digest() in seen:
        return
    seen.add(digest.digest())
    outcome.states += 1
    with scratch() as root:
        lay_out(root, left)
        wrong = after_crash(MeetingFolder(root / FOLDER), script, known)
    outcome.add(f"{moment.point}, {variant}", wrong)


def lay_out(root: Path, left: dict[Path, bytes | None]) -> None:
    """Make real files of what is left; the console's sign of life is long past."""
    for path, content in left.items():
        if content is None:
            (root / path).mkdir(parents=True, exist_ok=True)
            continue
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
        os.utime(root / path, (0, 0))


def _past(folder: MeetingFolder) -> None:
    """Let the console's last sign of life be long past: a disk that broke took neither its last mark nor its leave."""
    if folder.mark.exists():
        os.utime(folder.mark, (0, 0))


def sweep_failures(
    script: Script, build: Build, outcome: Outcome, *, stride: int = 1, offset: int = 0, only: str = ""
) -> None:
    """Play again for every operation and everything that can go wrong with it, or only for one kind of fault."""
    with scratch() as root:
        quiet = FaultyDisk(root)
        Course(script, build(quiet), quiet).play()
    points = [
        Fault(kind, number)
        for number, operation in enumerate(quiet.operations)
        for kind in kinds_for(operation.split(" ")[0])
        if only in {"", kind}
    ]
    for fault in points[offset::stride]:
        _fail(script, build, fault, quiet.operations[fault.at], outcome)


def _fail(script: Script, build: Build, fault: Fault, operation: str, outcome: Outcome) -> None:
    outcome.failures += 1
    wrong: list[str] = []
    with scratch() as root:

        def refused() -> None:
            """The power goes just after a command was reported as failed: it must not come back."""
            if fault.kind in {"full", "read-only", "dead"} or course.clerk is None:
                return
            for variant in ("lost", "kept"):
                with scratch() as other:
                    lay_out(other, disk.cache.snapshot().left(variant, 0))
                    found = after_crash(MeetingFolder(other / FOLDER), script, Known(tuple(course.confirmed)))
                wrong.extend(f"power cut after the refusal, {variant}: {what}" for what in found)

        disk = FaultyDisk(root, fault)
        course = Course(script, build(disk), disk, refused)
        course.play()
        outcome.refused += course.refusals > 0
        wrong += course.wrong
        folder = MeetingFolder(root / FOLDER)
        if course.confirmed:
            _past(folder)
            wrong += unchanged(folder, course.confirmed)
            wrong += after_crash(folder, script, Known(tuple(course.confirmed)))
    if not disk.fired:
        wrong.append("the point was never reached")
    outcome.add(f"{fault.at} {operation}: {fault.kind}", wrong)
