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


def stopping(line: str, *, ends_put: bool) -> str:
    """The line of a change; where the changed text was being voted on, that first, as it has to be put again."""
    words = _("stopped the vote, as its text has changed (put it to the vote again): {line}")
    return words.format(line=line) if ends_put else line
