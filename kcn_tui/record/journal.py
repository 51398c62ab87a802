"""The journal: one event a line, appended and made durable, never changed."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from kcn_tui.meeting.events import Entry
from kcn_tui.record.codec import encode
from kcn_tui.record.disk import Disk
from kcn_tui.record.errors import JournalReadError, JournalWriteError
from kcn_tui.record.mark import Position
from kcn_tui.record.scan import Scan, scan


class Journal:
    """An open journal; it has one writer, who holds the meeting's lock.

    ``end`` is the position up to which everything is durable.
    """

    def __init__(self, path: Path, fd: int, end: Position, disk: Disk) -> None:
        self._path = path
        self._fd = fd
        self._disk = disk
        self._overhangs = False
        self.end = end

    @classmethod
    def open(cls, path: Path, disk: Disk, mark: Position | None) -> tuple[Self, Scan]:
        """Open or create a journal, cutting a torn tail; what was read comes with it.

        Raises DamagedJournalError or NewerJournalError without touching the file, JournalReadError or
        JournalWriteError where the disk refuses.
        """
        try:
            fd = disk.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        except OSError as error:
            raise JournalWriteError.from_os(error, path) from error
        try:
            data = disk.read(path)
        except OSError as error:
            _let_go(disk, fd)
            raise JournalReadError.from_os(error, path) from error
        try:
            found = scan(data, path, mark)
            if found.torn:
                disk.truncate(fd, found.end.length)
            # What a killed console wrote may still be in memory only; the mark is about to say that it is durable.
            disk.sync(fd)
            if not found.entries:
                disk.sync_folder(path.parent)
        except OSError as error:
            _let_go(disk, fd)
            raise JournalWriteError.from_os(error, path) from error
        except BaseException:
            _let_go(disk, fd)
            raise
        return cls(path, fd, found.end, disk), found

    def append(self, entries: Sequence[Entry]) -> None:
        """Make these entries durable with one write and one flush.

        Raises JournalWriteError; then nothing of them is left, or is removed before anything else is written.
        """
        before = self.end
        try:
            self._remove_overhang()
            data, head = _encode_all(entries, before.head)
            self._overhangs = True
            self._disk.write(self._fd, data)
            self._disk.sync(self._fd)
        except OSError as error:
            self.take_back(before)
            raise JournalWriteError.from_os(error, self._path) from error
        except UnicodeEncodeError as error:
            raise JournalWriteError(path=str(self._path), why=error.reason) from error
        self._overhangs = False
        self.end = Position(before.length + len(data), entries[-1].seq, head)

    def take_back(self, to: Position) -> None:
        """Remove what was appended since this position and is not yet marked; a disk that refuses is asked again later."""
        self.end = to
        self._overhangs = True
        try:
            self._remove_overhang()
        except OSError:
            return

    def _remove_overhang(self) -> None:
        if self._overhangs:
            self._disk.truncate(self._fd, self.end.length)
            # Flushed too: what was reported as not recorded must not be there again after a power cut.
            self._disk.sync(self._fd)
            self._overhangs = False

    def close(self) -> None:
        """Close the file; an overhang that the disk would not give up is tried once more."""
        try:
            self._remove_overhang()
        except OSError:
            pass
        finally:
            _let_go(self._disk, self._fd)


def _let_go(disk: Disk, fd: int) -> None:
    """Close a file of which everything that counts is durable already: nothing is lost where that fails."""
    with suppress(OSError):
        disk.close(fd)


def _encode_all(entries: Sequence[Entry], head: str) -> tuple[bytes, str]:
    lines = []
    for entry in entries:
        line, head = encode(entry, head)
        lines.append(line)
    return b"".join(lines), head
