"""Hall and podium leave word that they are there, and what of the meeting they show.

A small file each, renewed at most once a second; the console shows them. It is a courtesy: where the folder cannot
be written, the hall runs all the same.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kcn_tui.plan.model import ID_PATTERN
from kcn_tui.record.disk import REAL_DISK, Disk, remove_file, replace_file
from kcn_tui.record.folder import MeetingFolder

STALE = timedelta(seconds=2)
"""A screen that has said nothing for longer may be gone."""

FORGOTTEN = timedelta(hours=1)
"""A word older than this is of another sitting."""

_AT_MOST_EVERY = timedelta(seconds=1)

Small = Annotated[int, Meta(ge=0, le=100_000)]


class Presence(Struct, frozen=True):
    """What a screen says of itself.

    Its grid in columns × rows, the seq of the last event painted, the page shown of how many, and whether what it
    shows fits; ``at`` is when it said so.
    """

    id: Annotated[str, Meta(pattern=ID_PATTERN)]
    kind: Literal["hall", "podium"]
    columns: Small
    rows: Small
    seq: Annotated[int, Meta(ge=0)]
    page: Small
    pages: Small
    fits: bool
    at: Annotated[datetime, Meta(tz=True)]


class Seen(Struct, frozen=True):
    """A screen's word as the console reads it: how old it is in seconds, and whether the screen may be gone."""

    presence: Presence
    age: float
    stale: bool


class PresenceWriter:
    """Leaves the word of one screen."""

    def __init__(self, folder: MeetingFolder, disk: Disk = REAL_DISK) -> None:
        self._folder = folder
        self._disk = disk
        self._last: Presence | None = None

    def tell(self, presence: Presence) -> bool:
        """Leave this word. Returns False where the last one is younger than a second or the folder takes none."""
        last = self._last
        if last is not None and timedelta() <= presence.at - last.at < _AT_MOST_EVERY:
            return False
        if not self._folder.path.is_dir():
            return False
        try:
            with suppress(FileExistsError):
                self._disk.make_folder(self._folder.presence)
            path = self._folder.presence / f"{presence.id}.json"
            replace_file(self._disk, path, msgspec.json.encode(presence), durable=False)
        except OSError:
            return False
        self._last = presence
        return True

    def leave(self) -> None:
        """Take the word back: the screen goes."""
        if self._last is not None:
            with suppress(OSError):
                remove_file(self._disk, self._folder.presence / f"{self._last.id}.json")


def read_presences(folder: MeetingFolder, now: datetime) -> tuple[Seen, ...]:
    """The screens that are or were lately there, in the order of their kind and id."""
    seen = []
    for presence in _all(folder):
        age = now - presence.at
        if age < FORGOTTEN:
            seen.append(Seen(presence, max(0.0, age.total_seconds()), age > STALE))
    return tuple(sorted(seen, key=lambda one: (one.presence.kind, one.presence.id)))


def forget_old(folder: MeetingFolder, now: datetime) -> None:
    """Remove the words of another sitting."""
    for presence in _all(folder):
        if now - presence.at >= FORGOTTEN:
            with suppress(OSError):
                (folder.presence / f"{presence.id}.json").unlink(missing_ok=True)


def _all(folder: MeetingFolder) -> list[Presence]:
    """Every word that reads; a file that does not is none of ours."""
    found = []
    with suppress(OSError):
        for path in folder.presence.glob("*.json"):
            with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
                found.append(msgspec.json.decode(path.read_bytes(), type=Presence))
    return found
