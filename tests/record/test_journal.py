import errno
import os
import stat
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting import events as e
from kcn_tui.meeting.events import Entry
from kcn_tui.record.codec import encode
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.errors import DamagedJournalError, JournalWriteError, NewerJournalError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.journal import Journal
from kcn_tui.record.mark import Position, read_mark
from kcn_tui.record.scan import scan
from tests.build import START, Run
from tests.examples import at_least
from tests.record_help import COUNTED, VOTED, Clock, FailingDisk, played

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes")


def some_entries() -> list[Entry]:
    run = Run()
    run.do(COUNTED, c.TakeNote("Đ/c đề nghị làm rõ tiến độ giải ngân"), VOTED)
    return run.entries


def written(path: Path, entries: list[Entry]) -> Position:
    journal, _ = Journal.open(path, REAL_DISK, None)
    for entry in entries:
        journal.append([entry])
    journal.close()
    return journal.end


def test_what_was_appended_is_found_again(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries)
    journal, found = Journal.open(path, REAL_DISK, None)
    journal.close()
    assert found.entries == tuple(entries)
    assert found.end == end == journal.end
    assert found.torn == 0


def test_several_entries_of_one_append_are_lines_of_their_own(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    journal, _ = Journal.open(path, REAL_DISK, None)
    journal.append(entries)
    journal.close()
    assert len(path.read_bytes().splitlines()) == len(entries)
    assert path.stat().st_size == journal.end.length


def test_a_last_line_torn_at_any_byte_is_cut_back_to_the_last_good_one(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    before = written(path, entries[:-1])
    whole = path.read_bytes() + encode(entries[-1], before.head)[0]
    for length in range(before.length + 1, len(whole)):
        path.write_bytes(whole[:length])
        journal, found = Journal.open(path, REAL_DISK, before)
        assert found.torn == length - before.length
        assert found.entries == tuple(entries[:-1])
        journal.append(entries[-1:])
        journal.close()
        assert path.read_bytes() == whole


def test_an_opening_torn_at_any_byte_leaves_an_empty_journal(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    written(path, entries[:1])
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        journal, found = Journal.open(path, REAL_DISK, None)
        journal.close()
        assert (found.entries, found.torn, path.stat().st_size) == ((), length, 0)


@pytest.mark.parametrize("tail", [b"\0" * 300, b"\0\n\0\n", b"{\n", b'{"seq":9,"at"\n\n'])
def test_a_tail_that_a_power_cut_left_is_cut(tmp_path: Path, tail: bytes) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries)
    path.write_bytes(path.read_bytes() + tail)
    journal, found = Journal.open(path, REAL_DISK, end)
    journal.close()
    assert found.torn == len(tail)
    assert path.stat().st_size == end.length


def test_lines_of_two_writers_among_each_other_are_damage_and_nothing_is_cut(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    shared = written(path, entries[:2])
    first, other = entries[2], Entry(3, START, entries[2].step, e.Noted(1, None, "của bàn kia"))
    content = path.read_bytes() + b"".join(encode(one, shared.head)[0] for one in (first, other))
    path.write_bytes(content)
    with pytest.raises(DamagedJournalError) as caught:
        Journal.open(path, REAL_DISK, shared)
    assert caught.value.values["line"] == 4
    assert path.read_bytes() == content


@pytest.mark.parametrize("marked", [True, False])
def test_a_damaged_middle_is_refused_with_its_line_and_left_untouched(
    tmp_path: Path, *, marked: bool
) -> None:
    path = tmp_path / "journal.jsonl"
    end = written(path, some_entries())
    damaged = path.read_bytes().replace(b'"present":55', b'"present":56', 1)
    path.write_bytes(damaged)
    with pytest.raises(DamagedJournalError) as caught:
        Journal.open(path, REAL_DISK, end if marked else None)
    assert caught.value.values == {"path": str(path), "line": 2, "why": "chain"}
    assert path.read_bytes() == damaged


def test_a_confirmed_last_line_that_was_changed_is_damage_and_not_a_torn_tail(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries)
    damaged = path.read_bytes()[:-1] + b" "
    path.write_bytes(damaged)
    with pytest.raises(DamagedJournalError) as caught:
        Journal.open(path, REAL_DISK, end)
    assert caught.value.values["line"] == len(entries)
    assert path.read_bytes() == damaged


@at_least(300)
@given(st.data())
def test_no_changed_bit_before_the_mark_goes_unseen(data: st.DataObject) -> None:
    content = bytearray()
    head = Position().head
    for entry in some_entries():
        line, head = encode(entry, head)
        content += line
    mark = Position(len(content), 5, head)
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises((DamagedJournalError, NewerJournalError)):
        scan(bytes(content), Path("journal.jsonl"), mark)


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"mine", b"mine\n", b'{"format":"other/1"}\n'])
def test_another_file_of_that_name_is_refused_and_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(content)
    with pytest.raises(DamagedJournalError):
        Journal.open(path, REAL_DISK, None)
    assert path.read_bytes() == content


def test_a_journal_of_a_later_version_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    content = b'{"format":"kcn-journal/2","seq":1}\n{"torn'
    path.write_bytes(content)
    with pytest.raises(NewerJournalError):
        Journal.open(path, REAL_DISK, None)
    assert path.read_bytes() == content


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("operation", ["write", "sync"])
def test_a_failed_append_leaves_nothing_of_it_and_the_next_succeeds(
    tmp_path: Path, operation: str, number: int
) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries[:2])
    disk = FailingDisk(number)
    journal, _ = Journal.open(path, disk, end)
    disk.failing = {operation}
    with pytest.raises(JournalWriteError) as caught:
        journal.append(entries[2:4])
    assert caught.value.code == ("disk_full" if number == errno.ENOSPC else "journal_not_written")
    assert path.stat().st_size == end.length
    assert journal.end == end
    disk.failing = set()
    journal.append(entries[2:])
    journal.close()
    assert scan(path.read_bytes(), path).entries == tuple(entries)


def test_half_a_line_that_the_disk_would_not_give_up_is_removed_before_the_next(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries[:2])
    disk = FailingDisk(errno.EIO)
    journal, _ = Journal.open(path, disk, end)
    disk.failing = {"write", "truncate"}
    for _ in range(2):
        with pytest.raises(JournalWriteError):
            journal.append(entries[2:3])
    assert path.stat().st_size > end.length
    disk.failing = set()
    journal.append(entries[2:])
    journal.close()
    assert scan(path.read_bytes(), path).entries == tuple(entries)


def test_text_that_is_no_unicode_is_refused_and_the_journal_goes_on(tmp_path: Path) -> None:
    path, entries = tmp_path / "journal.jsonl", some_entries()
    end = written(path, entries[:1])
    journal, _ = Journal.open(path, REAL_DISK, end)
    with pytest.raises(JournalWriteError):
        journal.append([Entry(2, START, 2, e.Noted(1, None, "\udc80"))])
    journal.append(entries[1:])
    journal.close()
    assert scan(path.read_bytes(), path).entries == tuple(entries)


@posix
def test_a_meeting_is_for_its_owner_alone(folder: MeetingFolder, clock: Callable[[], datetime]) -> None:
    before = os.umask(0)
    try:
        played(folder, clock, COUNTED)
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.path.iterdir() if path.is_file()}
    assert set(modes) >= {"journal.jsonl", "record.json", "mark", "lock"}
    assert set(modes.values()) == {0o600}


def test_the_mark_stands_at_the_end_of_the_journal(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, VOTED)
    found = scan(folder.journal.read_bytes(), folder.journal)
    assert read_mark(folder.mark) == found.end
