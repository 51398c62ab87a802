"""What can be asked of a meeting: one struct a command, as a key, a form or a cue file gives it.

A cue with a single value gives the first field: ``start: report-1`` is ``start: {item: report-1}``.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from kcn_tui.meeting.events import NOMINAL_GRID, Method, Picture
from kcn_tui.plan.model import Count, Plan

Words = Annotated[str, Meta(min_length=1)]


class CommandBase(Struct, frozen=True, forbid_unknown_fields=True):
    """What every command is: immutable, with named arguments."""


class CountAttendance(CommandBase, frozen=True):
    """So many are present (persons); staff and summoned stay as they were unless given."""

    present: Count
    staff: Count | None = None
    summoned: Count | None = None


class Start(CommandBase, frozen=True):
    """Begin an item; whatever is open is finished first."""

    item: Words


class Finish(CommandBase, frozen=True):
    """End an item, the open one unless named."""

    item: Words | None = None


class Skip(CommandBase, frozen=True):
    """Drop an item, with a reason."""

    item: Words
    reason: Words


class TurnPage(CommandBase, frozen=True):
    """Show this page in the hall, counted from 1 on a grid of columns × rows."""

    page: Annotated[int, Meta(ge=1, le=100_000)]
    columns: Annotated[int, Meta(ge=1, le=1000)] = NOMINAL_GRID[0]
    rows: Annotated[int, Meta(ge=1, le=1000)] = NOMINAL_GRID[1]


class Show(CommandBase, frozen=True):
    """Show another picture in the hall: the waiting picture, the agenda, the attendance, or the open item again."""

    picture: Picture


class Hold(CommandBase, frozen=True):
    """Cover the hall's screen with the waiting picture."""


class Release(CommandBase, frozen=True):
    """Uncover the hall's screen."""


class ReadAward(CommandBase, frozen=True):
    """Read out an award decision."""

    award: Words


class TakeNote(CommandBase, frozen=True):
    """Note something for the minutes."""

    text: Words


class Put(CommandBase, frozen=True):
    """Put a motion to the vote; ``force`` is the reason for doing so without a quorum."""

    motion: Words
    force: Words | None = None


class RecordVote(CommandBase, frozen=True):
    """Record the counted vote; ``reason`` for a further version, ``force`` for a vote without quorum."""

    motion: Words
    yes: Count
    no: Count = 0
    abstain: Count = 0
    method: Method = "hands"
    reason: Words | None = None
    force: Words | None = None


class Announce(CommandBase, frozen=True):
    """Tell the hall the result of the vote."""

    motion: Words


class Conclude(CommandBase, frozen=True):
    """Record the chair's conclusion."""

    text: Words


class Close(CommandBase, frozen=True):
    """Close the meeting."""


class Undo(CommandBase, frozen=True):
    """Take back the last command."""


class AdoptPlan(CommandBase, frozen=True):
    """Go on with a changed agenda file."""

    plan: Plan
    agenda_sha256: str


Command: TypeAlias = (
    CountAttendance
    | Start
    | Finish
    | Skip
    | TurnPage
    | Show
    | Hold
    | Release
    | ReadAward
    | TakeNote
    | Put
    | RecordVote
    | Announce
    | Conclude
    | Close
    | Undo
    | AdoptPlan
)

RefusalCode = Literal[
    "all_awards_read",
    "already_announced",
    "already_closed",
    "already_done",
    "already_held",
    "already_open",
    "already_put",
    "already_read",
    "already_skipped",
    "attendance_base_unknown",
    "count_exceeds_present",
    "item_lost",
    "needs_ballot",
    "needs_reason",
    "no_attendance",
    "no_award",
    "no_item",
    "no_motion",
    "no_open_item",
    "no_quorum",
    "not_held",
    "not_open",
    "not_votable",
    "nothing_to_undo",
    "nothing_voted",
    "present_exceeds_summoned",
    "summoned_exceeds_staff",
]


class Refusal(Struct, frozen=True):
    """A command that is not possible now: why, as a code, with the figures or names concerned. Worded in ``wording``."""

    code: RefusalCode
    values: dict[str, str | int] = {}
