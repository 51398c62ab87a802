"""The meeting as a whole, and what the console can do without asking it: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
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
