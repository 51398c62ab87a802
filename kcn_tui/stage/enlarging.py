"""Which headlines of a page are set in big letters, and how big: as large as can be without moving anything to another page.

So pages and places in a text are the same with big letters and without, and a screen whose font has none of the
blocks still shows the page that the console speaks of.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.stage.glyphs import Lettering, available, fit
from kcn_tui.stage.paging import Block, Headline, Lines, Page, Role, paginate
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Room
from kcn_tui.stage.setting import centred
from kcn_tui.text.safe import safe

_MOST_LINES = 5
"""Lines of big letters that a headline may have; more is a text, which plain type serves better."""
_MOST_BODY_LINES = 12
"""The same for what is read."""
_SHARE_OF_LEAD = (3, 5)
"""The part of a page's height that the lead may take beyond its smallest size where anything stands beside it."""

_LEAST_COLUMNS, _LEAST_ROWS = 2, 3
"""What a letter takes at least on the average, and a line of them, for each size."""
_UPPER = frozenset("▘▝▀▌▞▛▚▐▜▙▟█┌")
_LOWER = frozenset("▖▌▞▛▗▚▐▜▄▙▟█└")
"""Blocks with ink in that half of their cell."""


def enlarged(blocks: Sequence[Block], plain: Sequence[Page], room: Room, number: int) -> Page:
    """The page of this number, from 1, with headlines as large as fit; ``plain`` are the pages of these blocks in plain type.

    Only the stretch between forced page breaks that it stands in is paginated anew, and only if that holds a headline.
    """
    page, sizes = plain[number - 1], available()
    breaks = [0, *(n for n, block in enumerate(blocks) if n and block.new_page), len(blocks)]
    start = max(n for n in breaks[:-1] if n <= page.anchor[0])
    end = min(n for n in breaks if n > start) if blocks else 0
    if not sizes or not any(block.headline for block in blocks[start:end]):
        return page
    own = [each for each in plain if start <= each.anchor[0] < end]
    if len(own) > 1 and all(
        block.headline is None or block.headline.role == "body" for block in blocks[start:end]
    ):
        return page  # what is read on from page to page is large as a whole page or not at all
    stretch = _Stretch(blocks[start:end], room, tuple(_moved(each, -start) for each in own), sizes)
    return _moved(stretch.pages[own.index(page)], start)


def _moved(page: Page, blocks: int) -> Page:
    """The page counted from another block."""
    block, before = page.anchor
    return replace(page, anchor=(block + blocks, before))


