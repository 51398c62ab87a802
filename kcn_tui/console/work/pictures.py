"""The choice of what the hall shall see (F5)."""

from typing import Final

from textual import events

from kcn_tui.console.row_list import Row, RowList
from kcn_tui.meeting.commands import Show
from kcn_tui.meeting.events import Picture
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import capital
from kcn_tui.wording.terms import picture_word

PICTURES: Final[tuple[Picture, ...]] = ("item", "agenda", "attendance", "waiting")


class PictureList(RowList):
    """One row a picture; Enter chooses."""

    def __init__(self) -> None:
        super().__init__(id="pictures")

    def offer(self, state: State) -> None:
        """Offer what can be shown now."""
        offered = [picture for picture in PICTURES if picture != "item" or state.current is not None]
        self.show_rows(tuple(Row(picture, "·", capital(picture_word(picture))) for picture in offered), 0)

    def chosen(self) -> Show | None:
        """The command for the highlighted picture."""
        row = self.row
        return next((Show(picture) for picture in PICTURES if row is not None and row.id == picture), None)

    def on_key(self, event: events.Key) -> None:
        """Enter chooses."""
        if event.key == "enter":
            event.stop()
            self.action_choose()
