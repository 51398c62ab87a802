"""The clerk on a disk that stands still, is full or fails, and among faults of the program."""

import errno
from pathlib import Path

import pytest
from tinydb import TinyDB

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.record.clerk import Rhythm
from kcn_tui.record.disk import RealDisk
from kcn_tui.record.errors import JournalWriteError, RecordError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.keeper import Recovered
from kcn_tui.record.reading import read_meeting
from tests.record.clerk_replies import Replies, StallingDisk, seq_of, votes_in
from tests.record_help import COUNTED, VOTED, Clock, FailingDisk, done, eventually, opened


class FullForTheJournal(RealDisk):
    """A disk on which half of the journal's first line finds room, until ``full`` is taken away."""

    def __init__(self) -> None:
        self.full = True
        self._journal = -1

    def open(self, path: Path, flags: int) -> int:
        fd = super().open(path, flags)
        self._journal = fd if path.suffix == ".jsonl" else self._journal
        return fd

    def write(self, fd: int, data: bytes) -> None:
        if self.full and fd == self._journal:
            super().write(fd, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "no space")
        super().write(fd, data)


def test_an_opening_that_cannot_be_written_leaves_no_journal_and_begins_when_there_is_room(
    folder: MeetingFolder, clock: Clock
) -> None:
    disk = FullForTheJournal()
    with pytest.raises(JournalWriteError):
        opened(folder, clock, disk=disk)
    assert not folder.exists
    disk.full = False
    with opened(folder, clock, disk=disk) as clerk:
        assert clerk.recovered == Recovered(new=True)


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


def test_a_listener_that_fails_does_not_stop_the_writing(
    folder: MeetingFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("its own fault")

    with opened(folder, clock) as clerk:
        clerk.submit(COUNTED, fail, fail)
        assert done(clerk, c.TakeNote("…"))[0].seq == 3
    assert "a listener of the clerk failed" in caplog.text


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


def test_the_record_follows_where_the_system_does_not_tell_whose_journal_lies_there(
    folder: MeetingFolder, clock: Clock
) -> None:
    disk = FailingDisk(errno.EACCES)
    with opened(folder, clock, disk=disk, rhythm=Rhythm(beat=0.01, record_lag=0.01)) as clerk:
        disk.failing = {"length_of"}
        entries = done(clerk, c.Start("report-1"))
        eventually(lambda: recorded_up_to(folder) == entries[-1].seq)
        assert clerk.trouble is None


def recorded_up_to(folder: MeetingFolder) -> int:
    """The seq that stands in the record."""
    with TinyDB(folder.record) as record:
        (row,) = record.table("meeting").all()
    return int(row["seq"])
