"""Reading a meeting without its lock, at any moment, for papers and proofs."""

from msgspec import Struct

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.record.codec import GENESIS, LineError, NewerLineError, decode
from kcn_tui.record.disk import open_to_read, read_file
from kcn_tui.record.errors import JournalReadError, NoMeetingError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, alive, read_mark
from kcn_tui.record.scan import fold, scan


class Meeting(Struct, frozen=True):
    """A meeting as read: its entries, the state they lead to, and the journal's position then."""

    entries: tuple[Entry, ...]
    state: State
    end: Position


def journal_bytes(folder: MeetingFolder) -> bytes:
    """The journal as it lies there. Raises NoMeetingError where there is none, JournalReadError where it does not read."""
    try:
        return read_file(folder.journal)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoMeetingError(path=str(folder.path)) from error
    except OSError as error:
        raise JournalReadError.from_os(error, folder.journal) from error


def read_meeting(folder: MeetingFolder) -> Meeting:
    """The meeting as far as it is confirmed.

    Raises NoMeetingError, JournalReadError, DamagedJournalError, NewerJournalError.

    While a console is there its mark says how far that is; without one every whole line counts, because after a
    power cut the mark may be older than the journal.
    """
    mark = read_mark(folder.mark)
    data = journal_bytes(folder)
    if mark is not None and alive(folder) and mark.length <= len(data):
        data = data[: mark.length]
    found = scan(data, folder.journal, mark)
    if not found.entries:
        raise NoMeetingError(path=str(folder.path))
    state = fold(found.entries, folder.journal).state
    return Meeting(found.entries, state, found.end)


def read_first(folder: MeetingFolder) -> Entry | None:
    """The entry with which the meeting began, read without what follows; None where no such line can be read."""
    try:
        with open_to_read(folder.journal) as journal:
            line = journal.readline()
    except OSError:
        return None
    try:
        return decode(line[:-1], GENESIS)[0] if line.endswith(b"\n") else None
    except (LineError, NewerLineError):
        return None
