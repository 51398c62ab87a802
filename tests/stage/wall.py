"""What the hall sees of a meeting: the view, and its words on all pages of the nominal grid."""

from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.views import View
from tests.build import Run


def seen(run: Run) -> View:
    return view(run.state, run.now)


def on_the_wall(run: Run) -> str:
    picture = seen(run)
    pages = lay_out(picture, *NOMINAL_GRID).pages
    return "\n".join(
        line
        for page in range(1, pages + 1)
        for line in lay_out(picture, *NOMINAL_GRID, page, NOMINAL_GRID).words
    )
