"""What a clerk answers, what its record says, and a disk that stands still, for the tests of the clerk."""

import json
import threading
from queue import SimpleQueue

from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.record.disk import RealDisk
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder

Outcome = tuple[tuple[Entry, ...], State, int] | RecordError


class Replies:
    """Takes a clerk's replies, which come from its thread."""

    def __init__(self) -> None:
        self._arrived: SimpleQueue[Outcome] = SimpleQueue()

    def confirmed(self, entries: tuple[Entry, ...], state: State, seq: int) -> None:
        self._arrived.put((entries, state, seq))

    def failed(self, error: RecordError) -> None:
        self._arrived.put(error)

    def next(self) -> Outcome:
        return self._arrived.get(timeout=30)


class StallingDisk(RealDisk):
    """A disk that stands still in every flush until it is let go, and then may fail."""

    def __init__(self) -> None:
        self.stalls = False
        self.entered = threading.Event()
        self.let_go = threading.Event()
        self.error: Exception | None = None

    def sync(self, fd: int) -> None:
        if self.stalls:
            self.entered.set()
            self.let_go.wait(30)
            if self.error is not None:
                raise self.error
        super().sync(fd)


def votes_in(folder: MeetingFolder) -> list[dict[str, object]]:
    return list(json.loads(folder.record.read_text("utf-8"))["votes"].values())


def seq_of(folder: MeetingFolder) -> int:
    """The seq that the record says it stands at."""
    return int(json.loads(folder.record.read_text("utf-8"))["meeting"]["1"]["seq"])
