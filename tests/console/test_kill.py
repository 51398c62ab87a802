"""What is half typed when the power goes, in a real terminal with a real kill."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kcn_tui.record.drafts import read_drafts
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting

ptyprocess = pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")
pyte = pytest.importorskip("pyte")

ROOT = Path(__file__).parents[2]
DEADLINE = 60.0
F4, ESCAPE, ENTER = "\x1bOS", "\x1b", "\r"
HALF = "Đồng chí đề nghị làm r"


class Console:
    """A console in its terminal, 100 columns × 30 rows."""

    def __init__(self, folder: Path) -> None:
        self._process: Any = ptyprocess.PtyProcess.spawn(
            [sys.executable, "-m", "tests.console.killed_app", str(folder)],
            cwd=str(ROOT),
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)},
            dimensions=(30, 100),
        )
        self._screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self._screen)

    def press(self, keys: str) -> None:
        """Send keys in one write."""
        os.write(self._process.fd, keys.encode())

    def read_until(self, seen: Callable[[], object]) -> None:
        """Read on until it is so; fails with the screen where it never is."""
        end = time.monotonic() + DEADLINE
        while not seen():
            assert time.monotonic() < end, "\n".join(self._screen.display)
            if select.select([self._process.fd], [], [], 0.05)[0]:
                self._stream.feed(os.read(self._process.fd, 65536))

    def sees(self, words: str) -> None:
        """Read on until the words are on the screen."""
        self.read_until(lambda: words in "\n".join(self._screen.display))

    def kill(self) -> None:
        """End it as a power cut does."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process.close(force=True)


@pytest.fixture
def consoles() -> Iterator[list[Console]]:
    opened: list[Console] = []
    yield opened
    for console in opened:
        if console._process.isalive():  # noqa: SLF001  our own helper
            console.kill()


def test_a_note_half_typed_survives_the_kill_and_is_finished_afterwards(
    tmp_path: Path, consoles: list[Console]
) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    consoles.append(first := Console(folder.path))
    first.sees("A new meeting")
    first.press(F4)
    first.press(HALF)
    first.sees(HALF)
    first.read_until(
        lambda: any(HALF in d.fields.get("note", "") for d in read_drafts(folder, 1).drafts.drafts)
    )
    first.kill()
    assert read_meeting(folder).end.seq == 1

    consoles.append(second := Console(folder.path))
    second.sees("What was half typed is back.")
    second.sees(HALF)
    second.press("õ.")
    second.sees(HALF + "õ.")
    second.press(ENTER)
    second.sees("✓ #2 ")
    second.press(ESCAPE)
    second.read_until(lambda: not folder.drafts.exists())
    second.kill()
    assert read_meeting(folder).state.notes[1].text == HALF + "õ."

    consoles.append(third := Console(folder.path))
    third.sees("Resumed at #2")
    assert not folder.drafts.exists()
    third.kill()
