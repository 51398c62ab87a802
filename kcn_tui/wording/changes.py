"""What a changed agenda file changes, one line a difference."""

from typing import Final

from kcn_tui.locale import N_, _
from kcn_tui.meeting.changes import Change, ChangeCode
from kcn_tui.plan.model import Plan
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import field_word

_PARTS: Final[dict[ChangeCode, str]] = {
    "people": N_("changed: the people"),
    "roles": N_("changed: who leads"),
    "rules": N_("changed: the rules of quorum and majority"),
    "roll": N_("changed: the number of staff or summoned"),
    "hall": N_("changed: the size of the hall"),
    "members": N_("changed: the list of members and guests"),
    "images": N_("changed: the images of the reports"),
}
"""What is not an item."""


def change_line(change: Change, old: Plan, new: Plan) -> str:
    """The difference as a line; what was removed has its number in the old agenda, all else in the new."""
    item = "" if change.item is None else item_name(old if change.code == "removed" else new, change.item)
    match change.code:
        case "added":
            return _("added: {item}").format(item=item)
        case "removed":
            return _("removed: {item}").format(item=item)
        case "moved":
            return _("moved: {item}").format(item=item)
        case "edited":
            fields = ", ".join(field_word(field) for field in change.fields)
            return _("changed: {item}: {fields}").format(item=item, fields=fields)
        case "conference":
            fields = ", ".join(field_word(field) for field in change.fields)
            return _("changed: the conference: {fields}").format(fields=fields)
        case part:
            return _(_PARTS[part])
