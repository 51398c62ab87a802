"""Saving what can be saved of a damaged meeting into a new folder; the damaged one is only read.

Events stand on one another, so only the good beginning is taken, with its chain as it was. Of what follows the
first damage a list is written, as far as it can be read, from which a person may enter it again.
"""

import os
import shutil
from pathlib import Path

from msgspec import Struct

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import BrokenTimelineError, Timeline
from kcn_tui.record.codec import read_alone
from kcn_tui.record.disk import REAL_DISK, Disk, make_folders, replace_file
from kcn_tui.record.errors import CannotRecoverError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.keeper import Keeper
from kcn_tui.record.mark import Position
from kcn_tui.record.reading import journal_bytes
from kcn_tui.record.scan import decode_lines
from kcn_tui.wording.recovered import NotTaken, not_taken, report_lines

REPORT = "not-taken.txt"
"""The list of what was not taken, in the new folder."""


class Recovery(Struct, frozen=True):
    """What was saved: events taken, lines of the journal that were not, and where the list is.

    ``line`` is the first bad one, from 1, and ``why`` a code of ``codec`` or ``order``; 0 and empty where nothing is.
    """

    taken: int
    not_taken: int
    line: int
    why: str
    report: Path | None


class _Good(Struct, frozen=True):
    """The part of a journal that holds, in bytes, and what is wrong behind it."""

    entries: tuple[Entry, ...]
    state: State
    length: int
    why: str


def recover(folder: MeetingFolder, to: Path, disk: Disk = REAL_DISK) -> Recovery:
    """Write the good part of ``folder`` to the new folder ``to``, with its record and a list of what was not taken.

    Raises NoMeetingError, JournalReadError, NewerJournalError, CannotRecoverError where there is something at ``to``,
    where it lies in the damaged folder, or where not even the opening is good; RecordWriteError, JournalWriteError.
    Where it fails there is nothing at ``to`` afterwards, so that it can be done again.
    """
    _assure_free(folder, to)
    data = journal_bytes(folder)
    good = _good_part(data, folder.journal)
    if good is None:
        raise CannotRecoverError("nothing_to_save", path=str(folder.journal))
    rest = _rest(data, good)
    target = MeetingFolder(to)
    _make_new(target, disk)
    try:
        report = _save(target, data[: good.length], good, rest, disk)
    except BaseException:
        shutil.rmtree(to, ignore_errors=True)  # made just now: half of it would bar doing it again
        raise
    return Recovery(
        taken=len(good.entries),
        not_taken=len(rest),
        line=len(good.entries) + 1 if good.why else 0,
        why=good.why,
        report=report,
    )


def _assure_free(folder: MeetingFolder, to: Path) -> None:
    if os.path.lexists(to):
        raise CannotRecoverError("target_exists", path=str(to))
    if to.resolve().is_relative_to(folder.path.resolve()):
        raise CannotRecoverError("target_inside", path=str(to))


def _make_new(target: MeetingFolder, disk: Disk) -> None:
    """Make a folder that was not there a moment ago: nobody else's is written into."""
    try:
        make_folders(disk, target.path.parent)
        disk.make_folder(target.path)
    except FileExistsError as error:
        raise CannotRecoverError("target_exists", path=str(target.path)) from error
    except OSError as error:
        raise RecordWriteError.from_os(error, target.path) from error


def _save(
    target: MeetingFolder, journal: bytes, good: _Good, rest: list[NotTaken], disk: Disk
) -> Path | None:
    """Fill the new folder; the list first, so that no journal lies there without it. Returns where the list is."""
    try:
        target.make(disk)
        report = _write_report(target, good, rest, disk)
        replace_file(disk, target.journal, journal)
    except OSError as error:
        raise RecordWriteError.from_os(error, target.path) from error
    keeper = Keeper(target, disk)
    try:
        keeper.begin(())
    finally:
        keeper.close()
    return report


def _good_part(data: bytes, path: Path) -> _Good | None:
    """The entries up to the first that is damaged or cannot follow; None without any. Raises NewerJournalError."""
    *lines, tail = data.split(b"\n")
    entries, _head, why = decode_lines(lines, Position(), path)
    wrong: str = why or ("not_whole" if tail else "")
    timeline = Timeline(recall=lambda: entries)
    for entry in entries:
        try:
            timeline.apply(entry)
        except BrokenTimelineError:
            wrong = "order"
            break
    if timeline.empty:
        return None
    taken = tuple(entries[: timeline.seq])
    return _Good(taken, timeline.state, sum(map(len, lines[: len(taken)])) + len(taken), wrong)


def _rest(data: bytes, good: _Good) -> list[NotTaken]:
    """What follows the good part, line by line; each is read by itself, and may still be as it was written."""
    rest: list[NotTaken] = []
    before = data[: good.length - 1]
    for number, line in enumerate(data[good.length :].split(b"\n"), start=len(good.entries) + 1):
        if line:
            entry, intact = read_alone(line, before)
            rest.append(not_taken(number, line, entry, good.state, intact=intact))
        before = line
    return rest


def _write_report(target: MeetingFolder, good: _Good, rest: list[NotTaken], disk: Disk) -> Path | None:
    if not rest:
        return None
    path = target.path / REPORT
    text = "\n".join(report_lines(len(good.entries), good.why, rest)) + "\n"
    replace_file(disk, path, text.encode("utf-8", "replace"))
    return path
