"""What the rest of the program tells the console. Other threads only post these; the app's handlers act on them."""

from msgspec import Struct
from textual.message import Message

from kcn_tui.console.intents import Open
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.events import Entry
from kcn_tui.record.errors import RecordError


class Sent(Struct, frozen=True):
    """A command on its way, and the form with the words it was made of, in case they must be given back.

    One that comes from elsewhere (``aside``) leaves what the secretary is at and reads as it is.
    """

    command: Command
    form: Open | None = None
    draft: dict[str, str] = {}
    aside: bool = False


class Confirmed(Message):
    """A command is on disk: the entries that it became."""

    def __init__(self, sent: Sent, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.sent = sent
        self.entries = entries


class NotWritten(Message):
    """A command could not be made durable; nothing of it is left. ``error`` says why."""

    def __init__(self, sent: Sent, error: RecordError) -> None:
        super().__init__()
        self.sent = sent
        self.error = error


class Requested(Message):
    """Somebody wants this command or action done, by name: a click, the palette, a list's own key."""

    def __init__(self, name: str, target: str | None = None) -> None:
        super().__init__()
        self.name = name
        self.target = target


class Stray(Message):
    """Something was typed, or scanned, that no field took."""


class Overfull(Message):
    """More was typed or pasted than a field holds; nothing of it was taken."""


class Objected(Message):
    """A field has a reason not to take what came last, or has none any more."""


class Beckoned(Message):
    """A speaker's screen has left word whose remote turns the hall's pages."""
