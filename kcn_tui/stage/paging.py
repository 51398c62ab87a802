"""Blocks of text to pages: nothing is cut, nothing overlaps, and a heading never stands alone at a page's foot.

A place in a text is an ``Anchor``: the block and how many visible characters of it stand before. Wrapping to another
width moves only white space, so an anchor means the same place on every grid; that is how a page keeps its place when
the hall's screen is resized or has another size than the console believed.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from rich.style import Style
from rich.text import Text

Anchor: TypeAlias = tuple[int, int]
Lines: TypeAlias = tuple[Text, ...]

_FEWEST_LINES_APART = 2
"""How many lines of a block at least stand together on either side of a page break, where there is room."""


Role: TypeAlias = Literal["lead", "second", "body", "beside", "last"]
"""What a headline is to its page: what the eye is led to, what may be large without it too, what is read and is large
only if the whole page is, what may be large only beside the lead, and what only once all of that is."""


LIST: Final = "list"
"""What the entries of a list are called that are as large on its second page as on its first."""


class Headline(Struct, frozen=True):
    """Words that are set in big letters where there is room for them; each line of the text begins a line.

    Headlines that are ``alike``, such as all candidates, are as large as each other or not large. ``left`` sets them from the left margin instead of in the middle. ``peers`` are words that could stand in their
    place and must be as large: no size but the smallest, which is better than plain type, is taken in which one of them finds
    no room. ``below`` is a bar under the letters.
    """

    text: str
    style: Style
    role: Role
    alike: str = ""
    left: bool = False
    peers: tuple[str, ...] = ()
    below: Lines = ()


class Figure(Struct, frozen=True):
    """An image (PNG) that has a page of its own, with the heading above it and the words below it."""

    png: bytes
    heading: str
    caption: str


class Block(Struct, frozen=True):
    """Lines that belong together, for any width (columns).

    ``gap`` blank lines come before it; ``keeps`` holds it to the start of the next block; ``whole`` goes to the next
    page rather than be split; ``new_page`` begins one; ``level`` is a heading's, 0 for none. ``headline`` is what may be
    set in big letters; ``says`` are the words of lines that are not text themselves. A ``figure`` fills the page that it
    begins, in place of its lines. ``parts`` are the lines of a table's heading, and of each of its rows: it is parted
    between rows, and the heading stands over the first of every page.
    """

    set_in: Callable[[int], Lines]
    gap: int = 1
    keeps: bool = False
    whole: bool = False
    new_page: bool = False
    level: int = 0
    headline: Headline | None = None
    says: tuple[str, ...] = ()
    figure: Figure | None = None
    parts: Callable[[int], tuple[int, ...]] | None = None


class Page(Struct, frozen=True):
    """One page's lines, the place in the text where it begins, and its words, which big letters say too."""

    lines: Lines
    anchor: Anchor
    words: tuple[str, ...] = ()


class _Set(Struct, frozen=True):
    """A block set in one width."""

    block: Block
    lines: Lines
    parts: tuple[int, ...] = ()

    @property
    def least(self) -> int:
        """How many of its lines stand together at its beginning."""
        return sum(self.parts[:2]) if self.parts else min(_FEWEST_LINES_APART, len(self.lines))


class _Pages:
    """Fills page after page; mutable while one text is paginated."""

    def __init__(self, height: int) -> None:
        self.height = height
        self.done: list[Page] = []
        self._lines: list[Text] = []
        self._words: list[str] = []
        self._anchor: Anchor = (0, 0)

    @property
    def used(self) -> int:
        """Lines on the page that is being filled."""
        return len(self._lines)

    def room(self, gap: int) -> int:
        """How many lines still fit after such a gap."""
        return self.height - self.used - (gap if self.used else 0)

    def turn(self) -> None:
        """Begin a new page unless this one is empty."""
        if self._lines:
            self.done.append(Page(tuple(self._lines), self._anchor, tuple(self._words)))
            self._lines, self._words = [], []

    def add(self, lines: Sequence[Text], gap: int, anchor: Anchor, says: Sequence[str] = ()) -> None:
        """Put lines on the page; they fit. ``says`` are their words where the lines are big letters."""
        if not self._lines:
            self._anchor = anchor
        elif lines:
            self._lines.extend(Text() for _ in range(gap))
        self._lines.extend(lines)
        self._words.extend(says or (line.plain for line in lines))


