import errno
import json
import threading
from queue import SimpleQueue

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.events import Entry
from kcn_tui.meeting.state import State
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.disk import RealDisk
from kcn_tui.record.errors import JournalWriteError, RecordError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.keeper import Recovered
from kcn_tui.record.mark import age_of, read_mark
from kcn_tui.record.reading import read_meeting
from tests.build import plan
from tests.record_help import COUNTED, VOTED, Clock, FailingDisk, done, eventually, opened, played

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


def test_a_new_meeting_begins_with_its_opening(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(new=True)
        assert clerk.seq == 1
        assert clerk.state.plan == plan()
    assert read_meeting(folder).end.head == clerk.head


def test_a_command_that_is_done_is_on_disk(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        entries = done(clerk, COUNTED, c.Start("report-1"))
        assert read_meeting(folder).entries[1:] == entries
        assert clerk.state.current == "report-1"
        assert clerk.seq == entries[-1].seq


def test_a_refused_command_changes_nothing(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        before = folder.journal.read_bytes()
        assert isinstance(clerk.do(c.Finish()), Refusal)
        assert folder.journal.read_bytes() == before


def test_a_meeting_goes_on_where_it_stood(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, c.Start("report-1"), c.TurnPage(2), c.Hold())
    before = read_meeting(folder).state
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered()
        assert clerk.state == before
        done(clerk, c.Undo())
        assert clerk.state.showing.page == 2
        assert clerk.state.cover is None


def test_a_vote_is_in_the_record_before_it_is_confirmed(folder: MeetingFolder, clock: Clock) -> None:
    seen: SimpleQueue[list[dict[str, object]]] = SimpleQueue()
    with opened(folder, clock) as clerk:
        done(clerk, COUNTED)
        for command in (VOTED, c.Announce("resolution"), c.Undo()):
            clerk.submit(command, lambda *_: seen.put(votes_in(folder)), Replies().failed)
            if isinstance(command, c.RecordVote):
                assert [vote["announced_at"] for vote in seen.get(timeout=30)] == [None]
            else:
                announced = [vote["announced_at"] is not None for vote in seen.get(timeout=30)]
                assert announced == [isinstance(command, c.Announce)]


def test_the_mark_covers_what_is_confirmed_when_it_is_confirmed(folder: MeetingFolder, clock: Clock) -> None:
    seen: SimpleQueue[int] = SimpleQueue()

    def look(*_: object) -> None:
        mark = read_mark(folder.mark)
        seen.put(0 if mark is None else mark.seq)

    with opened(folder, clock) as clerk:
        clerk.submit(COUNTED, look, Replies().failed)
        assert seen.get(timeout=30) == 2


def test_what_touches_no_vote_is_in_the_record_a_little_later(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock, rhythm=Rhythm(record_lag=0.001)) as clerk:
        entries = done(clerk, c.TakeNote("Ghi"))
        eventually(lambda: seq_of(folder) == entries[-1].seq)
        assert json.loads(folder.record.read_text("utf-8"))["notes"]["1"]["text"] == "Ghi"


def test_closing_leaves_the_record_up_to_date(folder: MeetingFolder, clock: Clock) -> None:
    entries = played(folder, clock, c.TakeNote("Ghi"))
    assert seq_of(folder) == entries[-1].seq


def test_closing_writes_what_is_still_waiting(folder: MeetingFolder, clock: Clock) -> None:
    disk, replies = StallingDisk(), Replies()
    clerk = opened(folder, clock, disk=disk)
    disk.stalls = True
    for n in range(5):
        assert clerk.submit(c.TakeNote(str(n)), replies.confirmed, replies.failed) is None
    disk.let_go.set()
    clerk.close()
    assert len(read_meeting(folder).state.notes) == 5


def test_a_disk_that_stands_still_holds_up_no_decision(folder: MeetingFolder, clock: Clock) -> None:
    disk, replies = StallingDisk(), Replies()
    with opened(folder, clock, disk=disk) as clerk:
        disk.stalls = True
        clerk.submit(c.Start("report-1"), replies.confirmed, replies.failed)
        disk.entered.wait(30)
        refused = clerk.submit(c.Start("report-1"), replies.confirmed, replies.failed)
        assert isinstance(refused, Refusal)
        assert clerk.submit(c.Finish(), replies.confirmed, replies.failed) is None
        assert clerk.state.current is None
        assert clerk.ahead.course_of("report-1").progress == "done"
        assert clerk.seq == 1
        disk.let_go.set()
        for seq, current in ((2, "report-1"), (3, None)):
            reply = replies.next()
            assert not isinstance(reply, RecordError)
            assert reply[2] == seq
            assert reply[1].current == current


def test_after_a_failure_what_was_in_flight_has_not_happened(folder: MeetingFolder, clock: Clock) -> None:
    disk, replies = StallingDisk(), Replies()
    with opened(folder, clock, disk=disk) as clerk:
        disk.stalls, disk.error = True, OSError(errno.EIO, "broken")
        for command in (c.Start("report-1"), c.Finish(), c.TakeNote("…")):
            assert clerk.submit(command, replies.confirmed, replies.failed) is None
        disk.let_go.set()
        assert [type(replies.next()) for _ in range(3)] == [JournalWriteError] * 3
        assert clerk.ahead == clerk.state
        assert clerk.state.course_of("report-1").progress == "pending"
        disk.stalls = False
        entries = done(clerk, c.Start("report-1"))
        assert entries[0].seq == 2
    assert read_meeting(folder).state.current == "report-1"


@pytest.mark.parametrize("operation", ["write", "sync"])
def test_a_full_disk_refuses_and_the_meeting_goes_on_when_there_is_room(
    folder: MeetingFolder, clock: Clock, operation: str
) -> None:
    disk = FailingDisk()
    with opened(folder, clock, disk=disk) as clerk:
        done(clerk, COUNTED)
        disk.failing = {operation}
        for _ in range(2):
            with pytest.raises(JournalWriteError) as caught:
                clerk.do(VOTED)
            assert caught.value.code == "disk_full"
        assert not clerk.state.votes
        assert read_meeting(folder).end.seq == 2
        disk.failing = set()
        done(clerk, VOTED)
        assert [vote["result"] for vote in votes_in(folder)] == ["pass"]
        assert clerk.trouble is None


def test_a_vote_that_cannot_get_into_the_record_has_not_happened(folder: MeetingFolder, clock: Clock) -> None:
    disk = FailingDisk()
    with opened(folder, clock, disk=disk) as clerk:
        done(clerk, COUNTED)
        disk.failing = {"replace"}
        with pytest.raises(RecordWriteError):
            clerk.do(VOTED)
        assert clerk.seq == read_meeting(folder).end.seq == 2
        assert votes_in(folder) == []
        done(clerk, c.TakeNote("vẫn ghi được"))
        disk.failing = set()
        done(clerk, VOTED)
        assert [vote["version"] for vote in votes_in(folder)] == [1]


def test_a_record_that_lags_is_a_trouble_that_passes(folder: MeetingFolder, clock: Clock) -> None:
    disk = FailingDisk()
    with opened(folder, clock, disk=disk, rhythm=Rhythm(beat=0.001, record_lag=0.001)) as clerk:
        disk.failing = {"replace"}
        done(clerk, c.TakeNote("Ghi"))
        eventually(lambda: clerk.trouble is not None)
        disk.failing = set()
        eventually(lambda: clerk.trouble is None)
        assert seq_of(folder) == 2


def test_a_record_that_cannot_be_left_up_to_date_is_said_and_the_meeting_is_free(
    folder: MeetingFolder, clock: Clock
) -> None:
    disk = FailingDisk()
    clerk = opened(folder, clock, disk=disk)
    done(clerk, c.TakeNote("Ghi"))
    disk.failing = {"replace"}
    with pytest.raises(RecordWriteError):
        clerk.close()
    with opened(folder, clock) as again:
        assert again.recovered == Recovered(rebuilt=True)
        assert len(again.state.notes) == 1


def test_the_console_gives_signs_of_life_while_nothing_happens(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock, rhythm=Rhythm(beat=0.001)):
        first = folder.mark.stat().st_mtime_ns
        eventually(lambda: folder.mark.stat().st_mtime_ns != first)
        age = age_of(folder.mark)
        assert age is not None
        assert age >= 0


@pytest.mark.parametrize("lost", [b"", b"{", b"[]", b'{"votes":{}}', None])
def test_a_record_that_was_lost_or_changed_is_made_anew(
    folder: MeetingFolder, clock: Clock, lost: bytes | None
) -> None:
    played(folder, clock, COUNTED, VOTED)
    whole = folder.record.read_bytes()
    if lost is None:
        folder.record.unlink()
    else:
        folder.record.write_bytes(lost)
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(rebuilt=True)
        assert folder.record.read_bytes() == whole


def test_a_torn_tail_is_cut_and_said(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq":3,"at":"2018-')
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(cut=20)
        assert done(clerk, c.TakeNote("…"))[0].seq == 3


def test_confirmed_entries_that_are_gone_are_said(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, c.TakeNote("1"), c.TakeNote("2"))
    lines = folder.journal.read_bytes().splitlines(keepends=True)
    folder.journal.write_bytes(b"".join(lines[:2]) + lines[2][:10])
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(cut=10, missing=2, rebuilt=True)
        assert clerk.seq == 2


def test_a_listener_that_fails_does_not_stop_the_writing(
    folder: MeetingFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("its own fault")

    with opened(folder, clock) as clerk:
        clerk.submit(COUNTED, fail, fail)
        assert done(clerk, c.TakeNote("…"))[0].seq == 3
    assert "a listener of the clerk failed" in caplog.text


def test_each_command_is_flushed_before_the_next_is_written(folder: MeetingFolder, clock: Clock) -> None:
    """So what a power cut tears is one command, however many were waiting."""
    flushed: list[int] = []

    class Watched(StallingDisk):
        def sync(self, fd: int) -> None:
            super().sync(fd)
            if self.stalls:
                flushed.append(folder.journal.read_bytes().count(b"\n"))

    disk, replies = Watched(), Replies()
    with opened(folder, clock, disk=disk) as clerk:
        disk.stalls = True
        for command in (c.Start("report-1"), c.Start("awards"), c.TakeNote("…")):
            assert clerk.submit(command, replies.confirmed, replies.failed) is None
        disk.let_go.set()
        for _ in range(3):
            assert not isinstance(replies.next(), RecordError)
    assert flushed[:3] == [2, 4, 5]


def test_an_error_of_the_program_in_the_writer_is_told_to_all_who_wait(
    folder: MeetingFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    disk, replies = StallingDisk(), Replies()
    clerk = opened(folder, clock, disk=disk)
    done(clerk, COUNTED)
    disk.stalls, disk.error = True, ZeroDivisionError("Nguyễn Văn A")
    for command in (c.Start("report-1"), c.TakeNote("…"), c.Finish()):
        assert clerk.submit(command, replies.confirmed, replies.failed) is None
    disk.let_go.set()
    told = [replies.next() for _ in range(3)]
    assert [error.code for error in told if isinstance(error, RecordError)] == ["writer_stopped"] * 3
    with pytest.raises(RecordError) as stopped:
        clerk.submit(c.TakeNote("…"), replies.confirmed, replies.failed)
    assert stopped.value.code == "writer_stopped"
    assert clerk.ahead == clerk.state
    assert "the writer stopped" in caplog.text
    disk.stalls = False
    clerk.close()
    with opened(folder, clock) as again:
        assert again.seq == 2
        assert again.recovered == Recovered()
        assert done(again, c.Start("report-1"))[0].seq == 3


def test_closing_twice_is_closing_once(folder: MeetingFolder, clock: Clock) -> None:
    clerk = opened(folder, clock)
    clerk.close()
    clerk.close()
    with opened(folder, clock) as again:
        assert isinstance(again, Clerk)


def test_a_clerk_that_is_closed_takes_no_command(folder: MeetingFolder, clock: Clock) -> None:
    clerk = opened(folder, clock)
    clerk.close()
    with pytest.raises(ValueError, match="closed"):
        clerk.do(COUNTED)


@pytest.mark.parametrize("operation", ["write", "sync", "replace"])
def test_a_meeting_that_cannot_begin_for_lack_of_room_begins_when_there_is_some(
    folder: MeetingFolder, clock: Clock, operation: str
) -> None:
    disk = FailingDisk()
    disk.failing = {operation}
    with pytest.raises(RecordError) as caught:
        opened(folder, clock, disk=disk)
    assert caught.value.code == "disk_full"
    disk.failing = set()
    with opened(folder, clock, disk=disk) as clerk:
        assert clerk.recovered == Recovered(new=True)
        assert clerk.seq == 1
