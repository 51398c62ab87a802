"""The mark: how far the journal is durable, and that the console lives.

Followers read the journal only up to it, so the hall never shows what is not yet safe (design 1). Its content is
renewed after every fsync and once a second; the file's time is the console's sign of life. It needs no fsync of
its own: one that is older than the journal after a power cut only shows less.
"""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from msgspec import Struct

from kcn_tui.record.codec import GENESIS
from kcn_tui.record.disk import NO_FOLLOW, REAL_DISK, Disk
from kcn_tui.record.folder import MeetingFolder

ALIVE = 3.0
"""Seconds after its last sign of life that a console still counts as there: two beats may be late on a busy disk."""

_FORM = re.compile(rb"kcn-mark/1 ([0-9]{20}) ([0-9]{12}) ([0-9a-f]{64}) ([0-9a-f]{8})\n")
_TRIES = 5
_MOST_BYTES = 1 << 10


class Position(Struct, frozen=True):
    """A place between two lines of the journal: its length so far in bytes, the last seq, and the last digest."""

    length: int = 0
    seq: int = 0
    head: str = GENESIS


def write_mark(disk: Disk, path: Path, position: Position, *, anew: bool = False) -> None:
    """Set the mark. Opened anew each time, because Windows tells others of a write only then. Raises OSError.

    ``anew``: nothing of what stood there is left, as it must be where that was no mark: it might have been longer.
    """
    words = b"kcn-mark/1 %020d %012d %b" % (position.length, position.seq, position.head.encode())
    fd = disk.open(path, os.O_WRONLY | os.O_CREAT | NO_FOLLOW | (os.O_TRUNC if anew else 0))
    try:
        disk.write(fd, b"%b %08x\n" % (words, crc32(words)))
    finally:
        disk.close(fd)


def read_mark(path: Path, disk: Disk = REAL_DISK) -> Position | None:
    """Where the mark stands, or None without a whole one. One met in the middle of being written is read again."""
    for _ in range(_TRIES):
        try:
            content = disk.read(path, _MOST_BYTES)
        except OSError:
            return None
        match = _FORM.fullmatch(content)
        if match is not None and int(match[4], 16) == crc32(content[:-10]):
            return Position(int(match[1]), int(match[2]), match[3].decode())
    return None


def age_of(path: Path) -> float | None:
    """Seconds since the console's last sign of life, or None where there never was one."""
    ago = _ago(path)
    return None if ago is None else max(0.0, ago)


def _ago(path: Path) -> float | None:
    """Seconds from the last sign to now by the machine's clock; less than none where that was set back since."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return None


class SignOfLife:
    """How long ago the console last gave a sign, as one sees it who looks again and again.

    Counted from the look that found a new one, by a clock that nobody sets: a machine's clock that is set back or
    forward, or that of a file server, makes no console silent and no dead one alive.
    """

    def __init__(self, path: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._monotonic = monotonic
        self._sign: int | None = None
        self._since = 0.0
        self._looked: float | None = None

    def age(self) -> float | None:
        """Seconds since the last sign, None where there never was one."""
        now = self._monotonic()
        try:
            sign = self._path.stat().st_mtime_ns
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:  # it cannot be looked at just now: no new sign
            return None if self._looked is None else now - self._since
        if sign != self._sign:
            told = age_of(self._path) or 0.0
            self._since = now - (told if self._looked is None else min(told, now - self._looked))
            self._sign = sign
        self._looked = now
        return now - self._since


def alive(folder: MeetingFolder) -> bool:
    """Whether a console has this meeting open now: it gave a sign of life lately and has not left in good order.

    A sign from the future is none: who lives gives the next by the clock as it goes now.
    """
    ago = _ago(folder.mark)
    return ago is not None and abs(ago) < ALIVE and folder.holder.exists()
