"""The speaker's remote at the console: while it turns the hall's pages, its keys go the way that every command goes."""

from textual import on

from kcn_tui.console import later
from kcn_tui.console.messages import Beckoned, Sent
from kcn_tui.console.moment import Moment
from kcn_tui.console.sending import SendingApp


class HeedingApp(SendingApp, inherit_bindings=False):
    """An app that turns the hall's pages as the speaker's remote asks, without disturbing the secretary."""

    def __init__(self) -> None:
        super().__init__()
        self.followers.append(lambda _entries, state: self.conduct.remotes.attend(state))

    def ahead(self) -> Moment:
        """What the next command is decided on."""
        raise NotImplementedError

    @on(Beckoned)
    def _beckoned(self) -> None:
        self.conduct.look_out()
        self.heed()

    def heed(self) -> None:
        """Carry out what the remote has asked since the last time."""
        by = self.conduct.turned()
        command = later.requests.turn_within(self.ahead(), by) if by else None
        if command is not None:
            self.send(Sent(command, aside=True))
