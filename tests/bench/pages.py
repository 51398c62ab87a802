"""Turning the page of a hundred slides, beside lookatme, mdp and patat where they are found on the PATH.

Those turn a page that is their own; here the key is pressed on the console, the turn is on disk before the hall may
show it, and the hall is another program, which reads it from there. All show the same file in terminals of one size.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from tests.bench.figures import Row
from tests.bench.painting import painted
from tests.bench.screens import start
from tests.terminal import KCN, Desk, Terminal

SLIDES = 100
TURNS = 40
STARTS = 3
SIZE = (80, 24)
FIRST = f"1/{SLIDES + 1}"
"""What the hall says on its first page; the report's title has a page of its own."""
FORWARD = "l"
"""The key that turns a page in all of them."""

OTHERS = {"lookatme": [], "mdp": ["--nofade"], "patat": ["--force"]}
"""Programs that show Markdown as slides, and what makes them show it at once."""

AGENDA = """\
format: kcn-agenda/1
conference: {id: trang, title: Hội nghị thử, agency: Cơ quan, date: 2026-01-15}
agenda:
  - {id: bao-cao, kind: report, title: Báo cáo kết quả, minutes: 15, file: slides.md}
"""

Turn = Callable[[], float]
"""Turns one page and says how many seconds that took."""


class Show(NamedTuple):
    """A program with the first slide on its screen: how to turn the page, and how long it took to come up each time."""

    turn: Turn
    starts: list[float]


def rows(folder: Path) -> Iterator[Row]:
    """Page by page, every program by turns; and how soon each shows the first slide."""
    slides = folder / "slides.md"
    slides.write_text("\n\n---\n\n".join(map(slide, range(1, SLIDES + 1))) + "\n", encoding="utf-8")
    with ExitStack() as stack:
        shows = {"hall": ours(folder, stack)}
        for name, words in OTHERS.items():
            found = shutil.which(name)
            if found is None:
                sys.stdout.write(f"pages: skipped {name}, which is not on the PATH\n")
            else:
                shows[name] = other([found, *words, str(slides)], stack)
        turns: dict[str, list[float]] = {name: [] for name in shows}
        for _turn in range(TURNS):
            for name, show in shows.items():
                turns[name].append(show.turn())
    yield from compared("a page turned", turns)
    yield from compared("start to the first slide", {name: show.starts for name, show in shows.items()})


def slide(number: int) -> str:
    """A heading and four points."""
    points = "\n".join(
        f"- Chỉ tiêu {number}.{point}: đạt {number + point} phần trăm" for point in range(1, 5)
    )
    return f"# Trang số {number}\n\n{points}"


def ours(folder: Path, stack: ExitStack) -> Show:
    """Console and hall on a meeting whose only report are the slides."""
    agenda = folder / "agenda.yaml"
    agenda.write_text(AGENDA, encoding="utf-8")
    hall_words = [*KCN, "present", str(folder / "trang")]
    desk = stack.enter_context(Desk())
    console = desk.open([*KCN, "run", str(agenda), "--data", str(folder)], *SIZE)
    console.sees("Enter:")
    console.press("enter")
    hall = desk.open(hall_words, *SIZE)
    hall.sees(FIRST)
    starts = [start(hall_words, SIZE, [FIRST])[0] for _round in range(STARTS)]
    return Show(lambda: painted(lambda: console.press("pagedown"), hall, others=[console]), starts)


def other(words: list[str], stack: ExitStack) -> Show:
    """Another program on the same file."""
    starts = [start(words, SIZE, ["Chỉ tiêu 1.4"])[0] for _round in range(STARTS)]
    terminal: Terminal = stack.enter_context(Desk()).open(words, *SIZE)
    terminal.sees("Chỉ tiêu 1.4")
    return Show(lambda: painted(lambda: terminal.press(FORWARD), terminal), starts)


def compared(what: str, took: dict[str, list[float]]) -> Iterator[Row]:
    """The others' rows, then ours beside them."""
    hall, *others = (Row(f"{what}, {name}", values) for name, values in took.items())
    yield from others
    beside = (row.as_beside(name) for name, row in zip(list(took)[1:], others, strict=True))
    yield hall._replace(beside=tuple(beside))
