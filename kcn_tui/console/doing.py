"""From a key to what is done: a key means a name, a name means a request, and a request is carried out."""

from textual import on

from kcn_tui.console import later
from kcn_tui.console.heeding import HeedingApp
from kcn_tui.console.intents import Open, Panel, Refuse, Request, Say, Send
from kcn_tui.console.keys import OUTSIDE_DESK, meaning, place_of_item
from kcn_tui.console.messages import Overfull, Requested, Sent, Stray
from kcn_tui.console.moment import Moment

AFTER_STRAY = frozenset(["next", "start", "read_award", "speak", "end_speech", "answer", "back"])
"""What Enter does at rest and in the lists, and Esc: neither is meant for the meeting behind words that no field took."""


class DoingApp(HeedingApp, inherit_bindings=False):
    """An app that does what its keys and lists ask for.

    ``stray`` is true while the last thing typed went into no field, as a card's number does that is scanned too early.
    """

    stray = False

    def ahead(self) -> Moment:
        """What the next command is decided on."""
        return self.conduct.moment_ahead(self.desk.place, self.desk.highlighted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys belong to the field or list that has the focus where it needs them, else to the meeting."""
        if action != "press":
            return True
        key = str(parameters[0])
        return not self.desk.keeps(key) if self.screen is self.desk else key in OUTSIDE_DESK

    async def action_press(self, key: str) -> None:
        """A key of the registry or of the console's own."""
        if key in {"pageup", "pagedown"}:
            await self.carry_out(later.requests.turn(self.ahead(), -1 if key == "pageup" else 1))
        else:
            item = None if self.desk.place == "floor" else self.conduct.clerk.ahead.open_item
            name = meaning(key, place_of_item(item))
            if name is not None:
                await self.run_named(name)

    @on(Requested)
    async def _requested(self, message: Requested) -> None:
        await self.run_named(message.name, message.target)

    @on(Stray)
    def _stray(self) -> None:
        self.stray = True
        self.desk.status.say(*later.outcome.stray())

    @on(Overfull)
    def _overfull(self) -> None:
        self.desk.status.say(*later.outcome.overfull())

    async def run_named(self, name: str, target: str | None = None) -> None:
        """Do what a command's or action's name means now; what was sent is painted once it is on disk.

        Painting before would only keep the writer waiting, and with it the hall. Enter behind words that no field
        took does nothing yet.
        """
        stray, self.stray = self.stray, False
        if stray and name in AFTER_STRAY:
            self.desk.status.say(*(later.outcome.once_more() if name != "back" else ("", "")))
            return
        before = self.conduct.in_flight
        own = later.own_actions.OWN_ACTIONS
        if name in own:
            await own[name](self)
        else:
            await self.carry_out(later.requests.named(name, self.ahead(), target))
        if self.conduct.in_flight <= before:
            self.paint()

    async def carry_out(self, request: Request) -> None:
        """Send, open, show, ask, or say why not."""
        asked = self.question.take()
        state, say = self.conduct.clerk.state, self.desk.status.say
        match request:
            case Send(command=command):
                if not self.asks(request, asked):
                    self.send(Sent(command))
            case Open():
                say("")
                await self.desk.open_form(request, state)
            case Panel(name=name):
                say("")
                await self.desk.open_panel(name, state)
            case Refuse(refusal=refusal):
                say(*later.outcome.refused(refusal, state))
            case Say(code=code):
                say(*later.outcome.said(code))

    async def on_form_cancelled(self) -> None:
        """Esc in a form."""
        await self.run_named("back")
