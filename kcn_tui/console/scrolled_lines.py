"""Lists and texts drawn line by line: however long they are, another one is shown without laying out the desk anew."""

from collections.abc import Iterable

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from kcn_tui.console.steady import SteadyWidget


class ScrolledLines(SteadyWidget, ScrollView):
    """Scrolls over so many lines, of which only those on the screen are made."""

    def stretch(self, lines: int) -> None:
        """Be so many lines long.

        Setting ``virtual_size`` itself would have Textual lay out the whole screen, which takes longer than all else
        that a key asks for; the scrollbar alone needs to know, and has the layout done where it comes or goes.
        """
        size = Size(0, lines)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def paint_lines(self, places: Iterable[int]) -> None:
        """Paint those of these lines, by their places among all there are, that are in sight."""
        top, (width, height) = round(self.scroll_offset.y), self.size
        regions = [Region(0, at - top, width, 1) for at in places if 0 <= at - top < height]
        if regions:
            self.refresh(*regions)
