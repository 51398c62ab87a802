"""The parts that a state is made of, each immutable; times are aware, counts are persons unless said otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from kcn_tui.meeting.events.base import NOMINAL_GRID, Method, RecipientKind, Result, TableTally
from kcn_tui.meeting.state.whereabout import Spell
from kcn_tui.text.folding import spelt

Progress = Literal["pending", "open", "done", "skipped"]
Shown = Literal["waiting", "agenda", "attendance", "item", "award", "motion", "result", "closing"]
ChangeKind = Literal["moved", "inserted", "skipped", "reopened", "time", "shared"]


class Course(Struct, frozen=True):
    """How one item went: when it really began and ended, and why it was dropped if it was.

    ``earlier`` are the stretches before it was reopened, ``override`` is why it was begun without a quorum, ``seq``
    the journal's line that last opened it: what came before and after is told by lines, as a clock may be set back.
    """

    progress: Progress = "pending"
    started: datetime | None = None
    ended: datetime | None = None
    reason: str | None = None
    earlier: tuple[Spell, ...] = ()
    override: str | None = None
    seq: int = 0


class AgendaChange(Struct, frozen=True):
    """A change of the agenda on the day, for the minutes; the plan itself stays beside it.

    ``before`` is the item that then followed one moved or inserted (None: the end), ``minutes`` the new length.
    """

    at: datetime
    kind: ChangeKind
    item: str
    reason: str | None = None
    before: str | None = None
    minutes: int | None = None


class Attendance(Struct, frozen=True, gc=False):
    """One count of those present. Guests are in none of the figures; ``by_roll``: it follows from a check-in.

    ``carried``: it follows from who came and went since a count by hand, ``seq`` is its line in the journal, ``rule``
    the sentence by which the quorum was had then: a changed file changes none that was.
    """

    present: int
    staff: int | None
    summoned: int | None
    at: datetime
    item: str | None
    by_roll: bool = False
    carried: bool = False
    seq: int = 0
    rule: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether the hall was really counted."""
        return not self.by_roll and not self.carried


class Showing(Struct, frozen=True, gc=False):
    """What the hall is meant to see: a picture, what it is of, and the page as counted on ``grid`` (columns, rows)."""

    picture: Shown = "waiting"
    of: str | None = None
    page: int = 1
    grid: tuple[int, int] = NOMINAL_GRID


class Note(Struct, frozen=True, gc=False):
    """A note for the minutes; ``edited`` is when it was last changed, ``was`` what it read before, oldest first."""

    number: int
    at: datetime
    item: str | None
    text: str
    edited: datetime | None = None
    was: tuple[str, ...] = ()


class Put(Struct, frozen=True):
    """A motion that is before the hall: since when, by time and line, why no quorum was needed.

    ``over``: it was counted, or its text has changed, so that it has to be put again.
    """

    motion: str
    at: datetime
    seq: int
    override: str | None = None
    over: bool = False


class Retraction(Struct, frozen=True):
    """When and why an announcement was taken back."""

    at: datetime
    reason: str


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
    tables: tuple[TableTally, ...] = ()
    article: int | None = None
    anew: bool = False
    announced_at: datetime | None = None
    retracted: tuple[Retraction, ...] = ()


class Ballot(Struct, frozen=True):
    """One counted round of an election, with the verdict that follows from the figures."""

    motion: str
    title: str
    round: int
    seats: int
    staff: int | None
    summoned: int | None
    present: int
    issued: int
    collected: int
    valid: int
    invalid: int
    votes: dict[str, int]
    elected: tuple[str, ...]
    tied: tuple[str, ...]
    quorum_required: int | None
    quorum_met: bool | None
    override: str | None
    required_yes: int
    version: int
    replaces: int | None
    reason: str | None
    recorded_at: datetime
    seq: int
    announced_at: datetime | None = None
    retracted: tuple[Retraction, ...] = ()


class CandidacyChange(Struct, frozen=True):
    """Somebody was nominated on the day, or with a reason withdrawn."""

    at: datetime
    name: str
    unit: str | None = None
    withdrawn: str | None = None


class Candidate(Struct, frozen=True):
    """Who stands in an election: since when, if only since the day itself, and why no longer."""

    name: str
    unit: str | None = None
    nominated: datetime | None = None
    withdrawn: str | None = None


def standing_as(name: str, candidates: Sequence[Candidate]) -> int | None:
    """Which of the candidates stands under this name, written so or spelt another way; None where nobody does."""
    standing = [(at, known.name) for at, known in enumerate(candidates) if known.withdrawn is None]
    alike = [at for at, known in standing if spelt(known) == spelt(name)]
    return next((at for at in alike if candidates[at].name == name), alike[0] if alike else None)


class Recipient(Struct, frozen=True):
    """Who receives an award, with the names it was corrected from, and whether it was handed over and to whom."""

    name: str
    unit: str | None
    kind: RecipientKind | None
    was: tuple[str, ...] = ()
    withdrawn: str | None = None
    handed_over: datetime | None = None
    received_by: str | None = None


class AwardMove(Struct, frozen=True):
    """An award was put in another place of the reading, before which one (None: last), and why."""

    at: datetime
    before: str | None
    reason: str


class Speech(Struct, frozen=True, gc=False):
    """One speech in the discussion; ``minutes`` is its cap, ``turn`` counts the speaker's speeches from 1."""

    who: str
    turn: int
    minutes: int
    item: str | None
    started: datetime
    ended: datetime | None = None
    gist: str | None = None


class Answer(Struct, frozen=True):
    """What was answered to a question."""

    who: str
    text: str
    at: datetime


class Question(Struct, frozen=True):
    """A question from the floor and its answers."""

    number: int
    who: str
    text: str
    at: datetime
    item: str | None
    answers: tuple[Answer, ...] = ()


class ArticleVersion(Struct, frozen=True):
    """What an article read; None: struck. The first version is the plan's and has no time."""

    text: str | None
    at: datetime | None = None
    reason: str | None = None


class Conclusion(Struct, frozen=True):
    """What the chair said in conclusion, and when."""

    at: datetime
    text: str
