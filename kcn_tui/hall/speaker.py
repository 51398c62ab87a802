"""What the speaker at the lectern sees: the time in words, what the hall sees or what is to be read out, and what is next."""

from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.hall.floor_now import asked_to_finish, floor_line, of_speaker, waiting_list
from kcn_tui.hall.remote import Remote, remote_line
from kcn_tui.hall.time_left import figures, pace_in_words, time_color, time_in_words
from kcn_tui.locale import _
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

_TAKEN: Final = 4
"""Rows beside the body: clock, time, what the remote does or nothing, what is next."""
_ROWS_WITH_PREVIEW: Final = 22
_ROWS_FOR_BIG_LETTERS: Final = 16
"""Rows from which on a picture that is only looked at has its big letters here too."""
_SHARE_OF_PREVIEW: Final = 6
"""The next page's beginning takes one row in so many, with a line above it."""

_READ_FROM_THE_HALL: Final = v.TextView | v.DraftView | v.AwardView | v.MotionView | v.ResultView
"""Pictures that the speaker reads from; for all others the script is more use."""


class Lectern(Struct, frozen=True):
    """The speaker's screen: as many lines as rows, and the page of how many of what is read from.

    ``scripted``: it is read from the item's script, whose pages are this screen's own.
    """

    lines: tuple[Text, ...]
    page: int
    pages: int
    fits: bool
    scripted: bool = False


def lectern(
    state: State | None,
    now: datetime,
    grid: tuple[int, int],
    palette: Theme,
    *,
    script_page: int = 1,
    notice: str = "",
    remote: Remote = "alone",
) -> Lectern:
    """The speaker's screen on ``grid`` (columns, rows).

    ``script_page`` is the speaker's own place in the script, ``remote`` what the speaker's keys do to the hall.
    """
    columns, rows = grid
    if state is None or rows <= _TAKEN:
        sheet = lay_out(view(state, now), columns, rows, theme=palette, notice=notice, lettered=False)
        return Lectern(sheet.lines, sheet.page, sheet.pages, sheet.fits)
    timing = pace(state, now)
    own = of_speaker(timing, state, now)
    big = figures(own, columns, rows, palette)
    request = asked_to_finish(state, columns, rows, palette)
    speaking = isinstance(_uncovered(state, now), v.SpeakerView)
    waiting = () if speaking else floor_line(state, columns, palette)
    without_preview = request or speaking or rows < _ROWS_WITH_PREVIEW
    preview_rows = 0 if without_preview else 1 + rows // _SHARE_OF_PREVIEW
    spoken_for = _TAKEN + len(big) + len(request) + len(waiting) + preview_rows
    if rows <= spoken_for:
        return _scant(own, state, (columns, rows), palette)
    grid_of_body = columns, rows - spoken_for
    scripted = _is_scripted(state, now)
    body = _body(state, now, grid_of_body, palette, script_page)
    after = _body(state, now, grid_of_body, palette, script_page, ahead=1) if body.page < body.pages else None
    lines = (
        _clock(now, _standing(state, timing), columns, palette, _remarks(state, notice)),
        *request,
        *big,
        _within(Text(f" {time_in_words(own)}", time_color(own, palette)), columns),
        remote_line(state, now, remote, columns, palette, scripted=scripted),
        *body.lines,
        *_preview(after, columns, preview_rows, palette),
        *waiting,
        _next(state, columns, palette),
    )
    fits = columns >= SMALLEST_GRID[0] and rows >= SMALLEST_GRID[1]
    return Lectern(lines, body.page, body.pages, fits, scripted)


def _scant(own: Pace, state: State, grid: tuple[int, int], palette: Theme) -> Lectern:
    """Without a row for the text: the request, the time, and whoever waits, as far as they go."""
    columns, rows = grid
    lines = [
        *asked_to_finish(state, columns, 1, palette),
        _within(Text(f" {time_in_words(own)}", time_color(own, palette)), columns),
        *floor_line(state, columns, palette),
    ]
    blank = (Text(),) * max(0, rows - len(lines))
    return Lectern((*lines[:rows], *blank), 1, 1, fits=False)


