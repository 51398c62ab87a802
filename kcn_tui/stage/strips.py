"""Lines as Textual paints them, made once: a picture that comes again, or was foreseen, has only to be sent.

A strip keeps the bytes it was sent as, so that the same one painted again costs nothing but the sending.
"""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from rich.text import Span, Text
from textual.strip import Strip

from kcn_tui.stage.setting import WRITER

_REMEMBERED = 256
"""Lines of some pages of the largest grid: what is shown, what comes next, and what was before."""


def strip_of(line: Text, width: int, base: Style) -> Strip:
    """The line on this ground, filled up to so many cells; the same object for lines that look the same."""
    return _strip(line.plain, line.style, tuple(line.spans), width, base)


@lru_cache(maxsize=_REMEMBERED)
def _strip(plain: str, style: str | Style, spans: Sequence[Span], width: int, base: Style) -> Strip:
    # joined, as a text without spans would be rendered without its own style
    line = Text.assemble(Text(plain, style, spans=list(spans)))
    segments = Segment.apply_style(line.render(WRITER), base)
    return Strip(segments).adjust_cell_length(width, base).simplify()
