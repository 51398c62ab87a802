"""One console a meeting, and who that is."""

import os
import socket
from contextlib import suppress
from datetime import datetime
from typing import Self

import filelock
import msgspec
from msgspec import Struct

from kcn_tui.record.disk import Disk, read_file, remove_file, replace_file
from kcn_tui.record.errors import BusyError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.two_locks import Held

_MOST_BYTES = 1 << 12


class Holder(Struct, frozen=True):
    """The console that has a meeting: process id, machine, and since when."""

    pid: int
    host: str
    since: datetime


class MeetingLock:
    """The lock of a meeting, held until released; the system releases it when the process dies."""

    def __init__(self, folder: MeetingFolder, lock: Held, disk: Disk, holder: Holder) -> None:
        self._folder = folder
        self._lock = lock
        self._disk = disk
        self._holder = holder

    @classmethod
    def acquire(cls, folder: MeetingFolder, now: datetime, disk: Disk) -> Self:
        """Take the lock. Raises BusyError naming its holder, RecordWriteError where nothing can be written."""
        try:
            lock = disk.lock(folder.lock)
        except filelock.Timeout as error:
            raise _busy(folder) from error
        except OSError as error:
            raise RecordWriteError.from_os(error, folder.lock) from error
        try:
            holder = Holder(os.getpid(), socket.gethostname(), now)
            replace_file(disk, folder.holder, msgspec.json.encode(holder), durable=False)
        except OSError as error:
            lock.release()
            raise RecordWriteError.from_os(error, folder.holder) from error
        return cls(folder, lock, disk, holder)

    def release(self) -> None:
        """Let another console have the meeting; word of one that has it already, the folder being made anew, is not ours to take."""
        with suppress(OSError):
            if _holder(self._folder) == self._holder:
                remove_file(self._disk, self._folder.holder)
        self._lock.release()


def _holder(folder: MeetingFolder) -> Holder | None:
    """Who says to have the meeting; None where nobody does in words that read."""
    try:
        return msgspec.json.decode(read_file(folder.holder, _MOST_BYTES), type=Holder)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _busy(folder: MeetingFolder) -> BusyError:
    holder = _holder(folder)
    if holder is None:
        return BusyError(pid=0, host="", since="")
    return BusyError(pid=holder.pid, host=holder.host, since=msgspec.to_builtins(holder.since))
