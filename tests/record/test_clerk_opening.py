"""What the clerk finds on opening a meeting: nothing, what it left, or less than that."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.keeper import Recovered
from kcn_tui.record.reading import read_meeting
from tests.build import plan
from tests.record_help import COUNTED, VOTED, Clock, done, opened, played


def test_a_new_meeting_begins_with_its_opening(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(new=True)
        assert clerk.seq == 1
        assert clerk.state.plan == plan()
    assert read_meeting(folder).end.seq == 1


def test_a_meeting_goes_on_where_it_stood(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, c.Start("report-1"), c.TurnPage(2), c.Hold())
    before = read_meeting(folder).state
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered()
        assert clerk.state == before
        done(clerk, c.Undo())
        assert clerk.state.showing.page == 2
        assert clerk.state.cover is None


@pytest.mark.parametrize("lost", [b"", b"{", b"[]", b'{"votes":{}}', None])
def test_a_record_that_was_lost_or_changed_is_made_anew(
    folder: MeetingFolder, clock: Clock, lost: bytes | None
) -> None:
    played(folder, clock, COUNTED, VOTED)
    whole = folder.record.read_bytes()
    if lost is None:
        folder.record.unlink()
    else:
        folder.record.write_bytes(lost)
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(rebuilt=True)
        assert folder.record.read_bytes() == whole


def test_a_torn_tail_is_cut_and_said(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED)
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq":3,"at":"2018-')
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(cut=20)
        assert done(clerk, c.TakeNote("…"))[0].seq == 3


@pytest.mark.parametrize("added", [b" ", b"\n", b"\0" * 5000])
def test_a_mark_that_is_longer_than_one_is_made_whole_for_those_who_follow(
    folder: MeetingFolder, clock: Clock, added: bytes
) -> None:
    played(folder, clock, COUNTED)
    with folder.mark.open("ab") as mark:
        mark.write(added)
    assert Reader(folder).look() is None
    with opened(folder, clock) as clerk:
        news = Reader(folder).look()
        assert news is not None
        assert news.seq == clerk.seq == 2


def test_confirmed_entries_that_are_gone_are_said(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, c.TakeNote("1"), c.TakeNote("2"))
    lines = folder.journal.read_bytes().splitlines(keepends=True)
    folder.journal.write_bytes(b"".join(lines[:2]) + lines[2][:10])
    with opened(folder, clock) as clerk:
        assert clerk.recovered == Recovered(cut=10, missing=2, rebuilt=True, ahead=True)
        assert clerk.seq == 2
