"""Label, footer word and help line of every command of the registry, and of the console's own four keys."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from kcn_tui.locale import _, pgettext


class Words(Struct, frozen=True):
    """What a command is called: ``label`` in the palette, ``short`` in the footer, ``help`` in one line."""

    label: str
    short: str
    help: str


CONSOLE_OWN: Final = ("help", "items", "clock", "palette")
"""What the console can do without asking the meeting: F1, F2, F8 and F10 of design 6."""

_TABLE: Final[dict[str, Callable[[], Words]]] = {
    "attendance": lambda: Words(
        _("Record the attendance"),
        pgettext("footer", "Attendance"),
        _("Record how many are present; the quorum follows from it. Possible at any time."),
    ),
    "start": lambda: Words(
        _("Start an item"),
        pgettext("footer", "Start"),
        _("Begin this item; whatever is under way is finished first."),
    ),
    "finish": lambda: Words(
        _("Finish the item"), pgettext("footer", "Finish"), _("End the item that is under way.")
    ),
    "skip": lambda: Words(
        _("Drop an item"),
        pgettext("footer", "Drop"),
        _("Leave this item out, with a reason for the minutes."),
    ),
    "page": lambda: Words(
        _("Turn the page"),
        pgettext("footer", "Page"),
        _("Show the next or the previous page in the hall; a presentation remote does the same."),
    ),
    "show": lambda: Words(
        _("Choose the hall's picture"),
        pgettext("footer", "Show"),
        _("Show the agenda, the attendance, the waiting picture or the open item in the hall."),
    ),
    "hold": lambda: Words(
        _("Cover the hall's screen"),
        pgettext("footer", "Waiting"),
        _("Put the waiting picture over whatever the hall sees, at once."),
    ),
    "release": lambda: Words(
        _("Uncover the hall's screen"),
        pgettext("footer", "Uncover"),
        _("Take the waiting picture away; the hall sees the meeting again."),
    ),
    "read_award": lambda: Words(
        _("Read out an award"),
        pgettext("footer", "Read award"),
        _("Announce this award decision in the hall and note that it was read."),
    ),
    "note": lambda: Words(
        _("Take a note"),
        pgettext("footer", "Note"),
        _("Write a note for the minutes under the item that is under way."),
    ),
    "put": lambda: Words(
        _("Put to the vote"),
        pgettext("footer", "Put"),
        _("Put the motion before the hall; it needs a quorum, or a reason that is recorded."),
    ),
    "vote": lambda: Words(
        _("Record the vote"),
        pgettext("footer", "Vote"),
        _("Enter the count; sums are checked and the verdict is computed. A second count needs a reason."),
    ),
    "announce": lambda: Words(
        _("Announce the result"),
        pgettext("footer", "Announce"),
        _("Show the hall the figures and the verdict of the vote."),
    ),
    "conclude": lambda: Words(
        _("Record the conclusion"),
        pgettext("footer", "Conclusion"),
        _("Write down what the chair says in conclusion."),
    ),
    "close": lambda: Words(
        _("Close the meeting"),
        pgettext("footer", "Close"),
        _("End the meeting; whatever is under way is finished first."),
    ),
    "undo": lambda: Words(
        _("Undo the last command"),
        pgettext("footer", "Undo"),
        _("Take the last command back; what was recorded stays in the journal."),
    ),
    "adopt_plan": lambda: Words(
        _("Go on with the changed agenda"),
        pgettext("footer", "New agenda"),
        _("Take over the agenda file as it is now."),
    ),
    "help": lambda: Words(
        _("Help"), pgettext("footer", "Help"), _("Say what every key does, and what can be done here.")
    ),
    "items": lambda: Words(
        _("Go to the agenda"), pgettext("footer", "Items"), _("Choose an item in the list of the agenda.")
    ),
    "clock": lambda: Words(
        _("Times"),
        pgettext("footer", "Time"),
        _("Show planned and actual times, and when the meeting will end."),
    ),
    "palette": lambda: Words(
        _("All commands"), pgettext("footer", "Commands"), _("Find a command by its name and run it.")
    ),
}


def words_for(name: str) -> Words:
    """The words for a command of the registry or a key of ``CONSOLE_OWN``; KeyError for any other name."""
    return _TABLE[name]()
