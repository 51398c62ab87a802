"""Proving that what is kept is what happened: the chain holds, every count and verdict follows, the record equals the journal."""

import time
from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import MISFITS, BrokenTimelineError, Timeline
from kcn_tui.record.collector import collector_resting
from kcn_tui.record.errors import (
    DamagedJournalError,
    JournalReadError,
    NewerJournalError,
    NoMeetingError,
    Value,
)
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import ALIVE, Position, alive, read_mark
from kcn_tui.record.project import project
from kcn_tui.record.reading import journal_bytes
from kcn_tui.record.recorder import as_tree
from kcn_tui.record.scan import Scan, scan
from kcn_tui.record.storage import load, seq_in
from kcn_tui.record.table_text import Tree
from kcn_tui.record.vote_proof import Impossible, Mismatch, proof

FindingCode = Literal[
    "clock_back",
    "count_impossible",
    "entries_missing",
    "head_missing",
    "journal_damaged",
    "journal_newer",
    "journal_not_read",
    "mark_differs",
    "no_meeting",
    "record_ahead",
    "record_different",
    "record_missing",
    "record_stale",
    "record_unreadable",
    "torn_tail",
    "vote_differs",
]

_SET_BACK = timedelta(seconds=1)
"""Less is what keeping a clock right takes."""

_BETWEEN = 0.1
"""Seconds between two looks at a meeting that is being written just now; what is real is still there."""
_LOOKS = int(ALIVE / _BETWEEN) + 2
"""So long that a console killed between record and mark is known to be gone, and its last lines count."""


class Finding(Struct, frozen=True):
    """Something that does not hold: a code with the places and figures concerned. Worded in ``wording.record``."""

    code: FindingCode
    values: dict[str, Value] = {}


def verify(folder: MeetingFolder, head: str | None = None) -> tuple[Finding, ...]:
    """Everything that does not hold in this folder; empty when all does.

    ``head`` is the digest, or the beginning of one, that was printed in minutes or an export: a journal that was
    rewritten with all its digests holds in itself, but does not lead through that one.

    A meeting under way is looked at again before anything is said: record and journal change one after the other.
    """
    for _ in range(_LOOKS):
        lived = alive(
            folder
        )  # asked before: what was found while a killed console still passed for alive is not the end
        findings = _verify(folder, head)
        if not findings or not lived:
            return tuple(findings)
        time.sleep(_BETWEEN)
    return tuple(_verify(folder, head))


def clock_jumps(entries: Iterable[Entry]) -> tuple[Finding, ...]:
    """Where the clock of the machine was set back between two events: no damage, but their times do not tell the order."""
    return tuple(
        Finding("clock_back", {"line": after.seq, "seconds": int((before.at - after.at).total_seconds())})
        for before, after in pairwise(entries)
        if before.at - after.at >= _SET_BACK
    )


def _verify(folder: MeetingFolder, head: str | None) -> list[Finding]:
    record = load(folder.record)
    mark = read_mark(folder.mark)
    try:
        data = journal_bytes(folder)
    except NoMeetingError as error:
        return [Finding("no_meeting", dict(error.values))]
    except JournalReadError as error:
        return [Finding("journal_not_read", dict(error.values))]
    if mark is not None and alive(folder) and mark.length <= len(data):
        data = data[: mark.length]
    try:
        found = scan(data, folder.journal, mark)
    except DamagedJournalError as error:
        return [Finding("journal_damaged", dict(error.values))]
    except NewerJournalError as error:
        return [Finding("journal_newer", dict(error.values))]
    findings = [*_ends(found, mark), *_digests(data, found, mark, head)]
    if not found.entries:
        never_begun = (
            mark is None
        )  # a first start was cut off: whatever lies there, nothing was ever confirmed
        return [*([] if never_begun else findings), Finding("no_meeting", {"path": str(folder.path)})]
    at = seq_in(record)
    state_there, faults = _replay(found.entries, at, folder)
    return [
        *findings,
        *faults,
        *_record_faults(folder, record, state_there, _position(data, at), found.end.seq),
    ]


