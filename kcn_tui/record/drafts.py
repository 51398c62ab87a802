"""Half-typed words kept on disk, so that a crash or a power cut takes none of them (``drafts.json``).

They are no part of the meeting: nothing of them is in the journal or the record, and a file that does not read is
put aside without a word of regret but one line.
"""

import threading
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kcn_tui.record.disk import REAL_DISK, Disk, remove_file, replace_file
from kcn_tui.record.folder import MeetingFolder

AT_MOST_EVERY = 0.3
"""Seconds between two writings while somebody types."""
_MOST_BYTES = 8 * 1024 * 1024


class Draft(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in one form: its name, what it was opened for, and a value a field."""

    form: str
    target: str
    fields: dict[str, str]


class Drafts(Struct, frozen=True, forbid_unknown_fields=True):
    """All forms that are half filled in; ``open`` is the place in ``drafts`` of the one with the cursor, or None."""

    drafts: tuple[Draft, ...] = ()
    open: Annotated[int, Meta(ge=0)] | None = None
    format: Literal["kcn-drafts/1"] = "kcn-drafts/1"


class FoundDrafts(Struct, frozen=True):
    """What was read; ``unreadable`` where there was a file that holds no drafts."""

    drafts: Drafts = Drafts()
    unreadable: bool = False


def read_drafts(folder: MeetingFolder, disk: Disk = REAL_DISK) -> FoundDrafts:
    """The drafts of the last sitting; none where there is no file."""
    try:
        if folder.drafts.stat().st_size > _MOST_BYTES:
            return FoundDrafts(unreadable=True)
        found = msgspec.json.decode(disk.read(folder.drafts), type=Drafts)
    except FileNotFoundError:
        return FoundDrafts()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return FoundDrafts(unreadable=True)
    if found.open is not None and found.open >= len(found.drafts):
        return FoundDrafts(unreadable=True)
    return FoundDrafts(found)


class DraftKeeper:
    """Keeps the latest drafts on disk from a thread of its own. A disk that refuses is tried again with the next key.

    ``found`` is what the last sitting left.
    """

    def __init__(
        self, folder: MeetingFolder, *, pause: float = AT_MOST_EVERY, disk: Disk = REAL_DISK
    ) -> None:
        self._folder = folder
        self._pause = pause
        self._disk = disk
        self._wake = threading.Condition()
        self.found = read_drafts(folder, disk)
        self._latest = self._written = self.found.drafts
        self._at_once = False
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def keep(self, drafts: Drafts, *, at_once: bool = False) -> None:
        """Have these on disk soon; ``at_once`` without the pause that typing is given."""
        with self._wake:
            self._latest = drafts
            self._at_once = self._at_once or at_once
            self._wake.notify()

    def close(self) -> None:
        """Write what is waiting and stop; idempotent."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or self._latest != self._written)
                self._wake.wait_for(lambda: self._closing or self._at_once, timeout=self._pause)
                latest, closing, self._at_once = self._latest, self._closing, False
            if latest != self._written:
                self._write(latest)
            if closing:
                return

    def _write(self, drafts: Drafts) -> None:
        self._written = drafts
        try:
            if drafts.drafts:
                replace_file(self._disk, self._folder.drafts, msgspec.json.encode(drafts))
            else:
                remove_file(self._disk, self._folder.drafts)
        except OSError:
            return
