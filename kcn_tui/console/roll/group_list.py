"""The groups of the list, and how many of each are in the room."""

from textual.content import Content

from kcn_tui.console.roll.roster import Group
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.locale import _


class GroupList(RowList):
    """One line a group: in the room, of how many. The panel's field keeps the focus."""

    def __init__(self) -> None:
        super().__init__(id="roll-groups")
        self.can_focus = False
        self.border_title = Content(_("Groups"))

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Paint these figures; a group that is there whole is ticked."""
        self.show_rows(tuple(_row(group) for group in groups))

    def mark_group(self, name: str | None, *, alone: bool) -> None:
        """Highlight the group of the highlighted person; ``alone`` the list has a highlight of its own."""
        self.set_class(name is None and not alone, "-nobody")
        at = next((place for place, row in enumerate(self.rows) if row.id == name), None)
        if at is not None:
            self.highlighted = at


def _row(group: Group) -> Row:
    if not group.members:
        return Row(group.name, " ", group.name, _("guests, not counted"), "done")
    whole = group.in_room >= group.members
    mark, tone = ("✓", "done") if whole else ("▶" if group.in_room else " ", "pending")
    return Row(
        group.name,
        mark,
        group.name,
        f"{group.in_room}/{group.members}",
        "done" if tone == "done" else "pending",
    )
