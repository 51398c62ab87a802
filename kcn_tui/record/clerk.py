"""The one way through: a command is decided at once, and done when it is on disk (design 1).

Appends run in one writer thread, because a disk stall of 350 ms was seen and the screen must not freeze. Each command
is flushed before the next is written, so that what a power cut tears at the journal's end is one command and no more:
anything else that does not read there is damage (``record.scan``).
"""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from msgspec import Struct

from kcn_tui import __version__
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.events import Entry, Opened
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan
from kcn_tui.record.disk import REAL_DISK, Disk
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.keeper import Keeper, Recovered
from kcn_tui.record.lock import MeetingLock
from kcn_tui.record.mark import Position
from kcn_tui.record.opening import take

Clock = Callable[[], datetime]
Confirmed = Callable[[tuple[Entry, ...], State, int], None]
Failed = Callable[[RecordError], None]

_SHARED_EVERY = 100
"""Entries after which what was decided and what was kept become the same objects again."""
_log = logging.getLogger(__name__)


class Rhythm(Struct, frozen=True):
    """Seconds between two signs of life, and how long the record may lag behind events that touch no vote.

    ``record_share`` is how much of the time the record may take: what is to be confirmed waits while it is written,
    which with 50,000 people is a tenth of a second, so that it is then written more seldom.
    """

    beat: float = 1.0
    record_lag: float = 0.25
    record_share: float = 0.05


class _Job(Struct, frozen=True):
    """The entries of one command, and whom to tell how it went."""

    entries: tuple[Entry, ...]
    on_confirmed: Confirmed
    on_failed: Failed


class _Confirmed(Struct, frozen=True):
    """The state that is on disk, and where the journal stands with it."""

    state: State
    end: Position


