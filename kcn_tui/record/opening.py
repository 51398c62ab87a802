"""Taking a meeting: the lock, then what is kept, begun where it is new; nothing stays taken where any of it fails."""

from collections.abc import Callable
from datetime import datetime

from kcn_tui.meeting.events import Opened
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.record.disk import Disk
from kcn_tui.record.errors import RecordWriteError, WrongKindError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.keeper import Keeper
from kcn_tui.record.lock import MeetingLock
from kcn_tui.record.presence import forget_old


def take(
    folder: MeetingFolder, opened: Opened, clock: Callable[[], datetime], disk: Disk
) -> tuple[MeetingLock, Keeper]:
    """The meeting's lock and its keeper; ``opened`` begins a new meeting, one that has begun keeps its own.

    Raises WrongKindError where a rehearsal lies and the meeting is wanted, or the reverse; BusyError,
    DamagedJournalError, NewerJournalError, JournalReadError, JournalWriteError, RecordWriteError.
    """
    try:
        folder.make(disk)
    except OSError as error:
        raise RecordWriteError.from_os(error, folder.path) from error
    lock = MeetingLock.acquire(folder, clock(), disk)
    try:
        keeper = Keeper(folder, disk, clock())
        try:
            _assure_kind(keeper, folder, rehearsal=opened.rehearsal)
            keeper.begin(entries_for([opened] if keeper.recovered.new else [], 0, clock()))
        except BaseException:
            keeper.abandon()
            raise
    except BaseException:
        lock.release()
        raise
    forget_old(folder, clock())
    return lock, keeper


def _assure_kind(keeper: Keeper, folder: MeetingFolder, *, rehearsal: bool) -> None:
    """A journal that was begun as a rehearsal stays one, and the meeting's takes no rehearsal."""
    if not keeper.timeline.empty and keeper.timeline.state.rehearsal != rehearsal:
        raise WrongKindError("is_real" if rehearsal else None, path=str(folder.path))
