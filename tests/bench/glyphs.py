"""From a key on the console to the hall painted in big letters, beside the least app that paints as many cells.

The bare app gets the key itself and paints at once; ours hands it to the meeting, has it on disk, and is seen by another
program. Every item is begun once, so that none of the pictures was shown before; the hall has what the next key brings
laid out in the tenth of a second between two keys, as it has in a meeting.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.bench.bare_cells import READY
from tests.bench.figures import Row
from tests.bench.painting import painted
from tests.terminal import KCN, Desk, Terminal

GRIDS = ((80, 22), (200, 56))
ITEMS = 110
CONSOLE = (80, 24)
BLOCKS = frozenset("▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

HEAD = """\
format: kcn-agenda/1
conference: {id: chu-lon, title: Hội nghị thử, agency: Cơ quan, date: 2026-01-15}
agenda:
"""
TITLES = (
    "Chào cờ",
    "Khai mạc",
    "Tặng hoa",
    "Văn nghệ",
    "Phát động thi đua",
    "Ký giao ước",
    "Trao quyết định",
)
"""Of different letters and lengths, so that the whole headline is painted anew."""
ITEM = "  - {{id: muc-{n}, kind: ceremony, title: {title} {n}, minutes: 1}}\n"


def rows(folder: Path) -> Iterator[Row]:
    """Each grid by itself, ours and the bare app by turns."""
    agenda = folder / "agenda.yaml"
    agenda.write_text(
        HEAD + "".join(ITEM.format(n=n, title=TITLES[n % len(TITLES)]) for n in range(1, ITEMS + 4)),
        encoding="utf-8",
    )
    for grid in GRIDS:
        yield from at(grid, agenda, folder / f"{grid[0]}")


def at(grid: tuple[int, int], agenda: Path, data: Path) -> Iterator[Row]:
    """The rows of one grid: columns, rows."""
    with ExitStack() as stack:
        desk = stack.enter_context(Desk())
        console = desk.open([*KCN, "run", str(agenda), "--data", str(data)], *CONSOLE)
        console.sees("Enter:")
        hall = desk.open([*KCN, "present", str(data / "chu-lon")], *grid)
        hall.sees("Ngày 15/01/2026")
        _begun(hall, console)
        before = hall.cells
        _begun(hall, console)
        assert BLOCKS & {str(cell[0]) for row in hall.cells for cell in row}, hall.text
        cells = _changed(before, hall)
        words = [sys.executable, "-m", "tests.bench.bare_cells", *map(str, cells)]
        bare = stack.enter_context(Desk()).open(words, *grid)
        bare.sees(READY)
        ours, least = [], []
        for _item in range(ITEMS):
            ours.append(_begun(hall, console))
            least.append(painted(lambda: bare.press("pagedown"), bare))
    name = f"{grid[0]}×{grid[1]}"
    beside = Row(f"key → {sum(cells)} cells of a bare Textual app, {name}", least)
    yield beside
    yield Row(f"key → hall in big letters, {name}", ours, (beside.as_beside("bare", 2),))


def _begun(hall: Terminal, console: Terminal) -> float:
    return painted(lambda: console.press("enter"), hall, others=[console])


def _changed(before: list[list[tuple[object, ...]]], hall: Terminal) -> list[int]:
    """How many cells of each row differ."""
    return [
        sum(a != b for a, b in zip(was, now, strict=True))
        for was, now in zip(before, hall.cells, strict=True)
    ]
