"""Figures as bars: a share of a whole, and the mark that it must reach."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.stage.paging import Block, Headline, Lines
from kcn_tui.stage.picture import Room
from kcn_tui.stage.setting import centred, wrapped
from kcn_tui.stage.theme import Theme

WIDEST: Final = 60
"""Cells of a bar in plain type."""
NARROWEST: Final = 6
"""A shorter bar tells nothing."""
MARK: Final = "┃"
_FULL, _EMPTY = "█", "·"


class Share(Struct, frozen=True):
    """A part of a whole, both in persons; ``needed`` of them must be reached, None where nothing must."""

    part: int
    whole: int
    needed: int | None = None


class Figure(Struct, frozen=True):
    """A word, its figures in columns (such as count and percentage), and the share that its bar shows in this colour.

    ``large`` says the same on a line of big letters.
    """

    label: str
    figures: tuple[str, ...]
    large: str
    share: Share
    color: str


def bar(share: Share, width: int, color: str, theme: Theme) -> Text:
    """The share on ``width`` cells; what is needed is marked, and the bar touches the mark exactly if that is reached."""
    filled = min(width, -(-share.part * width // share.whole)) if share.whole else 0
    mark = None
    if share.needed is not None and share.whole:
        mark = min(width - 1, max(1, share.needed * width // share.whole))
        filled = max(filled, mark) if share.part >= share.needed else min(filled, mark - 1)
    text = Text()
    for cell in range(width):
        if cell == mark:
            text.append(MARK, theme.on_ground(theme.title, bold=True))
        elif cell < filled:
            text.append(_FULL, theme.on_ground(color))
        else:
            text.append(_EMPTY, theme.on_ground(theme.quiet))
    return text


def gauge(share: Share, color: str, room: Room, *, gap: int = 1) -> Block:
    """A bar by itself over the whole breadth, thicker where cells are small."""

    def set_in(width: int) -> Lines:
        cells = room.breadth if width == room.width else width
        return (bar(share, cells, color, room.theme),) * thickness(room)

    return Block(set_in, gap=gap, keeps=True, whole=True, says=("",))


def figures(lines: Sequence[Figure], room: Room) -> tuple[Block, ...]:
    """A block for each figure, label, numbers and bar below each other in columns; large they have the bar underneath."""
    labels = max(cell_len(line.label) for line in lines)
    columns = [max(map(cell_len, column)) for column in zip(*(line.figures for line in lines), strict=True)]
    taken = labels + sum(2 + column for column in columns) + 2
    return tuple(_figure(line, labels, columns, taken, room, first=n == 0) for n, line in enumerate(lines))


def _figure(line: Figure, labels: int, columns: list[int], taken: int, room: Room, *, first: bool) -> Block:
    theme = room.theme
    style = theme.on_ground(line.color, bold=True)
    numbers = "".join(f"  {text:>{width}}" for text, width in zip(line.figures, columns, strict=True))
    words = Text.assemble((f"{line.label:<{labels}}{numbers}", style))

    def set_in(width: int) -> Lines:
        if taken - 2 > width:
            return wrapped(words, width)
        cells = min(WIDEST, width - taken)
        whole = words.copy()
        if cells >= NARROWEST:
            whole.append("  ").append_text(bar(line.share, cells, line.color, theme))
        return (centred(whole, width),)

    below = (bar(line.share, room.breadth, line.color, theme),) * thickness(room)
    large = Headline(line.large, style, "body", left=True, below=below)
    return Block(set_in, gap=int(first), whole=True, headline=large, says=(line.large,))


def thickness(room: Room) -> int:
    """Rows of a bar: more than one where a row is a thin line."""
    return 1 + room.height // 32
