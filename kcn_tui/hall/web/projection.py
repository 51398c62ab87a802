"""The meeting as pictures for browsers: follows the journal and draws what each size of window is to show now."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from rich.text import Text

from kcn_tui.hall.remark import remark
from kcn_tui.hall.web.drawing import draw
from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.meeting.state import State
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Follower, News
from kcn_tui.stage.layout import LARGEST_GRID, sheet_of
from kcn_tui.stage.theme import Theme

Grid = tuple[int, int]

TICK: Final = 0.5
"""Seconds between two looks at the clock, so that no second of a countdown is left out; a question is held no longer."""

_NAME_LENGTH: Final = 16
_MOST_DRAWN: Final = 32

_log = logging.getLogger(__name__)


class Picture(Struct, frozen=True):
    """A picture on a grid. Pictures of one ``name`` look the same; ``seq`` is the last event that is in it."""

    name: str
    svg: str
    grid: Grid
    seq: int
    page: int
    pages: int
    fits: bool


class _Drawn(Struct, frozen=True):
    """A picture, which news it was drawn after, and when, in seconds of the monotonic clock."""

    picture: Picture
    news: int
    at: float


def grid_for(wide: int, high: int) -> Grid:
    """The fewest cells, each twice as high as wide, that fill a window of this shape and are large enough for the last row."""
    columns, rows = NOMINAL_GRID
    if wide * 2 * rows > high * columns:
        columns = min(LARGEST_GRID[0], round(2 * rows * wide / high))
    else:
        rows = min(LARGEST_GRID[1], max(rows, round(columns * high / wide / 2)))
    return columns, rows


class Projection:
    """Follows a meeting, which may not have begun, and gives its picture to any number of threads."""

    def __init__(self, folder: MeetingFolder, clock: Callable[[], datetime], palette: Theme) -> None:
        self.palette = palette
        self._clock = clock
        self._changed = threading.Condition()
        self._state: State | None = None
        self._seq = 0
        self._unreadable = False
        self._meeting = folder.path.name
        self._news = 0
        self._stopped = False
        self._drawn: dict[Grid, _Drawn] = {}
        self._follower = Follower(folder, self._hear)

    def start(self) -> None:
        """Begin to follow; until the first news the picture waits with the clock."""
        self._follower.start()

    def stop(self) -> None:
        """Stop following; whoever waits for a picture is let go."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._follower.stop()

    def picture(self, grid: Grid) -> Picture:
        """What is to be seen now."""
        with self._changed:
            return self._picture(grid)

    def next(self, grid: Grid, shown: str, patience: float = TICK) -> Picture | None:
        """The picture as soon as it is another than the one named ``shown``, or None after so many seconds."""
        end = time.monotonic() + patience
        with self._changed:
            while True:
                picture = self._picture(grid)
                if picture.name != shown:
                    return picture
                left = end - time.monotonic()
                if self._stopped or left <= 0:
                    return None
                self._changed.wait(left)

    def _hear(self, news: News) -> None:
        with self._changed:
            self._state, self._seq, self._unreadable = news.state, news.seq, news.trouble is not None
            self._news += 1
            self._changed.notify_all()

    def _picture(self, grid: Grid) -> Picture:
        """Drawn anew only after news and, for the clock, twice a second; one that fails leaves the last one standing."""
        last, now = self._drawn.get(grid), time.monotonic()
        if last is not None and last.news == self._news and now - last.at < TICK / 2:
            return last.picture
        try:
            picture = self._draw(grid)
        except Exception:  # noqa: BLE001  a picture that fails must not end the show
            _log.exception("a picture cannot be drawn")
            picture = self._blank(grid) if last is None else last.picture
        if len(self._drawn) >= _MOST_DRAWN:
            self._drawn.clear()
        self._drawn[grid] = _Drawn(picture, self._news, now)
        return picture

    def _draw(self, grid: Grid) -> Picture:
        age = self._follower.age()
        notice = remark(self._state, age, self._meeting, unreadable=self._unreadable)
        sheet = sheet_of(self._state, self._clock(), grid, theme=self.palette, notice=notice)
        says = "\n".join((*sheet.words, sheet.lines[-1].plain))
        bare = replace(self._blank(grid), seq=self._seq, page=sheet.page, pages=sheet.pages, fits=sheet.fits)
        return self._named(bare, sheet.lines, says)

    def _blank(self, grid: Grid) -> Picture:
        return self._named(Picture("", "", grid, 0, 1, 1, fits=True), (), "")

    def _named(self, picture: Picture, lines: tuple[Text, ...], says: str) -> Picture:
        svg = draw(lines, picture.grid, self.palette.base(), says)
        return replace(picture, svg=svg, name=sha256(svg.encode()).hexdigest()[:_NAME_LENGTH])
