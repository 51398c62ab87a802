"""From a closed program to a meeting that takes commands, beside SQLite reading as many rows of the same text.

SQLite's rows are decoded by the same msgspec into the same events, and that is all: no chain is checked, no state
folded from them and no record compared, which resuming does besides.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from kcn_tui.meeting.events import Event, Opened
from kcn_tui.plan.load import load
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.bench.figures import Row
from tests.bench.journals import AT, journal_of, note
from tests.bench.screens import AGENDA, start
from tests.build import plan
from tests.record_help import QUIET
from tests.terminal import KCN

EVENTS = 100_000
ROUNDS = 5


def rows(folder: Path) -> Iterator[Row]:
    """Both by turns."""
    place = folder / "resumed"
    journal_of(place, EVENTS)
    database = folder / "sqlite"
    filled(database)
    resumed(place)
    ours, beside = [], []
    for _round in range(ROUNDS):
        beside.append(selected(database))
        ours.append(resumed(place))
    base = Row(f"SQLite, {EVENTS:,} rows read and decoded", beside)
    yield base
    yield Row(f"resume, {EVENTS:,} events", ours, (base.as_beside("SQLite"),), most=1.0)
    yield Row(f"console: first paint, {EVENTS:,} events", list(painted(folder)), most=2.0)


def painted(folder: Path) -> Iterator[float]:
    """Seconds from the command to the agenda on the screen, with the meeting as it was left."""
    loaded = load(AGENDA)
    assert loaded.plan is not None
    data = folder / "painted"
    data.mkdir()
    journal_of(data / loaded.plan.conference.id, EVENTS, Opened(loaded.plan, loaded.sha256, "bench"))
    for round_ in range(ROUNDS + 1):
        first, _whole = start([*KCN, "run", str(AGENDA), "--data", str(data)], (80, 24), ["Chương trình"])
        if round_ > 0:  # the first one makes the record
            yield first


def resumed(place: Path) -> float:
    """Seconds until the meeting is open; it is closed again."""
    before = time.perf_counter()
    clerk = Clerk.open(MeetingFolder(place), plan(), "0" * 64, lambda: AT, rhythm=QUIET, members=())
    took = time.perf_counter() - before
    clerk.close()
    return took


def filled(database: Path) -> None:
    """The same events as rows."""
    events = ((seq, AT.isoformat(), seq, msgspec.json.encode(note(seq - 1))) for seq in range(1, EVENTS + 1))
    with closing(sqlite3.connect(database)) as base, base:
        base.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, at TEXT, step INTEGER, event BLOB)")
        base.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", events)


def selected(database: Path) -> float:
    """Seconds until every row is an event."""
    before = time.perf_counter()
    decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
    with closing(sqlite3.connect(database)) as base:
        found = [
            (seq, at, step, decoder.decode(event))
            for seq, at, step, event in base.execute("SELECT * FROM events ORDER BY seq")
        ]
    assert len(found) == EVENTS
    return time.perf_counter() - before
