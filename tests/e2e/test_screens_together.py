"""Two hall screens and the speaker's through the reference meeting, while each in turn is killed, opened again and resized."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.terminal import Desk
from tests.together import Name, Together

ALL_THERE = "2 màn chiếu ✓"
Disturbance = Callable[[Together], None]


def killed(name: Name, said: str) -> Disturbance:
    """A screen that is killed is missed by the console, and right again once it is opened anew."""

    def disturb(meeting: Together) -> None:
        meeting.kill(name)
        meeting.console.sees(said)
        meeting.go_on()
        meeting.open(name)
        meeting.console.sees(ALL_THERE)
        meeting.console.until(lambda text: "mất liên lạc" not in text, "nobody missed")

    return disturb


def closed(name: Name) -> Disturbance:
    """A screen that is left by its key is not missed."""

    def disturb(meeting: Together) -> None:
        meeting.screens[name].press("ctrl+q")
        assert meeting.screens[name].ends() == 0
        meeting.console.sees("hội trường 80×22")
        meeting.open(name)
        meeting.console.sees(ALL_THERE)

    return disturb


def resized(name: Name, columns: int, rows: int) -> Disturbance:
    """A screen that is given another size shows the same on it, and the console knows the grid."""

    def disturb(meeting: Together) -> None:
        meeting.resize(name, (columns, rows))
        meeting.settle(name)
        meeting.console.press("\x1b[1;2Q")
        meeting.console.sees(f"{columns}×{rows}")
        meeting.console.press("escape")
        meeting.console.until(lambda text: "Các màn hình" not in text, "the panel left")

    return disturb


def console_killed(meeting: Together) -> None:
    """Without a console the hall keeps its picture and says so; opened again, all goes on."""
    meeting.kill("console")
    for name in ("hall", "second", "podium"):
        meeting.screens[name].sees("đang chờ máy thư ký")
    meeting.open("console")
    meeting.console.sees(ALL_THERE)


def disturbances() -> Iterator[Disturbance]:
    yield killed("hall", "1/2 màn mất liên lạc")
    yield resized("second", 60, 18)
    yield killed("podium", "bục phát biểu: mất liên lạc")
    yield resized("podium", 100, 30)
    yield console_killed
    yield resized("second", 80, 22)
    yield killed("second", "1/2 màn mất liên lạc")
    yield closed("hall")
    yield resized("hall", 40, 12)


def test_every_screen_comes_back_right_and_the_console_knows_of_each(tmp_path: Path) -> None:
    with Desk() as desk:
        meeting = Together(desk, tmp_path)
        meeting.console.sees(ALL_THERE)
        left = list(disturbances())
        while not meeting.over:
            meeting.go_on()
            if left:
                left.pop(0)(meeting)
            meeting.settle()
        assert left == []
