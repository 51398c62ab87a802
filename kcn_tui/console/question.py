"""What is asked about before it is done: the same key does it, as long as the question stands on the screen."""

from typing import TYPE_CHECKING

from kcn_tui.meeting.commands import Command

if TYPE_CHECKING:
    from kcn_tui.console.status_line import StatusLine


class Question:
    """Asks in the line of outcomes. Whatever is said there next takes the question back with its words."""

    def __init__(self, status: "StatusLine") -> None:
        self._status = status
        self._asked: tuple[Command | str, str] | None = None

    def put(self, about: Command | str, words: str, mood: str) -> None:
        """Ask about a command, or an action by its name."""
        self._status.say(words, mood)
        self._asked = (about, self._status.outcome)

    @property
    def about(self) -> Command | str | None:
        """What is asked about, or None where no question stands on the screen."""
        if self._asked is None or self._asked[1] != self._status.outcome:
            return None
        return self._asked[0]

    def take(self) -> Command | str | None:
        """What is asked about, which from now on is not asked any more."""
        about, self._asked = self.about, None
        return about
