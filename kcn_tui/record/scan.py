"""What the bytes of a journal hold: its entries, and where its good part ends.

A tail is torn, and may be cut, only where nothing confirmed is in it: the mark does not reach into it and no
whole line of another command follows, nor one that was written behind a line that is good: it must have got there after
the torn one, by another writer. (A power cut may leave the second line of a command and not its first.)
Anything else that is wrong is damage, which nobody repairs silently.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.timeline import STATES_KEPT, BrokenTimelineError, Timeline
from kcn_tui.record.codec import FORMAT, LineError, NewerLineError, Why, decode, read_alone, seq_of, step_of
from kcn_tui.record.collector import collector_resting
from kcn_tui.record.disk import open_to_read
from kcn_tui.record.errors import DamagedJournalError, JournalReadError, NewerJournalError
from kcn_tui.record.mark import Position


class Scan(Struct, frozen=True):
    """The good entries of a journal, the position behind the last of them, and the length of the torn tail in bytes.

    ``exchanged``: the mark was set behind a line of its number that is not this one.
    """

    entries: tuple[Entry, ...]
    end: Position
    torn: int
    exchanged: bool = False


def scan(data: bytes, path: Path, mark: Position | None = None) -> Scan:
    """Read a whole journal. Raises DamagedJournalError or NewerJournalError, naming ``path`` and the line."""
    *lines, tail = data.split(b"\n")
    entries, head, why = decode_lines(lines, Position(), path)
    good = len(entries)
    length = sum(map(len, lines[:good])) + good
    if why is None and tail:
        why = "not_whole"
    if why is not None:
        confirmed = mark is not None and length < mark.length <= len(data)
        if confirmed or _holds_more(lines[good:], tail, good) or _follows_good(lines, good):
            raise DamagedJournalError(path=str(path), line=good + 1, why=why)
    seq = entries[-1].seq if entries else 0
    exchanged = mark is not None and 0 < mark.seq <= seq and lines[mark.seq - 1][-66:-2] != mark.head.encode()
    return Scan(tuple(entries), Position(length, seq, head), len(data) - length, exchanged)


def fold(entries: Sequence[Entry], path: Path, kept: int = STATES_KEPT) -> Timeline:
    """The timeline of these entries of the journal at ``path``. Raises DamagedJournalError where one does not follow."""
    timeline = beginning(path, kept)
    try:
        with collector_resting():
            timeline.run(entries)
    except BrokenTimelineError as error:
        raise DamagedJournalError(path=str(path), line=timeline.seq + 1, why="order") from error
    return timeline


def beginning(path: Path, kept: int = STATES_KEPT) -> Timeline:
    """An empty timeline for the journal at ``path``, which it reads again for an undo that goes back beyond ``kept`` states."""
    return Timeline(recall=partial(_again, path), kept=kept)


def _again(path: Path) -> Iterator[Entry]:
    """The journal's entries, line by line. Raises JournalReadError; DamagedJournalError for a line that does not read."""
    head = Position().head
    try:
        with open_to_read(path) as journal:
            for number, line in enumerate(journal, start=1):
                try:
                    entry, head = decode(line.rstrip(b"\n"), head)
                except LineError as error:
                    raise DamagedJournalError(path=str(path), line=number, why=error.why) from error
                yield entry
    except OSError as error:
        raise JournalReadError.from_os(error, path) from error


def decode_lines(lines: Iterable[bytes], start: Position, path: Path) -> tuple[list[Entry], str, Why | None]:
    """The entries of lines behind ``start``, up to the first that is wrong, the digest of the last, and what is wrong.

    Raises NewerJournalError.
    """
    entries: list[Entry] = []
    head = start.head
    with collector_resting():
        for line in lines:
            try:
                entry, head = decode(line, head)
            except LineError as error:
                return entries, head, error.why
            except NewerLineError as error:
                raise NewerJournalError(path=str(path), line=start.seq + len(entries) + 1) from error
            entries.append(entry)
    return entries, head, None


def _holds_more(lines: list[bytes], tail: bytes, good: int) -> bool:
    """Whether what follows ``good`` good lines is more than the one command that a crash tore.

    A first line is cut only where it is the beginning of one, or has a hole: another file of that name is nobody's
    to empty.
    """
    if good == 0 and not _begins(*lines, tail):
        return True
    return any((step_of(line) or 0) > good + 1 for line in (*lines, tail)[1:])


def _follows_good(lines: list[bytes], good: int) -> bool:
    """Whether a whole line behind ``good`` good ones is as it was written, behind one of these."""
    for line in lines[good:]:
        before = (seq_of(line) or 0) - 1
        if 0 < before <= good and read_alone(line, lines[before - 1])[1]:
            return True
    return False


def _begins(first: bytes, *others: bytes) -> bool:
    """Whether this is what a crash may leave of an opening; bytes that never reached the disk are read as zeros."""
    if others and b"\0" not in first:
        return False
    start = b'{"format":"%b"' % FORMAT.encode()
    written = first if others else first.rstrip(b"\0")
    return all(byte in {0, meant} for byte, meant in zip(written, start, strict=False))
