"""The text that the hall reads page by page, from the page it sees now onwards."""

from textual.content import Content

from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import Sheet, lay_out

LOOK_AHEAD = 4
"""Pages that are laid out beyond the one the hall sees: as much as the tallest console shows."""


def pages(moment: Moment) -> Content:
    """The page that the hall sees now, then those that follow, each under its number."""
    now, (columns, rows) = moment.pages, moment.pages.grid
    seen = view(moment.state, moment.now)
    last = min(now.total, now.page + LOOK_AHEAD)
    sheets = [lay_out(seen, columns, rows, page, (columns, rows)) for page in range(now.page, last + 1)]
    return Content("\n").join([part for sheet in sheets for part in _sheet(sheet, columns)])


def _sheet(sheet: Sheet, columns: int) -> list[Content]:
    title = f" {_('page {page}/{pages}').format(page=sheet.page, pages=sheet.pages)} "
    lines = [line.plain.rstrip() for line in sheet.lines[:-1]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return [
        Content.styled(f"──{title}".ljust(columns, "─"), "$text-muted"),
        *(Content(line) for line in lines),
    ]
