"""Pipes, links, huge and deeply nested files in a meeting's folder: nothing waits for ever, and what is needless is left out."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kcn_tui.record.disk import read_file
from kcn_tui.record.errors import BusyError, JournalReadError, JournalWriteError, RecordWriteError
from kcn_tui.record.folder import MeetingFolder, resolve
from kcn_tui.record.follow import Reader
from kcn_tui.record.mark import SignOfLife, read_mark
from kcn_tui.record.presence import Lookout
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from tests.build import START
from tests.record_help import COUNTED, VOTED, Clock, opened, played

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

NESTED = b'{"x":' * 200_000


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def nested(path: Path) -> None:
    path.write_bytes(NESTED)


def no_text(path: Path) -> None:
    path.write_bytes(b'{"pid":1,"host":"\xff"}')


def huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 3 << 30)


def link(path: Path) -> None:
    aside = path.rename(path.with_name("aside")) if path.exists() else path.with_name("none")
    path.symlink_to(aside)


STRANGE = [pipe, nested, no_text, huge, link]


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_mark_is_no_mark(
    folder: MeetingFolder, clock: Clock, strange: Callable[[Path], None]
) -> None:
    played(folder, clock, COUNTED)
    strange(folder.mark)
    assert read_mark(folder.mark) is None
    assert Reader(folder).look() is None


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_word_of_a_screen_is_none(folder: MeetingFolder, strange: Callable[[Path], None]) -> None:
    folder.make()
    strange(folder.presence / "hall-1.json")
    assert Lookout(folder).look(START) == ()


def test_of_very_many_words_only_some_are_read(folder: MeetingFolder) -> None:
    folder.make()
    for number in range(500):
        (folder.presence / f"hall-{number}.json").write_text(
            f'{{"id":"hall-{number}","kind":"hall","columns":80,"rows":24,"seq":1,"page":1,"pages":1,"fits":true,'
            f'"at":"{START.isoformat()}"}}'
        )
    assert len(Lookout(folder).look(START)) == 64


@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_seal_costs_time_and_nothing_else(
    folder: MeetingFolder, clock: Clock, strange: Callable[[Path], None]
) -> None:
    played(folder, clock, COUNTED, VOTED)
    strange(folder.seal)
    with opened(folder, clock) as clerk:
        assert not clerk.recovered.rebuilt


@pytest.mark.parametrize("strange", [pipe, nested, no_text])
def test_a_strange_record_is_made_anew(
    folder: MeetingFolder, clock: Clock, strange: Callable[[Path], None]
) -> None:
    played(folder, clock, COUNTED)
    strange(folder.record)
    assert [each.code for each in verify(folder)] == ["record_unreadable"]
    with opened(folder, clock) as clerk:
        assert clerk.recovered.rebuilt
    assert verify(folder) == ()


@pytest.mark.parametrize("strange", STRANGE)
def test_a_second_console_is_told_of_the_first_whatever_its_word_is(
    folder: MeetingFolder, clock: Clock, strange: Callable[[Path], None]
) -> None:
    with opened(folder, clock):
        strange(folder.holder)
        with pytest.raises(BusyError) as busy:
            opened(folder, clock)
        assert busy.value.values["pid"] == 0


def test_a_pipe_as_a_journal_is_an_error_and_no_waiting(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    reader = Reader(folder)
    pipe(folder.journal)
    assert reader.look() is None
    with pytest.raises(JournalReadError) as unread:
        read_meeting(folder)
    assert unread.value.values["why"] == "not_regular"
    assert [each.code for each in verify(folder)] == ["journal_not_read"]
    with pytest.raises(JournalWriteError) as refused:
        opened(folder, clock)
    assert "not_regular" in str(refused.value)


def test_a_link_where_a_file_is_written_anew_is_not_followed(folder: MeetingFolder, clock: Clock) -> None:
    mine = folder.path.with_name("mine")
    mine.write_text("của tôi")
    folder.make()
    (folder.path / ".holder.json.new").symlink_to(mine)
    with pytest.raises(RecordWriteError):
        opened(folder, clock)
    assert mine.read_text() == "của tôi"


def test_a_small_file_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_file(path, 5) == b"12345"
    with pytest.raises(OSError, match="too_large"):
        read_file(path, 4)


@contextmanager
def hidden(folder: MeetingFolder) -> Iterator[None]:
    """A folder that cannot be read for a moment; a link that leads to itself, since modes mean nothing to root."""
    aside = folder.path.rename(folder.path.with_name("aside"))
    folder.path.symlink_to(folder.path)
    yield
    folder.path.unlink()
    aside.rename(folder.path)


def test_a_folder_that_cannot_be_read_for_a_moment_takes_no_meeting_away(
    folder: MeetingFolder, clock: Clock
) -> None:
    played(folder, clock, COUNTED)
    reader, life = Reader(folder), SignOfLife(folder.mark)
    assert reader.look() is not None
    assert life.age() is not None
    with hidden(folder):
        assert reader.look() is None
        assert life.age() is not None
    assert reader.look() is None


def test_a_path_that_cannot_be_looked_into_is_not_taken_for_an_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("thu").symlink_to("thu")
    assert resolve("thu", tmp_path / "data").path == Path("thu")
