"""How the day went: who was there, the agenda beside its plan, the discussion, the awards."""

from kcn_tui.meeting.events import RecipientKind
from kcn_tui.meeting.state import ChangeKind, Progress, Whereabouts
from kcn_tui.papers.model.base import Moment, MotionId, Number, Part, Quorum
from kcn_tui.plan.members import MemberKind
from kcn_tui.plan.model import Award, Count, Id


class AttendanceCount(Part, frozen=True):
    """One count of those present, and the item that was open.

    ``by_roll``: nobody counted the hall for it; it follows from check-ins, also since a count by hand, or from figures
    that the agenda file put right. Of those that follow one another under the same item with the same quorum only the
    first and the last are here, as ``members`` tells of each.
    """

    at: Moment
    item: str | None
    staff: Count | None
    summoned: Count | None
    present: Count
    quorum: Quorum
    by_roll: bool


class Stay(Part, frozen=True, rename={"begun": "from", "ended": "to"}):
    """A time that someone was in the room; ``to`` is null while they are."""

    begun: Moment
    ended: Moment | None


class MemberThere(Part, frozen=True):
    """One line of the roll: who, where at the end, each time in the room, and why absent and by whom represented."""

    who: str
    name: str
    card: str | None
    unit: str | None
    post: str | None
    group: str | None
    kind: MemberKind
    where: Whereabouts
    stays: tuple[Stay, ...]
    reason: str | None
    represented_by: str | None


class Stretch(Part, frozen=True):
    """A stretch of time that an item took before it was taken up again."""

    started_at: Moment
    ended_at: Moment


class AgendaItem(Part, frozen=True):
    """An item as planned, and as it went, in the order of the day.

    ``planned_order`` is its number in the plan, null for one inserted on the day; ``minutes`` is the length that it
    had in the end; ``override`` is why it was begun without a quorum. ``uncounted`` are the motions of it, the item itself
    or its articles, that were put to the vote and have no result.
    """

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
    planned_order: Number | None
    minutes: Count | None
    earlier: tuple[Stretch, ...]
    override: str | None
    uncounted: tuple[MotionId, ...] = ()


class AgendaChange(Part, frozen=True):
    """What was changed in the agenda on the day.

    ``before`` is the item that then followed one moved or inserted (null: the end), ``minutes`` the new length.
    """

    at: Moment
    kind: ChangeKind
    item: Id
    before: Id | None
    minutes: Count | None
    reason: str | None


class Speech(Part, frozen=True):
    """One speech; ``minutes`` is its cap, ``turn`` counts the speaker's speeches under the item from 1."""

    who: str
    name: str
    turn: Number
    minutes: Count
    item: str | None
    started_at: Moment
    ended_at: Moment | None
    gist: str | None


class Answer(Part, frozen=True):
    """What was answered to a question."""

    at: Moment
    who: str
    name: str
    text: str


class Question(Part, frozen=True):
    """A question from the floor and its answers."""

    number: Number
    at: Moment
    item: str | None
    who: str
    name: str
    text: str
    answers: tuple[Answer, ...]


class Discussion(Part, frozen=True):
    """Who spoke, and what was asked and answered."""

    speeches: tuple[Speech, ...]
    questions: tuple[Question, ...]


class Recipient(Part, frozen=True):
    """Who receives an award: the names corrected, why withdrawn, and when it was handed over to them or to whom for them."""

    name: str
    unit: str | None
    kind: RecipientKind | None
    was: tuple[str, ...]
    withdrawn: str | None
    handed_over_at: Moment | None
    received_by: str | None


class AwardMove(Part, frozen=True):
    """When an award was put in another place of the reading, before which one then (null: the end), and why."""

    at: Moment
    before: Id | None
    reason: str


class AwardRead(Award, frozen=True, kw_only=True):
    """An award decision, the item it stands in, and when it was read out.

    ``recipients`` are the names of those who receive it, put right also where they were read otherwise; ``receiving`` is
    the whole list with what became of each. ``moved`` is how it came to another place than the agenda's, one move after
    the other.
    """

    item: Id
    read_at: Moment | None
    receiving: tuple[Recipient, ...]
    moved: tuple[AwardMove, ...] = ()
