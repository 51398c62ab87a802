"""Following a meeting from another process: hall and podium read, and can write nothing.

They wake on the mark and read the journal up to it, so they never show what is not yet safe (design 1).
"""

import logging
import os
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self

from msgspec import Struct

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import FEW_KEPT, BrokenTimelineError
from kcn_tui.record.codec import Why
from kcn_tui.record.disk import open_to_read
from kcn_tui.record.errors import DamagedJournalError, RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, SignOfLife, read_mark
from kcn_tui.record.scan import beginning, decode_lines, fold

UNTOLD = 2
"""After so many changes that the poll found and no notification told, notification counts as not working here."""

_log = logging.getLogger(__name__)


class News(Struct, frozen=True):
    """What a follower learns: entries newly confirmed and the state after them.

    ``state`` is None while no meeting has begun. Where the journal is not the one followed so far, the entries are all
    of it, from #1 on. ``trouble``: the journal cannot be read, and the state is the last one that could.
    """

    entries: tuple[Entry, ...]
    state: State | None
    seq: int
    trouble: RecordError | None = None


class Pace(Struct, frozen=True):
    """Seconds between two looks at the mark: beside native notification, and where that turns out not to work."""

    beside: float = 0.5
    instead: float = 0.03


class Reader:
    """Reads the journal up to the mark, from where it last stood; no thread, no clock."""

    def __init__(self, folder: MeetingFolder) -> None:
        self._folder = folder
        self._mark, self._journal = folder.mark, folder.journal
        self._at = Position()
        self._timeline = beginning(self._journal, FEW_KEPT)
        self._refused: tuple[Position, int] | None = None

    def look(self) -> News | None:
        """What is new since the last look, or None. A trouble is told once, until mark or journal change."""
        mark = read_mark(self._mark)
        if mark is None:
            return self._emptied()
        if mark == self._at or self._refuses(mark):
            return None
        try:
            news = self._advance(mark) if mark.length > self._at.length else None
            if news is None:
                news = self._from_the_start(mark)
        except RecordError as error:
            self._refused = (mark, _changed_at(self._folder))
            return self._trouble(error)
        return news

    def _refuses(self, mark: Position) -> bool:
        """Whether this mark led to a trouble, and mark and journal are as they were then."""
        return self._refused is not None and self._refused == (mark, _changed_at(self._folder))

    def _emptied(self) -> News | None:
        """Without a mark nothing is new, but where the journal is gone too the meeting is; a folder that does not open just now is not."""
        if self._at.seq == 0 or not self._folder.gone:
            return None
        self._at, self._timeline = Position(), beginning(self._journal, FEW_KEPT)
        return News((), None, 0)

    def _advance(self, mark: Position) -> News | None:
        """The lines between here and the mark; None where they do not continue what was read."""
        entries, why = self._read(self._at, mark)
        if why is not None or not entries:
            return None
        try:
            for entry in entries:
                self._timeline.apply(entry)
        except BrokenTimelineError:
            return None
        self._at = mark
        return News(tuple(entries), self._timeline.state, mark.seq)

    def _from_the_start(self, mark: Position) -> News | None:
        """The whole journal up to the mark; None while it is shorter than that. Raises RecordError."""
        entries, why = self._read(Position(), mark)
        if why is not None:
            raise DamagedJournalError(path=str(self._journal), line=len(entries) + 1, why=why)
        if not entries:
            return None
        self._timeline = fold(entries, self._journal, FEW_KEPT)
        self._at = mark
        return News(tuple(entries), self._timeline.state, mark.seq)

    def _read(self, start: Position, mark: Position) -> tuple[list[Entry], Why | None]:
        """The entries between two positions and what is wrong with them; nothing where the file does not reach so far."""
        length = mark.length - start.length
        try:
            with open_to_read(self._journal) as journal:
                if os.fstat(journal.fileno()).st_size < mark.length:
                    return [], None
                journal.seek(start.length)
                data = journal.read(length)
        except OSError:
            return [], None
        if len(data) < length:
            return [], None
        entries, head, why = decode_lines(data.split(b"\n")[:-1], start, self._journal)
        return entries, "chain" if why is None and head != mark.head else why

    def _trouble(self, error: RecordError) -> News:
        state = None if self._timeline.empty else self._timeline.state
        return News((), state, self._at.seq, trouble=error)


