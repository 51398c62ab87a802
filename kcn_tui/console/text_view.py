"""A text to be read and scrolled: words that change have those lines painted that differ, and nothing laid out anew."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from rich.segment import Segment
from textual.content import Content, Span
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from kcn_tui.console.scrolled_lines import ScrolledLines


class TextView(ScrolledLines):
    """Shows a text from its top, wrapped to the width there is."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self.auto_links = False
        self.content = Content("")
        self._lines: list[Content] = []
        self._room = (0, 0)

    def say(self, content: Content) -> None:
        """Show this text; what stood there before and stands there still is not painted again."""
        if not content.is_same(self.content):
            self.content = content
            self._wrap()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines for the room there is by now; a layout is painted before it is told of."""
        if self._room_now != self._room:
            self._wrap()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The line of the text on this line of the screen."""
        at, width = y + round(self.scroll_offset.y), self.scrollable_content_region.width
        style = self.visual_style
        if at >= len(self._lines):
            return Strip.blank(width, style.rich_style)
        line = self._lines[at]
        selected = None if self.text_selection is None else self.text_selection.get_span(at)
        if selected is not None:
            start, end = selected
            picked = Style.from_styles(self.screen.get_component_styles("screen--selection"))
            line = line.stylize(picked, start, len(line) if end == -1 else end)
        segments, x = [], 0
        for text, over in line.render(style, end="", parse_style=self._get_style):
            segments.append(Segment(text, (style + over).rich_style_with_offset(x, at)))
            x += len(text)
        return Strip(segments, line.cell_length).adjust_cell_length(width, style.rich_style)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What the mouse has marked, and how its lines end."""
        return selection.extract("\n".join(line.plain for line in self._lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  Textual's signature
        """Paint what is marked."""
        self.refresh()

    @property
    def _room_now(self) -> tuple[int, int]:
        """Columns, those of the scrollbar among them, and rows."""
        region = self.scrollable_content_region
        return region.width + self.scrollbar_size_vertical, region.height

    def _wrap(self) -> None:
        self._room = columns, rows = self._room_now
        before, self._lines = self._lines, self._fitting(columns, rows)
        self.stretch(len(self._lines))
        self.paint_lines(
            at for at in range(max(len(before), len(self._lines))) if not _same(before, self._lines, at)
        )

    def _fitting(self, columns: int, rows: int) -> list[Content]:
        """The lines beside the scrollbar where there are too many of them; what fitted last is tried first."""
        beside = columns - self.styles.scrollbar_size_vertical
        if self.show_vertical_scrollbar and len(lines := wrapped(self.content, beside)) > rows:
            return lines
        lines = wrapped(self.content, columns)
        return lines if len(lines) <= rows else wrapped(self.content, beside)


def wrapped(content: Content, width: int) -> list[Content]:
    """The lines of a text, those broken that are wider than ``width`` cells."""
    if width <= 0:
        return []
    lines: list[Content] = []
    for line in _lines(content):
        lines += [line] if line.cell_length <= width else line.wrap(width)
    return lines


def _lines(content: Content) -> list[Content]:
    """The lines as they stand, in a tenth of the time that ``Content.split`` takes."""
    texts = content.plain.split("\n")
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    spans: dict[int, list[Span]] = {}
    for span in content.spans:
        for at in range(bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)):
            start, end = max(0, span.start - starts[at]), min(len(texts[at]), span.end - starts[at])
            if start < end:
                spans.setdefault(at, []).append(Span(start, end, span.style))
    return [Content(text, spans.get(at), strip_control_codes=False) for at, text in enumerate(texts)]


def _same(before: list[Content], after: list[Content], at: int) -> bool:
    return at < len(before) and at < len(after) and before[at].is_same(after[at])
