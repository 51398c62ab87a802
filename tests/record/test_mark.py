"""The mark is whole or none, and of one length."""

from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, read_mark, write_mark


def test_a_mark_cut_short_or_changed_anywhere_is_no_mark(folder: MeetingFolder) -> None:
    folder.make()
    write_mark(REAL_DISK, folder.mark, Position(12345, 67, "a" * 64))
    whole = folder.mark.read_bytes()
    assert read_mark(folder.mark) == Position(12345, 67, "a" * 64)
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1
        for content in (whole[:place], bytes(changed)):
            folder.mark.write_bytes(content)
            assert read_mark(folder.mark) is None


def test_a_mark_is_of_one_length_whatever_it_says(folder: MeetingFolder) -> None:
    folder.make()
    lengths = set()
    for position in (Position(), Position(10**12, 10**9, "f" * 64)):
        write_mark(REAL_DISK, folder.mark, position)
        lengths.add(folder.mark.stat().st_size)
    assert len(lengths) == 1
