"""What can have happened in a meeting: the lines of the journal.

An event is a fact that was decided; it is never changed. The journal writes it flattened into an ``Entry``'s
line: ``seq``, ``at``, ``step``, ``type`` and the event's own fields.
"""

from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from kcn_tui.meeting.events.awards import (
    AwardHandedOver,
    AwardMoved,
    AwardRead,
    RecipientEntered,
    RecipientWithdrawn,
)
from kcn_tui.meeting.events.ballots import BallotCounted, CandidateNominated, CandidateWithdrawn
from kcn_tui.meeting.events.base import (
    NOMINAL_GRID,
    ContentMark,
    Cover,
    EventBase,
    Method,
    Picture,
    RecipientKind,
    Result,
)
from kcn_tui.meeting.events.course import (
    ItemFinished,
    ItemInserted,
    ItemMoved,
    ItemReopened,
    ItemSkipped,
    ItemStarted,
    ReallyBegan,
    TimeGiven,
    TimeShared,
)
from kcn_tui.meeting.events.draft import ArticleAdded, ArticleAmended
from kcn_tui.meeting.events.floor import (
    Answered,
    Asked,
    Queued,
    SpeechBegun,
    SpeechEnded,
    Unqueued,
    WrapUpAsked,
)
from kcn_tui.meeting.events.hall import (
    HallBlacked,
    HallFrozen,
    HallHeld,
    HallReleased,
    HallTold,
    LeadGiven,
    LeadTaken,
    PageTurned,
    PictureShown,
)
from kcn_tui.meeting.events.minutes import Concluded, ContentMarked, Noted, NoteEdited
from kcn_tui.meeting.events.opening import Closed, Opened, PlanAdopted, Undone
from kcn_tui.meeting.events.roll import Arrived, AttendanceCounted, Excused, Left
from kcn_tui.meeting.events.voting import MotionPut, TallyTaken, VoteAnnounced, VoteRecorded, VoteRetracted

Event: TypeAlias = (
    Opened
    | PlanAdopted
    | Closed
    | Undone
    | ItemStarted
    | ItemFinished
    | ItemSkipped
    | ItemReopened
    | ItemMoved
    | ItemInserted
    | TimeGiven
    | TimeShared
    | ReallyBegan
    | PageTurned
    | PictureShown
    | HallHeld
    | HallReleased
    | HallBlacked
    | HallFrozen
    | HallTold
    | LeadGiven
    | LeadTaken
    | AttendanceCounted
    | Arrived
    | Left
    | Excused
    | AwardRead
    | RecipientEntered
    | RecipientWithdrawn
    | AwardMoved
    | AwardHandedOver
    | Noted
    | NoteEdited
    | Concluded
    | ContentMarked
    | Queued
    | Unqueued
    | SpeechBegun
    | SpeechEnded
    | WrapUpAsked
    | Asked
    | Answered
    | ArticleAmended
    | ArticleAdded
    | MotionPut
    | VoteRecorded
    | VoteAnnounced
    | VoteRetracted
    | TallyTaken
    | BallotCounted
    | CandidateNominated
    | CandidateWithdrawn
)


class Entry(Struct, frozen=True):
    """An event in its place: number from 1, time with offset, and the seq of the first event of the same command."""

    seq: int
    at: datetime
    step: int
    event: Event


__all__ = [
    "NOMINAL_GRID",
    "Answered",
    "Arrived",
    "ArticleAdded",
    "ArticleAmended",
    "Asked",
    "AttendanceCounted",
    "AwardHandedOver",
    "AwardMoved",
    "AwardRead",
    "BallotCounted",
    "CandidateNominated",
    "CandidateWithdrawn",
    "Closed",
    "Concluded",
    "ContentMark",
    "ContentMarked",
    "Cover",
    "Entry",
    "Event",
    "EventBase",
    "Excused",
    "HallBlacked",
    "HallFrozen",
    "HallHeld",
    "HallReleased",
    "HallTold",
    "ItemFinished",
    "ItemInserted",
    "ItemMoved",
    "ItemReopened",
    "ItemSkipped",
    "ItemStarted",
    "LeadGiven",
    "LeadTaken",
    "Left",
    "Method",
    "MotionPut",
    "NoteEdited",
    "Noted",
    "Opened",
    "PageTurned",
    "Picture",
    "PictureShown",
    "PlanAdopted",
    "Queued",
    "ReallyBegan",
    "RecipientEntered",
    "RecipientKind",
    "RecipientWithdrawn",
    "Result",
    "SpeechBegun",
    "SpeechEnded",
    "TallyTaken",
    "TimeGiven",
    "TimeShared",
    "Undone",
    "Unqueued",
    "VoteAnnounced",
    "VoteRecorded",
    "VoteRetracted",
    "WrapUpAsked",
]