def _changed_at(folder: MeetingFolder) -> int:
    """When the journal was last changed, in ns; 0 where there is none."""
    try:
        return folder.journal.stat().st_mtime_ns
    except OSError:
        return 0


class Watching(Protocol):
    """The system's own notification that a mark has changed."""

    def attend(self) -> bool:
        """Begin to watch if not watching; whether it has begun just now."""

    def stop(self) -> None:
        """Watch no more."""


class Lookout:
    """What thread and loop do alike: look, tell, and see whether notification works here.

    No failed look ends it, and no listener: in front of a hall one looks again rather than never.
    """

    def __init__(self, folder: MeetingFolder, tell: Callable[[News], None], pace: Pace | None) -> None:
        self._reader = Reader(folder)
        self._life = SignOfLife(folder.mark)
        self._tell = tell
        self._pace = pace or Pace()
        self._untold = 0

    @property
    def patience(self) -> float:
        """Seconds until the next look that nothing called for."""
        return self._pace.beside if self._untold < UNTOLD else self._pace.instead

    def age(self) -> float | None:
        """Seconds since the console's last sign of life, None where there never was one."""
        return self._life.age()

    def look(self) -> News | None:
        """What is new since the last look, or None; also where a look fails as nobody foresaw."""
        try:
            return self._reader.look()
        except Exception:  # noqa: BLE001  the next look may find what this one did not
            _log.exception("a look at the journal failed")
            return None

    def pass_on(self, news: News | None) -> None:
        """Tell what is new, if anything is."""
        if news is None:
            return
        try:
            self._tell(news)
        except Exception:  # noqa: BLE001  the listener's fault is its own
            _log.exception("a listener of the follower failed")

    def turn(self, watch: Watching, *, told: bool) -> bool:
        """Look once, and tell; ``told``: a notification called for it.

        Returns whether the watch has begun just now: what happened before was not told, so look once more.
        """
        news = self.look()
        self.pass_on(news)
        if news is not None:
            self._untold = 0 if told else self._untold + 1
            if not told:
                watch.stop()  # it told nothing of this change: the folder was made anew under the same name
        return watch.attend()


class Follower:
    """Follows a meeting that may not have begun, and tells every change from a thread of its own."""

    def __init__(
        self, folder: MeetingFolder, tell: Callable[[News], None], *, pace: Pace | None = None
    ) -> None:
        self._folder = folder
        self._tell = tell
        self._lookout = Lookout(folder, self._tell_unless_stopping, pace)
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def start(self) -> Self:
        """Begin; what already happened is told first."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop; nothing is told afterwards."""
        self._stopping = True
        self._wake.set()
        self._thread.join()

    def age(self) -> float | None:
        """Seconds since the console's last sign of life, None where there never was one."""
        return self._lookout.age()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _run(self) -> None:
        self._lookout.pass_on(self._lookout.look())
        from kcn_tui.record.watch import (
            Watch,
        )  # after the first look: the hall's first picture need not wait for it

        watch = Watch(self._folder, self._wake.set)
        try:
            self._follow(watch)
        finally:
            watch.stop()

    def _follow(self, watch: Watching) -> None:
        told = True
        while not self._stopping:
            if self._lookout.turn(watch, told=told):
                told = True
                continue
            told = self._wake.wait(self._lookout.patience)
            self._wake.clear()

    def _tell_unless_stopping(self, news: News) -> None:
        if not self._stopping:
            self._tell(news)
