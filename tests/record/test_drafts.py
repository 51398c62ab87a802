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

SENT = Drafts(
    (
        Draft("note", "", {"note": "việt"}, sent=9),
        Draft("skip", "report-4", {"reason": "hết"}),
        Draft("award", "", {"to": "A"}, sent=10),
    ),
    open=0,
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
    keeper = DraftKeeper(folder, 0)
    keeper.keep(HALF)
    keeper.close()
    found = read_drafts(folder, 0)
    assert found.drafts == HALF
    assert not found.unreadable


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_nobody_else_can_read_it(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder, 0)
    keeper.keep(HALF)
    keeper.close()
    assert stat.S_IMODE(folder.drafts.stat().st_mode) == 0o600


def test_the_file_goes_once_nothing_is_half_typed(folder: MeetingFolder) -> None:
    for drafts in (HALF, Drafts()):
        keeper = DraftKeeper(folder, 0)
        keeper.keep(drafts, at_once=True)
        keeper.close()
    assert not folder.drafts.exists()


def test_closing_twice_does_no_harm_and_without_a_word_there_is_no_file(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder, 0)
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
    found = read_drafts(folder, 0)
    assert found.unreadable
    assert found.drafts == Drafts()


def test_a_missing_file_is_nothing_to_speak_of(folder: MeetingFolder) -> None:
    assert not read_drafts(folder, 0).unreadable


def test_a_full_disk_takes_no_drafts_and_the_next_key_is_tried_anew(folder: MeetingFolder) -> None:
    disk = FullDisk()
    keeper = DraftKeeper(folder, 0, disk=disk, pause=0.0)
    keeper.keep(Drafts((Draft("note", "", {"note": "a"}),)), at_once=True)
    assert disk.refused.wait(10)
    disk.full = False
    keeper.keep(HALF, at_once=True)
    keeper.close()
    assert read_drafts(folder, 0).drafts == HALF


def test_a_full_disk_that_is_free_again_takes_the_same_words_without_another_key(
    folder: MeetingFolder,
) -> None:
    disk = FullDisk()
    keeper = DraftKeeper(folder, 0, disk=disk, pause=0.0)
    keeper.mark(HALF)
    assert disk.refused.is_set()
    disk.full = False
    keeper.mark(HALF)
    keeper.close()
    assert read_drafts(folder, 0).drafts == HALF


def test_words_that_no_file_can_hold_keep_no_later_ones_from_disk(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder, 0, pause=0.0)
    keeper.mark(Drafts((Draft("note", "", {"note": "a\udc80"}),)))
    keeper.mark(HALF)
    keeper.close()
    assert read_drafts(folder, 0).drafts == HALF


def test_a_mark_is_on_disk_before_anything_goes_on(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder, 0, pause=3600)
    keeper.mark(SENT)
    assert read_drafts(folder, 8).drafts == SENT
    keeper.close()


@pytest.mark.parametrize(
    ("seq", "left", "cursor"),
    [(8, ["note", "skip", "award"], 0), (9, ["skip", "award"], None), (12, ["skip"], None)],
)
def test_what_the_meeting_holds_already_does_not_come_back(
    folder: MeetingFolder, seq: int, left: list[str], cursor: int | None
) -> None:
    keeper = DraftKeeper(folder, 0)
    keeper.keep(SENT)
    keeper.close()
    found = DraftKeeper(folder, seq)
    found.close()
    assert [draft.form for draft in found.found.drafts.drafts] == left
    assert found.found.drafts.open == cursor


def test_the_cursor_stays_with_its_form_when_another_is_recorded(folder: MeetingFolder) -> None:
    keeper = DraftKeeper(folder, 0)
    keeper.keep(Drafts(SENT.drafts, open=1))
    keeper.close()
    found = read_drafts(folder, 9).drafts
    assert found.open is not None
    assert found.drafts[found.open].form == "skip"


def test_no_more_is_written_than_is_read_back_and_the_open_one_stays_longest(folder: MeetingFolder) -> None:
    long = tuple(Draft("article", str(number), {"text": "ộ" * 1_000_000}) for number in range(4))
    keeper = DraftKeeper(folder, 0)
    keeper.keep(Drafts(long, open=0))
    keeper.close()
    found = read_drafts(folder, 0)
    assert not found.unreadable
    assert found.drafts == Drafts((long[0], long[3]), open=0)
