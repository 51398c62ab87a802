"""What has happened, one line an event: for the output of a rehearsal and for the log."""

from typing import Final

from kcn_tui.meeting.events import Entry, Event
from kcn_tui.meeting.state import State
from kcn_tui.wording.events import awards, course, floor, hall, minutes, opening, roll, voting
from kcn_tui.wording.events.base import Words

WORDS: Final[dict[type[Event], Words]] = {
    **opening.WORDS,
    **course.WORDS,
    **hall.WORDS,
    **roll.WORDS,
    **awards.WORDS,
    **minutes.WORDS,
    **floor.WORDS,
    **voting.WORDS,
}
"""How each kind of event is told."""


def entry_line(entry: Entry, state: State) -> str:
    """The entry with its number and clock time, as in ``#12 14:02 bắt đầu: 4. Báo cáo …``."""
    return f"#{entry.seq} {entry.at:%H:%M} {event_words(entry.event, state)}"


def event_words(event: Event, state: State) -> str:
    """The event in words, with the names that ``state`` gives to items, awards and people; always one line."""
    return WORDS[type(event)](event, state)
