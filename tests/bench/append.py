"""One event more, made durable: the journal beside a bare write and flush of as many bytes, SQLite and stock TinyDB.

SQLite is slower with 100 rows and may be faster with 100,000, where it can even beat the bare flush. That is not its
table, but its WAL: filled by one transaction of 100,000 rows (30 MB), it is overwritten in place from then on and need
not grow. With the WAL cut first (``PRAGMA wal_checkpoint(TRUNCATE)``) it takes as long as with 100 rows: 0.22 ms beside
0.13 ms, and 0.12 ms for the bare flush in the same minute. The journal cannot have that: it ends with its last line, so
that anyone can read it after a power cut, and a file that grows pays for its new length with each flush.
"""

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random

from tinydb import TinyDB

from kcn_tui.record.disk import BINARY, REAL_DISK
from kcn_tui.record.journal import Journal
from tests.bench.figures import Row
from tests.bench.journals import journal_of, note_entry

ROUNDS = 500
TINYDB_EVERY = {100: 10, 100_000: 100}
"""By events in the file, in which rounds TinyDB takes part: it writes the whole file anew each time."""

_flush = getattr(os, "fdatasync", os.fsync)

Append = Callable[[int], None]
"""Makes the event of this number durable."""


def rows(folder: Path) -> Iterator[Row]:
    """The journal may take 1.2 times the bare flush and no longer than SQLite, and no longer in a long file."""
    for events in TINYDB_EVERY:
        yield from appended(folder, events)


def appended(folder: Path, events: int) -> Iterator[Row]:
    """All of them in the same folder by turns, so that a busy moment touches all alike."""
    path = journal_of(folder / f"{events}", events)
    lines = path.read_text(encoding="utf-8").splitlines()
    with ExitStack() as stack:
        journal, _found = Journal.open(path, REAL_DISK, None)
        stack.callback(journal.close)
        appends: dict[str, Append] = {
            "bare": bare(path.with_name("bare"), len(lines[-1].encode()) + 1, stack),
            "journal": lambda seq: journal.append([note_entry(seq)]),
            "SQLite": sqlite(path.with_name("sqlite"), lines, stack),
            "TinyDB": tinydb(path.with_name("tinydb"), lines, stack),
        }
        took = by_turns(appends, events)
    base = Row(f"bare write + fdatasync, {events:,} events", took["bare"])
    lite = Row(f"SQLite, WAL, synchronous=FULL, {events:,} events", took["SQLite"], (base.as_beside("bare"),))
    tiny = Row(f"stock TinyDB, {events:,} events", took["TinyDB"], (base.as_beside("bare"),))
    beside = (base.as_beside("bare", 1.2), lite.as_beside("SQLite", 1.0), tiny.as_beside("TinyDB"))
    yield from (base, Row(f"journal, {events:,} events", took["journal"], beside), lite, tiny)


def by_turns(appends: dict[str, Append], events: int) -> dict[str, list[float]]:
    """Seconds that each append took; in no fixed order, since a flush is slower or faster after another's."""
    took: dict[str, list[float]] = {name: [] for name in appends}
    order, shuffle = list(appends), Random(ROUNDS).shuffle
    for number in range(ROUNDS):
        shuffle(order)
        for name in order:
            if name == "TinyDB" and number % TINYDB_EVERY[events]:
                continue
            before = time.perf_counter()
            appends[name](events + number + 1)
            took[name].append(time.perf_counter() - before)
    return took


def bare(path: Path, length: int, stack: ExitStack) -> Append:
    """As many bytes as a line has, and nothing else."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | BINARY)
    stack.callback(os.close, fd)
    line = b"x" * length

    def append(_seq: int) -> None:
        os.write(fd, line)
        _flush(fd)

    return append


def sqlite(path: Path, lines: list[str], stack: ExitStack) -> Append:
    """A row of the same text, committed alone."""
    base = stack.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, line TEXT NOT NULL)")
    base.execute("BEGIN")
    base.executemany("INSERT INTO events VALUES (?, ?)", enumerate(lines, start=1))
    base.execute("COMMIT")
    line = lines[-1]

    def append(seq: int) -> None:
        base.execute("INSERT INTO events VALUES (?, ?)", (seq, line))

    return append


def tinydb(path: Path, lines: list[str], stack: ExitStack) -> Append:
    """A document of the same fields, in a file that holds as many."""
    documents = {str(seq): json.loads(line) for seq, line in enumerate(lines, start=1)}
    path.write_text(json.dumps({"_default": documents}), encoding="utf-8")
    base = stack.enter_context(TinyDB(path))
    document = json.loads(lines[-1])

    def append(_seq: int) -> None:
        base.insert(document)

    return append
