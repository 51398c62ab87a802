"""The hall's screen: the stage and nothing else."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from kcn_tui.hall.following import FollowingApp, steady
from kcn_tui.record.presence import Kind
from kcn_tui.stage.widget import StageView


class HallApp(FollowingApp):
    """Shows the meeting on the projector, before it is opened, while it runs, and over every restart of the console."""

    KIND: ClassVar[Kind] = "hall"

    def compose(self) -> ComposeResult:
        """The stage fills the screen."""
        yield StageView(self.palette)

    def paint(self) -> None:
        """Hand the state to the stage, which paints what differs."""
        self.query_one(StageView).show(self.state, self.clock(), notice=self.notice, seq=self.seq)

    @on(StageView.Painted)
    @steady
    def _painted(self, painted: StageView.Painted) -> None:
        sheet = painted.sheet
        self.leave_word(
            (painted.columns, painted.rows), painted.seq, (sheet.page, sheet.pages), fits=sheet.fits
        )
