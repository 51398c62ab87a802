"""Awards: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "recipient": lambda: Words(
        _("Enter or correct a recipient"),
        pgettext("footer", "Recipient"),
        _("Enter who receives an award until it is read out; a wrong name can be corrected at any time."),
    ),
    "withdraw": lambda: Words(
        _("Withdraw a recipient"),
        pgettext("footer", "Withdraw"),
        _("Take a recipient off an award that has not been read out, with a reason."),
    ),
    "move_award": lambda: Words(
        _("Move an award"),
        pgettext("footer", "Move award"),
        _("Read an award before another one of its item, with a reason, until it is read out."),
    ),
    "read_award": lambda: Words(
        _("Read out an award"),
        pgettext("footer", "Read award"),
        _("Announce this award decision in the hall and note that it was read."),
    ),
    "hand_over": lambda: Words(
        _("Hand over an award"),
        pgettext("footer", "Hand over"),
        _("A recipient has the award in hand, or someone received it for them."),
    ),
}
