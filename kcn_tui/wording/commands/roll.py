"""Who is present: what the commands are called."""

from typing import Final

from kcn_tui.locale import _, pgettext
from kcn_tui.wording.commands.base import Table, Words

TABLE: Final[Table] = {
    "attendance": lambda: Words(
        _("Record the attendance"),
        pgettext("footer", "Attendance"),
        _("Record how many are present; the quorum follows from it. Possible at any time."),
    ),
    "arrive": lambda: Words(
        _("Check someone in"),
        pgettext("footer", "Arrived"),
        _("By card number, id or a name that fits one person; also when someone comes back."),
    ),
    "arrive_group": lambda: Words(
        _("Check a whole group in"),
        pgettext("footer", "Group"),
        _("All of the group who are not there yet have come; who is excused stays excused."),
    ),
    "leave": lambda: Words(
        _("Check someone out"),
        pgettext("footer", "Left"),
        _("Someone has left the room; the count follows."),
    ),
    "excuse": lambda: Words(
        _("Record an absence"),
        pgettext("footer", "Excused"),
        _("Someone is absent with a reason, and by whom represented; a stand-in does not count as present."),
    ),
}
