"""The clerk where all goes well: what is confirmed is on disk, and in which order."""

import json
from queue import SimpleQueue

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import age_of, read_mark
from kcn_tui.record.reading import read_meeting
from tests.record.clerk_replies import Replies, StallingDisk, seq_of, votes_in
from tests.record_help import COUNTED, VOTED, Clock, done, eventually, opened, played


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


def test_the_console_gives_signs_of_life_while_nothing_happens(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock, rhythm=Rhythm(beat=0.001)):
        first = folder.mark.stat().st_mtime_ns
        eventually(lambda: folder.mark.stat().st_mtime_ns != first)
        age = age_of(folder.mark)
        assert age is not None
        assert age >= 0


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
