"""The meeting as a whole: another plan, the close, undo."""

from kcn_tui.meeting.commands.base import CommandBase
from kcn_tui.plan.model import Plan


class AdoptPlan(CommandBase, frozen=True):
    """Go on with a changed agenda file."""

    plan: Plan
    agenda_sha256: str


class Close(CommandBase, frozen=True):
    """Close the meeting."""


class Undo(CommandBase, frozen=True):
    """Take back the last command."""
