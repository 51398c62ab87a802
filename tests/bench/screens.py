"""What is seen: how soon a screen is painted, and how soon the hall shows what a key did. In real terminals."""

import re
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.plan.load import load
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.bench.bare import READY
from tests.bench.figures import Row
from tests.bench.painting import shown
from tests.terminal import KCN, Desk, Terminal

AGENDA = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"
STARTS = 12
PRESSES = 100

BARE = [sys.executable, "-m", "tests.bench.bare"]


def rows(folder: Path) -> Iterator[Row]:
    """Start and key presses."""
    meeting = begun_meeting(folder)
    yield from starts(meeting)
    yield from presses(meeting)


def begun_meeting(folder: Path) -> Path:
    """The folder of the 2018 conference with its first report under way."""
    loaded = load(AGENDA)
    assert loaded.plan is not None
    place = MeetingFolder(folder / loaded.plan.conference.id)
    with Clerk.open(
        place, loaded.plan, loaded.sha256, lambda: datetime.now().astimezone(), members=()
    ) as clerk:
        for command in (c.Start("attendance"), c.CountAttendance(55, 60, 60), c.Start("report-1")):
            clerk.do(command)
    return place.path


def starts(meeting: Path) -> Iterator[Row]:
    """From the command to the first paint, and to the whole picture; in turn, so that a busy moment touches all alike."""
    console = [*KCN, "run", str(AGENDA), "--data", str(meeting.parent)]
    hall = [*KCN, "present", str(meeting)]
    bare_times, console_times, hall_times = [], [], []
    for _round in range(STARTS):
        bare_times.append(start(BARE, (80, 24), [READY]))
        console_times.append(start(console, (80, 24), ["Chương trình", "Enter:"]))
        hall_times.append(start(hall, (46, 13), ["", "1/"]))
    bare = Row("bare Textual app: first paint", [first for first, _whole in bare_times])
    yield bare
    for name, times in (("console", console_times), ("hall", hall_times)):
        yield Row(f"{name}: first paint", [first for first, _whole in times], (bare.as_beside("bare", 1.6),))
        yield Row(f"{name}: the whole picture", [whole for _first, whole in times], (bare.as_beside("bare"),))


def start(words: list[str], size: tuple[int, int], marks: list[str]) -> tuple[float, float]:
    """Seconds until the first mark is on the screen (an empty one is any text), and until the last one is."""
    with Desk() as desk:
        before = time.monotonic()
        # as an installed program has them, and Textual here: modules that are not to be compiled at each start
        terminal = desk.open(words, *size, PYTHONDONTWRITEBYTECODE="")
        seen = []
        for mark in marks:
            terminal.sees(mark) if mark else terminal.until(str.strip, "any text")
            seen.append(terminal.taken_at - before)
        return seen[0], seen[-1]


def presses(meeting: Path) -> Iterator[Row]:
    """From a key on the console to the bytes that turn the hall's page, and to the console's own word that it is on disk.

    The report is read from its first page to its last and back, so that most pages come up anew.
    """
    with Desk() as desk:
        hall = desk.open([*KCN, "present", str(meeting)], 46, 13)
        hall.sees("1/")
        console = desk.open([*KCN, "run", str(AGENDA), "--data", str(meeting.parent)], 80, 24)
        console.sees("Enter:")
        last = pages_of(hall)
        there_and_back = [("pagedown", page) for page in range(2, last + 1)]
        there_and_back += [("pageup", page) for page in range(last - 1, 0, -1)]
        to_hall, to_console = [], []
        seq = number_on(console)
        for key, page in islice(cycle(there_and_back), PRESSES):
            seq += 1
            at = shown(partial(console.press, key), {hall: f" {page}/", console: f"#{seq} "})
            to_hall.append(at[hall])
            to_console.append(at[console])
    yield Row("key on the console → page on the hall", to_hall, most=0.020)
    yield Row("key on the console → “recorded” on the console", to_console, most=0.010)


def pages_of(hall: Terminal) -> int:
    """How many pages the hall's screen has."""
    found = re.search(r" 1/(\d+)", hall.text)
    assert found is not None, hall.text
    return int(found[1])


def number_on(console: Terminal) -> int:
    """The seq that the console says is on disk."""
    found = re.search(r"#(\d+)", console.text)
    assert found is not None, console.text
    return int(found[1])
