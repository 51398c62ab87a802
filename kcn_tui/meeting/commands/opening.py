"""The meeting as a whole: another plan, the close, undo."""

from kcn_tui.meeting.commands.base import CommandBase
from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan


class AdoptPlan(CommandBase, frozen=True):
    """Go on with a changed agenda file; ``members`` and ``images`` are those it names, which may have changed by themselves.

    Whoever is not among ``members`` leaves the roll, so they are never left out by default.
    """

    plan: Plan
    agenda_sha256: str
    members: tuple[Member, ...]
    images: tuple[Image, ...] = ()


class Close(CommandBase, frozen=True):
    """Close the meeting."""


class Undo(CommandBase, frozen=True):
    """Take back the last command."""
