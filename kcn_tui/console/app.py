"""The secretary's app: keys become requests, requests become commands, and what is on disk is painted."""

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import BindingType

from kcn_tui.console import outcome
from kcn_tui.console.colours import DESK
from kcn_tui.console.conduct import Clock, Conduct
from kcn_tui.console.desk import Desk
from kcn_tui.console.forms import Form
from kcn_tui.console.keys import BY_KEY, LOCAL_KEYS, bindings
from kcn_tui.console.log import LogScreen
from kcn_tui.console.messages import Confirmed, NotWritten, Requested, Sent
from kcn_tui.console.moment import Moment
from kcn_tui.console.requests import Open, Panel, Refuse, Request, Say, Send, enter, named, turn
from kcn_tui.console.roll import RollPanel
from kcn_tui.console.row_list import RowList
from kcn_tui.console.steady import Steady, Trouble, TroubleLog
from kcn_tui.meeting.commands import Command
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.drafts import DraftKeeper
from kcn_tui.record.errors import RecordError
from kcn_tui.record.folder import MeetingFolder

OUTSIDE_DESK = frozenset(
    {
        "f1",
        "ctrl+underscore",
        "f6",
        "f10",
        "ctrl+p",
        "f21",
        "shift+f9",
        "pageup",
        "pagedown",
        "ctrl+q",
    }
)
"""Keys that work as well while help or palette lie over the desk."""
FIELD_KEYS = frozenset({"enter", "escape", "ctrl+a"})
"""Keys that a form has for itself while the cursor is in it."""


