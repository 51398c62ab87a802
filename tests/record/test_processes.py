"""Real processes: a console that is killed, a second console, a hall that follows from outside."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from random import Random

import pytest
from tinydb import TinyDB

from kcn_tui.record.errors import BusyError, JournalLostError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Follower, News
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from tests.record_help import COUNTED, Clock, done, opened, played

ROOT = Path(__file__).parents[2]
KILLS = 12


@contextmanager
def console(folder: MeetingFolder, what: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.record_child", str(folder.path), what],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def rest(process: subprocess.Popen[str]) -> list[str]:
    """What was still said, to the last whole line."""
    assert process.stdout is not None
    return [said for said in process.stdout.read().split("\n")[:-1] if said]


def test_nothing_confirmed_is_lost_when_the_console_is_killed(folder: MeetingFolder, clock: Clock) -> None:
    random = Random(7)
    for _ in range(KILLS):
        with console(folder, "notes") as process:
            said = [line(process) for _ in range(random.randrange(1, 60))]
            process.kill()
            said += rest(process)
        confirmed = int(said[-1])
        with opened(folder, clock) as clerk:
            assert clerk.recovered.missing == 0
            assert clerk.seq >= confirmed
        assert verify(folder) == ()
    with TinyDB(folder.record) as database:
        assert len(database.table("votes")) >= KILLS


def test_a_second_console_is_told_who_has_the_meeting(folder: MeetingFolder) -> None:
    with console(folder, "hold") as first:
        assert line(first) == "1"
        with console(folder, "hold") as second:
            assert line(second) == f"busy {first.pid}"


def test_a_second_console_in_the_same_process_is_told_as_well(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock), pytest.raises(BusyError) as caught:
        opened(folder, clock)
    assert caught.value.values["pid"] == os.getpid()
    assert caught.value.values["since"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is locked")
def test_a_second_console_is_told_even_where_the_lock_file_was_removed(
    folder: MeetingFolder, clock: Clock
) -> None:
    with console(folder, "hold") as first:
        assert line(first) == "1"
        for _ in range(2):
            folder.lock.unlink(missing_ok=True)
            with pytest.raises(BusyError) as caught:
                opened(folder, clock)
            assert caught.value.values["pid"] == first.pid


def test_a_console_that_goes_leaves_the_word_of_the_one_that_has_the_folder_made_anew(
    folder: MeetingFolder, clock: Clock
) -> None:
    first = opened(folder, clock)
    folder.path.rename(folder.path.with_name("aside"))
    with opened(folder, clock) as second:
        with pytest.raises(JournalLostError):
            first.close()
        assert folder.holder.exists()
        done(second, COUNTED)


def test_a_killed_console_leaves_the_meeting_free(folder: MeetingFolder, clock: Clock) -> None:
    with console(folder, "hold") as process:
        line(process)
        process.kill()
        process.wait()
        with opened(folder, clock) as clerk:
            assert clerk.seq == 1


def test_a_console_that_leaves_in_good_order_leaves_nothing_of_its_hold(
    folder: MeetingFolder, clock: Clock
) -> None:
    played(folder, clock, COUNTED)
    assert not folder.holder.exists()


def test_a_hall_follows_a_console_that_is_killed_and_comes_back(folder: MeetingFolder) -> None:
    told: SimpleQueue[News] = SimpleQueue()
    seen = 0
    with Follower(folder, told.put):
        for _ in range(2):
            with console(folder, "notes"):
                until = seen + 30
                while seen < until:
                    news = told.get(timeout=30)
                    assert [entry.seq for entry in news.entries] == list(range(seen + 1, news.seq + 1))
                    assert news.trouble is None
                    seen = news.seq
    assert read_meeting(folder).end.seq >= seen


def test_reading_while_the_console_writes_gives_whole_meetings(folder: MeetingFolder) -> None:
    with console(folder, "notes") as process:
        line(process)
        before = 0
        for _ in range(50):
            meeting = read_meeting(folder)
            assert meeting.end.seq >= before
            before = meeting.end.seq
            with TinyDB(folder.record, access_mode="r") as database:
                assert len(database.table("meeting")) == 1


def test_a_meeting_killed_in_its_first_moment_can_be_opened(folder: MeetingFolder, clock: Clock) -> None:
    for _ in range(4):
        with console(folder, "notes") as process:
            process.kill()
        with opened(folder, clock) as clerk:
            done(clerk, COUNTED)
