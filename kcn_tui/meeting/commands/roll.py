"""Who is present."""

from kcn_tui.meeting.commands.base import ClockTime, CommandBase, Words
from kcn_tui.plan.model import Count


class CountAttendance(CommandBase, frozen=True):
    """So many are present (persons); staff and summoned stay as they were unless given."""

    present: Count
    staff: Count | None = None
    summoned: Count | None = None


class Arrive(CommandBase, frozen=True):
    """Someone has come, or come back: by card number, id, or a name that fits one person; ``at``: earlier, ``HH:MM``."""

    who: Words
    at: ClockTime | None = None


class ArriveGroup(CommandBase, frozen=True):
    """All members of a group who are not in the room yet have come."""

    group: Words
    at: ClockTime | None = None


class Leave(CommandBase, frozen=True):
    """Someone has left the room."""

    who: Words
    at: ClockTime | None = None


class Excuse(CommandBase, frozen=True):
    """Someone is absent with a reason."""

    who: Words
    reason: Words
    represented_by: Words | None = None
