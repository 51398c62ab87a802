"""A block's headline in big letters of one size: its lines, the bar or words below it, and how far it keeps from plain type."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.stage.glyphs import SMALL, Lettering, fit, rows_taken
from kcn_tui.stage.paging import Block, Headline, Lines
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Room
from kcn_tui.stage.setting import centred
from kcn_tui.text.safe import safe

_UPPER = frozenset("▘▝▀▌▞▛▚▐▜▙▟█┌")
_LOWER = frozenset("▖▌▞▛▗▚▐▜▄▙▟█└")
"""Blocks with ink in that half of their cell."""


def lettered(block: Block, size: int, room: Room, *, rows: int, most_lines: int) -> Block | None:
    """The block with its headline in this size on at most so many rows and lines of letters; None where it finds no room."""
    headline = block.headline
    if headline is None:
        return None
    letterings = _fitted(headline.text, headline, size, (room.breadth, rows), most_lines)
    if not letterings:
        return None
    lines = [line for each in letterings for line in _painted(each, headline, room)]
    peers = [_fitted(peer, headline, size, (room.breadth, rows), most_lines) for peer in headline.peers]
    if size > SMALL:
        if not all(peers):
            return None
        lines += [Text() for _row in range(max(map(_rows, peers), default=0) - len(lines))]
    says = [" ".join(each.words) for each in letterings]
    lines.extend(padded(line, room.breadth) if headline.left else line for line in headline.below)
    above = max(_apart(each[0].rows[0], _UPPER) for each in (letterings, *filter(None, peers)))
    gap = max(block.gap, size // 2, above)
    return replace(block, set_in=fixed(tuple(lines)), says=block.says or tuple(says), gap=gap)


def gap_below(block: Block, size: int) -> int:
    """How many blank lines there must be below a block that has been lettered in this size; one for all that could stand in its place."""
    one_for_all = block.headline is not None and bool(block.headline.peers)
    return max(size // 2, int(one_for_all), _apart(block.set_in(0)[-1].plain, _LOWER))


def _fitted(
    text: str, headline: Headline, size: int, grid: tuple[int, int], most_lines: int
) -> list[Lettering]:
    """The text's lines in letters of this size; empty where one of them finds no room."""
    lines = [fit(line, *grid, (size,), left=headline.left) for line in safe(text).split("\n") if line.strip()]
    found = [line for line in lines if line is not None]
    too_many = sum(len(line.words) for line in found) > most_lines
    return [] if too_many or len(found) < len(lines) else found


def _apart(row: str, half: frozenset[str]) -> int:
    """How many blank lines part this row from plain type at that side: one where more than a few marks reach there."""
    return int(4 * sum(cell in half for cell in row) > len(row))


def _rows(letterings: Sequence[Lettering]) -> int:
    return sum(len(each.rows) for each in letterings)


def padded(line: Text, width: int) -> Text:
    """The line as wide as its page, so that it begins where the letters over it begin."""
    return Text.assemble(line, " " * (width - cell_len(line.plain)))


def _painted(lettering: Lettering, headline: Headline, room: Room) -> Lines:
    if headline.left:
        return tuple(Text(row.ljust(room.breadth), headline.style) for row in lettering.rows)
    return tuple(centred(Text(row, headline.style), room.width) for row in lettering.rows)


def fixed(lines: Lines) -> Callable[[int], Lines]:
    """These lines, whatever the width."""
    return lambda _width: lines


def in_pages(blocks: Sequence[Block], room: Room, *, before: int) -> list[Block]:
    """A list with a new page before each entry that would not stand in big letters on the page of the one before.

    Only where plain type is too small for a list, and each entry can be large by itself; ``before`` are the rows that
    the list's heading takes of the first page.
    """
    if room.height < ROWS_OF_A_LARGE_GRID:
        return list(blocks)
    rows = [_rows_large(block, room) for block in blocks]
    if any(each is None or each > room.height for each in rows):
        return list(blocks)
    found: list[Block] = []
    used = before
    for block, each in zip(blocks, rows, strict=True):
        taken = (each or 0) + 1
        new_page = used > 0 and used + taken > room.height
        used = taken if new_page else used + taken
        found.append(replace(block, new_page=new_page))
    return found


def _rows_large(block: Block, room: Room) -> int | None:
    headline = block.headline
    rows = rows_taken(headline.text, room.breadth, left=headline.left) if headline else None
    return None if rows is None or headline is None else rows + len(headline.below)
