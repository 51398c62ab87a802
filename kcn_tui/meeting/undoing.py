"""Which entries of a journal do not count any more, and which undo took them back."""

from collections.abc import Iterable, Mapping

from kcn_tui.meeting.events import Entry, Undone


def taken_back(entries: Iterable[Entry]) -> Mapping[int, int]:
    """The seq of every entry that was undone, with the seq of its undo; linear in the number of entries."""
    standing: list[int] = []
    found: dict[int, int] = {}
    for entry in entries:
        if isinstance(entry.event, Undone):
            while standing and standing[-1] >= entry.event.target:
                found[standing.pop()] = entry.seq
        else:
            standing.append(entry.seq)
    return found
