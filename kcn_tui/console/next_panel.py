"""What comes next: the step that Enter takes, then the items that follow; on 80 columns the line above the keys says it."""

from rich.text import Text
from textual.content import Content
from textual.widgets import Static

from kcn_tui.console import later
from kcn_tui.console.known import Known
from kcn_tui.console.moment import Moment
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped, plain
from kcn_tui.locale import _
from kcn_tui.stage.setting import wrapped
from kcn_tui.text.safe import safe_line


class NextPanel(SteadyWidget, Static):
    """The next step on the first lines, and as many coming items as there are lines."""

    def __init__(self) -> None:
        super().__init__(id="next", markup=False)
        self._known = Known()
        self.border_title = Content(_("Next"))

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        state, (width, height) = moment.state, self.content_size
        page, total = moment.pages.page, moment.pages.total
        if not self._known.news(state, page, total, width, height):
            return
        lines = [plain(line) for line in _step_lines(later.guide.step_words(moment), width, height)]
        coming = [
            f"{number}. {item.title}"
            for number, item in enumerate(state.agenda, start=1)
            if state.closed_at is None and state.course_of(item.id).progress == "pending"
        ]
        if height > 1 and coming:
            lines.append(Content(""))
            room = max(0, height - len(lines))
            lines += [Content.styled(clipped(name, width), "$text-muted") for name in coming[:room]]
        words = Content("\n").join(lines)
        if words != self.content:
            self.update(words, layout=False)


def _step_lines(words: str, width: int, height: int) -> list[str]:
    """The step in full where a third of the panel holds it, else as much of it as one line does."""
    lines = [line.plain for line in wrapped(Text(safe_line(words)), width)]
    return lines if len(lines) * 3 <= height else [clipped(words, width)]
