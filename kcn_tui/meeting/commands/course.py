"""Leading through the agenda and changing it on the day."""

from typing import Annotated

from msgspec import Meta

from kcn_tui.meeting.commands.base import ClockTime, CommandBase, Words
from kcn_tui.plan.model import Item


class Start(CommandBase, frozen=True):
    """Begin an item; whatever is open is finished first. ``force`` is the reason for opening without a quorum."""

    item: Words
    force: Words | None = None


class Finish(CommandBase, frozen=True):
    """End an item, the open one unless named."""

    item: Words | None = None


class Skip(CommandBase, frozen=True):
    """Drop an item, with a reason."""

    item: Words
    reason: Words


class Reopen(CommandBase, frozen=True):
    """Take up again an item that is over or was dropped, with a reason; ``force`` as in ``Start``."""

    item: Words
    reason: Words
    force: Words | None = None


class Move(CommandBase, frozen=True):
    """Put an item still to come before or after another one, with a reason."""

    item: Words
    reason: Words
    before: Words | None = None
    after: Words | None = None


class Insert(CommandBase, frozen=True):
    """Put a new item before or after another one, with a reason."""

    item: Item
    reason: Words
    before: Words | None = None
    after: Words | None = None


class GiveTime(CommandBase, frozen=True):
    """Give an item (the open one unless named) so many minutes more, or fewer."""

    minutes: Annotated[int, Meta(ge=-600, le=600)]
    item: Words | None = None


class ShareTime(CommandBase, frozen=True):
    """Share the time that is left among the items still to come."""


class BeganAt(CommandBase, frozen=True):
    """Say when the open item really began, as ``HH:MM`` of today."""

    at: ClockTime
