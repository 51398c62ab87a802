"""The record's file as it was last written: where each table lies in it, so that what stays is copied from it.

Nothing of its text is held in memory: with 20,000 people and a long day behind them that would be 25 MB, and as
objects three times as much. Who changed the file meanwhile is noticed, because it is then another one.
"""

from __future__ import annotations  # an array takes no parameter at run time before Python 3.12

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from kcn_tui.record.disk import NO_FOLLOW, Disk, beside
from kcn_tui.record.table_text import (
    Lengths,
    Part,
    Rows,
    Section,
    Span,
    changed_rows,
    ending,
    heading,
    patched,
    row_lengths,
    table_text,
)

AT_ONCE = 1 << 16
"""Bytes that are copied or written at a time."""


class ChangedError(OSError):
    """The file is not the one that was written: somebody else has changed it."""


class WrittenTable(Mapping[str, Any]):
    """A table as it stands in the file, with rows that differ since; whoever looks into it reads it from there."""

    def __init__(self, file: WrittenFile, section: Section, lengths: Lengths | None = None) -> None:
        """``lengths`` of its rows, where they are known already."""
        self.section = section
        self.changes: dict[int, Any] = {}
        self._file = file
        self._lengths = lengths

    def _rows(self) -> Rows:
        return changed_rows(msgspec.json.decode(self._file.text_of(self.section.span)), self.changes)

    def __getitem__(self, number: str) -> Any:
        """A row."""
        return self._rows()[number]

    def __iter__(self) -> Iterator[str]:
        """The rows' numbers."""
        return iter(self._rows())

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows())

    def items(self) -> Any:
        """All of it, read once."""
        return self._rows().items()

    def parts(self) -> tuple[list[Part], Lengths | None]:
        """The text to be and the length of its rows; of what stays only where it stands. Raises OSError."""
        if not self.changes:
            return [self.section.span], self._lengths
        if self._lengths is None:
            self._lengths = row_lengths(self._file.text_of(self.section.span))
        found = None
        if self._lengths is not None:
            found = patched(self.section.span.start, self._lengths, self.changes)
        return found or ([table_text(self._rows())], None)


class WrittenFile:
    """Writes the file anew, whole and at once, copying from the one before what has not changed."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._identity: tuple[int, int] | None = None

    def adopt(self, sections: Iterable[Section]) -> dict[str, WrittenTable] | None:
        """Take the file as it is if it holds these tables to the byte, else None. Raises OSError."""
        tables: dict[str, WrittenTable] = {}
        self._identity = size, _changed = self._disk.identity(self._path)
        at = 0
        with self._before() as before:
            for section in sections:
                head = before.text(Span(at, section.span.start - at))
                if head != heading(section.name, first=not tables):
                    return None
                digest = sha256()
                for piece in before.pieces(section.span):
                    digest.update(piece)
                if digest.hexdigest() != section.digest:
                    return None
                tables[section.name] = WrittenTable(self, section)
                at = section.span.start + section.span.length
            return tables if before.text(Span(at, size - at)) == ending(empty=not tables) else None

    def text_of(self, span: Span) -> bytes:
        """What stands there. Raises ChangedError."""
        with self._before() as before:
            return before.text(span)

    def replace(self, tables: Mapping[str, Rows]) -> dict[str, WrittenTable]:
        """Give the file these tables; they are then as they stand in it. Raises OSError.

        The file's name is not for good before ``settle``.
        """
        new = beside(self._path)
        fd = self._disk.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | NO_FOLLOW)
        try:
            with self._before_of(tables) as before:
                written = self._write(fd, tables, before)
            self._disk.sync(fd)
        finally:
            self._disk.close(fd)
        self._identity = None
        self._disk.replace(new, self._path)
        self._identity = self._disk.identity(self._path)
        return written

    def settle(self) -> None:
        """Make the file's name durable. Raises OSError."""
        self._disk.sync_folder(self._path.parent)

    def _write(self, fd: int, tables: Mapping[str, Rows], before: _In) -> dict[str, WrittenTable]:
        written: dict[str, WrittenTable] = {}
        out = _Out(self._disk, fd)
        for name, table in tables.items():
            out.add(heading(name, first=not written))
            start = out.length
            parts, lengths = table.parts() if isinstance(table, WrittenTable) else ([table_text(table)], None)
            said = table.section.digest if isinstance(table, WrittenTable) and not table.changes else None
            digest = sha256()
            for part in parts:
                for piece in (part,) if isinstance(part, bytes) else before.pieces(part):
                    if said is None:
                        digest.update(piece)
                    out.add(piece)
            section = Section(name, Span(start, out.length - start), said or digest.hexdigest())
            written[name] = WrittenTable(self, section, lengths)
        out.add(ending(empty=not written))
        out.flush()
        return written

    def _before_of(self, tables: Mapping[str, Rows]) -> AbstractContextManager[_In]:
        """The file before, if anything is copied from it."""
        if any(isinstance(table, WrittenTable) for table in tables.values()):
            return self._before()
        return nullcontext(_In(self._disk, -1))

    @contextmanager
    def _before(self) -> Iterator[_In]:
        """The file as it was written. Raises ChangedError where it is so no more."""
        try:
            if self._identity is None or self._disk.identity(self._path) != self._identity:
                raise ChangedError(errno.ESTALE, os.strerror(errno.ESTALE))
            fd = self._disk.open(self._path, os.O_RDONLY)
        except OSError as error:
            raise ChangedError(error.errno, error.strerror) from error
        try:
            yield _In(self._disk, fd)
        finally:
            with suppress(OSError):
                self._disk.close(fd)


class _In:
    """Reads the file before, much at a time."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self._disk = disk
        self._fd = fd
        self._data, self._start = b"", 0

    def text(self, span: Span) -> bytes:
        """What stands there. Raises ChangedError where it cannot be had."""
        return b"".join(self.pieces(span))

    def pieces(self, span: Span) -> Iterator[bytes]:
        """The same, a piece at a time."""
        at, end = span.start, span.start + span.length
        while at < end:
            if not self._start <= at < self._start + len(self._data):
                self._data, self._start = self._read(at), at
            piece = self._data[at - self._start : end - self._start]
            at += len(piece)
            yield piece

    def _read(self, at: int) -> bytes:
        try:
            data = self._disk.read_at(self._fd, at, AT_ONCE)
        except OSError as error:
            raise ChangedError(error.errno, error.strerror) from error
        if not data:
            raise ChangedError(errno.ESTALE, os.strerror(errno.ESTALE))
        return data


class _Out:
    """Gathers small pieces, so that they become few writes."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self._disk = disk
        self._fd = fd
        self._waiting: list[bytes] = []
        self._size = 0
        self.length = 0

    def add(self, piece: bytes) -> None:
        """Behind all before. Raises OSError."""
        self._waiting.append(piece)
        self._size += len(piece)
        self.length += len(piece)
        if self._size >= AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what is gathered. Raises OSError."""
        if self._waiting:
            self._disk.write(self._fd, b"".join(self._waiting))
        self._waiting, self._size = [], 0
