"""Which headlines of a page are set in big letters, and how big: as large as can be without moving anything to another page.

So pages and places in a text are the same with big letters and without, and a screen whose font has none of the
blocks still shows the page that the console speaks of.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kcn_tui.stage.glyphs import available
from kcn_tui.stage.paging import LIST, Block, Page, Role
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Room
from kcn_tui.stage.stretch import Stretch

_ROWS_OF_LEAD = ((42, 3), (28, 2))
"""Height from which on the lead is so large before all else gets big letters; below, all has them before the lead grows."""
_ROWS_WITH_SMALL_TYPE = 15
"""Height from which on plain type is small, so that words beside the lead are large before the lead grows."""
_LEAST_OF_A_FIGURE = 2
"""The size that a figure has first on every grid, as the eye is led to it."""

_LEAST_COLUMNS, _LEAST_ROWS = 2, 3
"""What a letter takes at least on the average, and a line of them, for each size."""


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
    if start and _goes_on_with_a_list(blocks[start]):
        sizes = sizes[-1:]
    own = [each for each in plain if start <= each.anchor[0] < end]
    if len(own) > 1 and all(
        block.headline is None or block.headline.role == "body" for block in blocks[start:end]
    ):
        return page  # what is read on from page to page is large as a whole page or not at all
    stretch = _Enlarging(blocks[start:end], room, tuple(_moved(each, -start) for each in own), sizes)
    return _moved(stretch.pages[own.index(page)], start)


def _goes_on_with_a_list(first: Block) -> bool:
    """Whether a stretch goes on with what began on the page before, so that it must be no larger than there."""
    return first.headline is not None and first.headline.alike == LIST


def _moved(page: Page, blocks: int) -> Page:
    """The page counted from another block."""
    block, before = page.anchor
    return replace(page, anchor=(block + blocks, before))


class _Enlarging(Stretch):
    """One stretch while its headlines grow; every step is kept only if all pages still begin where they do in plain type.

    First the lead, then what may be large without it, each in the smallest size, giving up blank lines if it must be;
    then the lead grows, and then the rest, which stays smaller than the lead.
    """

    def __init__(
        self, blocks: Sequence[Block], room: Room, plain: tuple[Page, ...], sizes: Sequence[int]
    ) -> None:
        super().__init__(blocks, room, plain, sizes)
        if not self._begin_with_all_that_is_read() and not self._begin_with("lead"):
            self._begin_with("second")
        self._go_on()
        self._part_again()
        self._part_wider()

    def _begin_with_all_that_is_read(self) -> bool:
        """What is read, with all headlines as large: a page has it in big letters as a whole or not at all.

        In the smallest size beside a lead, which then grows over it; else as large as can be. A heading may stay in
        plain type, as the footer names it too.
        """
        read = self._of("body")
        if not read or len(self._anchors) > 1 or len(read) < self._count_of_plain():
            return False
        lead = self._of("lead")
        whole = [*lead, *self._of("second"), *read]
        if self._begin_with_whole(whole, larger=not lead):
            return True
        return not lead and self._begin_with_whole(read, larger=False)

    def _begin_with_whole(self, whole: Sequence[int], *, larger: bool) -> bool:
        """All of these headlines as large as each other, at the cost of blank lines in the smallest size; whether they are."""
        sizes = [size for size in self._all if self._may_hold(whole, size)]
        if not sizes:
            return False
        sizes = sizes if larger else sizes[-1:]
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
        so_far = self._with_all_else(leads, larger)
        lead = self._grow(leads, [size for size in larger if size > so_far]) or so_far or None
        if lead is None and len(self._anchors) == 1:
            self._blocks = [
                block if self._beside_letters(n) else replace(block, gap=0)
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

    def _with_all_else(self, leads: Sequence[int], larger: Sequence[int]) -> int:
        """Big letters for what stands beside the lead before that takes the room for it; how large the lead is, 0 if not larger.

        In the last row a verdict twice as large says no more, but plain type of a fine grid says nothing. So the lead
        is only as large as leaves room for all else, or for what comes first of it.
        """
        height = self._room.height
        if height < _ROWS_WITH_SMALL_TYPE or not all(index in self._sizes for index in self._of("second")):
            return 0
        most = next((size for rows, size in _ROWS_OF_LEAD if height >= rows), self._smallest)
        least = _LEAST_OF_A_FIGURE if self._is_figure(leads) else self._smallest
        sizes = [size for size in larger if size <= max(most, least)]
        begun, found = self._taken(), None
        for size in [*sizes, self._smallest]:
            if size > self._smallest and self._grow(leads, (size,)) is None:
                continue
            if self._grow_beside():
                return size if size > self._smallest else 0
            found = found or (size, self._taken())
            if self._smallest < size <= least:
                break
            self._give_back(begun)
        if found is None:
            return 0
        size, taken = found
        self._give_back(taken)
        return size if size > self._smallest else 0

    def _is_figure(self, leads: Sequence[int]) -> bool:
        """Whether the lead has no letters, so that it takes little room and is what the eye is led to among words."""
        texts = [headline.text for index in leads if (headline := self._blocks[index].headline)]
        return not any(character.isalpha() for text in texts for character in text)

    def _grow_beside(self) -> bool:
        """The smallest size for all that is not large yet, at the cost of blank lines; whether all beside the lead has it."""
        if len(self._anchors) == 1:
            self._keep(
                [
                    block if self._beside_letters(n) else replace(block, gap=0)
                    for n, block in enumerate(self._blocks)
                ]
            )
        for alike in self._others():
            if alike[0] not in self._sizes:
                self._grow(alike, (self._smallest,))
        self._part_again()
        return all(index in self._sizes for index in self._of("beside"))

    def _others(self) -> Iterator[list[int]]:
        """What is not the lead, by weight; the last only once all before has big letters."""
        before = [*self._alike("second"), *self._alike("beside")]
        yield from before
        if all(alike[0] in self._sizes for alike in before):
            yield from self._alike("last")
