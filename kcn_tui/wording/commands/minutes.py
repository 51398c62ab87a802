"""What goes into the minutes in words: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "note": lambda: Words(
        _("Take a note"),
        pgettext("footer", "Note"),
        _("Write a note for the minutes under the item that is under way."),
    ),
    "edit_note": lambda: Words(
        _("Change a note"),
        pgettext("footer", "Change note"),
        _("The note reads differently; what it was stays in the log."),
    ),
    "content": lambda: Words(
        _("Mark a required content"),
        pgettext("footer", "Check-list"),
        _("One of the eight required contents is done, not applicable or open."),
    ),
    "conclude": lambda: Words(
        _("Record the conclusion"),
        pgettext("footer", "Conclusion"),
        _("Write down what the chair says in conclusion."),
    ),
    "amend": lambda: Words(
        _("Change the draft resolution"),
        pgettext("footer", "Amend"),
        _("An article reads differently, is struck or is added, with a reason; possible until the vote."),
    ),
}
