"""Which item a command is about that names none: an election or a resolution, of which there is seldom more than one."""

from typing import TypeVar

from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election, Resolution

Kind = TypeVar("Kind", Election, Resolution)


def at_hand(state: State, kind: type[Kind]) -> Kind | None:
    """The open item where it is of this kind, else the first such item of the day; None where it has none."""
    items = (state.open_item, *state.agenda)
    return next((item for item in items if isinstance(item, kind)), None)
