"""Where the meeting stands: everything that follows from the events so far, immutable.

Tables that grow with the meeting are persistent maps, so that a state before can be kept for undo at no cost.
"""

from __future__ import annotations  # rpds' types take no parameters at run time

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from rpds import HashTrieMap, List

from kcn_tui.meeting.events.base import ContentMark, Cover, TableTally
from kcn_tui.meeting.state.counts import Counts
from kcn_tui.meeting.state.parts import (
    AgendaChange,
    Answer,
    ArticleVersion,
    Attendance,
    AwardMove,
    Ballot,
    CandidacyChange,
    Candidate,
    ChangeKind,
    Conclusion,
    Course,
    Note,
    Progress,
    Put,
    Question,
    Recipient,
    Retraction,
    Showing,
    Shown,
    Speech,
    Vote,
    standing_as,
)
from kcn_tui.meeting.state.whereabout import Spell, Whereabout, Whereabouts
from kcn_tui.plan.images import Image
from kcn_tui.plan.levels import in_reading_order
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import AttendanceItem, Award, Awards, Election, Item, Plan


class State(Struct, frozen=True, kw_only=True):
    """The whole meeting at one moment. ``agenda`` is the order of the day, ``plan`` what was planned.

    ``gone_on``: something has begun since the attendance was reported. ``unanswered``: the motions that were put and have
    no count yet, in the order in which they were put. ``last_step`` is the seq of the first event that undo would take back, ``lead`` the seq with which the speaker's remote was given the
    hall's pages, None while it has not got them.
    """

    plan: Plan
    agenda_sha256: str
    opened_at: datetime
    agenda: tuple[Item, ...]
    rehearsal: bool = False
    closed_at: datetime | None = None
    course: HashTrieMap[str, Course] = HashTrieMap()
    changes: tuple[AgendaChange, ...] = ()
    lengths: HashTrieMap[str, int] = HashTrieMap()
    current: str | None = None
    gone_on: bool = False
    attendance: Counts = Counts()
    members: Mapping[str, Member] = HashTrieMap()
    images: tuple[Image, ...] = ()
    whereabouts: HashTrieMap[str, Whereabout] = HashTrieMap()
    in_room: int = 0
    showing: Showing = Showing()
    cover: Cover | None = None
    message: str | None = None
    frozen: State | None = None
    frozen_at: datetime | None = None
    lead: int | None = None
    award_order: HashTrieMap[str, tuple[str, ...]] = HashTrieMap()
    award_moves: HashTrieMap[str, tuple[AwardMove, ...]] = HashTrieMap()
    recipients: HashTrieMap[str, tuple[Recipient, ...]] = HashTrieMap()
    awards_read: HashTrieMap[str, datetime] = HashTrieMap()
    put: Put | None = None
    unanswered: tuple[str, ...] = ()
    votes: HashTrieMap[str, tuple[Vote, ...]] = HashTrieMap()
    tallies: HashTrieMap[str, tuple[TableTally, ...]] = HashTrieMap()
    ballots: HashTrieMap[str, tuple[Ballot, ...]] = HashTrieMap()
    candidacies: HashTrieMap[str, tuple[CandidacyChange, ...]] = HashTrieMap()
    draft: HashTrieMap[str, tuple[tuple[ArticleVersion, ...], ...]] = HashTrieMap()
    queue: tuple[str, ...] = ()
    speeches: List[Speech] = List()
    wrap_up_at: datetime | None = None
    questions: HashTrieMap[int, Question] = HashTrieMap()
    notes: HashTrieMap[int, Note] = HashTrieMap()
    contents: HashTrieMap[int, ContentMark] = HashTrieMap()
    conclusions: tuple[Conclusion, ...] = ()
    last_step: int | None = None

    @property
    def open_item(self) -> Item | None:
        """The item under way, or None between items."""
        return None if self.current is None else self.item(self.current)

    @property
    def at_the_gate(self) -> bool:
        """Whether the attendance has been or is being reported, and nothing has begun since."""
        reports = (item.id for item in self.agenda if isinstance(item, AttendanceItem))
        return not self.gone_on and any(self.course_of(item).started is not None for item in reports)

    @property
    def present(self) -> Attendance | None:
        """The latest count, or None before the first."""
        return next(iter(self.attendance), None)

    @property
    def speaker(self) -> Speech | None:
        """Who has the floor, or None."""
        last = next(iter(self.speeches), None)
        return last if last is not None and last.ended is None else None

    def item(self, item: str) -> Item | None:
        """The item of the day's agenda with this id, or None."""
        return next((known for known in self.agenda if known.id == item), None)

    def minutes_of(self, item: Item) -> int | None:
        """The length (minutes) that this item has now: as planned, or as given or shared on the day."""
        return self.lengths.get(item.id, item.minutes)

    def course_of(self, item: str) -> Course:
        """How this item went so far; an item not yet reached is pending."""
        return self.course.get(item) or Course()

    def vote_on(self, motion: str) -> Vote | None:
        """The vote that counts on this motion, its latest version, or None."""
        versions = self.votes.get(motion)
        return versions[-1] if versions else None

    def count_on(self, motion: str) -> Vote | Ballot | None:
        """The vote or the last ballot on this motion, whichever its item has, or None."""
        return self.ballot_on(motion) or self.vote_on(motion)

    def ballot_on(self, election: str) -> Ballot | None:
        """The last ballot of this election, or None before the first."""
        ballots = self.ballots.get(election)
        return ballots[-1] if ballots else None

    def award(self, award: str) -> tuple[Awards, Award] | None:
        """The award of this id on the day's agenda, with the item in which it is read, or None."""
        items = (item for item in self.agenda if isinstance(item, Awards))
        return next(((item, known) for item in items for known in item.awards if known.id == award), None)

    def holder_of(self, award: str) -> Awards | None:
        """The item in which this award is read, or None."""
        found = self.award(award)
        return None if found is None else found[0]

    def awards_of(self, item: Awards) -> tuple[Award, ...]:
        """The awards of an item in the order of reading."""
        order = self.award_order.get(item.id)
        if order is None:
            return in_reading_order(item.awards)
        return tuple(
            sorted(item.awards, key=lambda award: order.index(award.id) if award.id in order else len(order))
        )

    def recipients_of(self, award: Award) -> tuple[Recipient, ...]:
        """Who receives this award, withdrawn ones included; one list drives reading and handing over."""
        known = self.recipients.get(award.id)
        return tuple(Recipient(name, None, None) for name in award.recipients) if known is None else known

    def receiving(self, award: str) -> tuple[Recipient, ...]:
        """Who receives the award of this id; nobody where the day has none such."""
        found = self.award(award)
        return () if found is None else self.recipients_of(found[1])

    def candidates_of(self, election: Election) -> tuple[Candidate, ...]:
        """Who stands or stood, withdrawn ones included: as the agenda names them, then as they were nominated.

        Who the agenda has come to name as well stands once, however the name is spelt.
        """
        found = [Candidate(self.name_of(who)) for who in election.candidates]
        for change in self.candidacies.get(election.id, ()):
            place = standing_as(change.name, found)
            if change.withdrawn is None and place is None:
                found.append(Candidate(change.name, change.unit, change.at))
            elif change.withdrawn is not None and place is not None:
                found[place] = replace(found[place], withdrawn=change.withdrawn)
        return tuple(found)

    def articles_of(self, motion: str) -> tuple[tuple[ArticleVersion, ...], ...]:
        """The articles of a resolution with all their versions, the planned one first."""
        known = self.draft.get(motion)
        if known is not None:
            return known
        item = self.item(motion)
        return tuple((ArticleVersion(article.text),) for article in getattr(item, "articles", ()))

    def images_of(self, item: Item) -> tuple[Image, ...]:
        """The images that the item's text names, as far as the meeting has them."""
        return tuple(image for image in self.images if image.of == item.id)

    def name_of(self, who: str) -> str:
        """The name of a member or person by id; anything else is itself a name."""
        member = self.members.get(who)
        return member.name if member is not None else self.plan.person(who).name


__all__ = [
    "AgendaChange",
    "Answer",
    "ArticleVersion",
    "Attendance",
    "AwardMove",
    "Ballot",
    "CandidacyChange",
    "Candidate",
    "ChangeKind",
    "Conclusion",
    "Counts",
    "Course",
    "Note",
    "Progress",
    "Put",
    "Question",
    "Recipient",
    "Retraction",
    "Showing",
    "Shown",
    "Speech",
    "Spell",
    "State",
    "TableTally",
    "Vote",
    "Whereabout",
    "Whereabouts",
]
