"""Awards and the recipients on them as targets of keys and forms, and a recipient in a line."""

from typing import Final

from kcn_tui.meeting.state import Recipient, State
from kcn_tui.text.lines import one_line

SEPARATOR: Final = "\n"
"""Between an award's id and a recipient's name in a target; neither holds a line end."""


def target_of(award: str, name: str = "") -> str:
    """An award, or a recipient on it, as one target."""
    return f"{award}{SEPARATOR}{name}" if name else award


def parted(target: str) -> tuple[str, str]:
    """The award's id and the recipient's name; the name is empty for the award itself."""
    award, _line_end, name = target.partition(SEPARATOR)
    return award, name


def is_done_with(state: State, award: str, name: str) -> bool:
    """Whether there is nothing to hand over to those of this name: they have it, or were withdrawn."""
    listed = [one for one in state.recipients.get(award, ()) if one.name == name]
    return bool(listed) and all(one.handed_over or one.withdrawn for one in listed)


def named(recipient: Recipient) -> str:
    """A recipient with the unit."""
    unit = "" if recipient.unit is None else f", {one_line(recipient.unit)}"
    return f"{one_line(recipient.name)}{unit}"
