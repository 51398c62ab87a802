"""The export ``kcn-minutes/1`` (design 5): what a meeting was, as data for people and other programs.

Field names are the file's keys in their order, and the JSON Schema that ships in the package is generated from these
structs. Moments are RFC 3339 with offset, the date is ISO 8601, counts are persons; what is not known is null.
"""

from typing import Literal

from msgspec import UNSET, UnsetType

from kcn_tui.meeting.events import ContentMark
from kcn_tui.papers.model.base import Digest, Moment, Number, Part, Quorum
from kcn_tui.papers.model.course import (
    AgendaChange,
    AgendaItem,
    Answer,
    AttendanceCount,
    AwardMove,
    AwardRead,
    Discussion,
    MemberThere,
    Question,
    Recipient,
    Speech,
    Stay,
    Stretch,
)
from kcn_tui.papers.model.decided import (
    Article,
    ArticleVersion,
    Ballot,
    Candidate,
    Counts,
    DraftArticle,
    MotionTables,
    Nominee,
    Resolution,
    Retraction,
    Table,
    Vote,
    VotedText,
    VoteQuorum,
)
from kcn_tui.plan.model import Conference, Id, Person, Roles, Rules


class Content(Part, frozen=True):
    """One of the eight contents that the conference must have (Nghị định 04/2015/NĐ-CP, Điều 5)."""

    number: Number
    content: str
    mark: ContentMark


class Note(Part, frozen=True):
    """A note for the minutes, under the item that was open; ``edited_at`` is when it was last changed."""

    number: Number
    at: Moment
    item: str | None
    text: str
    edited_at: Moment | None


class Conclusion(Part, frozen=True):
    """What the chair said in conclusion."""

    at: Moment
    text: str


class Journal(Part, frozen=True):
    """How far the journal was read: its number of events and the last digest of its chain."""

    events: Number
    head: Digest


class Minutes(Part, frozen=True, kw_only=True):
    """A whole meeting. ``further_resolutions`` is there only where the agenda has more than one resolution."""

    format: Literal["kcn-minutes/1"]
    status: Literal["open", "closed"]
    rehearsal: bool
    opened_at: Moment
    closed_at: Moment | None
    conference: Conference
    people: dict[Id, Person]
    roles: Roles
    rules: Rules
    attendance: tuple[AttendanceCount, ...]
    members: tuple[MemberThere, ...]
    agenda: tuple[AgendaItem, ...]
    changes: tuple[AgendaChange, ...]
    discussion: Discussion
    awards: tuple[AwardRead, ...]
    tallies: tuple[MotionTables, ...]
    votes: tuple[Vote, ...]
    candidates: tuple[Nominee, ...]
    ballots: tuple[Ballot, ...]
    resolution: Resolution | None
    further_resolutions: tuple[Resolution, ...] | UnsetType = UNSET
    texts: tuple[VotedText, ...]
    contents: tuple[Content, ...]
    notes: tuple[Note, ...]
    conclusions: tuple[Conclusion, ...]
    journal: Journal


__all__ = [
    "AgendaChange",
    "AgendaItem",
    "Answer",
    "Article",
    "ArticleVersion",
    "AttendanceCount",
    "AwardMove",
    "AwardRead",
    "Ballot",
    "Candidate",
    "Conclusion",
    "Content",
    "Counts",
    "Discussion",
    "DraftArticle",
    "Journal",
    "MemberThere",
    "Minutes",
    "MotionTables",
    "Nominee",
    "Note",
    "Question",
    "Quorum",
    "Recipient",
    "Resolution",
    "Retraction",
    "Speech",
    "Stay",
    "Stretch",
    "Table",
    "Vote",
    "VoteQuorum",
    "VotedText",
]
