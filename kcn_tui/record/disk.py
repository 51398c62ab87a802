"""Writing that lasts: the few operations that can fail or lie, the same on every system.

``Disk`` is the seam through which a test makes a disk full or broken; everything else in this room opens and
reads files directly.
"""

import os
import sys
import time
from pathlib import Path
from typing import Protocol

from kcn_tui.record.folder import PRIVATE_FILE

BINARY = getattr(os, "O_BINARY", 0)
"""Windows translates line ends without it; elsewhere there is nothing to translate."""

_WINDOWS = os.name == "nt"

_REPLACE_PATIENCE = 2.0
"""Seconds a rename on Windows is tried again while a reader holds the file."""


class Disk(Protocol):
    """What is done to files; every method raises OSError where it fails."""

    def write(self, fd: int, data: bytes) -> None:
        """Write all of ``data`` at the file's position."""

    def sync(self, fd: int) -> None:
        """Return when the file's content is durable."""

    def truncate(self, fd: int, length: int) -> None:
        """Cut the file to ``length`` bytes."""

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target``, at once and whole."""

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's list of names is durable."""


class RealDisk:
    """The disk of this machine."""

    def write(self, fd: int, data: bytes) -> None:
        """Write all of it; a system call may take only a part."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(fd, rest) :]

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


def replace_file(disk: Disk, target: Path, data: bytes, *, durable: bool = True) -> None:
    """Give ``target`` this content at once and whole; ``durable``: and for good before returning. Raises OSError.

    The temporary file lies beside it, because only within a folder is a rename atomic everywhere. Its name is
    fixed: each file has one writer, and what a killed one left is overwritten.
    """
    temporary = target.with_name(f".{target.name}.new")
    fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY, PRIVATE_FILE)
    try:
        disk.write(fd, data)
        if durable:
            disk.sync(fd)
    finally:
        os.close(fd)
    disk.replace(temporary, target)
    if durable:
        disk.sync_folder(target.parent)
