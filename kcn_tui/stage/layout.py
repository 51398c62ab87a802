"""From a view to a sheet: exactly as many lines as the hall has rows, none wider than its columns, paged to fit."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import language
from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.meeting.flow import Pages
from kcn_tui.meeting.state import State
from kcn_tui.stage import awards, ballots, floor, programme, reading, voting
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import page_shown
from kcn_tui.stage.choose import view as view_of
from kcn_tui.stage.enlarging import enlarged
from kcn_tui.stage.footer import footer
from kcn_tui.stage.paging import Block, Page, page_at, paginate
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.reading_large import pages_by_stretches, read_large, reading_room
from kcn_tui.stage.theme import DARK, Theme

SMALLEST_GRID: Final = (40, 12)
"""Columns and rows from which on every picture is as it should be; the hall itself is 46 × 13 at least (design 7)."""
LARGEST_GRID: Final = (240, 67)
"""Columns and rows up to which the pictures are made."""

_WIDEST_TEXT: Final = 100
"""Columns of text that an eye can follow from one line to the next."""

_PAGES_WORTH_TIGHTENING: Final = 3
_ROWS_FOR_LARGE_TEXT: Final = 42
_COLUMNS_FOR_LARGE_TEXT: Final = 128
_ROWS_FOR_LARGE_ARTICLES: Final = 28
_COLUMNS_FOR_LARGE_ARTICLES: Final = 100
"""Articles are short and are voted on: in plain type of such a grid none of them could be read from the last row."""
_ROOMY_ROWS: Final = 18
_ROOMY_COLUMNS: Final = 60
_COLUMNS_OF_A_MARGIN: Final = 60
"""For each so many columns big letters keep another one free on both sides: many a television cuts its picture's edges."""
_BLACK: Final = "on #000000"
_ROWS_WITH_FOOTER: Final = 3


class Sheet(Struct, frozen=True):
    """What is painted: the lines from the top, the page and number of pages on this grid, and whether the grid is big enough.

    ``words`` are those of the picture line by line, without the footer; what stands in big letters is among them.
    """

    lines: tuple[Text, ...]
    page: int
    pages: int
    fits: bool
    words: tuple[str, ...] = ()


class _Setting(Struct, frozen=True):
    """A view paginated on one grid."""

    blocks: Sequence[Block]
    pages: tuple[Page, ...]
    picture: Picture
    room: Room


def lay_out(
    view: v.View,
    columns: int,
    rows: int,
    page: int = 1,
    said_grid: tuple[int, int] | None = NOMINAL_GRID,
    *,
    theme: Theme = DARK,
    notice: str = "",
    lettered: bool = True,
    in_words: bool = False,
) -> Sheet:
    """The sheet of a view on ``columns`` × ``rows`` cells.

    ``page`` counts from 1 on ``said_grid`` (columns, rows); on another grid the page is shown that holds the place
    where that one begins; where that is None it is counted on what is laid out here. A page past the end is the last.
    ``notice`` is a short remark for the footer.
    ``lettered`` allows big letters, which change no page, and images.
    ``in_words`` is for whoever sits before the screen: plain type, images by their words, and pages of these;
    ``said_grid`` speaks of the hall's pages all the same.
    """
    grid = max(1, columns), max(1, rows)
    return _laid_out(
        view,
        grid,
        language(),
        page=page,
        said_grid=said_grid,
        theme=theme,
        notice=notice,
        lettered=lettered,
        in_words=in_words,
    )


