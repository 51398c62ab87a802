"""Saving a journal that another program replaced, shortened or removed while its console was writing it.

What lies at its path then is somebody else's and is left alone. What was confirmed lives on in the open file, or, where
that was shortened, in the lines that the console remembers; it is written beside under a name of its own.
"""

import os
from itertools import count
from pathlib import Path

from kcn_tui.record.disk import NO_FOLLOW, Disk, make_folders
from kcn_tui.record.mark import Position
from kcn_tui.record.scan import decode_lines

MOST_REMEMBERED = 8 << 20
"""Bytes of a journal that are remembered: some twenty thousand events. Of a longer one only the open file is left."""


class Remembered:
    """The lines that are confirmed, as they were written; nothing once they are too many."""

    def __init__(self, data: bytes) -> None:
        self._parts: list[bytes] | None = [data] if data else []
        self._length = len(data)
        self._forget_if_long()

    def add(self, data: bytes) -> None:
        """So much more is confirmed."""
        if self._parts is not None:
            self._parts.append(data)
            self._length += len(data)
            self._forget_if_long()

    def up_to(self, length: int) -> bytes:
        """The first so many bytes, or what there is of them."""
        return b"".join(self._parts or [])[:length]

    def cut(self, length: int) -> None:
        """What is behind so many bytes was taken back."""
        if self._parts is not None:
            self._parts, self._length = [self.up_to(length)], length

    def _forget_if_long(self) -> None:
        if self._length > MOST_REMEMBERED:
            self._parts = None


def rescue(disk: Disk, journal: Path, fd: int, end: Position, remembered: Remembered) -> Path | None:
    """Save all that was confirmed beside ``journal``, making its folder again; None where it cannot be had or written."""
    data = _whole_from(disk, fd, end)
    if data is None:
        data = remembered.up_to(end.length)
    if not _is_whole(data, end, journal):
        return None
    try:
        make_folders(disk, journal.parent)
        return _save(disk, journal, data)
    except OSError:
        return None


def _whole_from(disk: Disk, fd: int, end: Position) -> bytes | None:
    data = bytearray()
    try:
        while len(data) < end.length:
            piece = disk.read_at(fd, len(data), end.length - len(data))
            if not piece:
                return None
            data += piece
    except OSError:
        return None
    return bytes(data) if _is_whole(bytes(data), end, Path()) else None


def _is_whole(data: bytes, end: Position, path: Path) -> bool:
    """Whether these are the lines that lead to the digest of the last one."""
    entries, head, why = decode_lines(data.split(b"\n")[:-1], Position(), path)
    return why is None and (len(data), len(entries), head) == (end.length, end.seq, end.head)


def _save(disk: Disk, journal: Path, data: bytes) -> Path:
    """Write them under the first name that is free: an earlier rescue is not to be lost for a later one."""
    for number in count(1):
        path = journal.with_name(f"journal.rescued{'' if number == 1 else f'-{number}'}.jsonl")
        try:
            fd = disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_FOLLOW)
        except FileExistsError:
            continue
        try:
            disk.write(fd, data)
            disk.sync(fd)
        finally:
            disk.close(fd)
        disk.sync_folder(path.parent)
        return path
    raise AssertionError("numbers do not end")
