"""The journal: one event a line, appended and made durable, never changed."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from kcn_tui.meeting.events import Entry
from kcn_tui.record.codec import encode
from kcn_tui.record.disk import Disk
from kcn_tui.record.errors import JournalLostError, JournalReadError, JournalWriteError
from kcn_tui.record.mark import Position
from kcn_tui.record.rescue import Remembered, rescue
from kcn_tui.record.scan import Scan, scan


class Journal:
    """An open journal; it has one writer, who holds the meeting's lock.

    ``end`` is the position up to which everything is durable. ``lost``: another program has replaced, shortened or
    removed the file; nothing is written any more, for it would go into nothing or among another's lines.
    """

    def __init__(self, path: Path, fd: int, end: Position, disk: Disk, lines: bytes) -> None:
        self._path = path
        self._fd = fd
        self._disk = disk
        self._overhangs = False
        self._remembered = Remembered(lines)
        self.end = end
        self.lost: JournalLostError | None = None

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
        return cls(path, fd, found.end, disk, data[: found.end.length]), found

    def append(self, entries: Sequence[Entry]) -> None:
        """Make these entries durable with one write and one flush.

        Raises JournalWriteError; then nothing of them is left, or is removed before anything else is written.
        Raises JournalLostError where the file is not the one that was written.
        """
        before = self.end
        try:
            if self._disk.linked_length(self._fd) != before.length:
                self.assure_own()  # asking for the path too takes longer, and is done with every beat
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
        self._remembered.add(data)
        self.end = Position(before.length + len(data), entries[-1].seq, head)

    def assure_own(self) -> None:
        """See that what lies on disk is what was written here.

        Raises JournalLostError, once and for all, after saving what was confirmed; OSError where the system does not tell.
        """
        if self.lost is None:
            length = self._disk.length_of(self._fd, self._path)
            if length is not None and (
                length == self.end.length or (self._overhangs and length > self.end.length)
            ):
                return
            saved = rescue(self._disk, self._path, self._fd, self.end, self._remembered)
            self.lost = JournalLostError.at(self._path, saved)
        raise self.lost

    def take_back(self, to: Position) -> None:
        """Remove what was appended since this position and is not yet marked; a disk that refuses is asked again later."""
        self.end = to
        self._overhangs = True
        self._remembered.cut(to.length)
        try:
            self._remove_overhang()
        except (OSError, JournalLostError):
            return

    def _remove_overhang(self) -> None:
        if self._overhangs:
            self.assure_own()
            self._disk.truncate(self._fd, self.end.length)
            # Flushed too: what was reported as not recorded must not be there again after a power cut.
            self._disk.sync(self._fd)
            self._overhangs = False

    def close(self) -> None:
        """Close the file; an overhang that the disk would not give up is tried once more."""
        try:
            self._remove_overhang()
        except (OSError, JournalLostError):
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