@lru_cache(maxsize=32)
def _laid_out(
    view: v.View,
    grid: tuple[int, int],
    language_: str,
    *,
    page: int,
    said_grid: tuple[int, int] | None,
    theme: Theme,
    notice: str,
    lettered: bool,
    in_words: bool,
) -> Sheet:
    columns, rows = grid
    fits = columns >= SMALLEST_GRID[0] and rows >= SMALLEST_GRID[1]
    if isinstance(view, v.BlackView):
        return Sheet((Text(" " * columns, _BLACK),) * rows, 1, 1, fits, ())
    shown_view = replace(view, images=()) if in_words and isinstance(view, v.TextView) else view
    setting = _set(shown_view, columns, rows, theme, language_, in_words=in_words)
    own = min(max(1, page), len(setting.pages))
    elsewhere = in_words or said_grid != grid
    if said_grid is not None and elsewhere and page > 1:  # the first page is the first on every grid
        said_columns, said_rows = max(1, said_grid[0]), max(1, said_grid[1])
        said = _set(view, said_columns, said_rows, theme, language_, in_words=False).pages
        own = page_at(setting.pages, said[min(max(1, page), len(said)) - 1].anchor)
    big = lettered and not in_words
    shown = _lettered(shown_view, grid, theme, language_, own) if big else setting.pages[own - 1]
    body = _body(setting, shown, own, columns, rows)
    if rows >= _ROWS_WITH_FOOTER:
        body.append(footer(view, columns, (own, len(setting.pages)), theme, notice))
    lines = tuple(_within(line, columns) for line in body)
    return Sheet(lines, own, len(setting.pages), fits, shown.words)


def sheet_of(
    state: State | None, now: datetime, grid: tuple[int, int], *, theme: Theme = DARK, notice: str = ""
) -> Sheet:
    """What the hall is shown at this moment on ``grid`` (columns, rows), the same on every kind of screen.

    None before the meeting has been opened; ``notice`` is a short remark in the footer.
    """
    picture = view_of(state, now)
    if state is None:
        return lay_out(picture, *grid, theme=theme, notice=notice)
    showing = page_shown(state)
    return lay_out(picture, *grid, showing.page, showing.grid, theme=theme, notice=notice)


def pages_for(state: State, now: datetime, columns: int, rows: int) -> Pages:
    """Where a hall of this grid stands in what it shows now, a kept picture aside; what ``flow.next_step`` asks for."""
    state = state if state.cover != "frozen" else replace(state, cover=None, frozen=None, frozen_at=None)
    showing = page_shown(state)
    sheet = lay_out(view_of(state, now), columns, rows, showing.page, showing.grid, lettered=False)
    return Pages(sheet.page, sheet.pages, (columns, rows))


@lru_cache(maxsize=16)
def _lettered(view: v.View, grid: tuple[int, int], theme: Theme, language_: str, page: int) -> Page:
    plain = _set(view, *grid, theme, language_, in_words=False)
    page_ = plain.pages[page - 1]
    figure = plain.blocks[page_.anchor[0]].figure if plain.blocks else None
    if figure is not None:
        from kcn_tui.stage.images import figure_page

        return figure_page(figure, page_, plain.room)
    shown = enlarged(plain.blocks, plain.pages, plain.room, page)
    as_it_was = shown.lines == plain.pages[page - 1].lines
    return read_large(shown, plain.room) if as_it_was and _is_read_large(view, plain.room) else shown


@lru_cache(maxsize=32)
def _set(view: v.View, columns: int, rows: int, theme: Theme, _language: str, *, in_words: bool) -> _Setting:
    """Remembered by how it is called: with a default, calls that name the argument and those that do not would each lay out all."""
    room = _room(columns, rows, theme)
    picture = draw(view, room)
    blocks: Sequence[Block] = picture.blocks
    if in_words or not _is_read_large(view, room):
        pages = paginate(blocks, room.width, room.height)
    elif isinstance(view, v.DraftView | v.MotionView):
        pages = pages_by_stretches(blocks, room)
    else:
        reading = reading_room(room)
        pages = paginate(blocks, reading.width, reading.height)
    if picture.tightens and 1 < len(pages) <= _PAGES_WORTH_TIGHTENING:
        tight = [replace(block, gap=0) for block in draw(view, replace(room, spacious=False)).blocks]
        one_page = paginate(tight, room.width, room.height)
        if len(one_page) == 1:
            blocks, pages = tight, one_page
    return _Setting(blocks, pages, picture, room)


