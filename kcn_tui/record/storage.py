"""A TinyDB storage that no kill and no full disk leaves half written.

TinyDB's own JSONStorage rewrites its file in place: a reader meets it half written, and a crash leaves it so.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import msgspec
from tinydb.storages import Storage

from kcn_tui.record.disk import REAL_DISK, Disk
from kcn_tui.record.table_text import Rows, Section, Tree, changed_rows
from kcn_tui.record.written import WrittenFile, WrittenTable


class AtomicStorage(Storage):
    """Replaces the file at once, whole and durably, with every write; of the tables it keeps where they lie in it.

    It is the file's only writer. A failed write leaves the file as it was; the tables here are then ahead of it until
    ``save`` succeeds.
    """

    def __init__(self, path: Path | str, disk: Disk = REAL_DISK) -> None:
        self._path = Path(path)
        self._disk = disk
        self._file = WrittenFile(self._path, disk)
        self._together = False
        self._tree: Tree | None = None
        self._read = False

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables as they are; None while there are none. TinyDB does no more than look through those that it changes."""
        return cast("dict[str, dict[str, Any]] | None", self._known())

    def _known(self) -> Tree | None:
        if not self._read:
            self._tree, self._read = load(self._path, self._disk), True
        return self._tree

    @property
    def sections(self) -> tuple[Section, ...]:
        """Where the tables lie in the file that was written or adopted last."""
        return tuple(
            table.section for table in (self._tree or {}).values() if isinstance(table, WrittenTable)
        )

    def adopt(self, sections: Iterable[Section]) -> bool:
        """Take the file's tables for these without reading them into objects, if their bytes are the very same."""
        try:
            tables = self._file.adopt(sections)
        except OSError:
            return False
        if tables is not None:
            self._tree, self._read = dict(tables), True
        return tables is not None

    def write(self, data: Mapping[str, Rows]) -> None:
        """Take these tables, and save them unless several writes are to be saved together."""
        self._tree, self._read = {**data}, True
        if not self._together:
            self.save()

    def empty(self, table: str) -> None:
        """Take all rows out of a table in memory; TinyDB would read each of them first."""
        tree = self._known() or {}
        tree[table] = {}
        self.write(tree)

    def patch(self, table: str, rows: Mapping[int, dict[str, Any] | None]) -> None:
        """Change single rows of a table; a None takes the row out. TinyDB would copy all rows for each."""
        tree = self._known() or {}
        known = tree.setdefault(table, {})
        if isinstance(known, WrittenTable):
            known.changes.update(rows)
        else:
            tree[table] = changed_rows(known, rows)
        self.write(tree)

    def save(self) -> None:
        """Replace the file, indented for people to read. Raises OSError; ChangedError where it must be made anew."""
        self._tree = dict(self._file.replace(self._known() or {}))
        self._file.settle()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several writes within are saved as one when all are done; if one of them fails, none is."""
        self._together = True
        try:
            yield
        finally:
            self._together = False
        self.save()


def seq_in(record: Tree | None) -> int:
    """The seq that a record says it stands at; 0 where it says none."""
    try:
        seq = None if record is None else record["meeting"]["1"]["seq"]
    except (KeyError, TypeError):
        return 0
    return seq if type(seq) is int else 0


def load(path: Path, disk: Disk = REAL_DISK) -> Tree | None:
    """The tables of a TinyDB file; None where there is no such file or it holds something else."""
    try:
        return msgspec.json.decode(disk.read(path), type=Tree)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
