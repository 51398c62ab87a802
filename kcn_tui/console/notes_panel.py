"""The latest notes for the minutes, the newest at the foot."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.keys import label_of
from kcn_tui.console.moment import Moment
from kcn_tui.console.text import clipped
from kcn_tui.locale import _


class NotesPanel(Static):
    """As many notes as there are lines."""

    def __init__(self) -> None:
        super().__init__(id="notes", markup=False)
        self.border_title = Content(_("Notes ({key})").format(key=label_of("note")))

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        notes, (width, height) = moment.state.notes, self.content_size
        numbers = range(max(1, len(notes) - height + 1), len(notes) + 1)
        lines = [clipped(f"{notes[n].at:%H:%M} {notes[n].text}", width) for n in numbers]
        words = Content("\n".join(lines)) if lines else Content.styled(_("no note yet"), "$text-muted")
        if words != self.content:
            self.update(words)