def _remarks(state: State, notice: str) -> str:
    held = ""
    if state.cover is not None:
        kept = state.cover == "frozen"
        held = _("the hall's screen keeps its picture") if kept else _("the hall's screen is covered")
    return " · ".join(words for words in (held, notice) if words)


def _standing(state: State, timing: Pace) -> str:
    """That the meeting is closed, else how it stands against its plan: a closed one is late no more."""
    if state.closed_at is not None:
        return _("closed {time}").format(time=v.hours_and_minutes(state.closed_at))
    return pace_in_words(timing)


def _clock(now: datetime, standing: str, columns: int, palette: Theme, remarks: str) -> Text:
    """Clock and remarks, and at the right as much of how the meeting stands as they leave room for."""
    start = f" {v.hours_and_minutes(now)}"
    if remarks:
        start = f"{start} · {remarks}"
    room = columns - cell_len(start) - 2
    end = next(
        (
            f"{words} "
            for words in (standing, standing.partition(" · ")[0])
            if words and cell_len(words) <= room
        ),
        "",
    )
    start = shortened(start, columns - cell_len(end))
    gap = " " * max(0, columns - cell_len(start) - cell_len(end))
    return _within(Text(f"{start}{gap}{end}", palette.footer()), columns)


def _preview(after: Sheet | None, columns: int, rows: int, palette: Theme) -> tuple[Text, ...]:
    """The first lines of the next page under a line that says so; blank on the last page."""
    if after is None or not rows:
        return tuple(Text() for _row in range(rows))
    quiet = palette.on_ground(palette.quiet)
    heading = " " + _("Next page ({page}/{pages}):").format(page=after.page, pages=after.pages)
    said = [line for line in after.lines[:-1] if line.plain.strip()]
    lines = [Text(shortened(heading, columns), palette.on_ground(palette.accent, bold=True))]
    lines += [_within(Text(line.plain, quiet), columns) for line in said[: rows - 1]]
    return (*lines, *(Text() for _row in range(rows - len(lines))))


def _next(state: State, columns: int, palette: Theme) -> Text:
    item = upcoming(state)
    if item is None or state.closed_at is not None:
        return Text()
    who = "" if item.by is None else f" · {safe_line(state.plan.person(item.by).name)}"
    words_ = " " + _("Next: {item}").format(item=f"{safe_line(item.title)}{who}")
    return Text(shortened(words_, columns), palette.on_ground(palette.quiet))


def _uncovered(state: State, now: datetime) -> v.View:
    """The hall's picture without what covers it: the speaker goes on reading."""
    return view(replace(state, cover=None, frozen=None, frozen_at=None), now)


def _is_scripted(state: State, now: datetime) -> bool:
    """Whether the item's script is of more use than the hall's picture, and there is one."""
    item, picture = state.open_item, _uncovered(state, now)
    if item is None or not item.script or isinstance(picture, v.SpeakerView):
        return False
    return not isinstance(picture, _READ_FROM_THE_HALL)


def _body(
    state: State, now: datetime, grid: tuple[int, int], palette: Theme, script_page: int, *, ahead: int = 0
) -> Sheet:
    """What is read from, so many pages ahead: the hall's picture, uncovered, the item's script, or who waits for the floor."""
    picture = _uncovered(state, now)
    if isinstance(picture, v.SpeakerView):
        return waiting_list(state, grid, palette)
    item = state.open_item
    if item is not None and _is_scripted(state, now):
        return _script(item, grid, palette, script_page + ahead)
    showing = state.showing
    read = isinstance(picture, _READ_FROM_THE_HALL) or grid[1] < _ROWS_FOR_BIG_LETTERS
    sheet = lay_out(picture, *grid, showing.page, showing.grid, theme=palette, in_words=read)
    if not ahead:
        return sheet
    return lay_out(picture, *grid, sheet.page + ahead, None, theme=palette, in_words=True)


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
