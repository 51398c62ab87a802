"""Checking people in, and votes, with a hundred people in the list and with fifty thousand.

A check-in is confirmed when it is in the journal; ``record.json`` follows a quarter of a second later from the same
thread, so that a scan may have to wait for it. A vote is confirmed only when the record has it too.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from random import Random

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.folder import MeetingFolder
from tests.bench.figures import Row
from tests.bench.journals import AT
from tests.build import plan
from tests.people import many
from tests.record_help import QUIET

SIZES = (100, 1_000, 10_000, 50_000)
MOST = 1.5
"""How many times as long the greatest list may take as the smallest (issue: flat)."""

CHECK_INS = 100
VOTES = 12
SCANS = 60
BETWEEN_SCANS = 0.15
"""Seconds from one scan's answer to the next scan: people at a door with a scanner."""


def rows(folder: Path) -> Iterator[Row]:
    """Check-ins alone, check-ins while the record follows, the record itself, votes."""
    with ExitStack() as stack:
        clerks = {size: opened(folder / f"{size}", size, QUIET, stack) for size in SIZES}
        took = by_turns(clerks, [c.Arrive(f"{number:05}") for number in range(1, CHECK_INS + 1)])
        yield from compared("check-in, confirmed", took)
        for clerk in clerks.values():
            confirmed(clerk, c.CountAttendance(100, 100, 100))
            confirmed(clerk, c.Start("resolution"))
            confirmed(clerk, c.RecordVote("resolution", yes=50))
        votes: list[Command] = [
            c.RecordVote("resolution", yes=51 + n, reason="đếm lại") for n in range(VOTES)
        ]
        yield from compared("vote, confirmed and in the record", by_turns(clerks, votes), aim=False)
    with ExitStack() as stack:
        found = {}
        for size in (SIZES[0], SIZES[-1]):
            clerk = opened(folder / f"scans-{size}", size, Rhythm(), stack)
            found[size] = [scanned(clerk, number) for number in range(1, SCANS + 1)][SCANS // 4 :]
        yield from compared("check-in while the record follows", found)


def opened(place: Path, size: int, rhythm: Rhythm, stack: ExitStack) -> Clerk:
    """A new meeting with so many people in its list."""
    seconds = count()
    clerk = Clerk.open(
        MeetingFolder(place),
        plan(),
        "0" * 64,
        lambda: AT.replace(minute=next(seconds) // 60 % 60),
        members=many(size),
        rhythm=rhythm,
    )
    return stack.enter_context(clerk)


def by_turns(clerks: dict[int, Clerk], commands: list[Command]) -> dict[int, list[float]]:
    """Seconds until each command was confirmed, every one given to each meeting, in no fixed order."""
    took: dict[int, list[float]] = {size: [] for size in clerks}
    order, shuffle = list(clerks), Random(len(commands)).shuffle
    for command in commands:
        shuffle(order)
        for size in order:
            took[size].append(confirmed(clerks[size], command))
    return took


def confirmed(clerk: Clerk, command: Command) -> float:
    before = time.perf_counter()
    result = clerk.do(command)
    assert not isinstance(result, Refusal), (command, result)
    return time.perf_counter() - before


def scanned(clerk: Clerk, number: int) -> float:
    time.sleep(BETWEEN_SCANS)
    return confirmed(clerk, c.Arrive(f"{number:05}"))


def compared(what: str, took: dict[int, list[float]], *, aim: bool = True) -> Iterator[Row]:
    """A row for each size, the others beside the smallest; the aim is for the greatest."""
    rows = [Row(f"{what}, {size:,} people", values) for size, values in took.items()]
    yield rows[0]
    for row in rows[1:]:
        most = MOST if aim and row is rows[-1] else None
        yield row._replace(beside=(rows[0].as_beside(f"{SIZES[0]} people", most),))
