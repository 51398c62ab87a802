"""What the speaker at the lectern sees: the time in words, what the hall sees or what is to be read out, and what is next."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.pace import Pace, pace
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Item
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import SMALLEST_GRID, Sheet, lay_out
from kcn_tui.stage.paging import paginate
from kcn_tui.stage.setting import shortened, words
from kcn_tui.stage.theme import Theme
from kcn_tui.text.safe import safe_line

_MINUTE: Final = timedelta(minutes=1)
_TAKEN: Final = 4
"""Rows beside the body: clock, time, a blank line, what is next."""

_READ_FROM_THE_HALL: Final = v.TextView | v.DraftView | v.AwardView | v.MotionView | v.ResultView
"""Pictures that the speaker reads from; for all others the script is more use."""


class Lectern(Struct, frozen=True):
    """The speaker's screen: as many lines as rows, and the page of how many of what is read from."""

    lines: tuple[Text, ...]
    page: int
    pages: int
    fits: bool


def lectern(
    state: State | None,
    now: datetime,
    grid: tuple[int, int],
    palette: Theme,
    *,
    script_page: int = 1,
    notice: str = "",
) -> Lectern:
    """The speaker's screen on ``grid`` (columns, rows); ``script_page`` is the speaker's own place in the script."""
    columns, rows = grid
    if state is None or rows <= _TAKEN:
        sheet = lay_out(view(state, now), columns, rows, theme=palette, notice=notice)
        return Lectern(sheet.lines, sheet.page, sheet.pages, sheet.fits)
    body = _body(state, now, (columns, rows - _TAKEN), palette, script_page)
    timing = pace(state, now)
    lines = (
        _clock(now, timing, columns, palette, _remarks(state, notice)),
        _time(timing, columns, palette),
        Text(),
        *body.lines,
        _next(state, columns, palette),
    )
    fits = columns >= SMALLEST_GRID[0] and rows >= SMALLEST_GRID[1]
    return Lectern(lines, body.page, body.pages, fits)


def minutes_in_words(length: timedelta) -> str:
    """A length in whole minutes, rounded down."""
    minutes = length // _MINUTE
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def pace_in_words(timing: Pace) -> str:
    """Whether the meeting is late or early and when it should end; empty before it has begun."""
    if timing.behind is None or timing.expected_end is None:
        return ""
    if abs(timing.behind) < _MINUTE:
        standing = _("on time")
    elif timing.behind > timedelta():
        standing = _("{minutes} late").format(minutes=minutes_in_words(timing.behind))
    else:
        standing = _("{minutes} early").format(minutes=minutes_in_words(-timing.behind))
    end = _("expected end {time}").format(time=v.clock_time(timing.expected_end))
    return f"{standing} · {end}"


def time_in_words(timing: Pace) -> str:
    """The time that the open item has left, or is over; empty while nothing is open."""
    if timing.elapsed is None:
        return ""
    spent = _stopwatch(timing.elapsed)
    if timing.planned is None:
        return spent
    spent = f"{spent} / {_stopwatch(timing.planned)}"
    left = timing.planned - timing.elapsed
    if left <= -_MINUTE:
        return spent + " · " + _("{minutes} over time").format(minutes=minutes_in_words(-left))
    if left <= timedelta():
        return spent + " · " + _("the time is used")
    if left < _MINUTE:
        return spent + " · " + _("less than a minute left")
    return spent + " · " + _("{minutes} left").format(minutes=minutes_in_words(left))


def _stopwatch(length: timedelta) -> str:
    minutes, seconds = divmod(length // timedelta(seconds=1), 60)
    return f"{minutes:02}:{seconds:02}"


def _remarks(state: State, notice: str) -> str:
    held = [_("the hall's screen is covered")] if state.cover is not None else []
    return " · ".join([*held, *([notice] if notice else [])])


def _clock(now: datetime, timing: Pace, columns: int, palette: Theme, remarks: str) -> Text:
    style = palette.footer()
    end = f"{pace_in_words(timing)} "
    start = f" {v.clock_time(now)}"
    if remarks:
        start = f"{start} · {remarks}"
    start = shortened(start, max(0, columns - cell_len(end) - 1))
    return _within(
        Text(f"{start}{' ' * max(1, columns - cell_len(start) - cell_len(end))}{end}", style), columns
    )


def _time(timing: Pace, columns: int, palette: Theme) -> Text:
    color = palette.bad if timing.over else palette.accent
    return _within(Text(f" {time_in_words(timing)}", palette.on_ground(color, bold=True)), columns)


def _next(state: State, columns: int, palette: Theme) -> Text:
    item = upcoming(state)
    if item is None or state.closed_at is not None:
        return Text()
    who = "" if item.by is None else f" · {safe_line(state.plan.person(item.by).name)}"
    words_ = " " + _("Next: {item}").format(item=f"{safe_line(item.title)}{who}")
    return Text(shortened(words_, columns), palette.on_ground(palette.quiet))


def _body(state: State, now: datetime, grid: tuple[int, int], palette: Theme, script_page: int) -> Sheet:
    """What is read from: the hall's picture, uncovered, or the item's script."""
    picture = view(replace(state, cover=None, frozen=None, frozen_at=None), now)
    item = state.open_item
    if item is not None and item.script and not isinstance(picture, _READ_FROM_THE_HALL):
        return _script(item, grid, palette, script_page)
    showing = state.showing
    return lay_out(picture, *grid, showing.page, showing.grid, theme=palette)


def _script(item: Item, grid: tuple[int, int], palette: Theme, page: int) -> Sheet:
    columns, rows = grid
    title = words(item.title, palette.on_ground(palette.title, bold=True), gap=0, keeps=True)
    text = [words(part, palette.base()) for part in (item.script or "").split("\n\n") if part.strip()]
    pages = paginate((title, *text), max(1, columns - 2), max(1, rows - 1))
    own = min(max(1, page), len(pages))
    lines = [Text.assemble(" ", line) for line in pages[own - 1].lines]
    lines += [Text() for _row in range(rows - 1 - len(lines))]
    if len(pages) > 1:
        turn = _("page {page}/{pages} · PgUp PgDn").format(page=own, pages=len(pages))
        lines.append(Text(shortened(f" {turn}", columns), palette.on_ground(palette.quiet)))
    else:
        lines.append(Text())
    return Sheet(tuple(_within(line, columns) for line in lines[:rows]), own, len(pages), fits=True)


def _within(line: Text, columns: int) -> Text:
    if cell_len(line.plain) > columns:
        line.truncate(columns, overflow="ellipsis")
    return line
