"""Writing that lasts: the few operations that can fail or lie, the same on every system.

``Disk`` is the seam through which a test makes a disk full, broken or forgetful: whatever the writer of a meeting
does to a file or reads of it goes through here. Those who only look on (hall, papers, proofs) read files directly.
"""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:  # only a console takes a lock, and a hall should not wait for what it needs not
    from kcn_tui.record.two_locks import Held

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600

BINARY = getattr(os, "O_BINARY", 0)
"""Windows translates line ends without it; elsewhere there is nothing to translate."""

NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
"""For files that only this program makes: a link in their place is somebody else's doing. Windows knows no such flag."""

_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""A pipe in a file's place would keep whoever opens it waiting for ever; regular files know no waiting."""

_WINDOWS = os.name == "nt"

_REPLACE_PATIENCE = 2.0
"""Seconds a rename on Windows is tried again while a reader holds the file."""


class Disk(Protocol):
    """What is done to files; every method raises OSError where it fails."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder for its owner alone. Raises FileExistsError where there is something of that name."""

    def lock(self, path: Path) -> "Held":
        """Take the lock of this file, made if need be, and of the folder it lies in. Raises filelock.Timeout where another has one."""

    def read(self, path: Path, most: int | None = None) -> bytes:
        """All that is in this file, as ``read_file`` gives it."""

    def read_at(self, fd: int, start: int, length: int) -> bytes:
        """So many bytes from there on, or fewer; none at the file's end."""

    def identity(self, path: Path) -> tuple[int, int]:
        """What tells a file from the one that somebody else makes of it: its size and the time of its last change."""

    def length_of(self, fd: int, path: Path) -> int | None:
        """How many bytes the open file has; None where what lies at ``path`` is not that file, or nothing does."""

    def linked_length(self, fd: int) -> int | None:
        """The length of an open file, as far as can be told without asking for its path; None where no name leads to it."""

    def open(self, path: Path, flags: int) -> int:
        """Open a file, one that is made being for its owner alone; ``flags`` are those of ``os.open``."""

    def close(self, fd: int) -> None:
        """Let go of a file; it is let go of even where this fails."""

    def write(self, fd: int, data: bytes) -> None:
        """Write all of ``data`` at the file's position."""

    def sync(self, fd: int) -> None:
        """Return when the file's content is durable."""

    def truncate(self, fd: int, length: int) -> None:
        """Cut the file to ``length`` bytes."""

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target``, at once and whole."""

    def remove(self, path: Path) -> None:
        """Remove a file. Raises FileNotFoundError where there is none."""

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's list of names is durable."""


class RealDisk:
    """The disk of this machine."""

    def make_folder(self, folder: Path) -> None:
        """Make it."""
        folder.mkdir(mode=PRIVATE_FOLDER)

    def lock(self, path: Path) -> "Held":
        """Take both without waiting: the file is what people remove on reading that somebody has it, the folder is not."""
        from kcn_tui.record.two_locks import take

        return take(path, PRIVATE_FILE)

    def read(self, path: Path, most: int | None = None) -> bytes:
        """Read it whole."""
        return read_file(path, most)

    def read_at(self, fd: int, start: int, length: int) -> bytes:
        """Go there and read; Windows has no pread."""
        os.lseek(fd, start, os.SEEK_SET)
        return os.read(fd, length)

    def identity(self, path: Path) -> tuple[int, int]:
        """As the system tells it; an inode's number does not survive on every file system."""
        found = path.stat()
        return found.st_size, found.st_mtime_ns

    def length_of(self, fd: int, path: Path) -> int | None:
        """By device and inode; where the system numbers no files (Windows, some shares), by their size alone."""
        opened = os.fstat(fd)
        try:
            found = os.stat(path)  # noqa: PTH116  with every event: a Path takes twice as long
        except (FileNotFoundError, NotADirectoryError):
            return None
        numbered = opened.st_ino and found.st_ino
        if numbered and (opened.st_dev, opened.st_ino) != (found.st_dev, found.st_ino):
            return None
        return opened.st_size if opened.st_size == found.st_size else None

    def linked_length(self, fd: int) -> int | None:
        """A file that was removed, or had another renamed over it, has no name left."""
        opened = os.fstat(fd)
        return opened.st_size if opened.st_nlink else None

    def open(self, path: Path, flags: int) -> int:
        """Open it, without any translation of line ends."""
        return _open_regular(path, flags)

    def close(self, fd: int) -> None:
        """Close it."""
        os.close(fd)

    def write(self, fd: int, data: bytes) -> None:
        """Write all of it; a system call may take only a part."""
        rest = memoryview(data)
        while rest:
            rest = rest[self.write_some(fd, rest) :]

    def write_some(self, fd: int, data: memoryview) -> int:
        """One system call; how many bytes it took."""
        return os.write(fd, data)

    def sync(self, fd: int) -> None:
        """Flush the content; on macOS down to the platter, where fsync alone stops at the drive's cache."""
        if sys.platform == "darwin":
            import fcntl

            try:
                fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(fd)
        else:
            _flush(fd)

    def truncate(self, fd: int, length: int) -> None:
        """Cut the file."""
        os.ftruncate(fd, length)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over the target; Windows refuses while anyone reads it, so there it is tried again."""
        deadline = time.monotonic() + _REPLACE_PATIENCE
        while True:
            try:
                source.replace(target)
            except PermissionError:
                if not _WINDOWS or time.monotonic() > deadline:
                    raise
                time.sleep(0.005)
            else:
                return

    def remove(self, path: Path) -> None:
        """Remove it."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Flush the list of names; Windows opens no folder and keeps it by itself."""
        if _WINDOWS:
            return
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


