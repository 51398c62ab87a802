"""Saving what can be saved of a damaged meeting, and leaving the damaged one as it is."""

from pathlib import Path

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record.errors import CannotRecoverError, NewerJournalError, NoMeetingError, RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.recover import recover
from kcn_tui.record.verify import Finding, verify
from kcn_tui.wording.record import record_line
from tests.build import START
from tests.record_help import COUNTED, VOTED, FailingDisk, opened, played

NOTES = tuple(c.TakeNote(f"Ghi chép {number}") for number in range(3))


@pytest.fixture
def kept(tmp_path: Path) -> MeetingFolder:
    folder = MeetingFolder(tmp_path / "thu")
    played(folder, lambda: START, COUNTED, *NOTES, VOTED)
    return folder


def lying(folder: MeetingFolder) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}


def test_the_good_beginning_is_taken_and_the_rest_listed(kept: MeetingFolder, tmp_path: Path) -> None:
    kept.journal.write_bytes(kept.journal.read_bytes().replace("chép 1".encode(), "chép 9".encode()))
    before = lying(kept)
    saved = recover(kept, tmp_path / "saved")
    new = MeetingFolder(tmp_path / "saved")
    assert (saved.taken, saved.not_taken) == (3, 4)
    assert (saved.line, saved.why) == (4, "chain")
    assert lying(kept) == before
    assert verify(new) == ()
    assert [note.text for note in read_meeting(new).state.notes.values()] == ["Ghi chép 0"]
    assert saved.report is not None
    report = saved.report.read_text("utf-8")
    assert "Ghi chép 9" in report
    assert "Ghi chép 2" in report
    assert report.count("as it was written") + report.count("đúng như đã ghi") == 3


def test_what_was_saved_goes_on(kept: MeetingFolder, tmp_path: Path) -> None:
    kept.journal.write_bytes(kept.journal.read_bytes()[:-200])
    recover(kept, tmp_path / "saved")
    new = MeetingFolder(tmp_path / "saved")
    with opened(new, lambda: START) as clerk:
        assert not clerk.recovered.rebuilt
        clerk.do(VOTED)
        assert len(clerk.state.votes) == 1
    assert verify(new) == ()


def test_a_line_that_does_not_read_is_shown_as_it_is_and_harmlessly(
    kept: MeetingFolder, tmp_path: Path
) -> None:
    lines = kept.journal.read_bytes().splitlines(keepends=True)
    kept.journal.write_bytes(b"".join([*lines[:2], b"\x1b[2J\xff rub\xc3\n", *lines[3:]]))
    saved = recover(kept, tmp_path / "saved")
    assert (saved.taken, saved.not_taken) == (2, 5)
    assert saved.report is not None
    assert b"\x1b" not in saved.report.read_bytes()


def test_of_a_good_meeting_all_is_taken_and_nothing_listed(kept: MeetingFolder, tmp_path: Path) -> None:
    saved = recover(kept, tmp_path / "saved")
    assert (saved.not_taken, saved.line, saved.report) == (0, 0, None)
    assert (tmp_path / "saved" / "journal.jsonl").read_bytes() == kept.journal.read_bytes()


def test_nothing_is_written_where_there_is_something_or_into_the_damaged_folder(
    kept: MeetingFolder, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = lying(kept)
    for to in (tmp_path / "there", tmp_path / "link", kept.path / "saved", kept.path / ".." / "thu" / "x"):
        with pytest.raises(CannotRecoverError) as refused:
            recover(kept, to)
        assert str(to) in record_line(refused.value.code, refused.value.values)
    assert lying(kept) == before


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", CannotRecoverError),
        (b"mine\n", CannotRecoverError),
        (b'{"format":"kcn-journal/2","seq":1}\n', NewerJournalError),
    ],
)
def test_where_nothing_can_be_saved_nothing_is_made(
    kept: MeetingFolder, tmp_path: Path, content: bytes, error: type[Exception]
) -> None:
    kept.journal.write_bytes(content)
    with pytest.raises(error):
        recover(kept, tmp_path / "saved")
    assert not (tmp_path / "saved").exists()
    assert kept.journal.read_bytes() == content


@pytest.mark.parametrize("place", ["thu", "a file/thu"])
def test_without_a_journal_there_is_nothing_to_recover(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").touch()
    folder = MeetingFolder(tmp_path / place)
    with pytest.raises(NoMeetingError):
        recover(folder, tmp_path / "saved")
    with pytest.raises(NoMeetingError):
        read_meeting(folder)
    assert verify(folder) == (Finding("no_meeting", {"path": str(folder.path)}),)


@pytest.mark.parametrize("refused", ["write", "sync", "replace"])
def test_a_recovery_that_the_disk_refused_can_be_done_again(
    kept: MeetingFolder, tmp_path: Path, refused: str
) -> None:
    kept.journal.write_bytes(kept.journal.read_bytes()[:-200])
    disk = FailingDisk()
    disk.failing.add(refused)
    with pytest.raises(RecordError):
        recover(kept, tmp_path / "saved", disk)
    assert not (tmp_path / "saved").exists()
    disk.failing.clear()
    assert recover(kept, tmp_path / "saved", disk).taken == read_meeting(kept).end.seq
    assert verify(MeetingFolder(tmp_path / "saved")) == ()
