"""A stretch of blocks whose headlines are set in big letters step by step, none of which may move anything to another page."""

from collections.abc import Sequence

from msgspec.structs import replace

from kcn_tui.stage.lettered import fixed, gap_below, lettered
from kcn_tui.stage.paging import Block, Headline, Page, Role, paginate
from kcn_tui.stage.picture import Room

_MOST_LINES = 5
"""Lines of big letters that a headline may have; more is a text, which plain type serves better."""
_MOST_BODY_LINES = 12
"""The same for what is read."""
_SHARE_OF_LEAD = (3, 5)
"""The part of a page's height that the lead may take beyond its smallest size where anything stands beside it."""


class Stretch:
    """The stretch as it stands; a step is kept only if all pages still begin where they do in plain type."""

    def __init__(
        self, blocks: Sequence[Block], room: Room, plain: tuple[Page, ...], sizes: Sequence[int]
    ) -> None:
        self.pages = plain
        self._all = sizes
        self._smallest = sizes[-1]
        self._room = room
        self._blocks = [replace(block, set_in=fixed(block.set_in(room.width))) for block in blocks]
        self._gaps = [block.gap for block in blocks]
        self._anchors = [page.anchor for page in plain]
        self._sizes: dict[int, int] = {}

    def _taken(self) -> tuple[list[Block], tuple[Page, ...], dict[int, int]]:
        return self._blocks, self.pages, dict(self._sizes)

    def _give_back(self, taken: tuple[list[Block], tuple[Page, ...], dict[int, int]]) -> None:
        self._blocks, self.pages, self._sizes = taken[0], taken[1], dict(taken[2])

    def _beside_letters(self, index: int) -> bool:
        return bool({index, index - 1} & self._sizes.keys())

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

    def _part_wider(self) -> None:
        """Let big letters stand as far apart as suits their height, where there is room."""
        for more in (3, 2, 1):
            blocks = [
                replace(block, gap=block.gap + more * self._size_at(n)) if n and self._size_at(n) else block
                for n, block in enumerate(self._blocks)
            ]
            if len(self._anchors) == 1 and blocks != self._blocks and self._keep(blocks):
                return

    def _size_at(self, index: int) -> int:
        """How large the letters at least are on both sides of the gap before this block; 0 where plain type is on one."""
        return min(self._sizes.get(index, 0), self._sizes.get(index - 1, 0))

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
                    below = blocks[index + 1]
                    blocks[index + 1] = replace(below, gap=max(below.gap, gap_below(block, size)))
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
        rows, most_lines = self._height(headline, size), self._most_lines(headline, size)
        return lettered(block, size, self._room, rows=rows, most_lines=most_lines)

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
