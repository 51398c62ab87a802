"""Journals of any length, such as a meeting leaves behind."""

from datetime import UTC, datetime
from pathlib import Path

from kcn_tui.meeting.events import Entry, Noted, Opened
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.journal import Journal
from tests.build import plan

AT = datetime(2026, 1, 15, 9, tzinfo=UTC)


def note(number: int) -> Noted:
    """A note of ordinary length."""
    return Noted(number, None, f"Ghi chép số {number}: đại biểu đề nghị làm rõ tiến độ giải ngân.")


def note_entry(seq: int) -> Entry:
    """A note as a command of its own."""
    return Entry(seq, AT, seq, note(seq - 1))


def journal_of(folder: Path, events: int, opened: Opened | None = None) -> Path:
    """A journal with so many events, written at once: the opening, then notes."""
    path = MeetingFolder(folder).journal
    folder.mkdir()
    MeetingFolder(folder).make()
    journal, _found = Journal.open(path, REAL_DISK, None)
    journal.append(entries_for([opened or Opened(plan(), "0" * 64, "bench")], 0, AT))
    journal.append([note_entry(seq) for seq in range(2, events + 1)])
    journal.close()
    return path
