"""What the console itself can do, in the shape of the meeting's registry: a name and its key.

These never reach the meeting. With ``meeting.registry`` they are all the keys there are.
"""

from typing import Final

from msgspec import Struct

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands import CONSOLE_OWN, Words
from kcn_tui.wording.commands import words_for as registry_words


class Action(Struct, frozen=True):
    """One thing the console does by itself: its name and its key."""

    name: str
    key: str


ACTIONS: Final = (
    Action("help", "f1"),
    Action("items", "f2"),
    Action("clock", "f8"),
    Action("palette", "f10"),
    Action("next", "enter"),
    Action("leave", "escape"),
    Action("quit", "ctrl+q"),
)
ACTION_NAMES: Final = frozenset(action.name for action in ACTIONS)


def words_for(name: str) -> Words:
    """The words for any command or action; KeyError for a name that is neither."""
    if name in ACTION_NAMES and name not in CONSOLE_OWN:
        return _own_words(name)
    return registry_words(name)


def _own_words(name: str) -> Words:
    return {
        "next": Words(
            _("The next step"),
            pgettext("footer", "Next"),
            _("Do what the line above the keys says: the next natural thing."),
        ),
        "leave": Words(
            _("Leave"),
            pgettext("footer", "Leave"),
            _("Leave a form, a list or the waiting picture; what was typed comes back later."),
        ),
        "quit": Words(
            _("Quit"),
            pgettext("footer", "Quit"),
            _("Leave the console; the meeting can be resumed where it stands."),
        ),
    }[name]
