"""The secretary's app: keys become requests, requests become commands, and what is on disk is painted."""

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from kcn_tui.console import later
from kcn_tui.console.beside import Beside
from kcn_tui.console.colours import DESK, wear
from kcn_tui.console.conduct import Clock, Conduct
from kcn_tui.console.desk import Desk
from kcn_tui.console.doing import DoingApp
from kcn_tui.console.keys import bindings
from kcn_tui.console.messages import Sent
from kcn_tui.console.moment import Sight
from kcn_tui.console.question import Question
from kcn_tui.console.row_list import RowList
from kcn_tui.console.steady import Trouble
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.drafts import DraftKeeper
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.stage.terminal_size import assure_size

TICK = 0.5
"""Seconds between two looks at the clock and at the screens: one that is gone is missed within two seconds."""


class ConsoleApp(DoingApp, inherit_bindings=False):
    """One handler for each thing that can happen; none shows as done what is not confirmed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    CSS_PATH: ClassVar[list[str | PurePath]] = ["desk.tcss", "row_list.tcss", "roll/roll.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        clerk: Clerk,
        folder: MeetingFolder,
        clock: Clock,
        *,
        beside: Beside | None = None,
        said: str = "",
    ) -> None:
        """``beside``: what is typed in another terminal; ``said``: why this screen was started in the place of another."""
        super().__init__()
        self.hold_keys()
        self.keep_errors_in(folder.path, clock)
        wear(self, DESK)
        self.conduct = Conduct(clerk, folder, clock, self.post_message)
        self.desk = Desk(clock)
        self.desk.work.beside = beside or Beside()
        self.drafts = DraftKeeper(folder, clerk.seq)
        self._said = said
        self.question = Question(self.desk.status)
        self._seen: Sight | None = None

    def get_default_screen(self) -> Desk:
        """The desk is there from the first paint."""
        return self.desk

    async def on_ready(self) -> None:
        """Paint, say how the meeting was found, bring back what was half typed, and keep the clock going."""
        await self.desk.furnish()
        words, mood = later.outcome.opened(self.conduct.clerk, self.drafts.found, self._said)
        if self.conduct.clerk.state.current is not None and self.ahead().hall is None:
            words = f"{words} {self.desk.work.beside.hint}".rstrip()
        self.desk.status.say(words, mood)
        self.paint()
        self.heed()
        self.set_interval(TICK, self.look)
        state = self.conduct.clerk.state
        await self.desk.work.prepare(state)
        await self.desk.work.forms.keep_with(self.drafts, state)
        self.paint()
        self.run_worker(later.load_all(), exit_on_error=False)
        await self.take_keys()

    def on_unmount(self) -> None:
        """What is half typed stays on disk."""
        self.conduct.remotes.stop()
        self.drafts.close()

    def paint(self) -> None:
        """Show what is on disk at this moment."""
        self._show(self._sight())

    def look(self) -> None:
        """Paint again where another second, a screen or the disk makes a difference; half of all looks find none."""
        self.say_of_the_disk()
        assure_size(self)
        sight = self._sight()
        if sight != self._seen:
            self.desk.hurry()
            self._show(sight)
        self.heed()

    def _sight(self) -> Sight:
        return self.conduct.sight(self.desk.place, self.desk.highlighted)

    def _show(self, sight: Sight) -> None:
        self._seen = sight
        self.desk.show(self.conduct.moment(self.desk.place, self.desk.highlighted))

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.paint()

    def on_roll_panel_moved(self) -> None:
        """Somebody else is highlighted."""
        self.paint()

    @on(RowList.Chosen, "#pictures")
    async def _picture_chosen(self) -> None:
        command = self.desk.work.pictures.chosen()
        await self.desk.leave()
        if command is not None:
            self.send(Sent(command))

    @on(RowList.Chosen, "#articles")
    async def _article_chosen(self, message: RowList.Chosen) -> None:
        await self.desk.leave()
        await self.run_named(later.article_list.step_name(self.ahead().state, message.row.id), message.row.id)

    @on(Trouble)
    def _trouble(self, message: Trouble) -> None:
        self.desk.status.say(*later.outcome.trouble(message.where))