class Clerk:
    """The writer of a meeting. ``submit`` and ``do`` are called from one thread; everything else from any."""

    def __init__(self, lock: MeetingLock, keeper: Keeper, clock: Clock, rhythm: Rhythm) -> None:
        self._lock = lock
        self._keeper = keeper
        self._clock = clock
        self._rhythm = rhythm
        self._ahead = keeper.timeline.copy()
        self._shared = self._ahead.seq
        self._confirmed = _Confirmed(keeper.timeline.state, keeper.end)
        self._waiting: list[_Job] = []
        self._in_hand: list[_Job] = []
        """Taken from ``_waiting`` and not answered yet."""
        self._wake = threading.Condition()
        self._closing = False
        self._broken: RecordError | None = None
        self._thread = threading.Thread(target=self._run, name="clerk", daemon=True)
        self._thread.start()

    @classmethod
    def open(
        cls,
        folder: MeetingFolder,
        plan: Plan,
        agenda_sha256: str,
        clock: Clock,
        *,
        members: tuple[Member, ...],
        images: tuple[Image, ...] = (),
        rehearsal: bool = False,
        disk: Disk = REAL_DISK,
        rhythm: Rhythm | None = None,
    ) -> Self:
        """Take a meeting, beginning it with this plan, these people and images if it is new; one that has begun keeps its own.

        Raises WrongKindError where a rehearsal lies and the meeting is wanted, or the reverse; BusyError,
        DamagedJournalError, NewerJournalError, JournalReadError, JournalWriteError, RecordWriteError.
        """
        program = f"kcn-tui {__version__}"
        opened = Opened(plan, agenda_sha256, program, rehearsal, members, images)
        lock, keeper = take(folder, opened, clock, disk)
        return cls(lock, keeper, clock, rhythm or Rhythm())

    @property
    def recovered(self) -> Recovered:
        """What was found on opening."""
        return self._keeper.recovered

    @property
    def state(self) -> State:
        """The meeting as it is on disk."""
        return self._confirmed.state

    @property
    def ahead(self) -> State:
        """The meeting with what is still being written; the next command is decided on it."""
        return self._ahead.state

    @property
    def seq_ahead(self) -> int:
        """The last seq, with what is still being written; the next command's first event is behind it."""
        return self._ahead.seq

    @property
    def seq(self) -> int:
        """The last seq on disk."""
        return self._confirmed.end.seq

    @property
    def trouble(self) -> RecordError | None:
        """Why record or mark lag behind the journal, which is tried again; JournalLostError once nothing is written any more."""
        return self._keeper.trouble

    def submit(self, command: Command, on_confirmed: Confirmed, on_failed: Failed) -> Refusal | None:
        """Decide a command now and have it written; a refusal comes at once and nothing else happens.

        Later, from the writer thread, either ``on_confirmed(entries, state, seq)`` or ``on_failed(error)`` is called;
        after a failure nothing of what was in flight has happened, and the next command is tried on disk again.
        Raises ValueError once closed, RecordError after an error in the program that stopped the writing; for an undo
        further back than the states in memory JournalReadError or DamagedJournalError, as the journal is read again.
        """
        with self._wake:
            if self._broken is not None:
                raise self._broken
            if self._closing:
                raise ValueError("the clerk is closed")
            now = self._clock()
            decided = decide(self._ahead.state, command, now)
            if isinstance(decided, Refusal):
                return decided
            entries = entries_for(decided, self._ahead.seq, now)
            self._ahead.apply_all(entries)
            self._waiting.append(_Job(entries, on_confirmed, on_failed))
            self._wake.notify()
        return None

    def do(self, command: Command) -> Refusal | tuple[Entry, ...]:
        """Decide a command and wait until it is on disk. Raises JournalWriteError, RecordWriteError, and what ``submit`` does."""
        outcome: SimpleQueue[tuple[Entry, ...] | RecordError] = SimpleQueue()
        refused = self.submit(command, lambda entries, _state, _seq: outcome.put(entries), outcome.put)
        if refused is not None:
            return refused
        result = outcome.get()
        if isinstance(result, RecordError):
            raise result
        return result

    def close(self) -> None:
        """Write what is waiting and let the meeting go; idempotent. Raises RecordWriteError where the record lags behind."""
        with self._wake:
            if self._closing:
                return
            self._closing = True
            self._wake.notify()
        self._thread.join()
        try:
            self._keeper.close()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _run(self) -> None:
        try:
            self._write_until_closed()
        except Exception as error:  # noqa: BLE001  a writer that dies silently would leave the console waiting for ever
            _log.exception("the writer stopped")
            self._broken = RecordError("writer_stopped", why=repr(error))
            self._discard(self._broken)

    def _write_until_closed(self) -> None:
        next_beat = time.monotonic() + self._rhythm.beat
        record_due: float | None = None
        rested = time.monotonic()
        while True:
            due = next_beat if record_due is None else min(next_beat, record_due)
            with self._wake:
                self._wake.wait_for(lambda: self._waiting or self._closing, max(0.0, due - time.monotonic()))
                jobs, self._waiting = self._waiting, []
                closing = self._closing
            if jobs:
                self._write(jobs)
            elif closing:
                return
            now = time.monotonic()
            if now >= next_beat:
                self._keeper.beat()
                next_beat = now + self._rhythm.beat
            if not self._keeper.record_lags:
                record_due = None
            elif record_due is None:
                record_due = max(now + self._rhythm.record_lag, rested)
            elif now >= record_due:
                self._keeper.catch_up()
                done = time.monotonic()
                rested = done + (done - now) / self._rhythm.record_share
                record_due = done + self._rhythm.beat if self._keeper.record_lags else None

    def _write(self, jobs: list[_Job]) -> None:
        self._in_hand = jobs
        while self._in_hand:
            job = self._in_hand[0]
            try:
                state = self._keeper.keep(job.entries)
            except RecordError as error:
                self._discard(error)
                return
            self._confirmed = _Confirmed(state, self._keeper.end)
            self._in_hand = self._in_hand[1:]
            _tell(job.on_confirmed, job.entries, state, job.entries[-1].seq)
        self._share()

    def _share(self) -> None:
        """Let what is ahead be what is kept while nothing is in flight: two of a long day take twice the memory."""
        with self._wake:
            if not self._waiting and self._ahead.seq >= self._shared + _SHARED_EVERY:
                self._ahead, self._shared = self._keeper.timeline.copy(), self._ahead.seq

    def _discard(self, error: RecordError) -> None:
        """Forget what was decided on what is now not so, and tell everyone."""
        with self._wake:
            jobs = [*self._in_hand, *self._waiting]
            self._in_hand, self._waiting = [], []
            self._ahead = self._keeper.timeline.copy()
        for job in jobs:
            _tell(job.on_failed, error)


def _tell(whom: Callable[..., None], *what: object) -> None:
    """Call back; an error there must not stop the writing."""
    try:
        whom(*what)
    except Exception:  # noqa: BLE001  the listener's fault is its own
        _log.exception("a listener of the clerk failed")
