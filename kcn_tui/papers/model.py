"""The export ``kcn-minutes/1`` (design 5): what a meeting was, as data for people and other programs.

Field names are the file's keys in their order, and the JSON Schema that ships in the package is generated from these
structs. Moments are RFC 3339 with offset, the date is ISO 8601, counts are persons; what is not known is null.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from kcn_tui.meeting.events import Method, Result
from kcn_tui.meeting.state import Progress
from kcn_tui.plan.model import Award, Conference, Count, Id, Person, Roles, Rules, Target

Moment = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$",
        description="RFC 3339 with offset, to the second",
    ),
]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 as hexadecimal digits")]
Number = Annotated[int, Meta(ge=1)]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """What every part of the export is: immutable, with exactly these keys."""


class Quorum(Part, frozen=True):
    """How many had to be present and whether they were; null while it is not known of how many."""

    required: Count | None
    met: bool | None


class VoteQuorum(Quorum, frozen=True):
    """The quorum of a vote; ``override`` is why it was held without one."""

    override: str | None


class AttendanceCount(Part, frozen=True):
    """One count of those present, and the item that was open."""

    at: Moment
    item: str | None
    staff: Count | None
    summoned: Count | None
    present: Count
    quorum: Quorum


class AgendaItem(Part, frozen=True):
    """An item as planned, and as it went."""

    id: Id
    kind: str
    title: str
    by: str | None
    planned_minutes: Count | None
    outcome: Progress
    started_at: Moment | None
    ended_at: Moment | None
    reason: str | None
    text: str | None


class AwardRead(Award, frozen=True, kw_only=True):
    """An award decision, the item it stands in, and when it was read out."""

    item: Id
    read_at: Moment | None


class Counts(Part, frozen=True):
    """The figures of a vote; ``not_voting`` is who is left of those present."""

    yes: Count
    no: Count
    abstain: Count
    not_voting: Count


class Vote(Part, frozen=True):
    """One version of the vote on a motion, with the attendance of the moment and the verdict that follows."""

    motion: Id
    title: str
    text_sha256: Digest
    method: Method
    staff: Count | None
    summoned: Count | None
    present: Count
    counts: Counts
    quorum: VoteQuorum
    required_yes: Count
    result: Result
    version: Number
    replaces: Number | None
    reason: str | None
    recorded_at: Moment
    announced_at: Moment | None
    seq: Number


class VotedText(Part, frozen=True):
    """A text that was voted on and is not the resolution's own, under the hash by which votes name it."""

    sha256: Digest
    text: str


class Article(Part, frozen=True):
    """One numbered article of the resolution with its measurable part."""

    number: Number
    text: str
    targets: tuple[Target, ...]


class Resolution(Part, frozen=True):
    """The resolution: the text that was voted on, or the draft while ``result`` is null.

    ``version`` is that of the vote that counts. ``articles`` are the agenda's; ``articles_as_voted`` is false where
    the agenda was changed after the vote.
    """

    item: Id
    title: str
    result: Result | None
    version: Number | None
    text_sha256: Digest
    text: str
    articles_as_voted: bool | None
    articles: tuple[Article, ...]


class Note(Part, frozen=True):
    """A note for the minutes, under the item that was open."""

    number: Number
    at: Moment
    item: str | None
    text: str


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
    agenda: tuple[AgendaItem, ...]
    awards: tuple[AwardRead, ...]
    votes: tuple[Vote, ...]
    resolution: Resolution | None
    further_resolutions: tuple[Resolution, ...] | UnsetType = UNSET
    texts: tuple[VotedText, ...]
    notes: tuple[Note, ...]
    conclusions: tuple[Conclusion, ...]
    journal: Journal