class _Stretch:
    """One stretch while its headlines grow; every step is kept only if all pages still begin where they do in plain type.

    First the lead, then what may be large without it, each in the smallest size, giving up blank lines if it must be;
    then the lead grows, and then the rest, which stays smaller than the lead.
    """

    def __init__(
        self, blocks: Sequence[Block], room: Room, plain: tuple[Page, ...], sizes: Sequence[int]
    ) -> None:
        self.pages = plain
        self._all = sizes
        self._smallest = sizes[-1]
        self._room = room
        self._blocks = [replace(block, set_in=_fixed(block.set_in(room.width))) for block in blocks]
        self._gaps = [block.gap for block in blocks]
        self._anchors = [page.anchor for page in plain]
        self._sizes: dict[int, int] = {}
        if not self._begin_with_all_that_is_read() and not self._begin_with("lead"):
            self._begin_with("second")
        self._go_on()
        self._part_again()

    def _begin_with_all_that_is_read(self) -> bool:
        """What is read, with all headlines as large: a page has it in big letters as a whole or not at all.

        In the smallest size beside a lead, which then grows over it; else as large as can be.
        """
        read = self._of("body")
        if not read or len(self._anchors) > 1 or len(read) < self._count_of_plain():
            return False
        lead = self._of("lead")
        whole = [*lead, *self._of("second"), *read]
        sizes = [size for size in self._all if self._may_hold(whole, size)]
        if not sizes:
            return False
        sizes = sizes[-1:] if lead else sizes
        drawn = self._blocks
        if self._grow(whole, sizes) is not None:
            return True
        self._blocks = [replace(block, gap=0) for block in drawn]
        if self._grow(whole, sizes[-1:]) is not None:
            return True
        self._blocks = drawn
        return False

    def _may_hold(self, indices: Sequence[int], size: int) -> bool:
        """Whether the page could hold these headlines in this size, by the least that letters and lines take."""
        texts = [headline.text for index in indices if (headline := self._blocks[index].headline)]
        lines = sum(1 + int(_LEAST_COLUMNS * size * len(text)) // self._room.breadth for text in texts)
        return lines * _LEAST_ROWS * size <= self._room.height

    def _count_of_plain(self) -> int:
        """Blocks that are read, whether they can be set in big letters or not."""
        return sum(
            block.headline is None or block.headline.role == "body"
            for block in self._blocks
            if block.set_in(0)
        )

    def _begin_with(self, role: Role) -> bool:
        """The smallest size for these headlines, at the cost of blank lines if the page is one; whether any has it."""
        drawn = self._blocks
        if self._grow_each(role):
            return True
        if len(self._anchors) == 1:
            self._blocks = [replace(block, gap=0) for block in drawn]
            if self._grow_each(role):
                return True
            self._blocks = drawn
        return False

    def _grow_each(self, role: Role) -> bool:
        indices = self._of(role)
        if role == "lead":
            return self._grow(indices, (self._smallest,)) is not None
        grown = [alike for alike in self._alike(role) if self._grow(alike, (self._smallest,))]
        return bool(grown)

    def _go_on(self) -> None:
        """As large as can be: the lead, then the others."""
        leads = self._of("lead")
        if not any(index in self._sizes for index in leads):
            return
        self._grow_each("second")
        larger = [size for size in self._all if size > self._smallest]
        lead = self._grow(leads, larger)
        if lead is None and len(self._anchors) == 1:
            self._blocks = [
                block if {n, n - 1} & self._sizes.keys() else replace(block, gap=0)
                for n, block in enumerate(self._blocks)
            ]
            lead = self._grow(leads, larger)
        lead = lead or self._smallest
        smaller = [size for size in self._all if size < lead]
        if smaller or self._room.height >= ROWS_OF_A_LARGE_GRID:
            for alike in self._others():
                if alike[0] not in self._sizes:
                    self._grow(alike, (self._smallest,))
        for alike in self._others():
            if alike[0] in self._sizes:
                self._grow(alike, [size for size in smaller if size > self._sizes[alike[0]]])

    def _others(self) -> Iterator[list[int]]:
        """What is not the lead, by weight; the last only once all before has big letters."""
        before = [*self._alike("second"), *self._alike("beside")]
        yield from before
        if all(alike[0] in self._sizes for alike in before):
            yield from self._alike("last")

    def _alike(self, role: Role) -> list[list[int]]:
        """The headlines of this role, those that must be as large as each other together."""
        together: dict[str, list[int]] = {}
        for index in self._of(role):
            headline = self._blocks[index].headline
            together.setdefault((headline and headline.alike) or str(index), []).append(index)
        return list(together.values())

    def _part_again(self) -> None:
        """Give back the blank lines for which there is room, first those below big letters."""
        below_letters = sorted(n + 1 for n in self._sizes if n + 1 < len(self._gaps))
        for index in (*below_letters, *range(len(self._gaps))):
            blocks = list(self._blocks)
            for each in self._parted_with(index):
                if blocks[each].gap < self._gaps[each]:
                    blocks[each] = replace(blocks[each], gap=self._gaps[each])
            if blocks != self._blocks:
                self._keep(blocks)

    def _parted_with(self, index: int) -> list[int]:
        """The blocks that get their blank line together: those of a list after its first, so that all are as far apart."""
        headline = self._blocks[index].headline
        together = self._named(headline.alike)[1:] if headline is not None and headline.alike else []
        return together if index in together else [index]

    def _named(self, alike: str) -> list[int]:
        return [n for n, block in enumerate(self._blocks) if block.headline and block.headline.alike == alike]

    def _of(self, role: Role) -> list[int]:
        return [n for n, block in enumerate(self._blocks) if block.headline and block.headline.role == role]

    def _grow(self, indices: Sequence[int], sizes: Sequence[int]) -> int | None:
        """Set these headlines in the first of the sizes in which all of them can stand; which that is."""
        for size in sizes if indices else ():
            blocks = list(self._blocks)
            for index in indices:
                block = self._lettered(blocks[index], size)
                if block is None:
                    break
                blocks[index] = block
                if index + 1 < len(blocks):
                    below, foot = blocks[index + 1], block.set_in(0)[-1].plain
                    gap = max(below.gap, size // 2, _apart(block.headline, foot, _LOWER))
                    blocks[index + 1] = replace(below, gap=gap)
            else:
                if self._keep(blocks):
                    self._sizes.update(dict.fromkeys(indices, size))
                    return size
        return None

    def _keep(self, blocks: list[Block]) -> bool:
        """Go on with these blocks if no page begins elsewhere; whether that is so."""
        pages = paginate(blocks, self._room.width, self._room.height)
        if [page.anchor for page in pages] != self._anchors:
            return False
        self._blocks, self.pages = blocks, pages
        return True

    def _lettered(self, block: Block, size: int) -> Block | None:
        headline = block.headline
        if headline is None:
            return None
        letterings = self._fitted(headline.text, headline, size)
        if not letterings:
            return None
        lines = [line for each in letterings for line in _painted(each, headline, self._room)]
        peers = [_rows(self._fitted(peer, headline, size)) for peer in headline.peers]
        if 0 in peers:
            return None
        lines += [Text() for _row in range(max(peers, default=0) - len(lines))]
        says = [" ".join(each.words) for each in letterings]
        lines.extend(padded(line, self._room.breadth) if headline.left else line for line in headline.below)
        gap = max(block.gap, size // 2, _apart(headline, letterings[0].rows[0], _UPPER))
        return replace(block, set_in=_fixed(tuple(lines)), says=block.says or tuple(says), gap=gap)

    def _fitted(self, text: str, headline: Headline, size: int) -> list[Lettering]:
        """The text's lines in letters of this size; empty where one of them finds no room."""
        lines = [
            fit(line, self._room.breadth, self._height(headline, size), (size,), left=headline.left)
            for line in safe(text).split("\n")
            if line.strip()
        ]
        found = [line for line in lines if line is not None]
        too_many = sum(len(line.words) for line in found) > self._most_lines(headline, size)
        return [] if too_many or len(found) < len(lines) else found

    def _most_lines(self, headline: Headline, size: int) -> int:
        """Lines that it may have: one where it is as large as the lead and must not weigh as much."""
        if headline.role == "body":
            return _MOST_BODY_LINES
        lead = max((self._sizes.get(index, 0) for index in self._of("lead")), default=0)
        return 1 if headline.role in {"beside", "last"} and size >= lead else _MOST_LINES

    def _height(self, headline: Headline, size: int) -> int:
        """Rows that it may take."""
        if size == self._smallest or headline.role != "lead" or len(self._blocks) == 1:
            return self._room.height
        part, whole = _SHARE_OF_LEAD
        return self._room.height * part // whole


def _apart(headline: Headline | None, row: str, half: frozenset[str]) -> int:
    """How many blank lines part this row from plain type at that side: one where more than a few marks reach there.

    One for all that could stand in each other's place.
    """
    same_for_all = headline is not None and headline.peers
    return int(bool(same_for_all) or 4 * sum(cell in half for cell in row) > len(row))


def _rows(letterings: Sequence[Lettering]) -> int:
    return sum(len(each.rows) for each in letterings)


def padded(line: Text, width: int) -> Text:
    """The line as wide as its page, so that it begins where the letters over it begin."""
    return Text.assemble(line, " " * (width - cell_len(line.plain)))


def _painted(lettering: Lettering, headline: Headline, room: Room) -> Lines:
    if headline.left:
        return tuple(Text(row.ljust(room.breadth), headline.style) for row in lettering.rows)
    return tuple(centred(Text(row, headline.style), room.width) for row in lettering.rows)


def _fixed(lines: Lines) -> Callable[[int], Lines]:
    return lambda _width: lines
