"""Half-typed words kept on disk, so that a crash or a power cut takes none of them (``drafts.json``).

They are no part of the meeting: nothing of them is in the journal or the record, and a file that does not read is
put aside without a word of regret but one line.
"""

import logging
import threading
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kcn_tui.record.disk import REAL_DISK, Disk, remove_file, replace_file
from kcn_tui.record.folder import MeetingFolder

AT_MOST_EVERY = 0.3
"""Seconds between two writings while somebody types."""
_MOST_WAIT = 0.1
"""Seconds that a command waits for its draft's mark."""
_MOST_BYTES = 8 * 1024 * 1024
"""What is read back, and so the most that is written."""

_log = logging.getLogger(__name__)


class Draft(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What stands in one form: its name, what it was opened for, and a value a field.

    ``sent`` is the seq that its command becomes once it is on disk, while it is on its way there.
    """

    form: str
    target: str
    fields: dict[str, str]
    sent: Annotated[int, Meta(ge=1)] | None = None


class Drafts(Struct, frozen=True, forbid_unknown_fields=True):
    """All forms that are half filled in; ``open`` is the place in ``drafts`` of the one with the cursor, or None."""

    drafts: tuple[Draft, ...] = ()
    open: Annotated[int, Meta(ge=0)] | None = None
    format: Literal["kcn-drafts/1"] = "kcn-drafts/1"


def not_recorded(found: Drafts, seq: int) -> Drafts:
    """Without those that the meeting, which has come to ``seq``, holds already: nothing is to be recorded twice."""
    last = None if found.open is None else found.drafts[found.open]
    kept = tuple(draft for draft in found.drafts if draft.sent is None or draft.sent > seq)
    return Drafts(kept, kept.index(last) if last in kept else None)


def _encoded(drafts: Drafts) -> bytes:
    """As the file holds them: without the oldest, the open one last, where together they are more than is read back."""
    content = msgspec.json.encode(drafts)
    while len(content) > _MOST_BYTES and drafts.drafts:
        dropped = 1 if drafts.open == 0 and len(drafts.drafts) > 1 else 0
        kept = drafts.drafts[:dropped] + drafts.drafts[dropped + 1 :]
        still = drafts.open if drafts.open != dropped else None
        drafts = Drafts(kept, still - 1 if still is not None and still > dropped else still)
        content = msgspec.json.encode(drafts)
    return content


class FoundDrafts(Struct, frozen=True):
    """What was read; ``unreadable`` where there was a file that holds no drafts."""

    drafts: Drafts = Drafts()
    unreadable: bool = False


def read_drafts(folder: MeetingFolder, seq: int, disk: Disk = REAL_DISK) -> FoundDrafts:
    """The drafts of the last sitting that the meeting, which has come to ``seq``, does not hold; none without a file."""
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
    return FoundDrafts(not_recorded(found, seq))


class DraftKeeper:
    """Keeps the latest drafts on disk from a thread of its own. A disk that refuses is tried again with the next ``keep``, and so is whatever else goes wrong.

    ``seq`` is how far the meeting has come; ``found`` is what the last sitting left.
    """

    def __init__(
        self, folder: MeetingFolder, seq: int, *, pause: float = AT_MOST_EVERY, disk: Disk = REAL_DISK
    ) -> None:
        self._folder = folder
        self._pause = pause
        self._disk = disk
        self._wake = threading.Condition()
        self.found = read_drafts(folder, seq, disk)
        self._latest = self.found.drafts
        self._written: Drafts | None = self._latest
        self._refused = False
        self._at_once = False
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def keep(self, drafts: Drafts, *, at_once: bool = False) -> None:
        """Have these on disk soon; ``at_once`` without the pause that typing is given."""
        with self._wake:
            self._latest = drafts
            if drafts != self._written or self._refused:
                self._written = None if self._refused else self._written
                self._at_once = self._at_once or at_once
                self._wake.notify_all()

    def mark(self, drafts: Drafts) -> None:
        """Have these on disk before returning, so that what is on its way does not arrive before its mark.

        A disk that takes long is not waited for: the meeting has precedence.
        """
        self.keep(drafts, at_once=True)
        with self._wake:
            self._wake.wait_for(lambda: self._written == drafts, timeout=_MOST_WAIT)

    def close(self) -> None:
        """Write what is waiting and stop; idempotent."""
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or self._latest != self._written)
                self._wake.wait_for(lambda: self._closing or self._at_once, timeout=self._pause)
                latest, closing, self._at_once = self._latest, self._closing, False
                news = latest != self._written
            if news:
                refused = not self._write(latest)
                with self._wake:
                    self._written, self._refused = latest, refused
                    self._wake.notify_all()
            if closing:
                return

    def _write(self, drafts: Drafts) -> bool:
        """Whether the disk took them."""
        try:
            if drafts.drafts:
                replace_file(self._disk, self._folder.drafts, _encoded(drafts))
            else:
                remove_file(self._disk, self._folder.drafts)
        except OSError:
            return False
        except Exception:  # noqa: BLE001  what cannot be kept now shall not keep later words from disk
            _log.exception("drafts could not be kept")
            return False
        return True
