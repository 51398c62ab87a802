"""What the keys of the roll will do, for the line above the keys."""

from typing import Final

from kcn_tui.console.keys import ROLL_KEYS, label_of
from kcn_tui.console.moment import Moment
from kcn_tui.console.roll.words import GROUP
from kcn_tui.locale import _
from kcn_tui.meeting.attending import whereabout
from kcn_tui.text.lines import one_line

_NAME: Final = 26
"""Characters of a name that the line quotes."""


def roll_line(moment: Moment) -> str:
    """What Enter does to whoever is highlighted, and the keys that do something else."""
    state = moment.state
    member = state.members.get(moment.highlighted or "")
    keys = {name: label_of(name) for name in ROLL_KEYS}
    if (moment.highlighted or "").startswith(GROUP):
        group = one_line((moment.highlighted or "").removeprefix(GROUP), _NAME)
        words = _("{arrive_group}: check in the group · {roll_groups}: people · Esc: back · {group}")
        return words.format(group=group, **keys)
    if member is None:
        return _(
            "Type a name or scan · ↑ ↓: choose · Tab: filter · {roll_groups}: groups · Esc: back"
        ).format(**keys)
    name = one_line(member.name, _NAME)
    if whereabout(state, member.id).where == "in_room":
        return _("Here · {leave}: left · {roll_at}: left earlier · Esc: back · {name}").format(
            name=name, **keys
        )
    return _(
        "Enter: check in · {roll_at}: earlier · {excuse}: excused · {arrive_group}: group · {name}"
    ).format(name=name, **keys)
