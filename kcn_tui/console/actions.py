"""What the console itself can do, in the shape of the meeting's registry: a name and its key.

These never reach the meeting. With ``meeting.registry`` they are all the keys there are.
"""

from typing import Final

from msgspec import Struct

from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.registry import Where
from kcn_tui.wording.commands import CONSOLE_OWN, Words
from kcn_tui.wording.commands import words_for as registry_words


class Action(Struct, frozen=True):
    """One thing the console does by itself: its name, its key and where that works."""

    name: str
    key: str
    where: Where = "anywhere"


ACTIONS: Final = (
    Action("help", "f1,ctrl+underscore"),
    Action("items", "f2"),
    Action("articles", "f19,shift+f7"),
    Action("clock", "f8"),
    Action("palette", "f10,ctrl+p"),
    Action("floor", "f12"),
    Action("minutes", "f16,shift+f4"),
    Action("screens", "f14,shift+f2"),
    Action("log", "f21,shift+f9"),
    Action("next", "enter"),
    Action("back", "escape"),
    Action("quit", "ctrl+q"),
    Action("roll_at", "ctrl+t", "roll"),
    Action("roll_groups", "ctrl+n", "roll"),
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
        "back": Words(
            _("Leave"),
            pgettext("footer", "Leave"),
            _("Leave a form, a list or the waiting picture; what was typed comes back later."),
        ),
        "quit": Words(
            _("Quit"),
            pgettext("footer", "Quit"),
            _("Leave the console; the meeting can be resumed where it stands."),
        ),
        "articles": Words(
            _("Vote article by article"),
            pgettext("footer", "Articles"),
            _("Choose an article of the resolution to vote on; Enter then leads on from one to the next."),
        ),
        "floor": Words(
            _("The discussion"),
            pgettext("footer", "Discussion"),
            _("Show who speaks, who waits for the floor, and questions with their answers, during any item."),
        ),
        "minutes": Words(
            _("Notes, conclusions, required contents"),
            pgettext("footer", "All notes"),
            _("Read and edit the notes under their items, and mark the eight required contents."),
        ),
        "screens": Words(
            _("Screens that follow the meeting"),
            pgettext("footer", "Screens"),
            _(
                "Show each screen in the hall and the speaker's: its grid, its page, what it has painted, from where it can be read, and whether it is still there."
            ),
        ),
        "log": Words(
            _("Log"),
            pgettext("footer", "Log"),
            _("Show everything that happened with time and values, what was undone too, and search in it."),
        ),
        "roll_at": Words(
            _("Came or left earlier"),
            pgettext("footer", "Earlier"),
            _("Record when somebody really came or left, earlier today."),
        ),
        "roll_groups": Words(
            _("Groups"),
            pgettext("footer", "Groups"),
            _("Show how many of each group are here, or the people again."),
        ),
    }[name]
