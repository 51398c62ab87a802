"""A disk that fails at one chosen operation, and knows at each what a power cut would leave."""

import errno
import os
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from kcn_tui.record.disk import RealDisk
from kcn_tui.record.two_locks import Held
from tests.faults.cache import Cut, File, PageCache, Write

T = TypeVar("T")

REFUSALS = {
    "ENOSPC": errno.ENOSPC,
    "EIO": errno.EIO,
    "EROFS": errno.EROFS,
    "EACCES": errno.EACCES,
    "EINTR": errno.EINTR,
}
"""The operation does nothing and fails so."""

LASTING = {"full": errno.ENOSPC, "read-only": errno.EROFS, "dead": errno.EIO}
"""From this operation on everything that changes the disk fails, until it is made free."""

CHANGES = {"make_folder", "lock", "open", "write", "sync", "truncate", "replace", "remove", "sync_folder"}


class Fault(Struct, frozen=True):
    """What goes wrong at which operation, counted from 0.

    Besides ``REFUSALS`` and ``LASTING``: ``after`` is done but reported as failed; ``half`` writes half and then finds
    the disk full; ``pieces`` takes a write a few bytes at a time; ``dropped`` is a flush that fails and loses for
    good what it should have written.
    """

    kind: str
    at: int


def kinds_for(operation: str) -> tuple[str, ...]:
    """What can go wrong with an operation."""
    if operation == "read":
        return ("EIO", "EACCES", "EINTR")
    if operation == "close":
        return ("EIO", "EINTR", "after")
    special = {"write": ("half", "pieces"), "sync": ("dropped",)}.get(operation, ())
    after = () if operation == "lock" else ("after",)
    return (*REFUSALS, *LASTING, *after, *special)


class FaultyDisk(RealDisk):
    """Real files below ``root``, with the model of what is for good beside them.

    ``told`` is called with the operation's name before each one and after the last effect of it.
    """

    def __init__(
        self, root: Path, fault: Fault | None = None, told: Callable[[str, int], None] | None = None
    ) -> None:
        self.root = root
        self.cache = PageCache()
        self.fault = fault
        self.told = told
        self.operations: list[str] = []
        self.open_files: dict[int, tuple[File, int | None]] = {}
        self.fired = False
        self._replaced: Counter[str] = Counter()
        self._broken: int | None = None
        self._pieces = False
        self._turn = threading.RLock()

    def free(self) -> None:
        """Whatever lasted is over."""
        self._broken = None

    def replaced(self, path: Path) -> int:
        """How often another file has been put in the place of this one; one that is being put there is waited for."""
        with self._turn:
            return self._replaced[path.name]

    def _in(self, path: Path) -> Path:
        return path.relative_to(self.root)

    def _step(
        self, operation: str, path: Path | None, do: Callable[[], T], half: Callable[[], None] | None = None
    ) -> T:
        with self._turn:
            number = len(self.operations)
            name = "" if path is None else f" {path.name}"
            self.operations.append(f"{operation}{name}")
            if self.told is not None:
                self.told(operation, number)
            kind = self.fault.kind if self.fault is not None and self.fault.at == number else ""
            self.fired = self.fired or bool(kind)
            if kind in LASTING:
                self._broken = LASTING[kind]
            if self._broken is not None and operation in CHANGES:
                _fail(self._broken)
            if kind in REFUSALS:
                if operation == "close":
                    do()
                _fail(REFUSALS[kind])
            if kind in {"half", "dropped"} and half is not None:
                half()
                _fail(errno.ENOSPC if kind == "half" else errno.EIO)
            self._pieces = kind == "pieces"
            result = do()
            if kind == "after":
                if operation == "open" and isinstance(result, int):
                    super().close(result)
                    del self.open_files[result]
                _fail(errno.EIO)
            return result

    def make_folder(self, folder: Path) -> None:
        def do() -> None:
            super(FaultyDisk, self).make_folder(folder)
            self.cache.make_folder(self._in(folder))

        self._step("make_folder", folder, do)

    def lock(self, path: Path) -> Held:
        def do() -> Held:
            lock = super(FaultyDisk, self).lock(path)
            self.cache.open(self._in(path), os.O_CREAT)
            return lock

        return self._step("lock", path, do)

    def read(self, path: Path, most: int | None = None) -> bytes:
        return self._step("read", path, lambda: super(FaultyDisk, self).read(path, most))

    def read_at(self, fd: int, start: int, length: int) -> bytes:
        return self._step("read", None, lambda: super(FaultyDisk, self).read_at(fd, start, length))

    def identity(self, path: Path) -> tuple[int, int]:
        return self._step("read", path, lambda: super(FaultyDisk, self).identity(path))

    def linked_length(self, fd: int) -> int | None:
        return self._step("read", None, lambda: super(FaultyDisk, self).linked_length(fd))

    def length_of(self, fd: int, path: Path) -> int | None:
        return self._step("read", path, lambda: super(FaultyDisk, self).length_of(fd, path))

    def open(self, path: Path, flags: int) -> int:
        def do() -> int:
            fd = super(FaultyDisk, self).open(path, flags)
            file = self.cache.open(self._in(path), flags)
            self.open_files[fd] = (file, None if flags & os.O_APPEND else 0)
            return fd

        return self._step("open", path, do)

    def close(self, fd: int) -> None:
        def do() -> None:
            super(FaultyDisk, self).close(fd)
            del self.open_files[fd]

        self._step("close", None, do)

    def write(self, fd: int, data: bytes) -> None:
        self._step(
            "write",
            None,
            lambda: super(FaultyDisk, self).write(fd, data),
            lambda: super(FaultyDisk, self).write(fd, data[: len(data) // 2]),
        )

    def write_some(self, fd: int, data: memoryview) -> int:
        if self._pieces:
            data = data[: max(1, len(data) // 3)]
        taken = super().write_some(fd, data)
        file, place = self.open_files[fd]
        file.waiting += (Write(len(file.content) if place is None else place, bytes(data[:taken])),)
        self.open_files[fd] = (file, None if place is None else place + taken)
        return taken

    def sync(self, fd: int) -> None:
        file, _ = self.open_files[fd]
        self._step("sync", None, file.flush, file.forget)

    def truncate(self, fd: int, length: int) -> None:
        def do() -> None:
            super(FaultyDisk, self).truncate(fd, length)
            self.open_files[fd][0].waiting += (Cut(length),)

        self._step("truncate", None, do)

    def replace(self, source: Path, target: Path) -> None:
        def do() -> None:
            super(FaultyDisk, self).replace(source, target)
            self.cache.replace(self._in(source), self._in(target))
            self._replaced[target.name] += 1

        self._step("replace", target, do)

    def remove(self, path: Path) -> None:
        def do() -> None:
            super(FaultyDisk, self).remove(path)
            self.cache.remove(self._in(path))

        self._step("remove", path, do)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder", folder, lambda: self.cache.flush_folder(self._in(folder)))


def _fail(number: int) -> None:
    raise OSError(number, os.strerror(number))