def paginate(blocks: Sequence[Block], width: int, height: int) -> tuple[Page, ...]:
    """The pages of these blocks on ``width`` × ``height`` cells; at least one, which may be empty."""
    height = max(1, height)
    width = max(1, width)
    sets = [
        _Set(block, block.set_in(width), () if block.parts is None else block.parts(width))
        for block in blocks
    ]
    pages = _Pages(height)
    for index, item in enumerate(sets):
        block = item.block
        if block.new_page or _starts_better_overleaf(sets, index, pages):
            pages.turn()
        _place(pages, index, item)
    pages.turn()
    return tuple(pages.done) or (Page((), (0, 0)),)


def page_at(pages: Sequence[Page], anchor: Anchor) -> int:
    """The page, from 1, that holds this place."""
    return max(1, bisect_right([page.anchor for page in pages], anchor))


def _starts_better_overleaf(sets: Sequence[_Set], index: int, pages: _Pages) -> bool:
    item = sets[index]
    room = pages.room(item.block.gap)
    if item.block.whole and len(item.lines) > room:
        return len(item.lines) <= pages.height
    if not item.block.keeps:
        return False
    if _height_with_next(sets, index, room) > room:
        return True
    fits_whole = _section_height(sets, index, pages.height) <= room
    return not fits_whole and item.block.level > 0 and 2 * pages.used >= pages.height


def _height_with_next(sets: Sequence[_Set], index: int, limit: int) -> int:
    """Lines of the kept blocks from here and of the first lines that they must stand with, counted past ``limit`` no further."""
    height = 0
    for at in range(index, len(sets)):
        item = sets[at]
        if height > limit:
            break
        height += item.block.gap if height else 0
        if not item.block.keeps:
            together = len(item.lines) if item.block.whole else item.least
            return height + together
        height += len(item.lines)
    return height


def _section_height(sets: Sequence[_Set], index: int, limit: int) -> int:
    """Lines from this heading to the next of its level or above, counted no further than past ``limit``."""
    level = sets[index].block.level
    height = len(sets[index].lines)
    for at in range(index + 1, len(sets)):
        item = sets[at]
        if height > limit or item.block.new_page or 0 < item.block.level <= level:
            break
        height += item.block.gap + len(item.lines)
    return height


def _place(pages: _Pages, index: int, item: _Set) -> None:
    if item.parts:
        _place_table(pages, index, item)
    else:
        _place_lines(pages, item.lines, item.block.gap, (index, 0), item.block.says)


def _place_table(pages: _Pages, index: int, item: _Set) -> None:
    """Row by row. The heading over a further page is a repetition: neither its place in the text nor its words count."""
    head = item.lines[: item.parts[0]]
    at = before = 0
    for n, taken in enumerate((item.least, *item.parts[2:])):
        row, gap = item.lines[at : at + taken], 0 if n else item.block.gap
        over: Lines = ()
        if pages.used and taken > pages.room(gap):
            pages.turn()
            over = head if n and len(head) + taken <= pages.height else ()
        if taken > pages.height:
            _place_lines(pages, row, gap, (index, before))
        else:
            pages.add((*over, *row), gap, (index, before), [line.plain for line in row])
        at, before = at + taken, before + sum(map(_visible, row))


def _place_lines(pages: _Pages, rest: Lines, gap: int, anchor: Anchor, says: Sequence[str] = ()) -> None:
    index, before = anchor
    while len(rest) > pages.room(gap):
        take = _lines_before_break(len(rest), pages.room(gap), pages.height)
        if take:
            pages.add(rest[:take], gap, (index, before))
            before += sum(map(_visible, rest[:take]))
            rest = rest[take:]
        pages.turn()
    pages.add(rest, gap, (index, before), says)


def _lines_before_break(lines: int, room: int, height: int) -> int:
    """How many of a block's lines go before the break, so that no single line is left on either side."""
    if height <= 2 * _FEWEST_LINES_APART:
        return max(0, min(lines, room))
    take = min(room, lines - _FEWEST_LINES_APART) if lines - room < _FEWEST_LINES_APART else room
    return take if take >= min(_FEWEST_LINES_APART, lines) else 0


def _visible(line: Text) -> int:
    """Characters of the text itself: how long a table's rule is depends on the width."""
    return len("".join(line.plain.split()).replace("─", ""))