def _is_read_large(view: v.View, room: Room) -> bool:
    """Whether a text is paged for big letters.

    A report is where they are on the page no fewer than plain type on the smallest grid's; a draft's and a motion's articles are sooner.
    """
    match view:
        case v.TextView():
            return room.height >= _ROWS_FOR_LARGE_TEXT and room.breadth >= _COLUMNS_FOR_LARGE_TEXT
        case v.DraftView() | v.MotionView(article=int()):
            return room.height >= _ROWS_FOR_LARGE_ARTICLES and room.breadth >= _COLUMNS_FOR_LARGE_ARTICLES
        case _:
            return False


def _room(columns: int, rows: int, theme: Theme) -> Room:
    margin = 0 if columns < SMALLEST_GRID[0] else 1 if columns < _ROOMY_COLUMNS else 3
    taken = 0 if rows < _ROWS_WITH_FOOTER else 1 if rows < _ROOMY_ROWS else 3
    width = max(1, min(columns - 2 * margin, _WIDEST_TEXT))
    return Room(
        width,
        rows - taken,
        theme,
        breadth=max(width, columns - 2 * (min(margin, 1) + columns // _COLUMNS_OF_A_MARGIN)),
    )


def draw(view: v.View, room: Room) -> Picture:  # noqa: C901, PLR0912  one arm a picture; the type checker sees that none is missing
    """The blocks of a view."""
    match view:
        case v.NoMeetingView():
            return programme.no_meeting(view, room)
        case v.WaitingView():
            return programme.waiting(view, room)
        case v.BlackView():
            return Picture(())
        case v.MessageView():
            return programme.message(view, room)
        case v.AgendaView():
            return programme.agenda(view, room)
        case v.BreakView():
            return programme.pause(view, room)
        case v.CardView():
            return programme.card(view, room)
        case v.ClosingView():
            return programme.closing(view, room)
        case v.SpeakerView():
            return floor.speaker(view, room)
        case v.TextView():
            return reading.text(view, room)
        case v.DraftView():
            return reading.draft(view, room)
        case v.AwardListView():
            return awards.award_list(view, room)
        case v.AwardView():
            return awards.award(view, room)
        case v.AttendanceView():
            return voting.attendance(view, room)
        case v.MotionView():
            return voting.motion(view, room)
        case v.ResultView():
            return voting.result(view, room)
        case v.BallotView():
            return ballots.ballot(view, room)
        case v.BallotResultView():
            return ballots.result(view, room)


def _body(setting: _Setting, page: Page, own: int, columns: int, rows: int) -> list[Text]:
    """The page's lines in their place between the margins, all rows but the footer."""
    room, over = setting.room, setting.picture.over
    head = () if own == 1 or over is None else (*over.set_in(room.width), Text())
    if len(head) + len(page.lines) > room.height:
        head = ()
    lines = (*head, *page.lines)[: room.height]
    height = rows - 1 if rows >= _ROWS_WITH_FOOTER else rows
    spare = height - len(lines)
    middle = setting.picture.middle
    in_the_middle = middle == "every" or (middle == "first" and own == 1)
    top = spare // 2 if in_the_middle else (height - room.height) // 2
    return [
        *(Text() for _ in range(top)),
        *(Text.assemble(" " * _indent(line, room, columns), line) for line in lines),
        *(Text() for _ in range(spare - top)),
    ]


def _indent(line: Text, room: Room, columns: int) -> int:
    """Cells to the left of the text, or of a line of big letters that is wider than any text."""
    return (columns - max(room.width, cell_len(line.plain))) // 2


def _within(line: Text, columns: int) -> Text:
    """The line, cut only where a grid is too narrow for a single letter or the footer."""
    if cell_len(line.plain) > columns:
        line = line.copy()
        line.truncate(columns, overflow="crop")
    return line
