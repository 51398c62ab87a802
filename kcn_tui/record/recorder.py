"""Keeping ``record.json``: the TinyDB file in which a meeting's answers lie."""

from contextlib import suppress
from typing import cast

from msgspec import Struct
from tinydb import TinyDB
from tinydb.table import Document

from kcn_tui import __version__
from kcn_tui.meeting.state import State
from kcn_tui.record.disk import Disk, replace_file
from kcn_tui.record.errors import RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position
from kcn_tui.record.project import changed, meeting_row, project
from kcn_tui.record.seal import Seal, read_seal, write_seal
from kcn_tui.record.storage import AtomicStorage, load, seq_in
from kcn_tui.record.table_text import Tree, sections_of
from kcn_tui.record.tables.base import Patch, Rows
from kcn_tui.record.written import ChangedError


class _Kept(Struct, frozen=True):
    """What the file was last made from."""

    state: State
    position: Position


class Recorder:
    """Brings the record to a state of the meeting; only what may have changed is made anew, of the roll only its rows."""

    def __init__(self, folder: MeetingFolder, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk
        self._database = TinyDB(folder.record, disk, storage=AtomicStorage)
        self._storage = cast("AtomicStorage", self._database.storage)
        self._kept: _Kept | None = None
        self._sealed: Position | None = None
        self.put_aside = False
        """Whether a record that said more than the journal was kept beside."""

    def adopt(self, state: State, position: Position) -> bool:
        """Keep the file as it is if it equals this state, or else make it anew. Returns whether it was made anew.

        One that stands further than the journal is kept beside. Raises RecordWriteError.
        """
        seal = read_seal(self._disk, self._folder.seal)
        known = seal is not None and (seal.program, seal.position) == (__version__, position)
        if seal is not None and known and self._storage.adopt(seal.sections):
            self._kept, self._sealed = _Kept(state, position), position
            return False
        if self._storage.adopt(sections_of(as_tree(project(state, position)))):
            self._kept = _Kept(state, position)
            return False
        self._put_aside_if_ahead(position)
        self.update(state, position)
        return True

    def _put_aside_if_ahead(self, position: Position) -> None:
        """Keep what the journal cannot give again; of several such records the one that stands furthest."""
        ahead = seq_in(load(self._folder.record, self._disk))
        if ahead <= max(position.seq, seq_in(load(self._folder.record_ahead, self._disk))):
            return
        try:
            replace_file(self._disk, self._folder.record_ahead, self._disk.read(self._folder.record))
        except OSError as error:
            raise RecordWriteError.from_os(error, self._folder.record_ahead) from error
        self.put_aside = True

    def stale(self, position: Position) -> bool:
        """Whether the file stands at another place in the journal."""
        return self._kept is None or self._kept.position != position

    def update(self, state: State, position: Position) -> None:
        """Make the record say this state, durably. Raises RecordWriteError; the file is then as it was."""
        before, self._kept = self._kept, None
        try:
            try:
                self._save(None if before is None else before.state, state, position)
            except ChangedError:
                self._save(None, state, position)
        except OSError as error:
            raise RecordWriteError.from_os(error, self._folder.record) from error
        self._kept = _Kept(state, position)

    def seal(self) -> None:
        """Leave word of what the record is, once for each that was written; without it the next start takes longer."""
        if self._kept is None or self._kept.position == self._sealed:
            return
        position = self._sealed = self._kept.position
        seal = Seal(program=__version__, position=position, sections=self._storage.sections)
        with suppress(OSError):
            write_seal(self._disk, self._folder.seal, seal)

    def _save(self, before: State | None, state: State, position: Position) -> None:
        others, patches = _differing(before, state)
        tables = {"meeting": [meeting_row(state, position)], **others}
        with self._storage.together():
            if before is None:
                self._storage.write({})
            for name, rows in tables.items():
                self._storage.empty(name)
                documents = (Document(row, number) for number, row in enumerate(rows, start=1))
                self._database.table(name).insert_multiple(documents)
            for name, patch in patches.items():
                self._storage.patch(name, patch)


def _differing(before: State | None, after: State) -> tuple[dict[str, Rows], dict[str, Patch]]:
    """The tables to be made anew, and the rows to be changed in others."""
    tables: dict[str, Rows] = {}
    patches: dict[str, Patch] = {}
    for table in changed(before, after):
        patch = None if before is None else table.patch(before, after)
        if patch is None:
            tables[table.name] = table.rows(after)
        else:
            patches[table.name] = patch
    return tables, patches


def as_tree(tables: dict[str, Rows]) -> Tree:
    """The tables as TinyDB keeps them: rows by number, from 1."""
    return {
        name: {str(number): row for number, row in enumerate(rows, start=1)} for name, rows in tables.items()
    }