class ConsoleApp(Steady, App[int], inherit_bindings=False):
    """One handler for each thing that can happen; none shows as done what is not confirmed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    CSS_PATH: ClassVar[list[str | PurePath]] = ["desk.tcss", "row_list.tcss", "roll/roll.tcss"]
    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT = 0

    def __init__(self, clerk: Clerk, folder: MeetingFolder, clock: Clock) -> None:
        super().__init__()
        self.register_theme(DESK)
        self.theme = DESK.name
        self.conduct = Conduct(clerk, folder, clock, self.post_message)
        self.troubles = TroubleLog(folder.path)
        self.desk = Desk(clock)
        self.drafts = DraftKeeper(folder)
        self._asked: Command | str | None = None

    def get_default_screen(self) -> Desk:
        """The desk is there from the first paint."""
        return self.desk

    async def on_ready(self) -> None:
        """Paint, say how the meeting was found, bring back what was half typed, and keep the clock going."""
        self.desk.status.say(*outcome.opened(self.conduct.clerk, self.drafts.found))
        self.paint()
        self.set_interval(1.0, self.paint)
        await self.desk.work.forms.keep_with(self.drafts, self.conduct.clerk.state)
        self.paint()

    def on_unmount(self) -> None:
        """What is half typed stays on disk."""
        self.drafts.close()

    def paint(self) -> None:
        """Show what is on disk at this moment."""
        self.desk.show(self.conduct.moment(self.desk.place, self.desk.highlighted))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys belong to the field or list that has the focus where it needs them, else to the meeting."""
        if action != "press":
            return True
        key = str(parameters[0])
        if self.screen is not self.desk:
            return key in OUTSIDE_DESK
        if key in LOCAL_KEYS.get(self.desk.place, ()) or (
            key == "enter" and isinstance(self.focused, RowList)
        ):
            return False
        return not (self.desk.place == "form" and key in FIELD_KEYS and self.focused is not None)

    async def action_press(self, key: str) -> None:
        """A key of the registry or of the console's own."""
        if key in {"pageup", "pagedown"}:
            await self.carry_out(turn(self._ahead(), -1 if key == "pageup" else 1))
        else:
            await self.run_named(BY_KEY[key][0])

    @on(Requested)
    async def _requested(self, message: Requested) -> None:
        message.stop()
        await self.run_named(message.name, message.target)

    async def run_named(self, name: str, target: str | None = None) -> None:
        """Do what a command's or action's name means now."""
        own = getattr(self, f"own_{name}", None)
        if own is not None:
            await own()
        else:
            await self.carry_out(named(name, self._ahead(), target))
        self.paint()

    async def carry_out(self, request: Request) -> None:
        """Send, open, show, or say why not."""
        asked, self._asked = self._asked, None
        state = self.conduct.clerk.state
        match request:
            case Send(command=command, about=about):
                if about and asked != command:
                    self._asked = command
                    self.desk.status.say(*outcome.ask(command, about))
                else:
                    self.send(Sent(command))
            case Open():
                await self.desk.open_form(request, state)
            case Panel(name=name):
                await self.desk.open_panel(name, state)
            case Refuse(refusal=refusal):
                self.desk.status.say(*outcome.refused(refusal, state))
            case Say(code=code):
                self.desk.status.say(*outcome.said(code))

    def send(self, sent: Sent) -> None:
        """The one way to the meeting."""
        try:
            refusal = self.conduct.send(sent)
        except RecordError as error:
            self.post_message(NotWritten(sent, error))
            return
        if refusal is None:
            self.set_timer(0.1, self._still_writing)
            return
        self.desk.status.say(*outcome.refused(refusal, self.conduct.clerk.state))
        self._give_back(sent)

    @on(Confirmed)
    async def _confirmed(self, message: Confirmed) -> None:
        self.conduct.answered()
        if message.sent.form is not None:
            await self.desk.work.forms.finish(message.sent.form)
        state = self.conduct.clerk.state
        lost = self.desk.attendance.loses_quorum(state)
        self.desk.status.say(*(outcome.quorum_lost if lost else outcome.done)(message.entries, state))
        self.desk.settle(self.conduct.clerk.state)
        if isinstance(self.screen, LogScreen):
            self.screen.add(message.entries, state)
        self.paint()

    @on(NotWritten)
    def _not_written(self, message: NotWritten) -> None:
        self.conduct.answered()
        self._give_back(message.sent)
        self.desk.status.say(*outcome.not_written(message.error))
        self.paint()

    @on(Form.Submitted)
    def _submitted(self, message: Form.Submitted) -> None:
        self.send(Sent(message.command, message.form, message.draft))

    @on(Form.Cancelled)
    async def _cancelled(self) -> None:
        await self.own_back()
        self.paint()

    @on(RowList.Moved)
    @on(RollPanel.Moved)
    def _moved(self) -> None:
        self.paint()

    @on(RowList.Chosen, "#pictures")
    async def _picture_chosen(self) -> None:
        command = self.desk.work.pictures.chosen()
        await self.desk.leave()
        if command is not None:
            self.send(Sent(command))
        self.paint()

    @on(Trouble)
    def _trouble(self, message: Trouble) -> None:
        self.desk.status.say(*outcome.trouble(message.where))

    async def own_next(self) -> None:
        """Enter: the next natural step, once; nothing while the last one is still being written."""
        if self.desk.place == "panel":
            await self.desk.leave()
        elif self.desk.place == "form":
            self.desk.resume_form()
        elif not self.conduct.in_flight:
            await self.carry_out(enter(self._ahead()))

    async def own_back(self) -> None:
        """Esc: out of every special state, at last out from under the waiting picture."""
        asked, self._asked = self._asked, None
        if asked is not None:
            self.desk.status.say("")
        elif not await self.desk.leave() and self.conduct.clerk.state.cover is not None:
            await self.carry_out(named("release", self._ahead()))

    async def own_items(self) -> None:
        """F2: into the agenda, or back."""
        if self.desk.place == "agenda":
            await self.desk.leave()
        else:
            self.desk.set_focus(self.desk.agenda)

    async def own_clock(self) -> None:
        """F8: the times, or back."""
        await self.desk.open_panel("times", self.conduct.clerk.state)

    async def own_floor(self) -> None:
        """The discussion, or back."""
        await self.desk.open_panel("floor", self.conduct.clerk.state)

    async def own_minutes(self) -> None:
        """Notes, conclusions, contents, or back."""
        await self.desk.open_panel("minutes", self.conduct.clerk.state)

    async def own_log(self) -> None:
        """Everything that happened, or back."""
        from kcn_tui.console.log import LogScreen

        if isinstance(self.screen, LogScreen):
            self.screen.dismiss()
        elif self.screen is self.desk:
            self.push_screen(LogScreen(self.conduct.read_entries, self.conduct.clerk.state))

    async def own_help(self) -> None:
        """F1: what the keys do."""
        from kcn_tui.console.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            self.push_screen(HelpScreen(self.desk.place))

    async def own_palette(self) -> None:
        """F10: any command by a few letters."""
        from kcn_tui.console.palette import PaletteScreen

        if isinstance(self.screen, PaletteScreen):
            self.screen.dismiss(None)
        elif self.screen is self.desk:
            self.push_screen(PaletteScreen(self.conduct.clerk.state), self._picked)

    async def own_quit(self) -> None:
        """Ctrl+Q, twice: everything is on disk."""
        if self.conduct.in_flight:
            self.desk.status.say(*outcome.writing())
        elif self._asked == "quit":
            self.exit(0)
        else:
            self._asked = "quit"
            self.desk.status.say(*outcome.ask_quit(self.conduct.clerk.seq))

    async def _picked(self, name: str | None) -> None:
        if name is not None:
            await self.run_named(name)

    def _ahead(self) -> Moment:
        return self.conduct.moment_ahead(self.desk.place, self.desk.highlighted)

    def _give_back(self, sent: Sent) -> None:
        if sent.form is not None:
            self.desk.work.forms.give_back(sent.form, sent.draft)

    def _still_writing(self) -> None:
        if self.conduct.in_flight:
            self.desk.status.say(*outcome.writing())

    def _handle_exception(self, error: Exception) -> None:
        """Textual would end the app; once it runs, an error is kept in the log and said instead."""
        if not self.is_running or self.desk.is_mounted is False:
            super()._handle_exception(error)
            return
        where = self.troubles.keep(error, self.conduct.clock().isoformat())
        if where is not None:
            self.post_message(Trouble(where))
