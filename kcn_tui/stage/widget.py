"""The stage in Textual: one widget, the same in the hall and in the console's preview."""

from datetime import datetime

from rich.segment import Segment
from rich.text import Text
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kcn_tui.meeting.state import State
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import Sheet, lay_out
from kcn_tui.stage.setting import WRITER
from kcn_tui.stage.theme import DARK, Theme


class StageView(Widget):
    """Paints what the hall sees on whatever size it has, and only the lines that differ from what stands there."""

    class Painted(Message):
        """A sheet is on the screen, on a grid of ``columns`` × ``rows`` cells."""

        def __init__(self, stage: "StageView", sheet: Sheet, columns: int, rows: int) -> None:
            super().__init__()
            self.stage = stage
            self.sheet = sheet
            self.columns = columns
            self.rows = rows

        @property
        def control(self) -> "StageView":
            """The widget that painted, for ``@on`` with a selector."""
            return self.stage

    def __init__(
        self,
        colors: Theme = DARK,
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._colors = colors
        self._state: State | None = None
        self._now: datetime | None = None
        self._notice = ""
        self._sheet: Sheet | None = None

    @property
    def sheet(self) -> Sheet | None:
        """What stands on the screen, or None before the first painting."""
        return self._sheet

    def show(self, state: State | None, now: datetime, *, notice: str = "") -> None:
        """Show the meeting as it stands; None before it has been opened. ``notice`` is a short remark in the footer."""
        self._state, self._now, self._notice = state, now, notice
        self._paint()

    def tick(self, now: datetime) -> None:
        """Let the clock go on; nothing is painted unless a line changes."""
        self._now = now
        self._paint()

    def use_colors(self, colors: Theme) -> None:
        """Change to another theme."""
        self._colors = colors
        self._paint()

    def on_resize(self) -> None:
        """Lay out again for the new size."""
        self._paint()

    def render_line(self, y: int) -> Strip:
        """One line of the sheet, filled up with the ground."""
        base = self._colors.base()
        if self._sheet is None or y >= len(self._sheet.lines):
            return Strip.blank(self.size.width, base)
        segments = Segment.apply_style(self._sheet.lines[y].render(WRITER), base)
        return Strip(segments).adjust_cell_length(self.size.width, base).simplify()

    def _paint(self) -> None:
        columns, rows = self.size
        if self._now is None or not columns or not rows:
            return
        sheet = self._lay_out(self._now, columns, rows)
        before, self._sheet = self._sheet, sheet
        changed = _changed(before, sheet)
        if changed is None:
            self.refresh()
        elif changed:
            self.refresh(*(Region(0, y, columns, 1) for y in changed))
        elif before == sheet:
            return
        self.call_after_refresh(self.post_message, self.Painted(self, sheet, columns, rows))

    def _lay_out(self, now: datetime, columns: int, rows: int) -> Sheet:
        picture = view(self._state, now)
        if self._state is None:
            return lay_out(picture, columns, rows, theme=self._colors, notice=self._notice)
        showing = self._state.showing
        return lay_out(
            picture, columns, rows, showing.page, showing.grid, theme=self._colors, notice=self._notice
        )


def _changed(before: Sheet | None, after: Sheet) -> list[int] | None:
    """The lines that differ; None for all of them."""
    if before is None or len(before.lines) != len(after.lines):
        return None
    pairs: list[tuple[Text, Text]] = list(zip(before.lines, after.lines, strict=True))
    return [y for y, (old, new) in enumerate(pairs) if old != new]
