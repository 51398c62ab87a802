"""An undo that goes further back than the states in memory: the journal is read again, here and in the hall."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.timeline import STATES_KEPT
from kcn_tui.record.errors import DamagedJournalError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from tests.record_help import Clock, done, opened

PAGES = [c.TurnPage(2 - n % 2, 46, 13) for n in range(2 * STATES_KEPT)]


def test_undo_reaches_the_beginning_of_a_long_day_and_who_follows_sees_the_same(
    folder: MeetingFolder, clock: Clock
) -> None:
    with opened(folder, clock) as clerk:
        start = clerk.state
        done(clerk, c.Start("report-1"), *PAGES)
        reader = Reader(folder)
        reader.look()
        done(clerk, *[c.Undo()] * (len(PAGES) + 1))
        news = reader.look()
        assert news is not None
        assert clerk.state == news.state == start
    assert read_meeting(folder).state == start
    assert verify(folder) == ()


def test_a_journal_that_cannot_be_read_again_refuses_that_undo_and_the_meeting_goes_on(
    folder: MeetingFolder, clock: Clock
) -> None:
    with opened(folder, clock) as clerk:
        done(clerk, c.Start("report-1"), *PAGES)
        whole = folder.journal.read_bytes()
        folder.journal.write_bytes(whole.replace(b"report-1", b"report-2"))
        with pytest.raises(DamagedJournalError):
            done(clerk, *[c.Undo()] * len(PAGES))
        folder.journal.write_bytes(folder.journal.read_bytes().replace(b"report-2", b"report-1"))
        done(clerk, c.TurnPage(1, 46, 13), c.Undo(), c.Undo())
    assert verify(folder) == ()
