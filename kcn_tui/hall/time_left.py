"""The time of whoever speaks: in big figures where there is room, and in words beside every colour."""

from datetime import timedelta
from typing import Final

from rich.style import Style
from rich.text import Text

from kcn_tui.locale import ngettext
from kcn_tui.meeting.pace import Pace, minutes_left, whole_minutes
from kcn_tui.stage.glyphs import SIZES, SMALL, fit
from kcn_tui.stage.theme import Theme
from kcn_tui.wording.time import end_words, left_words, standing_words

SOON: Final = timedelta(minutes=2)
"""Time left from which on the figures change their colour; the words say how much it is in any case."""
_ROWS_FOR_BIG_FIGURES: Final = 20
_APART: Final = 4
"""Columns between the figures and the words beside them."""
_SHARE_OF_ROWS: Final = 5
"""The big figures take at most one row in so many."""
_ROWS_OF_SMALL_TYPE: Final = 30
_ROWS_OF_A_LINE: Final = 7
"""Where plain type is small, figures and words beside them have a line of big letters in any case."""


def minutes_in_words(length: timedelta) -> str:
    """A length in whole minutes."""
    minutes = whole_minutes(length)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def pace_in_words(timing: Pace) -> str:
    """Whether the meeting is late or early and when it should end; of that what is known, nothing before it has begun."""
    known = [] if timing.behind is None else [standing_words(timing.behind, minutes_in_words)]
    if timing.expected_end is not None:
        known.append(end_words(timing.expected_end, at_least=timing.at_least))
    return " · ".join(known)


def time_in_words(timing: Pace) -> str:
    """The time that the open item has left, or is over; empty while nothing is open."""
    if timing.elapsed is None:
        return ""
    spent = _stopwatch(timing.elapsed)
    if timing.planned is None:
        return spent
    spent = f"{spent} / {_stopwatch(timing.planned)}"
    return f"{spent} · {left_words(minutes_left(timing.planned - timing.elapsed))}"


def time_color(timing: Pace, palette: Theme) -> Style:
    """Calm, then soon over, then over."""
    if timing.over:
        return palette.on_ground(palette.bad, bold=True)
    if timing.elapsed is not None and timing.planned is not None and timing.planned - timing.elapsed <= SOON:
        return palette.on_ground(palette.title, bold=True)
    return palette.on_ground(palette.good if timing.planned is not None else palette.accent, bold=True)


def figures(timing: Pace, columns: int, rows: int, palette: Theme) -> tuple[Text, ...]:
    """What is left of the time as big as a fifth of ``rows`` allows, with a minus once it is over; without a plan what has passed.

    Empty where there is no room, or nothing is open.
    """
    if timing.elapsed is None or rows < _ROWS_FOR_BIG_FIGURES:
        return ()
    left = timing.elapsed if timing.planned is None else timing.planned - timing.elapsed
    sign = "–" if left < timedelta() else ""
    lettering = fit(f"{sign}{_stopwatch(abs(left))}", columns - 2, _most_rows(rows), SIZES)
    if lettering is None:
        return ()
    style = time_color(timing, palette)
    said = _beside(lettering.columns, len(lettering.rows), timing, columns)
    return tuple(
        Text.assemble(" ", (row + beside, style)) for row, beside in zip(lettering.rows, said, strict=True)
    )


def _most_rows(rows: int) -> int:
    return max(rows // _SHARE_OF_ROWS, _ROWS_OF_A_LINE if rows >= _ROWS_OF_SMALL_TYPE else 0)


def _beside(taken: int, rows: int, timing: Pace, columns: int) -> tuple[str, ...]:
    """What is left in words to the right of the figures, in big letters at their foot; blank where those find no room."""
    blank = ("",) * rows
    if timing.planned is None or timing.elapsed is None:
        return blank
    words = left_words(minutes_left(timing.planned - timing.elapsed))
    lettering = fit(words, columns - 2 - taken - _APART, rows, (SMALL,), left=True)
    if lettering is None:
        return blank
    return (*blank[len(lettering.rows) :], *(" " * _APART + row for row in lettering.rows))


def _stopwatch(length: timedelta) -> str:
    minutes, seconds = divmod(length // timedelta(seconds=1), 60)
    return f"{minutes:02}:{seconds:02}"
