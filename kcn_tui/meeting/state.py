"""Where the meeting stands: everything that follows from the events so far, immutable.

Tables that grow with the meeting are persistent maps, so that a state before can be kept for undo at no cost.
"""

from __future__ import annotations  # rpds' types take no parameters at run time

from datetime import datetime
from typing import Literal

from msgspec import Struct
from rpds import HashTrieMap, List

from kcn_tui.meeting.events import NOMINAL_GRID, Method, Result
from kcn_tui.plan.model import Item, Plan

Progress = Literal["pending", "open", "done", "skipped"]
Shown = Literal["waiting", "agenda", "attendance", "item", "award", "motion", "result", "closing"]


class Course(Struct, frozen=True):
    """How one item went: when it really began and ended, and why it was dropped if it was."""

    progress: Progress = "pending"
    started: datetime | None = None
    ended: datetime | None = None
    reason: str | None = None


class Attendance(Struct, frozen=True):
    """One count of those present (persons). Guests are in none of the figures."""

    present: int
    staff: int | None
    summoned: int | None
    at: datetime
    item: str | None


class Showing(Struct, frozen=True):
    """What the hall is meant to see: a picture, what it is of, and the page as counted on ``grid`` (columns, rows)."""

    picture: Shown = "waiting"
    of: str | None = None
    page: int = 1
    grid: tuple[int, int] = NOMINAL_GRID


class Note(Struct, frozen=True):
    """A note for the minutes."""

    number: int
    at: datetime
    item: str | None
    text: str


class Put(Struct, frozen=True):
    """A motion that is before the hall; ``override`` is why no quorum was needed."""

    motion: str
    at: datetime
    override: str | None = None


class Vote(Struct, frozen=True):
    """One version of the vote on a motion; field names as in the record (design 5), text beside its hash."""

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
    recorded_at: datetime
    seq: int
    announced_at: datetime | None = None


class Conclusion(Struct, frozen=True):
    """What the chair said in conclusion, and when."""

    at: datetime
    text: str


class Step(Struct, frozen=True):
    """A command that was carried out and could be taken back: the seq and type of its first event."""

    seq: int
    type: str


class State(Struct, frozen=True, kw_only=True):
    """The whole meeting at one moment."""

    plan: Plan
    agenda_sha256: str
    opened_at: datetime
    rehearsal: bool = False
    closed_at: datetime | None = None
    course: HashTrieMap[str, Course] = HashTrieMap()
    current: str | None = None
    attendance: List[Attendance] = List()
    showing: Showing = Showing()
    held: bool = False
    awards_read: HashTrieMap[str, datetime] = HashTrieMap()
    put: Put | None = None
    votes: HashTrieMap[str, tuple[Vote, ...]] = HashTrieMap()
    notes: HashTrieMap[int, Note] = HashTrieMap()
    conclusions: tuple[Conclusion, ...] = ()
    steps: List[Step] = List()

    @property
    def open_item(self) -> Item | None:
        """The item under way, or None between items."""
        return None if self.current is None else self.plan.item(self.current)

    @property
    def present(self) -> Attendance | None:
        """The latest count, or None before the first."""
        return next(iter(self.attendance), None)

    @property
    def last_step(self) -> Step | None:
        """What undo would take back, or None."""
        return next(iter(self.steps), None)

    def course_of(self, item: str) -> Course:
        """How this item went so far; an item not yet reached is pending."""
        return self.course.get(item) or Course()

    def vote_on(self, motion: str) -> Vote | None:
        """The vote that counts on this motion, its latest version, or None."""
        versions = self.votes.get(motion)
        return versions[-1] if versions else None
