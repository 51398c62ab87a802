"""The text that the hall reads page by page, from the page it sees now onwards."""

from functools import lru_cache
from typing import Final, TypeAlias

from msgspec.structs import replace
from rich.cells import cell_len
from textual.content import Content

from kcn_tui.console.moment import Moment
from kcn_tui.locale import _, language
from kcn_tui.meeting.state import Showing, State
from kcn_tui.plan.model import Item
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import Sheet, lay_out
from kcn_tui.stage.views import View

Grid: TypeAlias = tuple[int, int]

LOOK_AHEAD = 5
"""Pages that are laid out beyond the one the hall sees: as much as the tallest console shows."""
WIDEST: Final = 46
"""Columns of the work area of a terminal of 80 columns; pages of a wider hall lose the margins that would wrap here."""


def pages(moment: Moment, item: Item) -> Content:
    """The item's page that the hall sees, or will see when it is shown again, then those that follow."""
    columns, rows = moment.pages.grid
    state = _uncovered(moment.state, item)
    showing = state.showing
    return _laid_out(view(state, moment.now), (columns, rows), showing.page, showing.grid, language())


@lru_cache(maxsize=2)
def _laid_out(seen: View, here: Grid, page: int, of: Grid, _language: str) -> Content:
    """The pages from ``page`` on the grid ``of`` onwards, on the grid ``here``; kept, for it is asked for each second."""
    first = lay_out(seen, *here, page, of, lettered=False)
    last = min(first.pages, first.page + LOOK_AHEAD)
    pages_ = [_page(seen, here, further, _language) for further in range(first.page, last + 1)]
    return Content("\n").join(pages_)


@lru_cache(maxsize=2 * LOOK_AHEAD)
def _page(seen: View, here: Grid, page: int, _language: str) -> Content:
    """One page on the grid ``here``; kept, since all but one of those shown are shown again when a page is turned."""
    sheet = lay_out(seen, *here, page, here, lettered=False)
    return Content("\n").join(_sheet(sheet, seen, here))


def _uncovered(state: State, item: Item) -> State:
    if state.showing.picture == "item" and state.showing.of == item.id:
        return replace(state, cover=None, frozen=None, frozen_at=None)
    return replace(state, cover=None, frozen=None, frozen_at=None, showing=Showing("item", item.id))


def _sheet(sheet: Sheet, seen: View, grid: Grid) -> list[Content]:
    """The page's words under a line with its number; an image's page has what stands for the image."""
    columns = grid[0]
    title = _("page {page}/{pages}").format(page=sheet.page, pages=sheet.pages)
    lines = [line.plain.rstrip() for line in sheet.lines[:-1]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    if not lines:
        worded = lay_out(seen, *grid, sheet.page, grid, lettered=False, in_words=True).lines
        begins = _("[Image: {what}]").partition("{what}")[0]
        lines = [line.plain.strip() for line in worded if line.plain.strip().startswith(begins)]
    rule = Content.styled(f"── {title} ".ljust(min(columns, WIDEST) - 2, "─"), "$text-muted")
    return [rule, *map(Content, lines if columns <= WIDEST else _narrower(lines, columns))]


def _narrower(lines: list[str], columns: int) -> list[str]:
    """The lines without margins, those that the hall's width broke joined again; of a table none is."""
    least = min((_margin(line) for line in lines if line), default=0)
    joined: list[str] = []
    last = ""
    for line in lines:
        first = line.split(maxsplit=1)[0] if line else ""
        was_full = cell_len(last) + 1 + cell_len(first) > columns - least
        if first and last and was_full and not any("  " in each.strip() for each in (last, line)):
            joined[-1] += f" {line.strip()}"
        else:
            in_the_middle = abs(_margin(line) + cell_len(line) - columns) <= 1
            joined.append(line.lstrip() if in_the_middle else line[least:])
        last = line
    return joined


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
