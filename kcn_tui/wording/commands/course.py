"""The agenda, led through and changed: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
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
    "reopen": lambda: Words(
        _("Take an item up again"),
        pgettext("footer", "Take up again"),
        _("An item that is over or was dropped goes on, with a reason; the time it took before is kept."),
    ),
    "move": lambda: Words(
        _("Move an item"),
        pgettext("footer", "Move"),
        _("Put an item still to come before or after another one, with a reason; the plan stays beside it."),
    ),
    "insert": lambda: Words(
        _("Insert an item"),
        pgettext("footer", "Insert"),
        _("Put an item into the agenda that the plan did not have, with a reason."),
    ),
    "give_time": lambda: Words(
        _("Give an item more or less time"),
        pgettext("footer", "Minutes"),
        _("So many minutes more, or fewer, for the item under way or another one."),
    ),
    "share_time": lambda: Words(
        _("Share the time that is left"),
        pgettext("footer", "Share time"),
        _("The items still to come share what is left, so that the meeting ends as planned."),
    ),
    "began_at": lambda: Words(
        _("Correct when the item began"),
        pgettext("footer", "Began at"),
        _("Say when the item under way really began."),
    ),
}
