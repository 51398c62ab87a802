"""Keeping events: journal, then the record where it must not lag, then the mark.

Everything here runs in one thread at a time; the clerk decides which.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from kcn_tui.meeting.events import BallotCounted, Entry, Undone, VoteAnnounced, VoteRecorded, VoteRetracted
from kcn_tui.meeting.state import State
from kcn_tui.record.collector import collector_resting
from kcn_tui.record.disk import Disk, remove_file
from kcn_tui.record.errors import JournalLostError, RecordError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.journal import Journal
from kcn_tui.record.mark import Position, read_mark, write_mark
from kcn_tui.record.recorder import Recorder
from kcn_tui.record.scan import fold

_TOUCH_VOTES = (VoteRecorded, BallotCounted, VoteAnnounced, VoteRetracted, Undone)
"""What may change a vote: it is in the record before the console says so (design 1)."""


class Recovered(Struct, frozen=True):
    """What opening found.

    Whether the meeting is new, a torn tail that was cut off (bytes), how many confirmed entries are not there any
    more, whether the record was lost, stale or different and so made anew, whether it said more than the journal and was
    kept beside, whether the mark is of another journal,
    and how far the clock stands behind the last event: it was set back, or the machine lost the time.
    """

    new: bool = False
    cut: int = 0
    missing: int = 0
    rebuilt: bool = False
    ahead: bool = False
    exchanged: bool = False
    behind: timedelta = timedelta()


class Keeper:
    """The kept meeting: its journal, its record, its mark, and the timeline of what is confirmed."""

    def __init__(self, folder: MeetingFolder, disk: Disk, now: datetime | None = None) -> None:
        """Open what is kept; ``now`` tells whether the clock was set back.

        Raises DamagedJournalError, NewerJournalError, JournalReadError, JournalWriteError.
        """
        self._folder = folder
        self._disk = disk
        mark = read_mark(folder.mark, disk)
        self._mark_is_whole = mark is not None
        self._journal, found = Journal.open(folder.journal, disk, mark)
        try:
            self.timeline = fold(found.entries, folder.journal)
            self._recorder = Recorder(folder, disk)
        except BaseException:
            self._journal.close()
            raise
        missing = 0 if mark is None else max(0, mark.seq - found.end.seq)
        self.recovered = Recovered(
            new=self.timeline.empty,
            cut=found.torn,
            missing=missing,
            exchanged=found.exchanged,
            behind=_behind(found.entries, now),
        )
        self._record_trouble: RecordError | None = None
        self._mark_trouble: RecordError | None = None

    @property
    def trouble(self) -> RecordError | None:
        """Why nothing is written any more, or why record or mark lag behind; None when all is well.

        What lags is tried again with every beat.
        """
        return self.lost or self._record_trouble or self._mark_trouble

    @property
    def lost(self) -> RecordError | None:
        """Why nothing is written any more: the journal is not the one that was written. None while it is."""
        return self._journal.lost

    @property
    def end(self) -> Position:
        """Where the durable journal ends."""
        return self._journal.end

    @property
    def record_lags(self) -> bool:
        """Whether the record does not yet say what is confirmed."""
        return self._recorder.stale(self.end)

    def begin(self, opening: Sequence[Entry]) -> None:
        """Write the opening, if any, bring the record up to the journal, and set the mark. Raises RecordError."""
        if opening:
            self._journal.append(opening)
            self.timeline.apply_all(opening)
        with collector_resting():
            rebuilt = self._recorder.adopt(self.timeline.state, self.end)
        self.recovered = replace(
            self.recovered, rebuilt=rebuilt and not self.recovered.new, ahead=self._recorder.put_aside
        )
        self._mark()

    def keep(self, entries: Sequence[Entry]) -> State:
        """Make one command's entries durable, and give the state after them.

        Raises JournalWriteError or RecordWriteError; for an undo further back than the states in memory also
        JournalReadError or DamagedJournalError, as the journal is read again. Then nothing of them is kept.
        """
        before = self.end
        if any(isinstance(entry.event, _TOUCH_VOTES) for entry in entries):
            ahead = self.timeline.copy()
            ahead.apply_all(entries)  # may have to read the journal again
            self._journal.append(entries)
            try:
                self._record(ahead.state)
            except RecordWriteError:
                self._journal.take_back(before)
                raise
            self.timeline = ahead
        else:
            self._journal.append(entries)
            self._mark()  # first of all: the hall waits for it
            self.timeline.apply_all(entries)
            return self.timeline.state
        self._mark()
        return self.timeline.state

    def beat(self) -> None:
        """Give a sign of life; what was written is sealed now, because no command waits for it.

        A journal that another program has taken away is noticed here, even where nothing is to be written.
        """
        with suppress(OSError, JournalLostError):
            self._journal.assure_own()
        if self.lost is not None:
            return
        self._mark()
        self._recorder.seal()

    def catch_up(self) -> None:
        """Bring the record up to the journal; a failure is kept as ``trouble``.

        Also where the system does not tell for the moment whose journal lies there: what is confirmed is in the open one.
        """
        with suppress(RecordWriteError, JournalLostError):
            with suppress(OSError):
                self._journal.assure_own()
            self._record(self.timeline.state)

    def close(self) -> None:
        """Leave everything up to date. Raises RecordWriteError where the record could not be; the journal has it all.

        Where the journal was lost, JournalLostError is raised again, and what lies there is left as it is.
        """
        try:
            with suppress(OSError):
                self._journal.assure_own()
            if self.record_lags:
                self._record(self.timeline.state)
            self._recorder.seal()
            self._mark()
        finally:
            self._journal.close()

    def abandon(self) -> None:
        """Let go without writing anything more; a journal in which nothing could be written is not left behind."""
        self._journal.close()
        if self.end.seq == 0:
            with suppress(OSError):
                remove_file(self._disk, self._folder.journal)

    def _record(self, state: State) -> None:
        try:
            self._recorder.update(state, self.end)
        except RecordWriteError as error:
            self._record_trouble = error
            raise
        self._record_trouble = None

    def _mark(self) -> None:
        try:
            write_mark(self._disk, self._folder.mark, self.end, anew=not self._mark_is_whole)
        except OSError as error:
            self._mark_trouble = RecordWriteError.from_os(error, self._folder.mark)
        else:
            self._mark_trouble, self._mark_is_whole = None, True


def _behind(entries: Sequence[Entry], now: datetime | None) -> timedelta:
    """How far ``now`` is before the last entry; none where nobody asks."""
    return timedelta() if now is None or not entries else max(timedelta(), entries[-1].at - now)
