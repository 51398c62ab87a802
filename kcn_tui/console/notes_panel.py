"""The latest notes for the minutes, the newest at the foot."""

from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.keys import label_of
from kcn_tui.console.known import Known
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped, plain
from kcn_tui.locale import _
from kcn_tui.meeting.state import Note


class NotesPanel(SteadyWidget, Static):
    """As many notes as there are lines, in full; on a single line the beginning of the newest."""

    def __init__(self) -> None:
        super().__init__(id="notes", markup=False)
        self._known = Known()
        self.border_title = Content(_("Notes ({key})").format(key=label_of("note")))

    def on_click(self) -> None:
        """A click takes a note."""
        self.post_message(Requested("note"))

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        notes, (width, height) = moment.state.notes, self.content_size
        if not self._known.news(notes, width, height):
            return
        lines: list[Content] = []
        for number in range(len(notes), 0, -1):
            if len(lines) >= height:
                break
            lines = [*_lines(notes[number], width, whole=height > 1), *lines]
        words = Content("\n").join(lines[-height:])
        if not lines:
            words = Content.styled(_("no note yet"), "$text-muted")
        if words != self.content:
            self.update(words, layout=False)


def _lines(note: Note, width: int, *, whole: bool) -> list[Content]:
    text = f"{note.at:%H:%M} {note.text}"
    return plain(text).wrap(max(1, width)) if whole else [Content(clipped(text, width))]
