"""A TinyDB storage that no kill and no full disk leaves half written.

TinyDB's own JSONStorage rewrites its file in place: a reader meets it half written, and a crash leaves it so.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from kcn_tui.record.disk import REAL_DISK, Disk, replace_file
from kcn_tui.record.tree_text import Tree, TreeText


class AtomicStorage(Storage):
    """Keeps the tables in memory and replaces the file at once, whole and durably, with every write.

    It is the file's only writer, so it reads the file once. A failed write leaves the file as it was; the tables in
    memory are then ahead of it until ``save`` succeeds.
    """

    def __init__(self, path: Path | str, disk: Disk = REAL_DISK) -> None:
        self._path = Path(path)
        self._disk = disk
        self._together = False
        self._tree: Tree | None = None
        self._read = False
        self._text = TreeText()

    def read(self) -> Tree | None:
        """The tables as they are; None while there are none."""
        if not self._read:
            self._tree, self._read = load(self._path, self._disk), True
        return self._tree

    def adopt(self, tree: Tree) -> bool:
        """Take these tables for the file's without reading it, if its bytes are what saving them would write.

        Comparing bytes takes a tenth of the time that reading a long record into objects would.
        """
        try:
            same = self._disk.read(self._path) == self._text.of(tree)
        except OSError:
            return False
        if same:
            self._tree, self._read = tree, True
        return same

    def write(self, data: Tree) -> None:
        """Take these tables, and save them unless several writes are to be saved together."""
        self._tree, self._read = data, True
        if not self._together:
            self.save()

    def patch(self, table: str, rows: Mapping[int, dict[str, Any] | None]) -> None:
        """Change single rows of a table in memory; a None takes the row out. TinyDB would copy all rows for each."""
        tree = self.read() or {}
        kept = tree.setdefault(table, {})
        changed = {str(number): row for number, row in rows.items()}
        for number, row in changed.items():
            if row is None:
                kept.pop(number, None)
            else:
                kept[number] = row
        self._text.patch(table, kept, changed)
        self.write(tree)

    def save(self) -> None:
        """Replace the file by what is in memory, indented for people to read. Raises OSError."""
        replace_file(self._disk, self._path, self._text.of(self.read()))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several writes within are saved as one when all are done; if one of them fails, none is."""
        self._together = True
        try:
            yield
        finally:
            self._together = False
        self.save()


def load(path: Path, disk: Disk = REAL_DISK) -> Tree | None:
    """The tables of a TinyDB file; None where there is no such file or it holds something else."""
    try:
        return msgspec.json.decode(disk.read(path), type=Tree)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
