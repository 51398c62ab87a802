"""What all the tellings share."""

from collections.abc import Callable
from typing import Any, TypeAlias

from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line

Words: TypeAlias = Callable[[Any, State], str]
"""An event of one kind in words, given the meeting for its names."""


def because(line: str, reason: str | None) -> str:
    """The line with its reason, where there is one."""
    return line if reason is None else line + _("; reason: {reason}").format(reason=one_line(reason))
