"""The hall's screen: the stage and nothing else."""

from collections.abc import Callable, Iterator
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
"""Seconds without another picture after which there is time for all that is not the picture."""


class HallApp(FollowingApp):
    """Shows the meeting on the projector, before it is opened, while it runs, and over every restart of the console."""

    KIND: ClassVar[Kind] = "hall"

    _looked_ahead_from: tuple[int, Pages] | None = None
    _soon: Timer | None = None
    _last: StageView.Painted | None = None
    _shown: tuple[bool, int, str] | None = None

    def compose(self) -> ComposeResult:
        """The stage fills the screen."""
        yield StageView(self.palette)

    def paint(self) -> None:
        """Hand the state to the stage, which paints what differs; where only the clock went on there is no more to do."""
        stage, now, last = self.query_one(StageView), self.clock(), self._last
        shown = self.state is not None, self.seq, self.notice
        if last is None or shown != self._shown:
            self._shown = shown
            stage.show(self.state, now, notice=self.notice, seq=self.seq)
        else:
            stage.tick(now)
            self._leave_word(last)

    @on(StageView.Painted)
    @steady
    def _painted(self, painted: StageView.Painted) -> None:
        """What follows from a picture waits a breath: the thread that sends it needs the processor first."""
        self._last = painted
        self._in_a_breath(self._told_of)

    @steady
    def _told_of(self) -> None:
        """Leave word of what was painted last, and have ready what the next key is likely to show."""
        if self._last is None:
            return
        sheet, seq = self._last.sheet, self._last.seq
        self._leave_word(self._last)
        pages = Pages(sheet.page, sheet.pages, (self._last.columns, self._last.rows))
        if self.state is None or self._looked_ahead_from == (seq, pages):
            return
        from kcn_tui.meeting.foresight import states_ahead  # the rules are of no use before the first picture

        self._looked_ahead_from = seq, pages
        self._prepare(states_ahead(self.state, self.seq, pages, self.clock()))

    @steady
    def _prepare(self, ahead: Iterator[State]) -> None:
        """One picture, and the next one in another breath, so that none that is to be shown has to wait for all."""
        state = next(ahead, None)
        if state is not None:
            self.query_one(StageView).foresee(state, self.clock())
            self._in_a_breath(lambda: self._prepare(ahead))

    def _leave_word(self, painted: StageView.Painted) -> None:
        sheet = painted.sheet
        self.leave_word(
            (painted.columns, painted.rows), painted.seq, (sheet.page, sheet.pages), fits=sheet.fits
        )

    def _in_a_breath(self, work: Callable[[], None]) -> None:
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(A_BREATH, work)
