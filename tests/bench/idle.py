"""What console and hall take while nobody is at the keys: processor time and memory, beside a bare Textual app.

Python tells neither of another process; where Linux does not run there are no such rows.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.bare import READY
from tests.bench.figures import Row
from tests.bench.painting import KNOWS_PROCESSOR_TIME, processor_time
from tests.bench.screens import AGENDA, BARE, begun_meeting
from tests.terminal import KCN, Desk

SETTLING = 5.0
"""Seconds in which a start comes to its end."""
SPELLS, SPELL = 3, 10.0
"""So many spells of so many seconds are measured."""
MOST = 0.005
"""The share of a processor that an idle screen may take."""


def rows(folder: Path) -> Iterator[Row]:
    """Console and hall on a meeting under way, whose clocks go on; all by turns in the same seconds."""
    if not KNOWS_PROCESSOR_TIME:
        return
    meeting = begun_meeting(folder)
    with Desk() as desk:
        bare = desk.open(BARE, 80, 24)
        console = desk.open([*KCN, "run", str(AGENDA), "--data", str(meeting.parent)], 80, 24)
        hall = desk.open([*KCN, "present", str(meeting)], 46, 13)
        bare.sees(READY)
        console.sees("Enter:")
        hall.sees("1/")
        pids = {"bare": bare.pid, "console": console.pid, "hall": hall.pid}
        looking_on(desk, SETTLING)
        shares: dict[str, list[float]] = {name: [] for name in pids}
        for _spell in range(SPELLS):
            before = {name: processor_time(pid) for name, pid in pids.items()}
            looking_on(desk, SPELL)
            for name, pid in pids.items():
                shares[name].append((processor_time(pid) - before[name]) / SPELL)
        memory = {name: Row(f"{name}: memory", [resident(pid)], unit="MB") for name, pid in pids.items()}
    for name, values in shares.items():
        yield Row(f"{name}: processor", values, most=None if name == "bare" else MOST, unit="%")
    for name, row in memory.items():
        yield row if name == "bare" else row._replace(beside=(memory["bare"].as_beside("bare"),))


def looking_on(desk: Desk, seconds: float) -> None:
    """Let time pass, taking in what is painted, as a terminal does."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        desk.read(left)


def resident(pid: int) -> float:
    """Bytes of memory that a running process has; only where Linux runs."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return float(pages * os.sysconf("SC_PAGE_SIZE"))
