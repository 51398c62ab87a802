"""Half-typed words on disk."""

import stat
import sys
from pathlib import Path
from threading import Event

import pytest

from kcn_tui.record.disk import RealDisk
from kcn_tui.record.drafts import Draft, DraftKeeper, Drafts, read_drafts
from kcn_tui.record.folder import MeetingFolder

HALF = Drafts(
    (Draft("note", "", {"note": "Đ/c đề ng"}), Draft("skip", "report-4", {"reason": "hết"})), open=0
)


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    made = MeetingFolder(tmp_path / "thu")
    made.make()
    return made


class FullDisk(RealDisk):
    """A disk that takes nothing until there is room."""

    def __init__(self) -> None:
        self.full = True
        self.refused = Event()

    def write(self, fd: int, data: bytes) -> None:
        if self.full:
            self.refused.set()
            raise OSError(28, "No space left on device")
        super().write(fd, data)


def test_what_was_typed_comes_back(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder)
    keeper.keep(HALF)
    keeper.close()
    found = read_drafts(folder)
    assert found.drafts == HALF
    assert not found.unreadable


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_it(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder)
    keeper.keep(HALF)
    keeper.close()
    assert stat.S_IMODE(folder.drafts.stat().st_mode) == 0o600


def test_the_file_goes_once_nothing_is_half_typed(folder: MeetingFolder) -> None:
    for drafts in (HALF, Drafts()):
        keeper = DraftKeeper(folder)
        keeper.keep(drafts, at_once=True)
        keeper.close()
    assert not folder.drafts.exists()


def test_closing_twice_does_no_harm_and_without_a_word_there_is_no_file(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder)
    keeper.close()
    keeper.close()
    assert not folder.drafts.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff",
        b"null",
        b"[]",
        b'{"format": "kcn-drafts/2"}',
        b'{"format": "kcn-drafts/1", "drafts": [{"form": 1}]}',
        b'{"format": "kcn-drafts/1", "drafts": [], "open": 3}',
        b'{"format": "kcn-drafts/1", "drafts": [], "more": 1}',
        b'{"format": "kcn-drafts/1", "drafts": [{"form": "note", "target": "", "fields": {"a": "\xff"}}]}',
        b"[" * 100_000,
    ],
)
def test_a_file_that_holds_no_drafts_is_said_and_ignored(folder: MeetingFolder, data: bytes) -> None:
    folder.drafts.write_bytes(data)
    found = read_drafts(folder)
    assert found.unreadable
    assert found.drafts == Drafts()


def test_a_missing_file_is_nothing_to_speak_of(folder: MeetingFolder) -> None:
    assert not read_drafts(folder).unreadable


def test_a_full_disk_takes_no_drafts_and_the_next_key_is_tried_anew(folder: MeetingFolder) -> None:
    disk = FullDisk()
    keeper = DraftKeeper(folder, disk=disk, pause=0.0)
    keeper.keep(Drafts((Draft("note", "", {"note": "a"}),)), at_once=True)
    assert disk.refused.wait(10)
    disk.full = False
    keeper.keep(HALF, at_once=True)
    keeper.close()
    assert read_drafts(folder).drafts == HALF
