"""A line of text that never takes a second one; what does not fit is left out from a whole word on."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.text import clipped


class OneLine(Static):
    """Holds its text whole and paints as much of it as there is room for; Textual's own ellipsis would cut words."""

    DEFAULT_CSS = "OneLine { height: 1; text-wrap: nowrap; }"

    @property
    def stays_on_one(self) -> bool:
        """Whether the text has one line only."""
        return True

    def render(self) -> Content:
        """The text, clipped where it is longer than the line."""
        words = self.visual
        assert isinstance(words, Content)
        width = self.content_size.width
        if not self.stays_on_one or not width or words.cell_length <= width:
            return words
        return words.truncate(Content(clipped(words.plain, width)).cell_length, ellipsis=True)
