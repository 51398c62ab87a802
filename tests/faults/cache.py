"""What a power cut may leave: a model of the page cache, in which nothing is for good until it was flushed.

Writes and cuts of a file wait until the file is flushed; names made, changed and removed wait until their folder is.
What waits may be lost, kept, or torn, each for itself and in any order.
"""

import os
import random
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct


class Write(Struct, frozen=True):
    """Bytes written at a place of a file."""

    offset: int
    data: bytes


class Cut(Struct, frozen=True):
    """A file cut to a length."""

    length: int


class File:
    """A file whatever its names: what is on the platter, and what waits to get there."""

    def __init__(self) -> None:
        self.durable = b""
        self.waiting: tuple[Write | Cut, ...] = ()

    @property
    def content(self) -> bytes:
        """What a reader sees."""
        return applied(self.durable, self.waiting)

    def flush(self) -> None:
        """All of it is for good."""
        self.durable, self.waiting = self.content, ()

    def forget(self) -> None:
        """The flush failed, and the system drops what it could not write: a later flush will not bring it back."""
        self.waiting = ()


def applied(content: bytes, changes: tuple[Write | Cut, ...]) -> bytes:
    """A file's content after these changes; a hole before a write is zeros."""
    whole = bytearray(content)
    for change in changes:
        if isinstance(change, Cut):
            del whole[change.length :]
            continue
        whole += b"\0" * (change.offset - len(whole))
        whole[change.offset : change.offset + len(change.data)] = change.data
    return bytes(whole)


class Rename(Struct, frozen=True):
    """A change of the names of one folder: ``gone`` is taken away, ``name`` means ``file`` (None: a folder) from now on."""

    folder: Path
    gone: Path | None = None
    name: Path | None = None
    file: File | None = None


Names = dict[Path, File | None]


def renamed(names: Names, changes: tuple[Rename, ...]) -> Names:
    """The names after these changes."""
    after = dict(names)
    for change in changes:
        if change.gone is not None:
            after.pop(change.gone, None)
        if change.name is not None:
            after[change.name] = change.file
    return after


class Snapshot(Struct, frozen=True):
    """The disk at one moment: names and files for good, and what waits."""

    names: Names
    waiting: tuple[Rename, ...]
    files: dict[File, tuple[bytes, tuple[Write | Cut, ...]]]

    def left(self, variant: str, seed: int) -> dict[Path, bytes | None]:
        """What a power cut leaves in this variant: every path with its content, None for a folder."""
        chance = random.Random(f"{variant} {seed}")
        names = renamed(self.names, _chosen_names(self.waiting, variant, chance))
        left: dict[Path, bytes | None] = {}
        for path in sorted(names):
            if path.parent != Path() and left.get(path.parent, b"") is not None:
                continue  # its folder is gone
            file = names[path]
            left[path] = None if file is None else applied(*self._chosen(file, variant, chance))
        return left

    def _chosen(
        self, file: File, variant: str, chance: random.Random
    ) -> tuple[bytes, tuple[Write | Cut, ...]]:
        durable, waiting = self.files[file]
        return durable, _chosen_writes(waiting, variant, chance)


VARIANTS = ("kept", "lost", "only names", "only data", "torn", "holes", "random 1", "random 2")
"""What becomes of what waits; ``kept`` is the death of the process alone, of which the system notices nothing."""


def _chosen_names(waiting: tuple[Rename, ...], variant: str, chance: random.Random) -> tuple[Rename, ...]:
    if variant in {"lost", "only data"}:
        return ()
    if variant.startswith("random"):
        return tuple(change for change in waiting if chance.random() < 0.5)
    return waiting


def _chosen_writes(
    waiting: tuple[Write | Cut, ...], variant: str, chance: random.Random
) -> tuple[Write | Cut, ...]:
    if variant in {"lost", "only names"}:
        return ()
    if variant.startswith("random"):
        return tuple(_part(change, chance) for change in waiting if chance.random() < 0.6)
    if variant in {"torn", "holes"} and waiting and isinstance(waiting[-1], Write):
        last = waiting[-1]
        half = len(last.data) // 2
        kept = last.data[:half] if variant == "torn" else b"\0" * half + last.data[half:]
        return (*waiting[:-1], Write(last.offset, kept))
    return waiting


def _part(change: Write | Cut, chance: random.Random) -> Write | Cut:
    """Some sectors of a write."""
    if isinstance(change, Cut) or chance.random() < 0.3:
        return change
    data = bytearray(change.data)
    for sector in range(0, len(data), 512):
        if chance.random() < 0.4:
            size = len(data[sector : sector + 512])
            data[sector : sector + 512] = b"\0" * size
    return Write(change.offset, bytes(data[: chance.randint(0, len(data))]))


class PageCache:
    """The disk as it is now, below ``root``; paths in it are relative to that."""

    def __init__(self) -> None:
        self.names: Names = {}
        self.waiting: tuple[Rename, ...] = ()
        self._files: list[File] = []

    def now(self) -> Names:
        """The names as a reader sees them."""
        return renamed(self.names, self.waiting)

    def make_folder(self, path: Path) -> None:
        """A new folder; nothing where it is there."""
        if path not in self.now():
            self.waiting += (Rename(path.parent, name=path),)

    def open(self, path: Path, flags: int) -> File:
        """The file of this name, made or emptied as the flags say."""
        file = self.now().get(path)
        if file is None:
            file = File()
            self._files.append(file)
            self.waiting += (Rename(path.parent, name=path, file=file),)
        elif flags & os.O_TRUNC:
            file.waiting += (Cut(0),)
        return file

    def replace(self, source: Path, target: Path) -> None:
        """A rename within a folder, which is atomic."""
        self.waiting += (Rename(source.parent, gone=source, name=target, file=self.now()[source]),)

    def remove(self, path: Path) -> None:
        """A name taken away."""
        self.waiting += (Rename(path.parent, gone=path),)

    def flush_folder(self, folder: Path) -> None:
        """The names in this folder are for good."""
        self.names = renamed(self.names, tuple(self._of(folder)))
        self.waiting = tuple(change for change in self.waiting if change.folder != folder)

    def _of(self, folder: Path) -> Iterator[Rename]:
        return (change for change in self.waiting if change.folder == folder)

    def snapshot(self) -> Snapshot:
        """This moment, to be looked at later."""
        files = {file: (file.durable, file.waiting) for file in self._files}
        return Snapshot(self.names, self.waiting, files)
