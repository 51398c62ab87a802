"""A journal that another program replaces, shortens or removes while the console writes it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record import rescue
from kcn_tui.record.clerk import Rhythm
from kcn_tui.record.errors import JournalLostError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from tests.record_help import COUNTED, VOTED, Clock, done, eventually, opened


def replaced(folder: MeetingFolder) -> None:
    copy = folder.path / "j2"
    shutil.copyfile(folder.journal, copy)
    copy.replace(folder.journal)


def removed(folder: MeetingFolder) -> None:
    folder.journal.unlink()


def shortened(folder: MeetingFolder) -> None:
    os.truncate(folder.journal, folder.journal.stat().st_size // 2)


def emptied(folder: MeetingFolder) -> None:
    os.truncate(folder.journal, 0)


def lengthened(folder: MeetingFolder) -> None:
    with folder.journal.open("ab") as journal:
        journal.write(b"{}\n")


def folder_removed(folder: MeetingFolder) -> None:
    aside = folder.path.rename(folder.path.with_name("aside"))  # at once: the console may make it again
    shutil.rmtree(aside)


ALL = [replaced, removed, shortened, emptied, lengthened, folder_removed]


def rescued(folder: MeetingFolder) -> Path:
    return folder.path / "journal.rescued.jsonl"


@pytest.mark.parametrize("take_away", ALL)
def test_nothing_more_is_confirmed_and_what_was_is_saved_beside(
    folder: MeetingFolder, clock: Clock, take_away: Callable[[MeetingFolder], None]
) -> None:
    clerk = opened(folder, clock)
    done(clerk, COUNTED, VOTED)
    whole = folder.journal.read_bytes()
    take_away(folder)
    left = folder.journal.read_bytes() if folder.journal.exists() else None
    record = folder.record.read_bytes() if folder.record.exists() else None
    for _ in range(2):
        with pytest.raises(JournalLostError) as lost:
            clerk.do(c.TakeNote("vào chỗ không người"))
        assert lost.value.code == "journal_lost"
        assert lost.value.values["saved"] == str(rescued(folder))
    assert not clerk.state.notes
    assert clerk.trouble is lost.value
    with pytest.raises(JournalLostError):
        clerk.close()
    assert rescued(folder).read_bytes() == whole
    assert list(folder.path.glob("journal.rescued*")) == [rescued(folder)]
    assert (folder.journal.read_bytes() if folder.journal.exists() else None) == left
    assert (folder.record.read_bytes() if folder.record.exists() else None) == record


@pytest.mark.parametrize("take_away", ALL)
def test_it_is_noticed_without_a_command(
    folder: MeetingFolder, clock: Clock, take_away: Callable[[MeetingFolder], None]
) -> None:
    clerk = opened(folder, clock, rhythm=Rhythm(beat=0.001, record_lag=3600))
    done(clerk, COUNTED)
    take_away(folder)
    eventually(lambda: isinstance(clerk.trouble, JournalLostError))
    with pytest.raises(JournalLostError):
        clerk.close()
    assert rescued(folder).is_file()


def test_the_saved_copy_put_in_its_place_is_the_whole_meeting(folder: MeetingFolder, clock: Clock) -> None:
    clerk = opened(folder, clock)
    entries = done(clerk, COUNTED, VOTED)
    folder_removed(folder)
    with pytest.raises(JournalLostError):
        clerk.do(c.Start("report-1"))
    with pytest.raises(JournalLostError):
        clerk.close()
    rescued(folder).rename(folder.journal)
    with opened(folder, clock) as again:
        assert read_meeting(folder).entries[1:] == entries
        done(again, c.Start("report-1"))


def test_a_second_copy_does_not_take_the_place_of_the_first(folder: MeetingFolder, clock: Clock) -> None:
    for _ in range(2):
        clerk = opened(folder, clock)
        done(clerk, COUNTED)
        replaced(folder)
        with pytest.raises(JournalLostError):
            clerk.close()
    names = sorted(path.name for path in folder.path.glob("journal.rescued*"))
    assert names == ["journal.rescued-2.jsonl", "journal.rescued.jsonl"]


def test_what_can_be_had_no_more_is_not_said_to_be_saved(
    folder: MeetingFolder, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rescue, "MOST_REMEMBERED", 10)
    clerk = opened(folder, clock)
    done(clerk, COUNTED)
    emptied(folder)
    with pytest.raises(JournalLostError) as lost:
        clerk.close()
    assert lost.value.code == "journal_lost_unsaved"
    assert not rescued(folder).exists()


def test_a_record_that_says_more_than_the_journal_is_kept_beside(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        done(clerk, COUNTED)
        short = folder.journal.read_bytes()
        done(clerk, VOTED)
    ahead = folder.record.read_bytes()
    for note in ("một", "hai"):
        folder.journal.write_bytes(short)
        with opened(folder, clock) as again:
            assert again.recovered.rebuilt
            assert again.recovered.ahead == (note == "một")
            done(again, c.TakeNote(note))
        assert folder.record_ahead.read_bytes() == ahead
