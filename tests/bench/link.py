"""How soon screens that were killed, opened again or resized are right, and how soon the console knows of one that is gone.

From the deed to the bytes that brought the picture; "right" is exactly the journal's picture.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.bare import READY as BARE_READY
from tests.bench.figures import Row
from tests.bench.screens import BARE, start
from tests.terminal import Desk, Terminal
from tests.together import Name, Together

ROUNDS = 8
ALL_THERE = "2 màn chiếu ✓"


def rows(folder: Path) -> Iterator[Row]:
    """Each deed so many times in one meeting, with two hall screens and the speaker's open."""
    took: dict[str, list[float]] = {}
    with Desk() as desk:
        meeting = Together(desk, folder)
        meeting.console.sees(ALL_THERE)
        for _step in range(4):
            meeting.go_on()
            meeting.settle()
        for turn in range(ROUNDS):
            for what, seconds in deeds(meeting, turn):
                took.setdefault(what, []).append(seconds)
    bare = Row("bare Textual app opened", [start(BARE, (46, 13), [BARE_READY])[0] for _turn in range(ROUNDS)])
    yield bare
    for what, most in AIMS.items():
        beside = (bare.as_beside("bare"),) if "opened again → right" in what else ()
        yield Row(what, took[what], beside, most)


AIMS = {
    "hall opened again → right": 1.0,
    "podium opened again → right": 1.0,
    "hall resized → right": 1.0,
    "podium resized → right": 1.0,
    "hall killed → missed by the console": 2.0,
    "podium killed → missed by the console": 2.0,
    "hall opened again → known to the console": 2.0,
    "console killed → the hall says so": 4.0,
    "console opened again → the hall is right": 1.0,
}


def deeds(meeting: Together, turn: int) -> Iterator[tuple[str, float]]:
    """One round of everything that can happen to a screen."""
    console, screens = meeting.console, meeting.screens
    yield (
        "hall killed → missed by the console",
        _until(lambda: meeting.kill("hall"), console, lambda: "1/2 màn mất liên lạc" in console.text),
    )
    before = time.monotonic()
    meeting.open("hall")
    screens["hall"].until(lambda _text: meeting.is_right("hall"), "the hall again")
    yield "hall opened again → right", screens["hall"].taken_at - before
    console.sees(ALL_THERE)
    yield "hall opened again → known to the console", console.taken_at - before
    yield (
        "podium killed → missed by the console",
        _until(
            lambda: meeting.kill("podium"), console, lambda: "bục phát biểu: mất liên lạc" in console.text
        ),
    )
    before = time.monotonic()
    meeting.open("podium")
    screens["podium"].until(lambda _text: meeting.is_right("podium"), "the podium again")
    yield "podium opened again → right", screens["podium"].taken_at - before
    console.until(lambda text: "mất liên lạc" not in text, "nobody missed")
    yield "hall resized → right", resized(meeting, "hall", ((50, 15), (46, 13))[turn % 2])
    yield "podium resized → right", resized(meeting, "podium", ((100, 30), (80, 24))[turn % 2])
    hall = screens["hall"]
    yield (
        "console killed → the hall says so",
        _until(lambda: meeting.kill("console"), hall, lambda: "đang chờ máy thư ký" in hall.text),
    )
    before = time.monotonic()
    meeting.open("console")
    hall.until(lambda _text: meeting.is_right("hall"), "the hall as before")
    yield "console opened again → the hall is right", hall.taken_at - before
    meeting.console.sees(ALL_THERE)
    meeting.settle()


def resized(meeting: Together, name: Name, grid: tuple[int, int]) -> float:
    """Seconds until a screen is right on another grid."""
    return _until(lambda: meeting.resize(name, grid), meeting.screens[name], lambda: meeting.is_right(name))


def _until(deed: Callable[[], object], screen: Terminal, shown: Callable[[], bool]) -> float:
    before = time.monotonic()
    deed()
    screen.until(lambda _text: shown(), "what follows")
    return screen.taken_at - before
