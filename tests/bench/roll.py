"""How soon the roll answers a key, and a scanned card, with a hundred people and with ten thousand, side by side."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.figures import Row
from tests.bench.painting import KNOWS_PROCESSOR_TIME, painted, processor_time
from tests.people import many
from tests.terminal import KCN, Desk, Terminal

SIZES = (100, 10_000)
MOST = 2.0
"""How many times a key may take with the greater list (issue: within a frame or two)."""

TYPED = ("nguyen v", "tlong", "bình", "le v ha", "0012", "phong 7", "ntm", "Sơn", "ha", "to 12")
"""What is looked for, letter by letter."""

SCANS = 40
CLEAR = "\x15"
CLOCK = (0,)
"""The console's first row, in which seconds pass."""

AGENDA = """\
format: kcn-agenda/1
conference: {{id: danh-sach-{count}, title: Hội nghị thử, agency: Cơ quan, date: 2026-01-15}}
roll: {{list: {count}.csv}}
agenda:
  - {{id: dai-bieu, kind: attendance, title: Báo cáo tình hình đại biểu, minutes: 3}}
"""


def rows(folder: Path) -> Iterator[Row]:
    """A key that narrows the list, and a card with its Enter: until painted, and the processor time of the console."""
    with Desk() as desk:
        consoles = {count: opened(desk, folder, count) for count in SIZES}
        keys = by_turns(consoles, [key for words in TYPED for key in (*words, CLEAR)])
        scans = by_turns(consoles, [f"{number:05}\r" for number in range(1, 2 * SCANS, 2)])
    yield from compared("a key in the roll", keys)
    yield from compared("a scanned card, recorded and shown", scans)


def opened(desk: Desk, folder: Path, count: int) -> Terminal:
    """A console with so many people, the roll open."""
    agenda = folder / f"{count}.yaml"
    agenda.write_text(AGENDA.format(count=count), encoding="utf-8")
    with (folder / f"{count}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["card", "name", "unit", "group"])
        writer.writerows((m.card, m.name, m.unit, m.group) for m in many(count))
    console = desk.open([*KCN, "run", str(agenda), "--data", str(folder)], 80, 24)
    console.sees("Enter:")
    console.press("f3")
    console.sees("▸")
    return console


def by_turns(consoles: dict[int, Terminal], keys: list[str]) -> dict[int, list[tuple[float, float]]]:
    """Each key to each console in turn, so that a busy moment touches all alike: seconds until painted, and processor seconds."""
    found: dict[int, list[tuple[float, float]]] = {count: [] for count in consoles}
    for key in keys:
        for count, console in consoles.items():
            spent = used(console)
            seconds = painted(presser(console, key), console, ignoring=CLOCK)
            found[count].append((seconds, used(console) - spent))
    return found


def presser(console: Terminal, key: str) -> Callable[[], None]:
    return lambda: console.press(key)


def used(console: Terminal) -> float:
    return processor_time(console.pid) if KNOWS_PROCESSOR_TIME else 0.0


def compared(what: str, found: dict[int, list[tuple[float, float]]]) -> Iterator[Row]:
    """A row for each size, of what is seen and of what it costs, beside the smallest."""
    for number, name in enumerate(("", ", processor time")[: 1 + KNOWS_PROCESSOR_TIME]):
        least = None
        for count, both in found.items():
            row = Row(f"{what}, {count:,} people{name}", [values[number] for values in both])
            if least is None:
                least = row.as_beside(f"{count:,} people", MOST)
                yield row
            else:
                yield row._replace(beside=(least,))
