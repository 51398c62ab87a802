"""Programs in pseudo-terminals, as a person has them: what is on each screen, and keys to each.

All terminals of a desk are read together, since a program whose terminal nobody reads stands still.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any, Self

import ptyprocess
import pyte

from tests.lettered import shows

KCN = [sys.executable, "-m", "kcn_tui"]
"""The program, as it is started in a terminal; its own words follow."""

DEADLINE = 30.0
"""Seconds after which a screen that has not come to show what is expected never will."""

BETWEEN_ENTERS = 0.12
"""Seconds between two presses of Enter by the same hand."""

READING = 0.7
"""Seconds within which a hand that presses the same key again cannot have read what the first press has brought."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f9": "\x1b[20~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "ctrl+c": "\x03",
    "ctrl+d": "\x04",
    "ctrl+q": "\x11",
}


def _hear_interrupts() -> None:
    """Ctrl+C works in a terminal of one's own, even where the tests were started in the background, deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def deaf_to_a_closed_window() -> None:
    """As nohup starts a program."""
    _hear_interrupts()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


class Desk:
    """Several terminals that are read together."""

    def __init__(self) -> None:
        self.terminals: list[Terminal] = []

    def open(
        self,
        words: list[str],
        columns: int,
        rows: int,
        begin: Callable[[], None] = _hear_interrupts,
        **environment: str,
    ) -> "Terminal":
        """Start a program in a terminal of this size; `begin` is called in its process before it begins."""
        terminal = Terminal(self, words, (rows, columns), environment, begin)
        self.terminals.append(terminal)
        return terminal

    def read(self, seconds: float) -> bool:
        """Take in what comes within this time, from whichever terminal, as soon as it comes; whether anything came."""
        fds = {terminal.fd: terminal for terminal in self.terminals if terminal.is_open}
        ready = select.select(list(fds), [], [], seconds)[0] if fds else []
        for fd in ready:
            fds[fd].take()
        return bool(ready)

    def close(self) -> None:
        """End every program that still runs."""
        for terminal in self.terminals:
            terminal.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


class Terminal:
    """One program and the screen it draws."""

    def __init__(
        self,
        desk: Desk,
        words: list[str],
        dimensions: tuple[int, int],
        environment: dict[str, str],
        begin: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._process: Any = ptyprocess.PtyProcess.spawn(
            words,
            dimensions=dimensions,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
            preexec_fn=begin,
        )
        self._screen = pyte.Screen(dimensions[1], dimensions[0])
        self._stream = pyte.ByteStream(self._screen)
        self.fd: int = self._process.fd
        self.is_open = True
        self.written = bytearray()
        self._entered_at = 0.0
        self.taken_at = 0.0
        """When the last bytes came, on the monotonic clock, in seconds."""

    def take(self) -> None:
        """Read what the program has written and draw it; a program that has ended closes the terminal."""
        self.draw(self.receive())

    def receive(self) -> bytes:
        """Read what the program has written and draw it later: drawing takes longer than some programs do."""
        try:
            data = os.read(self.fd, 65536)
        except OSError:  # Linux says so when the other side is gone
            data = b""
        self.taken_at = time.monotonic()
        self.is_open = bool(data)
        self.written += data
        return data

    def draw(self, data: bytes) -> None:
        """Let the screen show what was received."""
        self._stream.feed(data)

    @property
    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell of the screen, row by row: its character, colours and attributes."""
        columns = range(self._screen.columns)
        return [
            [tuple(row[x]) for x in columns]
            for row in (self._screen.buffer[y] for y in range(self._screen.lines))
        ]

    @property
    def pid(self) -> int:
        """The program's number with the system."""
        return int(self._process.pid)

    @property
    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    def press(self, *keys: str) -> None:
        """Press keys by name, or send text as it is typed; all in one write, as a fast hand or an input method does.

        An Enter waits until a hand could press it again: what comes sooner is that of a key held down.
        """
        while keys[0] == "enter" and (wait := self._entered_at + BETWEEN_ENTERS - time.monotonic()) > 0:
            self._desk.read(wait)
        if keys[-1] == "enter":
            self._entered_at = time.monotonic()
        self.send("".join(KEYS.get(key, key) for key in keys).encode())

    def press_again(self, key: str) -> None:
        """Press a key once what the last one has brought was read: a result recorded, or a question."""
        end = time.monotonic() + READING
        while (left := end - time.monotonic()) > 0:
            self._desk.read(left)
        self.press(key)

    def send(self, data: bytes) -> None:
        """Send these bytes, whatever they are, in one write."""
        os.write(self.fd, data)

    def until(self, shows: Callable[[str], object], what: str, deadline: float = DEADLINE) -> None:
        """Read on until the screen shows it; raises AssertionError with the screen where it never does."""
        end = time.monotonic() + deadline
        while not shows(self.text):
            left = end - time.monotonic()
            assert left > 0, f"never seen: {what}\n{self.text}"
            assert self.is_open, f"ended before: {what}\n{self.text}"
            self._desk.read(left)

    def sees(self, *words: str) -> None:
        """Read on until all these words are on the screen."""
        self.until(lambda _text: all(map(self.shows, words)), " and ".join(words))

    def shows(self, words: str) -> bool:
        """Whether these words are on the screen now, in plain type or in big letters."""
        return shows(self.lines, words)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as one who drags the window's edge."""
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def kill(self) -> None:
        """Kill the program as a power cut would: it hears of nothing. What it had written is taken in."""
        if self._process.isalive():
            os.kill(self._process.pid, signal.SIGKILL)
        while self.is_open:
            self.take()
        self._process.close(force=True)

    def close_window(self) -> int:
        """Close the terminal around the running program and wait for its end; the signal that ended it, 0 for none.

        Raises AssertionError where it goes on without its terminal.
        """
        self._process.fileobj.close()
        self._process.closed = True
        self.is_open = False
        end = time.monotonic() + DEADLINE
        while self._process.isalive():
            assert time.monotonic() < end, "still running, with nobody to see it"
            select.select([], [], [], 0.01)  # the system tells the end of a child to no file
        return int(self._process.signalstatus or 0)

    def ends(self, *pressing: str) -> int:
        """Read on until the program has ended, pressing these keys whenever it is silent; its exit code."""
        end = time.monotonic() + DEADLINE
        came = False
        while self.is_open:
            assert time.monotonic() < end, f"still running\n{self.text}"
            if pressing and not came:
                self.press(*pressing)
            came = self._desk.read(1.0 if pressing else end - time.monotonic())
        self._process.wait()
        return int(self._process.exitstatus)
