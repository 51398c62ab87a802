"""Run a whole long day through the console's app and a hall that follows it, and print a row of figures for each hour.

``python -m tests.endurance --people 20000 --events 100000``; the clock is set on by hand, the disk is a real one. The
exit code is 1 where console or hall grow by more than a tenth beyond what the minutes themselves hold.
"""

import argparse
import asyncio
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from kcn_tui.console.app import ConsoleApp
from kcn_tui.console.messages import Sent
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import read_presences
from kcn_tui.record.verify import verify
from tests.build import START
from tests.endurance.day import agenda, next_command
from tests.people import many
from tests.record_help import eventually

HOURS = 8
AT_ONCE = 25
"""Commands that are sent before their answers are waited for; one in so many goes alone and is timed."""
MEGABYTE = 1e6
MOST_GROWTH = 0.10
"""Of memory from the end of the first hour to the end of the last, without what the state itself holds more."""


class Hour(NamedTuple):
    """At the end of an hour: events, resident megabytes of console and hall, milliseconds, megabytes on disk."""

    events: int
    console: float
    hall: float
    processor: float
    """Milliseconds of the console's processor for each event of this hour."""
    latency: float
    """Milliseconds from a command to its being on disk and shown, the median of this hour's that went alone."""
    journal: float
    record: float


class Day:
    """The console's app on a meeting, driven by commands; no terminal, all else as it is."""

    def __init__(self, folder: MeetingFolder, people: int, events: int, hall: int) -> None:
        """``hall`` is the process whose memory is looked at too."""
        self.hours: list[Hour] = []
        self._folder, self._people, self._events, self._hall = folder, people, events, hall
        self._now = START
        self.clerk = Clerk.open(folder, agenda(), "0" * 64, lambda: self._now, members=many(people))
        self._app = ConsoleApp(self.clerk, folder, lambda: self._now)
        self._app.followers.append(lambda _entries, _state: self._heard())
        self._answered = asyncio.Event()
        self._chance = random.Random(people)

    async def run(self) -> list[Hour]:
        """Play the day to its end."""
        await self._app.run_async(headless=True, size=(160, 50), auto_pilot=self._play)
        return self.hours

    async def _play(self, _pilot: object) -> None:
        for number in range(1, HOURS + 1):
            self.hours.append(await self._hour(number))
            sys.stdout.write(row(number, self.hours[-1]))
            sys.stdout.flush()
        self._app.exit()

    async def _hour(self, number: int) -> Hour:
        before, begun = self.clerk.seq, time.process_time()
        latencies: list[float] = []
        while self.clerk.seq < self._events * number // HOURS:
            await self._do(AT_ONCE)
            asked = time.perf_counter()
            await self._do(1)
            latencies.append(time.perf_counter() - asked)
        spent = time.process_time() - begun
        await asyncio.to_thread(eventually, lambda: self._hall_shows() >= self.clerk.seq)
        return Hour(
            self.clerk.seq,
            resident("self"),
            resident(str(self._hall)),
            1000 * spent / (self.clerk.seq - before),
            1000 * statistics.median(latencies),
            self._folder.journal.stat().st_size / MEGABYTE,
            self._folder.record.stat().st_size / MEGABYTE,
        )

    async def _do(self, count: int) -> None:
        """So many commands that the rules take, and their answers."""
        sent = 0
        while sent < count:
            share = self.clerk.seq / self._events
            self._now = START + share * timedelta(hours=HOURS)
            before = self._app.conduct.in_flight
            self._app.send(Sent(next_command(self.clerk.ahead, self._people, share, self._chance)))
            sent += self._app.conduct.in_flight - before
        while self._app.conduct.in_flight:
            self._answered.clear()
            await self._answered.wait()

    def _heard(self) -> None:
        self._answered.set()

    def _hall_shows(self) -> int:
        """The last event that the hall has painted."""
        seen = read_presences(self._folder, datetime.now().astimezone())
        return max((one.presence.seq for one in seen), default=0)


def resident(process: str) -> float:
    """Megabytes of memory that a process has; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS")), "0")
    return int(kilobytes) * 1024 / MEGABYTE


@contextmanager
def following(folder: MeetingFolder) -> Iterator[int]:
    """A hall beside; its process."""
    words = [sys.executable, "-m", "tests.endurance.hall", str(folder.path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE) as hall:
        try:
            yield hall.pid
        finally:
            assert hall.stdin is not None
            hall.stdin.close()


HEAD = "hour   events  console MB  hall MB  CPU ms/event  on disk ms  journal MB  record MB\n"


def row(number: int, hour: Hour) -> str:
    """The figures of an hour."""
    return (
        f"{number:>4} {hour.events:>8} {hour.console:>11.1f} {hour.hall:>8.1f} {hour.processor:>13.2f}"
        f" {hour.latency:>11.2f} {hour.journal:>11.1f} {hour.record:>10.1f}\n"
    )


def main() -> int:
    """Play the day and judge it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = MeetingFolder(Path(name) / "thu")
        sys.stdout.write(HEAD)
        with following(folder) as hall:
            day = Day(folder, asked.people, asked.events, hall)
            with day.clerk:
                hours = asyncio.run(day.run())
        wrong = verify(folder)
    first, last = hours[0], hours[-1]
    for name, growth in (
        ("console", last.console / first.console - 1),
        ("hall", last.hall / first.hall - 1 if first.hall else 0.0),
    ):
        sys.stdout.write(f"{name}: {growth:+.1%} from the end of the first hour to the end of the last\n")
    sys.stdout.write(f"verify: {len(wrong)} findings\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