def _ends(found: Scan, mark: Position | None) -> list[Finding]:
    """What is wrong at the journal's end."""
    findings = []
    if found.torn:
        findings.append(Finding("torn_tail", {"bytes": found.torn, "seq": found.end.seq}))
    if mark is not None and mark.seq > found.end.seq:
        missing = mark.seq - found.end.seq
        findings.append(Finding("entries_missing", {"missing": missing, "seq": found.end.seq}))
    return findings


def _digests(data: bytes, found: Scan, mark: Position | None, head: str | None) -> list[Finding]:
    """Whether the journal leads through the digest in the mark and through the one that was printed."""
    findings = []
    if mark is not None and found.exchanged:
        findings.append(Finding("mark_differs", {"seq": mark.seq}))
    if head is not None and not any(
        line[-66:-2].startswith(head.lower().encode()) for line in data.split(b"\n")[: found.end.seq]
    ):
        findings.append(Finding("head_missing", {"head": head}))
    return findings


def _replay(entries: tuple[Entry, ...], at: int, folder: MeetingFolder) -> tuple[State | None, list[Finding]]:
    """Fold all entries, proving each count: the state after entry ``at``, and what does not hold."""
    timeline = Timeline(recall=lambda: entries)
    findings: list[Finding] = []
    there: State | None = None
    with collector_resting():
        for entry in entries:
            try:
                if not timeline.empty:
                    findings += [
                        _count_fault(fault, entry.seq) for fault in proof(entry.event, timeline.state)
                    ]
                state = timeline.apply(entry)
            except (BrokenTimelineError, *MISFITS):  # behind what no rule let through, the rules may fall too
                values: dict[str, Value] = {
                    "path": str(folder.journal),
                    "line": timeline.seq + 1,
                    "why": "order",
                }
                return there, [*findings, Finding("journal_damaged", values)]
            if entry.seq == at:
                there = state
    return there, findings


def _count_fault(fault: Mismatch | Impossible, line: int) -> Finding:
    if isinstance(fault, Impossible):
        return Finding("count_impossible", {"line": line, "motion": fault.motion, "why": fault.why})
    return Finding(
        "vote_differs",
        {
            "line": line,
            "motion": fault.motion,
            "field": fault.field,
            "recorded": _plain(fault.recorded),
            "expected": _plain(fault.expected),
        },
    )


def _plain(figure: str | int | bool | None) -> Value:  # noqa: FBT001  a figure of a vote may be a truth value
    return "null" if figure is None else str(figure).lower() if isinstance(figure, bool) else figure


def _position(data: bytes, seq: int) -> Position:
    """The position behind line ``seq``; its digest is in the line."""
    lines = data.split(b"\n")
    if not 0 < seq < len(lines):
        return Position()
    return Position(seq=seq, head=lines[seq - 1][-66:-2].decode("ascii", "replace"))


def _record_faults(
    folder: MeetingFolder, record: Tree | None, state: State | None, at: Position, last: int
) -> list[Finding]:
    """What is wrong with the record: it is compared with the journal up to the place where it says it stands."""
    if record is None:
        code: FindingCode = "record_unreadable" if folder.record.exists() else "record_missing"
        return [Finding(code, {"path": str(folder.record)})]
    if seq_in(record) > last:
        return [Finding("record_ahead", {"seq": seq_in(record), "last": last})]
    if state is None:
        return [Finding("record_different", {"table": "meeting"})]
    expected = as_tree(project(state, at))
    tables = [*expected, *(name for name in record if name not in expected)]
    findings = [
        Finding("record_different", {"table": name})
        for name in tables
        if record.get(name) != expected.get(name)
    ]
    if at.seq < last and not alive(folder):  # a living console brings it up in a moment
        findings.append(Finding("record_stale", {"seq": at.seq, "last": last}))
    return findings
