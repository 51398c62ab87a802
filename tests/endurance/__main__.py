"""Run a whole long day through the console's app and a hall that follows it, and print a row of figures for each hour.

Before the first hour everybody is checked in one by one, as at the door of any conference: hour 0 of the table, with
which the hours are compared.

``python -m tests.endurance --people 20000 --events 100000``; the clock is set on by hand, the disk is a real one. The
exit code is 1 where the console grows by more than a tenth, all that is written in the meeting included, or verify finds
anything; a day too short to fill what an undo reaches is not judged by its memory. The hall, which has shown one picture
only when the first hour begins, fills its caches in that hour, and is not judged.
"""

import argparse
import asyncio
import random
import shutil
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

from textual.pilot import Pilot

from kcn_tui.console.app import ConsoleApp
from kcn_tui.console.messages import Sent
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.timeline import STATES_KEPT
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout
from kcn_tui.record.verify import verify
from tests.build import START
from tests.endurance.day import agenda, coming, next_command
from tests.endurance.memory import MEGABYTE, resident
from tests.people import many
from tests.record_help import eventually

HOURS = 8
AT_ONCE = 25
"""Commands that are sent before their answers are waited for; one in so many goes alone and is timed."""
PATIENCE = 120
"""Seconds after which a console that has not answered is dead."""
MOST_GROWTH = 0.10
"""Of the console's memory from when everybody was in to the end of the last hour."""


class Hour(NamedTuple):
    """At the end of an hour: events, resident megabytes of console and hall, milliseconds, megabytes on disk."""

    events: int
    console: float
    anew: float
    """The same of a console that is opened now: what the meeting itself takes, and no hour before."""
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

    async def _play(self, pilot: Pilot[object]) -> None:
        await pilot.pause()  # the console takes no command before it stands
        for number in range(HOURS + 1):
            self.hours.append(await self._hour(number))
            sys.stdout.write(row(number, self.hours[-1]))
            sys.stdout.flush()
        self._app.exit()

    async def _hour(self, number: int) -> Hour:
        before, begun = self.clerk.seq, time.process_time()
        latencies: list[float] = []
        begins = self._people + 1
        while self.clerk.seq < begins + (self._events - begins) * number // HOURS:
            await self._do(AT_ONCE)
            asked = time.perf_counter()
            await self._do(1)
            latencies.append(time.perf_counter() - asked)
        spent = time.process_time() - begun
        await asyncio.to_thread(eventually, lambda: self._hall_shows() >= self.clerk.seq)
        return Hour(
            self.clerk.seq,
            resident("self"),
            await asyncio.to_thread(opened_anew, self._folder, self._people),
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
            before = self._app.conduct.in_flight
            self._app.send(Sent(self._next()))
            sent += self._app.conduct.in_flight - before
        while self._app.conduct.in_flight:
            self._answered.clear()
            await asyncio.wait_for(self._answered.wait(), PATIENCE)

    def _next(self) -> Command:
        """First everybody comes, within an hour, then the day goes on."""
        ahead = self.clerk.ahead
        come = len(ahead.whereabouts)
        if come < self._people and self.clerk.seq <= self._people:
            self._now = START - (1 - come / self._people) * timedelta(hours=1)
            return coming(come + 1)
        share = max(0, self.clerk.seq - self._people) / (self._events - self._people)
        self._now = START + share * timedelta(hours=HOURS)
        return next_command(ahead, self._people, share, self._chance)

    def _heard(self) -> None:
        self._answered.set()

    def _hall_shows(self) -> int:
        """The last event that the hall has painted."""
        seen = Lookout(self._folder).look(datetime.now().astimezone())
        return max((one.presence.seq for one in seen), default=0)


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


def opened_anew(folder: MeetingFolder, people: int) -> float:
    """Megabytes of a console on a copy of the meeting as it is on disk; 0 where the system does not tell."""
    with tempfile.TemporaryDirectory() as name:
        copy = MeetingFolder(Path(name) / folder.path.name)
        copy.make()
        for source, target in ((folder.journal, copy.journal), (folder.record, copy.record)):
            shutil.copy(source, target)
        words = [sys.executable, "-m", "tests.endurance.anew", str(copy.path), str(people)]
        return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


HEAD = "hour   events  console MB  opened anew  hall MB  CPU ms/event  on disk ms  journal MB  record MB\n"


def row(number: int, hour: Hour) -> str:
    """The figures of an hour."""
    return (
        f"{number:>4} {hour.events:>8} {hour.console:>11.1f} {hour.anew:>12.1f} {hour.hall:>8.1f} {hour.processor:>13.2f}"
        f" {hour.latency:>11.2f} {hour.journal:>11.1f} {hour.record:>10.1f}\n"
    )


def grown(before: float, after: float, of: float) -> float:
    """How much more, as a share; nothing where the system tells no figures."""
    return (after - before) / of if of else 0.0


def main() -> int:
    """Play the day and judge it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=100_000)
    asked = parser.parse_args()
    if asked.events - asked.people < 2 * HOURS * AT_ONCE:
        parser.error(
            f"an hour needs {2 * AT_ONCE} events: {asked.people + 2 * HOURS * AT_ONCE} are the fewest"
        )
    with tempfile.TemporaryDirectory() as name:
        folder = MeetingFolder(Path(name) / "thu")
        sys.stdout.write(HEAD)
        with following(folder) as hall:
            day = Day(folder, asked.people, asked.events, hall)
            with day.clerk:
                hours = asyncio.run(day.run())
        wrong = verify(folder)
    first, last = hours[0], hours[-1]
    whole = grown(first.console, last.console, first.console)
    own = grown(first.console - first.anew, last.console - last.anew, first.console)
    hall_grown = grown(first.hall, last.hall, first.hall)
    sys.stdout.write(
        f"console: {whole:+.1%} from when everybody was in to the end of the last hour, {own:+.1%} beyond what the meeting"
        f" takes when it is opened anew; hall: {hall_grown:+.1%}\n"
    )
    sys.stdout.write(f"verify: {len(wrong)} findings\n")
    telling = first.events > 2 * STATES_KEPT
    return 1 if wrong or (telling and whole > MOST_GROWTH) else 0


if __name__ == "__main__":
    sys.exit(main())
