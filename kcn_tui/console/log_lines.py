"""The entries of the journal as lines that are made only when they are looked at, and the search through them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, overload

import msgspec

from kcn_tui.console.row_list import Row
from kcn_tui.locale import _
from kcn_tui.meeting.events import Entry, Opened, PlanAdopted, Undone
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import type_of
from kcn_tui.text.folding import fold
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events import event_words

_NO_WORD: Final = re.compile(r"\W+")
VALUE: Final = 120
"""Characters of one value that the detail shows."""


class LogLines(Sequence[Row]):
    """Some of the entries, by their places in ``entries``; 100,000 of them cost no more than those on the screen."""

    def __init__(
        self, entries: Sequence[Entry], gone: Mapping[int, int], state: State, places: Sequence[int]
    ) -> None:
        self._entries = entries
        self._gone = gone
        self._state = state
        self._places = places

    def __len__(self) -> int:
        """How many are shown."""
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        """The line of one entry, or some of them."""
        if isinstance(index, slice):
            return LogLines(self._entries, self._gone, self._state, self._places[index])
        entry = self._entries[self._places[index]]
        undo = self._gone.get(entry.seq)
        text = f"{entry.at:%H:%M:%S} {event_words(entry.event, self._state)}"
        if undo is not None:
            return Row(
                f"{entry.seq}", f"#{entry.seq}", text, _("undone by #{seq}").format(seq=undo), "skipped"
            )
        return Row(
            f"{entry.seq}",
            f"#{entry.seq}",
            text,
            "",
            "open" if isinstance(entry.event, Undone) else "pending",
        )


def searchable(entry: Entry, state: State) -> str:
    """The entry's line as it is searched: folded, words apart, a blank before each."""
    return _words(f"{entry.seq} {entry.at:%H:%M:%S} {event_words(entry.event, state)}")


def fitting(query: str, lines: Iterable[str]) -> list[int]:
    """The places, from 0, of the lines in which every word of the query begins a word."""
    parts = [f" {part}" for part in _words(query).split()]
    return [place for place, line in enumerate(lines) if all(part in line for part in parts)]


def in_full(entry: Entry, state: State) -> str:
    """The entry's line with nothing cut, and below it what the journal says in its own words."""
    said = f"#{entry.seq} {entry.at:%d/%m/%Y %H:%M:%S} {event_words(entry.event, state)}"
    return f"{said}\n" + _("In the journal: {values}").format(values=values(entry))


def values(entry: Entry) -> str:
    """What the journal says of the entry: its type, then each field; plans and lists of people are too long to show."""
    fields = msgspec.to_builtins(entry.event)
    hidden = (
        {"type", "plan", "members", "images"} if isinstance(entry.event, Opened | PlanAdopted) else {"type"}
    )
    shown = [f"{name}: {_value(value)}" for name, value in fields.items() if name not in hidden]
    return " · ".join([type_of(entry.event), *shown])


def _value(value: object) -> str:
    if isinstance(value, str):
        return one_line(value, VALUE)
    return one_line(msgspec.json.encode(value).decode(), VALUE)


def _words(text: str) -> str:
    return f" {_NO_WORD.sub(' ', fold(text))}"
