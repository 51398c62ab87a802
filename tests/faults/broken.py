"""Builds that are broken on purpose: disks that lie to the program, or programs that do things in the wrong order.

Each must be caught by the sweeps, or the sweeps prove nothing.
"""

import os
from contextlib import suppress
from pathlib import Path

from kcn_tui.record.two_locks import Held
from tests.faults.disk import FaultyDisk


class Honest:
    """Passes everything on; a broken build changes one thing of it."""

    def __init__(self, disk: FaultyDisk) -> None:
        self._disk = disk

    def make_folder(self, folder: Path) -> None:
        self._disk.make_folder(folder)

    def lock(self, path: Path) -> Held:
        return self._disk.lock(path)

    def read(self, path: Path, most: int | None = None) -> bytes:
        return self._disk.read(path, most)

    def read_at(self, fd: int, start: int, length: int) -> bytes:
        return self._disk.read_at(fd, start, length)

    def identity(self, path: Path) -> tuple[int, int]:
        return self._disk.identity(path)

    def linked_length(self, fd: int) -> int | None:
        return self._disk.linked_length(fd)

    def length_of(self, fd: int, path: Path) -> int | None:
        return self._disk.length_of(fd, path)

    def open(self, path: Path, flags: int) -> int:
        return self._disk.open(path, flags)

    def close(self, fd: int) -> None:
        self._disk.close(fd)

    def write(self, fd: int, data: bytes) -> None:
        self._disk.write(fd, data)

    def sync(self, fd: int) -> None:
        self._disk.sync(fd)

    def truncate(self, fd: int, length: int) -> None:
        self._disk.truncate(fd, length)

    def replace(self, source: Path, target: Path) -> None:
        self._disk.replace(source, target)

    def remove(self, path: Path) -> None:
        self._disk.remove(path)

    def sync_folder(self, folder: Path) -> None:
        self._disk.sync_folder(folder)


class NoFlush(Honest):
    """fsync is left out."""

    def sync(self, fd: int) -> None:
        pass


class NoFolderFlush(Honest):
    """The folder is never flushed after a rename or a new name."""

    def sync_folder(self, folder: Path) -> None:
        pass


class RenameFirst(Honest):
    """The new file is put in place before it is written."""

    def __init__(self, disk: FaultyDisk) -> None:
        super().__init__(disk)
        self._new: dict[int, tuple[Path, bytes]] = {}
        self._ready: dict[Path, bytes] = {}

    def open(self, path: Path, flags: int) -> int:
        fd = super().open(path, flags)
        if path.suffix == ".new":
            self._new[fd] = (path, b"")
        return fd

    def write(self, fd: int, data: bytes) -> None:
        if fd in self._new:
            self._new[fd] = (self._new[fd][0], data)
        else:
            super().write(fd, data)

    def close(self, fd: int) -> None:
        if fd in self._new:
            path, data = self._new.pop(fd)
            self._ready[path] = data
        super().close(fd)

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        fd = super().open(target, os.O_WRONLY)
        super().write(fd, self._ready.pop(source))
        super().sync(fd)
        super().close(fd)


class MarkBeforeFlush(Honest):
    """The journal is flushed only after the mark was written."""

    def __init__(self, disk: FaultyDisk) -> None:
        super().__init__(disk)
        self._marks: set[int] = set()
        self._journals: set[int] = set()
        self._late: set[int] = set()

    def open(self, path: Path, flags: int) -> int:
        fd = super().open(path, flags)
        {"mark": self._marks, "journal.jsonl": self._journals}.get(path.name, set()).add(fd)
        return fd

    def sync(self, fd: int) -> None:
        if fd in self._journals:
            self._late.add(fd)
        else:
            super().sync(fd)

    def close(self, fd: int) -> None:
        super().close(fd)
        self._journals.discard(fd)
        if fd in self._marks:
            self._marks.discard(fd)
            for journal in self._late & self._journals:
                super().sync(journal)
            self._late.clear()


class InPlace(Honest):
    """The record is written over where it lies."""

    def __init__(self, disk: FaultyDisk) -> None:
        super().__init__(disk)

    def open(self, path: Path, flags: int) -> int:
        inside = path.name == ".record.json.new"
        return super().open(path.with_name("record.json") if inside else path, flags)

    def replace(self, source: Path, target: Path) -> None:
        if target.name != "record.json":
            super().replace(source, target)


class HalfIsEnough(Honest):
    """Errors of a write are ignored."""

    def write(self, fd: int, data: bytes) -> None:
        with suppress(OSError):
            super().write(fd, data)


class NothingTakenBack(Honest):
    """What could not be made safe is left in the journal."""

    def truncate(self, fd: int, length: int) -> None:
        pass


BROKEN = (NoFlush, NoFolderFlush, RenameFirst, MarkBeforeFlush, InPlace, HalfIsEnough, NothingTakenBack)
