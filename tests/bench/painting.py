"""How long a program in a terminal takes to paint what a key asked for, and what that costs its processor."""

import re
import select
import sys
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final

from tests.terminal import Terminal

QUIET = 0.1
"""Seconds without output after which a picture is taken to be whole."""

_ESCAPE: Final = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
"""Moves and colours between the words that a program writes."""

PATIENCE = 10.0
"""Seconds after which a program that has painted nothing never will."""


def painted(
    press: Callable[[], object],
    terminal: Terminal,
    *,
    ignoring: Collection[int] = (),
    others: Sequence[Terminal] = (),
) -> float:
    """Seconds from the key to the write that brought the last cell to what it then stays.

    ``ignoring`` are rows that change by themselves, such as a clock; ``others`` are terminals that have to be read
    meanwhile. Nothing is drawn or compared until all is quiet: what the program wrote would wait to be read while it is.
    Raises AssertionError where no cell changes.
    """
    _drain((terminal, *others))
    last, was = None, _cells(terminal, ignoring)
    before = time.monotonic()
    press()
    while last is None and time.monotonic() < before + PATIENCE:
        for data, at in _received(terminal, others, before):
            terminal.draw(data)
            now = _cells(terminal, ignoring)
            if now != was:
                last, was = at, now
    assert last is not None, f"the key changed nothing\n{terminal.text}"
    return last - before


def shown(press: Callable[[], object], marks: Mapping[Terminal, str]) -> dict[Terminal, float]:
    """Seconds from the key to the write with which each of these terminals comes to show its mark.

    Nothing is drawn while one of them is waited for: that would take as long as what is measured. Raises
    AssertionError where one never shows it.
    """
    _drain(marks)
    before = time.monotonic()
    press()
    found: dict[Terminal, float] = {}
    while len(found) < len(marks):
        waited_for = [terminal for terminal in marks if terminal not in found]
        assert time.monotonic() < before + PATIENCE, f"never seen\n{waited_for[0].text}"
        for terminal, data, at in _until_written(marks):
            terminal.draw(data)
            if terminal not in found and terminal.shows(marks[terminal]):
                found[terminal] = at - before
    return found


def _until_written(marks: Mapping[Terminal, str]) -> list[tuple[Terminal, bytes, float]]:
    """What the terminals write until each of them has written its mark, or all are quiet; with when it came."""
    pieces: list[tuple[Terminal, bytes, float]] = []
    of = {terminal.fd: terminal for terminal in marks}
    written = dict.fromkeys(marks, b"")
    while not all(mark.encode() in _ESCAPE.sub(b"", written[terminal]) for terminal, mark in marks.items()):
        ready = select.select(list(of), [], [], QUIET)[0]
        if not ready:
            break
        for fd in ready:
            data = of[fd].receive()
            assert data, f"ended\n{of[fd].text}"
            written[of[fd]] += data
            pieces.append((of[fd], data, of[fd].taken_at))
    return pieces


def _drain(terminals: Iterable[Terminal]) -> None:
    of = {terminal.fd: terminal for terminal in terminals}
    while ready := select.select(list(of), [], [], 0)[0]:
        for fd in ready:
            of[fd].take()


def _received(terminal: Terminal, others: Sequence[Terminal], since: float) -> list[tuple[bytes, float]]:
    """What the program writes until it is quiet, each piece with when it came; drawn later, as drawing takes long."""
    pieces: list[tuple[bytes, float]] = []
    beside: list[tuple[Terminal, bytes]] = []
    of = {each.fd: each for each in (terminal, *others)}
    until = since + PATIENCE
    while (left := until - time.monotonic()) > 0:
        for fd in select.select(list(of), [], [], left)[0]:
            data = of[fd].receive()
            assert data, f"ended {of[fd].taken_at - since:.3f} s after the key\n{of[fd].text}"
            if fd == terminal.fd:
                pieces.append((data, terminal.taken_at))
                until = terminal.taken_at + QUIET
            else:
                beside.append((of[fd], data))
    for other, data in beside:
        other.draw(data)
    return pieces


def _cells(terminal: Terminal, ignoring: Collection[int]) -> list[list[tuple[object, ...]]]:
    return [row for number, row in enumerate(terminal.cells) if number not in ignoring]


def processor_time(pid: int) -> float:
    """Seconds of processor that a running process has used so far, exact to the microsecond; only where Linux runs."""
    # The kernel's own numbering of a process's clock, which clock_getcpuclockid(3) gives and Python does not.
    return time.clock_gettime((~pid << 3) | 2)


KNOWS_PROCESSOR_TIME = sys.platform == "linux"
