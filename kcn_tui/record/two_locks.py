"""The lock of a file and of the folder it lies in: the file is what people remove on reading that somebody has it."""

import os
import sys
from pathlib import Path
from typing import Protocol

import filelock


class Held(Protocol):
    """A lock that is held; the system gives it back when the process dies."""

    def release(self) -> None:
        """Let another have it."""


def take(path: Path, mode: int) -> Held:
    """Take both without waiting; the file is made with this mode. Raises filelock.Timeout where another has one, OSError."""
    lock = filelock.FileLock(path, mode=mode, thread_local=False)
    lock.acquire(blocking=False)
    try:
        return _TwoLocks(lock, _lock_of_folder(path.parent))
    except BlockingIOError as error:
        lock.release()
        raise filelock.Timeout(str(path)) from error


class _TwoLocks:
    """The lock of a file and, by its open descriptor, that of a folder."""

    def __init__(self, file: filelock.BaseFileLock, folder: int | None) -> None:
        self._file = file
        self._folder = folder

    def release(self) -> None:
        """Let go of both."""
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None
        self._file.release()


def _lock_of_folder(folder: Path) -> int | None:
    """Lock a folder itself; None where the system cannot. Raises BlockingIOError where somebody has it.

    Windows needs none: there nobody can remove a file that is locked.
    """
    if sys.platform == "win32":
        return None
    else:  # noqa: RET505  so that a type checker for Windows skips what only others have
        import fcntl

        try:
            fd = os.open(folder, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(fd)
            raise
        except OSError:
            os.close(fd)
            return None
        return fd
