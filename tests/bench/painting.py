"""How long a program in a terminal takes to paint what a key asked for, and what that costs its processor."""

import select
import sys
import time
from collections.abc import Callable, Collection

from tests.terminal import Terminal

QUIET = 0.1
"""Seconds without output after which a picture is taken to be whole."""

PATIENCE = 10.0
"""Seconds after which a program that has painted nothing never will."""


def painted(press: Callable[[], object], terminal: Terminal, ignoring: Collection[int] = ()) -> float:
    """Seconds from the key to the write that brought the last cell to what it then stays.

    ``ignoring`` are rows that change by themselves, such as a clock. Raises AssertionError where no cell changes.
    """
    while select.select([terminal.fd], [], [], 0)[0]:
        terminal.take()
    before = time.monotonic()
    press()
    arrived = _received(terminal, before)
    last, was = None, _cells(terminal, ignoring)
    for data, at in arrived:
        terminal.draw(data)
        now = _cells(terminal, ignoring)
        if now != was:
            last, was = at, now
    assert last is not None, f"the key changed nothing\n{terminal.text}"
    return last - before


def _received(terminal: Terminal, since: float) -> list[tuple[bytes, float]]:
    """What the program writes until it is quiet, each piece with when it came; drawn later, as drawing takes long."""
    pieces: list[tuple[bytes, float]] = []
    wait = PATIENCE
    while select.select([terminal.fd], [], [], wait)[0]:
        pieces.append((terminal.receive(), terminal.taken_at))
        assert terminal.is_open, f"ended {terminal.taken_at - since:.3f} s after the key\n{terminal.text}"
        wait = QUIET
    return pieces


def _cells(terminal: Terminal, ignoring: Collection[int]) -> list[list[tuple[object, ...]]]:
    return [row for number, row in enumerate(terminal.cells) if number not in ignoring]


def processor_time(pid: int) -> float:
    """Seconds of processor that a running process has used so far, exact to the microsecond; only where Linux runs."""
    # The kernel's own numbering of a process's clock, which clock_getcpuclockid(3) gives and Python does not.
    return time.clock_gettime((~pid << 3) | 2)


KNOWS_PROCESSOR_TIME = sys.platform == "linux"
