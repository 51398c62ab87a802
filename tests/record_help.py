"""Meetings on a real disk for tests, and a disk that fails where it is told to."""

import errno
import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.events import Entry
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.disk import REAL_DISK, Disk, RealDisk
from kcn_tui.record.folder import MeetingFolder
from tests.build import plan

Clock = Callable[[], datetime]

COUNTED = c.CountAttendance(present=55, staff=60, summoned=60)
VOTED = c.RecordVote("resolution", yes=50, no=3, abstain=1)
QUIET = Rhythm(beat=3600, record_lag=3600)
"""A rhythm in which nothing happens by itself."""


def opened(folder: MeetingFolder, clock: Clock, *, disk: Disk = REAL_DISK, rhythm: Rhythm = QUIET) -> Clerk:
    return Clerk.open(folder, plan(), "0" * 64, clock, disk=disk, rhythm=rhythm, members=())


def done(clerk: Clerk, *commands: Command) -> tuple[Entry, ...]:
    """Carry out commands that must be accepted; the entries of all of them."""
    entries: list[Entry] = []
    for command in commands:
        result = clerk.do(command)
        assert not isinstance(result, Refusal), (command, result)
        entries += result
    return tuple(entries)


def played(folder: MeetingFolder, clock: Clock, *commands: Command) -> tuple[Entry, ...]:
    """A meeting that ran and was left in good order."""
    with opened(folder, clock) as clerk:
        return done(clerk, *commands)


def eventually(condition: Callable[[], bool]) -> None:
    """Look again until it is so; fails after half a minute."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "it never came about"
        time.sleep(0.001)


class FailingDisk(RealDisk):
    """A real disk whose operations fail, from when they are named in ``failing`` until they are not any more.

    A failing write still writes half of its data, as a full disk does.
    """

    def __init__(self, number: int = errno.ENOSPC) -> None:
        self.failing: set[str] = set()
        self._number = number

    def _check(self, operation: str) -> None:
        if operation in self.failing:
            raise OSError(self._number, os.strerror(self._number))

    def write(self, fd: int, data: bytes) -> None:
        if "write" in self.failing:
            super().write(fd, data[: len(data) // 2])
        self._check("write")
        super().write(fd, data)

    def sync(self, fd: int) -> None:
        self._check("sync")
        super().sync(fd)

    def truncate(self, fd: int, length: int) -> None:
        self._check("truncate")
        super().truncate(fd, length)

    def replace(self, source: Path, target: Path) -> None:
        self._check("replace")
        super().replace(source, target)

    def length_of(self, fd: int, path: Path) -> int | None:
        self._check("length_of")
        return super().length_of(fd, path)
