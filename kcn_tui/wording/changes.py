"""What a changed agenda file changes, one line a difference."""

from typing import assert_never

from kcn_tui.locale import _
from kcn_tui.meeting.changes import Change
from kcn_tui.plan.model import Plan
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import field_word


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
            return _("changed: the particulars of the conference")
        case "people":
            return _("changed: the people")
        case "roles":
            return _("changed: who leads")
        case "rules":
            return _("changed: the rules of quorum and majority")
        case "roll":
            return _("changed: the number of staff or summoned")
        case _:
            assert_never(change.code)
