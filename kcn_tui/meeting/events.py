"""What can have happened in a meeting: the lines of the journal.

An event is a fact that was decided; it is never changed. The journal writes it flattened into an ``Entry``'s
line: ``seq``, ``at``, ``step``, ``type`` and the event's own fields.
"""

import re
from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from kcn_tui.plan.model import Plan

Method = Literal["hands", "cards", "secret", "acclamation"]
Result = Literal["pass", "fail"]
Picture = Literal["waiting", "agenda", "attendance", "item"]

NOMINAL_GRID = (46, 13)
"""Columns and rows of the hall that page numbers mean when nobody says otherwise (design 7)."""


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class EventBase(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag=_snake):
    """What every event is: immutable, named in the journal by ``type``."""


class Opened(EventBase, frozen=True):
    """The meeting's journal begins; it holds the whole plan, so that followers need no other file."""

    plan: Plan
    agenda_sha256: str
    program: str
    rehearsal: bool = False


class PlanAdopted(EventBase, frozen=True):
    """The agenda file was changed between two openings and the secretary took the new one."""

    plan: Plan
    agenda_sha256: str


class AttendanceCounted(EventBase, frozen=True):
    """So many persons are present, of so many on the staff and so many summoned (None: not known)."""

    present: int
    staff: int | None
    summoned: int | None


class ItemStarted(EventBase, frozen=True):
    """An item of the agenda has begun."""

    item: str


class ItemFinished(EventBase, frozen=True):
    """An item of the agenda is over."""

    item: str


class ItemSkipped(EventBase, frozen=True):
    """An item was dropped, for this reason."""

    item: str
    reason: str


class PageTurned(EventBase, frozen=True):
    """The hall shows this page (from 1), counted on a grid of ``columns`` × ``rows``."""

    page: int
    columns: int
    rows: int


class PictureShown(EventBase, frozen=True):
    """The hall was given another picture than the one that follows from the course of the meeting."""

    picture: Picture


class HallHeld(EventBase, frozen=True):
    """The waiting picture covers the hall's screen."""


class HallReleased(EventBase, frozen=True):
    """The hall shows the meeting again."""


class AwardRead(EventBase, frozen=True):
    """An award decision was read out."""

    award: str


class Noted(EventBase, frozen=True):
    """A note for the minutes, under the item that was open."""

    number: int
    item: str | None
    text: str


class MotionPut(EventBase, frozen=True):
    """A motion is put to the vote. ``override`` is the reason given for going on without a quorum."""

    motion: str
    override: str | None = None


class VoteRecorded(EventBase, frozen=True):
    """The counted vote on a motion with the attendance of the moment, the text voted on, and the verdict that follows.

    A correction is a further version that names the one it replaces and why.
    """

    motion: str
    title: str
    text: str
    text_sha256: str
    method: Method
    staff: int | None
    summoned: int | None
    present: int
    yes: int
    no: int
    abstain: int
    not_voting: int
    quorum_required: int | None
    quorum_met: bool | None
    override: str | None
    required_yes: int
    result: Result
    version: int
    replaces: int | None
    reason: str | None


class VoteAnnounced(EventBase, frozen=True):
    """The result of this version of the vote was told to the hall."""

    motion: str
    version: int


class Concluded(EventBase, frozen=True):
    """What the chair said in conclusion."""

    text: str


class Closed(EventBase, frozen=True):
    """The meeting is over."""


class Undone(EventBase, frozen=True):
    """Everything since the step that began with ``target`` (a seq) is taken back; it stays in the journal."""

    target: int


Event: TypeAlias = (
    Opened
    | PlanAdopted
    | AttendanceCounted
    | ItemStarted
    | ItemFinished
    | ItemSkipped
    | PageTurned
    | PictureShown
    | HallHeld
    | HallReleased
    | AwardRead
    | Noted
    | MotionPut
    | VoteRecorded
    | VoteAnnounced
    | Concluded
    | Closed
    | Undone
)


class Entry(Struct, frozen=True):
    """An event in its place: number from 1, time with offset, and the seq of the first event of the same command."""

    seq: int
    at: datetime
    step: int
    event: Event
