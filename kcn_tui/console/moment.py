"""Everything the console shows at one moment; each widget paints itself from it alone."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from kcn_tui.meeting.pace import whole_minutes
from kcn_tui.meeting.state import State
from kcn_tui.record.presence import Presence, Seen

if TYPE_CHECKING:  # the rule of the next step is needed to make a moment, not to speak of one
    from kcn_tui.meeting.flow import NextStep, Pages

Place = Literal[
    "rest", "agenda", "awards", "pictures", "roll", "times", "floor", "minutes", "articles", "form", "panel"
]
"""Where the keys go: nowhere special, one of the lists, the roll's field, a form, or another panel of the work area."""


class Moment(Struct, frozen=True, kw_only=True):
    """One moment: the meeting as it is on disk, the clock, the screens beside it, and where the keys go.

    ``seq`` is the last number on disk; ``screens`` are all that leave word, ``hall`` the one whose grid the pages are
    counted on; ``pages`` where the hall stands in what it shows; ``step`` what Enter does at
    rest; ``highlighted`` the item or award chosen in a list; ``lagging`` whether the record is behind the
    journal, ``lost`` whether the journal was taken away, so that nothing is recorded any more.
    """

    state: State
    now: datetime
    seq: int
    hall: Seen | None
    pages: "Pages"
    step: "NextStep"
    place: Place = "rest"
    highlighted: str | None = None
    lagging: bool = False
    lost: bool = False
    screens: tuple[Seen, ...] = ()


class Sight(Struct, frozen=True, kw_only=True):
    """What of a moment can be seen besides what a key changes: two that are alike are painted alike.

    ``screens`` are without what changes by itself, ``silent`` says of each whether nothing was heard of it lately.
    """

    second: datetime
    seq: int
    place: Place
    highlighted: str | None
    lagging: bool
    screens: tuple[Presence, ...]
    silent: tuple[bool, ...]


def minutes_words(span: timedelta) -> str:
    """A span in whole minutes, without sign: ``6′``."""
    return f"{whole_minutes(span)}′"


def clock_words(span: timedelta) -> str:
    """A span as minutes and seconds, ``08:12``; from an hour on ``1:08:12``."""
    seconds = int(span.total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