_flush = getattr(os, "fdatasync", os.fsync)

REAL_DISK = RealDisk()


def _open_regular(path: Path, flags: int) -> int:
    """Open what must be an ordinary file, without waiting. Raises OSError, as for a pipe or a device in its place."""
    fd = os.open(path, flags | BINARY | _AT_ONCE, PRIVATE_FILE)
    try:
        _assure_regular(os.fstat(fd).st_mode)
    except BaseException:
        os.close(fd)
        raise
    return fd


def _assure_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "not_regular")


def open_to_read(path: Path) -> BinaryIO:
    """An ordinary file, opened for reading without waiting. Raises OSError."""
    return os.fdopen(_open_regular(path, os.O_RDONLY), "rb")


def read_file(path: Path, most: int | None = None) -> bytes:
    """All of an ordinary file. Raises OSError.

    ``most``: the bytes that a small file of this program can have; one that is longer, or a link, is somebody else's.
    """
    if most is None:
        with open_to_read(path) as file:
            return file.read()
    fd = _open_regular(path, os.O_RDONLY | NO_FOLLOW)
    try:
        data = os.read(
            fd, most + 1
        )  # at once, and by nothing more than it takes: a console looks so twice a second
    finally:
        os.close(fd)
    if len(data) > most:
        raise OSError(errno.EFBIG, "too_large")
    return data


def replace_file(disk: Disk, target: Path, data: bytes, *, durable: bool = True) -> None:
    """Give ``target`` this content at once and whole; ``durable``: and for good before returning. Raises OSError.

    It is written beside it first.
    """
    temporary = beside(target)
    fd = disk.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | NO_FOLLOW)
    try:
        disk.write(fd, data)
        if durable:
            disk.sync(fd)
    finally:
        disk.close(fd)
    disk.replace(temporary, target)
    if durable:
        disk.sync_folder(target.parent)


def beside(target: Path) -> Path:
    """Where a file's next content is written: only within a folder is a rename atomic everywhere.

    The name is fixed: each file has one writer, and what a killed one left is overwritten.
    """
    return target.with_name(f".{target.name}.new")


def append_private(path: Path, text: str) -> None:
    """Add to a file that is for its owner alone, making it if need be: a log. Raises OSError."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | BINARY, PRIVATE_FILE)
    try:
        REAL_DISK.write(fd, text.encode("utf-8", "replace"))
    finally:
        os.close(fd)


def remove_file(disk: Disk, path: Path) -> None:
    """Remove a file that may not be there. Raises OSError."""
    with suppress(FileNotFoundError):
        disk.remove(path)


def make_folders(disk: Disk, folder: Path) -> None:
    """Make a folder and those above it that are not there, each for its owner alone, and their names for good.

    The folder's own name is made durable even if it is there already: who made it may have been killed before that.
    Raises OSError.
    """
    if not folder.parent.is_dir():
        make_folders(disk, folder.parent)
    try:
        disk.make_folder(folder)
    except FileExistsError:
        if not folder.is_dir():
            raise
    disk.sync_folder(folder.parent)
