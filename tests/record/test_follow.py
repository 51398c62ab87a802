import os
import shutil
import stat
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Rhythm
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.errors import DamagedJournalError, NewerJournalError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Follower, Lookout, News, Pace, Reader
from kcn_tui.record.mark import Position, read_mark, write_mark
from kcn_tui.record.reading import read_meeting
from tests.record_help import COUNTED, VOTED, Clock, done, opened, played


def news_of(reader: Reader) -> News:
    news = reader.look()
    assert news is not None
    return news


def test_before_the_meeting_there_is_no_news(folder: MeetingFolder) -> None:
    reader = Reader(folder)
    assert reader.look() is None
    folder.make()
    assert reader.look() is None


def test_a_late_follower_learns_everything_at_once(folder: MeetingFolder, clock: Clock) -> None:
    entries = played(folder, clock, COUNTED, VOTED)
    reader = Reader(folder)
    news = news_of(reader)
    assert news.entries[1:] == entries
    assert news.state == read_meeting(folder).state
    assert (news.seq, news.trouble) == (entries[-1].seq, None)
    assert reader.look() is None


def test_each_look_gives_what_came_since_the_last(folder: MeetingFolder, clock: Clock) -> None:
    reader = Reader(folder)
    with opened(folder, clock) as clerk:
        assert news_of(reader).seq == 1
        for command in (COUNTED, c.Start("report-1"), c.Undo()):
            entries = done(clerk, command)
            news = news_of(reader)
            assert news.entries == entries
            assert news.state == clerk.state


def test_nothing_beyond_the_mark_is_seen(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    mark = read_mark(folder.mark)
    assert mark is not None
    played(folder, clock, VOTED)
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq":')
    write_mark(REAL_DISK, folder.mark, mark)
    news = news_of(Reader(folder))
    assert news.seq == mark.seq
    assert news.state is not None
    assert not news.state.votes


def test_without_a_mark_nothing_is_seen(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    folder.mark.unlink()
    assert Reader(folder).look() is None


@pytest.mark.parametrize("length", [10**12, 10**19, 10**20 - 1])
def test_a_mark_far_beyond_the_journal_shows_nothing_and_a_good_one_is_followed_again(
    folder: MeetingFolder, clock: Clock, length: int
) -> None:
    played(folder, clock, COUNTED)
    mark = read_mark(folder.mark)
    assert mark is not None
    write_mark(REAL_DISK, folder.mark, Position(length, 9, "0" * 64))
    reader = Reader(folder)
    assert reader.look() is None
    write_mark(REAL_DISK, folder.mark, mark)
    assert news_of(reader).seq == mark.seq


@pytest.mark.parametrize(
    ("before", "notes"), [((COUNTED, VOTED), 1), ((COUNTED,), 9)], ids=["shorter", "longer"]
)
def test_another_journal_in_its_place_is_followed_from_its_beginning(
    folder: MeetingFolder, clock: Clock, before: tuple[c.Command, ...], notes: int
) -> None:
    played(folder, clock, *before)
    reader = Reader(folder)
    news_of(reader)
    shutil.rmtree(folder.path)
    entries = played(folder, clock, *[c.TakeNote(str(n)) for n in range(notes)])
    news = news_of(reader)
    assert news.entries[0].seq == 1
    assert news.entries[1:] == entries


def test_an_emptied_folder_takes_the_meeting_away(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    reader = Reader(folder)
    news_of(reader)
    shutil.rmtree(folder.path)
    news = news_of(reader)
    assert (news.entries, news.state, news.seq) == ((), None, 0)
    assert reader.look() is None


def test_a_damaged_journal_is_told_once_and_again_when_it_is_repaired(
    folder: MeetingFolder, clock: Clock
) -> None:
    played(folder, clock, COUNTED, VOTED)
    whole = folder.journal.read_bytes()
    folder.journal.write_bytes(whole.replace(b'"yes":50', b'"yes":51'))
    reader = Reader(folder)
    trouble = news_of(reader).trouble
    assert isinstance(trouble, DamagedJournalError)
    assert trouble.values["line"] == 4
    assert reader.look() is None
    folder.journal.write_bytes(whole)
    os.utime(folder.journal, ns=(0, 0))
    assert news_of(reader).seq == 4


def test_a_journal_of_a_later_version_is_told(folder: MeetingFolder) -> None:
    folder.make()
    content = b'{"format":"kcn-journal/2","seq":1}\n'
    folder.journal.write_bytes(content)
    write_mark(REAL_DISK, folder.mark, Position(len(content), 1, "a" * 64))
    assert isinstance(news_of(Reader(folder)).trouble, NewerJournalError)


def gathered(told: "SimpleQueue[News]", until: int) -> list[News]:
    news = [told.get(timeout=30)]
    while news[-1].seq < until:
        news.append(told.get(timeout=30))
    return news


def test_a_follower_started_first_is_told_everything_in_order(folder: MeetingFolder, clock: Clock) -> None:
    told: SimpleQueue[News] = SimpleQueue()
    with Follower(folder, told.put, pace=Pace(0.01, 0.01)) as follower:
        assert follower.age() is None
        with opened(folder, clock) as clerk:
            done(clerk, COUNTED, c.TakeNote("1"), VOTED)
            entries = [entry for news in gathered(told, clerk.seq) for entry in news.entries]
            assert tuple(entries) == read_meeting(folder).entries
            age = follower.age()
            assert age is not None
            assert age < 30


def test_notification_wakes_a_follower_whose_poll_never_comes(folder: MeetingFolder, clock: Clock) -> None:
    told: SimpleQueue[News] = SimpleQueue()
    with (
        opened(folder, clock, rhythm=Rhythm(beat=0.01)) as clerk,
        Follower(folder, told.put, pace=Pace(3600, 3600)),
    ):
        gathered(told, 1)
        done(clerk, COUNTED)
        assert gathered(told, 2)[-1].seq == 2


def test_a_follower_stays_with_a_folder_that_is_made_anew(folder: MeetingFolder, clock: Clock) -> None:
    told: SimpleQueue[News] = SimpleQueue()
    with Follower(folder, told.put, pace=Pace(0.01, 0.01)):
        for _ in range(3):
            with opened(folder, clock) as clerk:
                done(clerk, COUNTED)
                gathered(told, 2)
            shutil.rmtree(folder.path)
            while told.get(timeout=30).state is not None:
                pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders know no write permission")
def test_a_folder_that_nobody_may_write_is_followed(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    folder.path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    told: SimpleQueue[News] = SimpleQueue()
    before = sorted(path.name for path in folder.path.iterdir())
    try:
        with Follower(folder, told.put):
            assert gathered(told, 2)[-1].seq == 2
        assert sorted(path.name for path in folder.path.iterdir()) == before
    finally:
        folder.path.chmod(stat.S_IRWXU)


def test_a_listener_that_fails_does_not_stop_the_following(
    folder: MeetingFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    told: SimpleQueue[News] = SimpleQueue()

    def fail_once(news: News) -> None:
        told.put(news)
        if news.seq == 1:
            raise ValueError("its own fault")

    with opened(folder, clock) as clerk, Follower(folder, fail_once, pace=Pace(0.01, 0.01)):
        gathered(told, 1)
        done(clerk, COUNTED)
        gathered(told, 2)
    assert "a listener of the follower failed" in caplog.text


def test_a_look_that_fails_as_nobody_foresaw_does_not_end_the_following(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lookout = Lookout(MeetingFolder(tmp_path / "no\0name"), lambda _news: None, None)
    assert lookout.look() is None
    assert "a look at the journal failed" in caplog.text
