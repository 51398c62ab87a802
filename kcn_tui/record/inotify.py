"""Being woken on Linux when the mark changes, in the very thread that then paints.

watchdog passes every change of the folder through three threads of its own, which takes most of a millisecond and
wakes all three with every beat of the console. Here the kernel wakes the event loop, and for the mark alone.
"""

import asyncio
import ctypes
import os
import struct
from collections.abc import Callable
from pathlib import Path

from kcn_tui.record.folder import MeetingFolder

# <sys/inotify.h>
_NONBLOCK, _CLOEXEC = 0o4000, 0o2000000
_MODIFY, MOVED_TO, _CREATE = 0x2, 0x80, 0x100
_GONE = 0x400 | 0x800
"""Deleted or moved away: IN_DELETE_SELF, IN_MOVE_SELF."""
_IGNORED = 0x8000
_ENOUGH = 4096
"""Bytes that hold a few dozen events; what is left is read the next time."""

_EVENT = struct.Struct("iIII")
"""Watch descriptor, mask, cookie, and the length of the name that follows."""


class Inotify:
    """A watch on the mark, or on its folder while there is no mark."""

    def __init__(
        self, folder: MeetingFolder, wake: Callable[[], None], loop: asyncio.AbstractEventLoop
    ) -> None:
        self._folder = folder
        self._wake = wake
        self._loop = loop
        self._fd: int | None = None
        self._on_mark = False

    def attend(self) -> bool:
        """Begin to watch what is not watched yet; returns whether it has begun just now.

        What is not there or cannot be watched is tried again the next time.
        """
        if self._on_mark:
            return False
        mark = watching(self._folder.mark, _MODIFY | _GONE)
        if mark is None and self._fd is not None:
            return False
        fd = watching(self._folder.path, _CREATE | MOVED_TO | _GONE) if mark is None else mark
        self.stop()
        if fd is None:
            return False
        self._fd, self._on_mark = fd, mark is not None
        self._loop.add_reader(fd, self._told, fd)
        return True

    def stop(self) -> None:
        """Watch no more; ``attend`` begins anew."""
        if self._fd is not None:
            self._loop.remove_reader(self._fd)
            os.close(self._fd)
            self._fd, self._on_mark = None, False

    def _told(self, fd: int) -> None:
        if any(mask & (_GONE | _IGNORED) for mask, _name in _events(fd)):
            self.stop()
        self._wake()


def names_in(fd: int) -> list[str]:
    """The names in a watched folder of which there is something to tell."""
    return [name for _mask, name in _events(fd)]


def _events(fd: int) -> list[tuple[int, str]]:
    """The events that wait: their masks, and the names in a folder that they are about."""
    data, at, found = os.read(fd, _ENOUGH), 0, []
    while at < len(data):
        _watch, mask, _cookie, length = _EVENT.unpack_from(data, at)
        at += _EVENT.size
        found.append((mask, os.fsdecode(data[at : at + length].rstrip(b"\0"))))
        at += length
    return found


def watching(path: Path, events: int) -> int | None:
    """The descriptor of an inotify instance that tells these events of this path; None where there can be none."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        fd = libc.inotify_init1(_NONBLOCK | _CLOEXEC)
        if fd == -1:
            return None
        if libc.inotify_add_watch(fd, os.fsencode(path), events) == -1:
            os.close(fd)
            return None
    except (AttributeError, OSError):  # a C library without it
        return None
    return int(fd)
