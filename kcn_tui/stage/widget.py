"""The stage in Textual: one widget, the same in the hall and in the console's preview."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime

from rich.text import Text
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kcn_tui.meeting.state import State
from kcn_tui.stage.layout import Sheet, sheet_of
from kcn_tui.stage.strips import strip_of
from kcn_tui.stage.theme import DARK, Theme

_NOTHING = Text()

_log = logging.getLogger(__name__)


class LinesView(Widget):
    """Shows lines as they are, and paints again only those that differ from what stands there."""

    DEFAULT_CSS = """
    LinesView { width: 1fr; height: 1fr; }
    """
    ALLOW_SELECT = False

    def __init__(
        self,
        colors: Theme = DARK,
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._colors = colors
        self._lines: tuple[Text, ...] = ()

    @property
    def lines(self) -> tuple[Text, ...]:
        """What stands on the screen."""
        return self._lines

    def put(self, lines: tuple[Text, ...]) -> bool:
        """Show these lines from the top; whether anything had to be painted."""
        before, self._lines = self._lines, lines
        if len(before) != len(lines):
            self.refresh()
            return True
        changed = [] if before is lines else _changed(before, lines)
        if changed:
            self.refresh(*(Region(0, y, self.size.width, rows) for y, rows in _blocks(changed)))
        return bool(changed)

    def paint_at_once(self) -> None:
        """Have what was put painted now: Textual's own way takes turns of the widget, the screen and its timer."""
        screen = self.screen
        if self._repaint_required and self.is_mounted and screen.is_current:
            self._repaint_required = False
            with screen._context():  # noqa: SLF001  no public way paints at once; Textual is pinned exactly
                screen._dirty_widgets.add(self)  # noqa: SLF001
                screen._on_timer_update()  # noqa: SLF001

    def make_ready(self, lines: tuple[Text, ...]) -> None:
        """Have these lines ready to be painted, so that all but the sending is done."""
        for strip in self._strips(lines, range(len(lines))):
            strip.render(self.app.console)

    def render_line(self, y: int) -> Strip:
        """One line, filled up with the ground."""
        (strip,) = self._strips(self._lines, (y,))
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are: they have neither border nor padding, which Textual would look for in each of them."""
        strips = self._strips(self._lines, crop.line_range)
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _strips(self, lines: tuple[Text, ...], numbers: Iterable[int]) -> list[Strip]:
        """These of the lines as the terminal can show them, such as one without colours."""
        width, base = self.size.width, self._colors.base()
        strips = [strip_of(lines[y] if y < len(lines) else _NOTHING, width, base) for y in numbers]
        _base_background, background = self.background_colors
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        return strips


class StageView(LinesView):
    """What the hall sees, on whatever size the widget has."""

    class Painted(Message):
        """A sheet is on the screen, on a grid of ``columns`` × ``rows`` cells; ``seq`` is what ``show`` was told with it."""

        def __init__(self, stage: "StageView", sheet: Sheet, grid: tuple[int, int], seq: int) -> None:
            super().__init__()
            self.stage = stage
            self.sheet = sheet
            self.columns, self.rows = grid
            self.seq = seq

        @property
        def control(self) -> "StageView":
            """The widget that painted, for ``@on`` with a selector."""
            return self.stage

    def __init__(
        self,
        colors: Theme = DARK,
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(colors, id=id)
        self._state: State | None = None
        self._now: datetime | None = None
        self._notice = ""
        self._seq = 0

    def show(self, state: State | None, now: datetime, *, notice: str = "", seq: int = 0) -> None:
        """Show the meeting as it stands; None before it has been opened.

        ``notice`` is a short remark in the footer, ``seq`` comes back with ``Painted``, which follows in any case.
        """
        self._state, self._now, self._notice, self._seq = state, now, notice, seq
        self._paint(say=True)

    def tick(self, now: datetime) -> None:
        """Let the clock go on; nothing is painted, and nothing said, unless a line changes."""
        self._now = now
        self._paint(say=False)

    def foresee(self, state: State, now: datetime) -> None:
        """Have the picture of this state ready, should it be shown next."""
        columns, rows = self.size
        if columns and rows:
            sheet = sheet_of(state, now, (columns, rows), theme=self._colors, notice=self._notice)
            self.make_ready(sheet.lines)

    def on_resize(self) -> None:
        """Lay out again for the new size."""
        self._paint(say=True)

    def _paint(self, *, say: bool) -> None:
        columns, rows = self.size
        if self._now is None or not columns or not rows:
            return
        try:
            sheet = sheet_of(self._state, self._now, (columns, rows), theme=self._colors, notice=self._notice)
        except Exception:  # noqa: BLE001  a picture that fails must not end the show: the one before stays
            _log.exception("a picture cannot be laid out")
            return
        if self.put(sheet.lines) or say:
            painted = self.Painted(self, sheet, (columns, rows), self._seq)
            self.call_after_refresh(self.post_message, painted)


def _blocks(rows: Sequence[int]) -> list[tuple[int, int]]:
    """These rows, given from the top, as blocks: the first row of each, and how many follow one another."""
    blocks: list[tuple[int, int]] = []
    for y in rows:
        if blocks and y == sum(blocks[-1]):
            blocks[-1] = blocks[-1][0], blocks[-1][1] + 1
        else:
            blocks.append((y, 1))
    return blocks


def _changed(before: Sequence[Text], after: Sequence[Text]) -> list[int]:
    return [
        y for y, (old, new) in enumerate(zip(before, after, strict=True)) if old is not new and old != new
    ]
