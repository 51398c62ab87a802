"""The hall's screen: the stage and nothing else."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.timer import Timer

from kcn_tui.hall.following import FollowingApp, steady
from kcn_tui.meeting.flow import Pages
from kcn_tui.meeting.state import State
from kcn_tui.record.presence import Kind
from kcn_tui.stage.widget import StageView

A_BREATH = 0.03
"""Seconds without another picture after which there is time to prepare the next ones."""


class HallApp(FollowingApp):
    """Shows the meeting on the projector, before it is opened, while it runs, and over every restart of the console."""

    KIND: ClassVar[Kind] = "hall"

    _looked_ahead_from: tuple[int, Pages] | None = None
    _soon: Timer | None = None

    def compose(self) -> ComposeResult:
        """The stage fills the screen."""
        yield StageView(self.palette)

    def paint(self) -> None:
        """Hand the state to the stage, which paints what differs."""
        self.query_one(StageView).show(self.state, self.clock(), notice=self.notice, seq=self.seq)

    @on(StageView.Painted)
    @steady
    def _painted(self, painted: StageView.Painted) -> None:
        sheet, grid = painted.sheet, (painted.columns, painted.rows)
        self.leave_word(grid, painted.seq, (sheet.page, sheet.pages), fits=sheet.fits)
        self._look_ahead(painted.seq, Pages(sheet.page, sheet.pages, grid))

    def _look_ahead(self, seq: int, pages: Pages) -> None:
        """Have ready what the next key is likely to show, once there is time: then only the sending is left."""
        if self.state is None or self._looked_ahead_from == (seq, pages):
            return
        from kcn_tui.meeting.foresight import states_ahead  # the rules are of no use before the first picture

        self._looked_ahead_from = seq, pages
        self._prepare_soon(states_ahead(self.state, pages, self.clock()))

    def _prepare_soon(self, ahead: Iterator[State]) -> None:
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(A_BREATH, lambda: self._prepare(ahead))

    @steady
    def _prepare(self, ahead: Iterator[State]) -> None:
        """One picture, and the next one in another breath, so that none that is to be shown has to wait for all."""
        state = next(ahead, None)
        if state is not None:
            self.query_one(StageView).foresee(state, self.clock())
            self._prepare_soon(ahead)
