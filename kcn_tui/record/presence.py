"""Hall and podium leave word that they are there, and what of the meeting they show.

A small file each, renewed twice a second; the console shows them. It holds no word of the meeting and names nobody.
A speaker's screen asks in it for the hall's pages (``meeting.leading``); what comes of that is the console's affair.
It is a courtesy: where the folder cannot be written, the hall runs all the same.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import islice
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kcn_tui.meeting.leading import Ask, leads
from kcn_tui.plan.model import ID_PATTERN
from kcn_tui.record.disk import REAL_DISK, Disk, read_file, remove_file, replace_file
from kcn_tui.record.folder import MeetingFolder

STALE = timedelta(seconds=1.5)
"""A screen that has said nothing for longer may be gone: two words may be late. Looked for twice a second, one that is
killed is missed within two seconds."""

FORGOTTEN = timedelta(hours=1)
"""A word older than this is of another sitting."""

_AT_MOST_EVERY = timedelta(seconds=0.4)
"""Less than the half second between two looks of a screen at its clock, so that none of them is left out."""

_MOST_BYTES = 1 << 12
_MOST_FILES = 64
"""More is no number of screens, and would take the console's time twice a second."""

Kind = Literal["hall", "podium", "web"]
"""The hall's screen, the speaker's, or the hall's in a browser."""

Small = Annotated[int, Meta(ge=0, le=100_000)]


class Presence(Struct, frozen=True):
    """What a screen says of itself.

    Its grid in columns × rows, the seq of the last event painted, the page shown of how many, and whether what it
    shows fits; ``at`` is when it said so, ``since`` when the screen was opened, ``ask`` what its remote asks of the hall.
    """

    id: Annotated[str, Meta(pattern=ID_PATTERN)]
    kind: Kind
    columns: Small
    rows: Small
    seq: Annotated[int, Meta(ge=0)]
    page: Small
    pages: Small
    fits: bool
    at: Annotated[datetime, Meta(tz=True)]
    since: Annotated[datetime, Meta(tz=True)] | None = None
    ask: Ask | None = None


_WORD = msgspec.json.Decoder(Presence)


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
        """Leave this word. Returns False where the last one is too young and asks the same, or the folder takes none."""
        last = self._last
        if (
            last is not None
            and last.ask == presence.ask
            and timedelta() <= presence.at - last.at < _AT_MOST_EVERY
        ):
            return False
        try:
            try:
                self._write(presence)
            except FileNotFoundError:
                if not self._folder.path.is_dir():
                    return False
                with suppress(FileExistsError):
                    self._disk.make_folder(self._folder.presence)
                self._write(presence)
        except OSError:
            return False
        self._last = presence
        return True

    def _write(self, presence: Presence) -> None:
        path = self._folder.presence / f"{presence.id}.json"
        replace_file(self._disk, path, msgspec.json.encode(presence), durable=False)

    def leave(self) -> None:
        """Take the word back: the screen goes."""
        if self._last is not None:
            with suppress(OSError):
                remove_file(self._disk, self._folder.presence / f"{self._last.id}.json")


class Lookout:
    """Reads the words of all screens again and again.

    Silence is counted from the look that found the last word new, so that a screen on a machine whose clock goes
    otherwise is not taken for gone.
    """

    def __init__(self, folder: MeetingFolder) -> None:
        self._folder = folder
        self._heard: dict[str, tuple[datetime, datetime]] = {}
        self._replaced: set[tuple[str, datetime]] = set()
        self._looked: datetime | None = None

    def look(self, now: datetime) -> tuple[Seen, ...]:
        """The screens that are or were lately there, in the order of their kind and id."""
        words = _all(self._folder)
        self._heard = {word.id: (word.at, self._heard_at(word, now)) for word in words}
        self._looked = now
        seen = (self._seen(word, now) for word in words)
        lately = [one for one in seen if one.age < FORGOTTEN.total_seconds()]
        self._replaced |= {(word.id, word.at) for word in _replaced(lately)}
        there = (one for one in lately if (one.presence.id, one.presence.at) not in self._replaced)
        return tuple(sorted(there, key=lambda one: (one.presence.kind, one.presence.id)))

    def _heard_at(self, word: Presence, now: datetime) -> datetime:
        """When this word was heard first; one that is new since the last look not before that look."""
        at, heard = self._heard.get(word.id, (None, now))
        if at == word.at:
            return min(heard, now)
        told = min(word.at, now)
        return told if self._looked is None else max(told, min(self._looked, now))

    def _seen(self, word: Presence, now: datetime) -> Seen:
        age = now - self._heard[word.id][1]
        return Seen(word, age.total_seconds(), age > STALE)


def leading_podium(seen: Sequence[Seen]) -> Presence | None:
    """The speaker's screen whose remote turns the hall's pages if any does: of those that are heard the one opened last."""
    there = {one.presence.id: one.presence for one in seen if one.presence.kind == "podium" and not one.stale}
    leader = leads([(word.since or word.at, name) for name, word in there.items()])
    return None if leader is None else there[leader]


def _replaced(seen: Sequence[Seen]) -> Iterator[Presence]:
    """The silent screens in whose place others of their kind were opened later: each stands for the last one before it."""
    words = [one.presence for one in seen]
    silent = sorted((one.presence for one in seen if one.stale), key=lambda word: word.at, reverse=True)
    opened = sorted((word.since, word.kind) for word in words if word.since is not None)
    for since, kind in opened:
        old = next((word for word in silent if word.kind == kind and word.at < since), None)
        if old is not None:
            silent.remove(old)
            yield old


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
        with os.scandir(folder.presence) as there:  # in a fraction of what a glob takes, twice a second
            names = [one.name for one in islice(there, _MOST_FILES) if one.name.endswith(".json")]
        for name in names:
            with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                found.append(_WORD.decode(read_file(folder.presence / name, _MOST_BYTES)))
    return found
