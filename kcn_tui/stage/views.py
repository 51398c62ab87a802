"""What the hall sees at a moment: one frozen struct a picture, without words of the interface and without a layout.

A view holds only what the hall may know: no figure of a vote before it is announced, no script, no note. Times are
rounded to what is shown, so that two equal views mean that nothing has to be painted again.
"""

from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from kcn_tui.meeting.events import Method
from kcn_tui.plan.images import Image

Mark = Literal["done", "open", "next", "pending", "skipped"]


class ViewBase(Struct, frozen=True, kw_only=True):
    """What every picture has: the item it belongs to (number from 1 and title, for the footer) and the rehearsal mark."""

    number: int | None = None
    title: str = ""
    rehearsal: bool = False


class By(Struct, frozen=True):
    """Who does it: the name and the posts as in the agenda; ``seat`` where somebody is asked to take one on the stage."""

    name: str
    posts: tuple[str, ...] = ()
    seat: Literal["presidium", "secretary"] | None = None


class NoMeetingView(ViewBase, frozen=True, kw_only=True):
    """The hall is on before the meeting has been opened."""

    clock: str


class WaitingView(ViewBase, frozen=True, kw_only=True):
    """The picture before the meeting, between its parts, and whenever the screen is covered. ``title`` is the conference's."""

    agency: str
    superior: str | None
    place: str | None
    session: str | None
    day: str
    clock: str


class AgendaLine(Struct, frozen=True):
    """One item in the programme."""

    number: int
    title: str
    by: str | None
    mark: Mark


class AgendaView(ViewBase, frozen=True, kw_only=True):
    """The programme with what is done, open and next."""

    lines: tuple[AgendaLine, ...]


class AttendanceView(ViewBase, frozen=True, kw_only=True):
    """Those present and the quorum (persons); ``present`` is None before the first count, the rest while not known."""

    present: int | None = None
    base: int | None = None
    base_is: Literal["staff", "summoned"] = "summoned"
    required: int | None = None
    missing: int = 0
    met: bool | None = None


class TextView(ViewBase, frozen=True, kw_only=True):
    """An item whose text (Markdown) is shown page by page: a report, a motion before it is put, a speech.

    An image that the text names and that is not among ``images`` is shown by its words.
    """

    by: By | None
    text: str
    images: tuple[Image, ...] = ()


class TargetLine(Struct, frozen=True):
    """A measure of this year beside last year's result; the bounds as in the agenda, in ``unit``."""

    measure: str
    unit: str | None
    at_least: int | float | None = None
    at_most: int | float | None = None
    about: int | float | None = None
    exactly: int | float | None = None
    last: int | float | None = None


class DraftView(ViewBase, frozen=True, kw_only=True):
    """A resolution article by article; a draft until it is ``passed`` and the hall knows it.

    ``targets`` are, article by article, those to be compared with last year; empty where none is.
    """

    preamble: str | None
    articles: tuple[str, ...]
    closing: str | None
    targets: tuple[tuple[TargetLine, ...], ...] = ()
    passed: bool = False


class CardView(ViewBase, frozen=True, kw_only=True):
    """An item without a text: what, by whom, the names that belong to it, and the minutes left where they are for the hall."""

    by: By | None
    names: tuple[By, ...] = ()
    seats: int | None = None
    minutes_left: int | None = None


class SpeakerView(ViewBase, frozen=True, kw_only=True):
    """Who has the floor: unit or posts, which of their speeches it is, and whole minutes left or over.

    ``minutes_left`` is rounded up and 0 once the time is used; ``minutes_over`` is rounded down.
    """

    speaker: By
    turn: int
    minutes_left: int
    minutes_over: int


class AwardLine(Struct, frozen=True):
    """One award decision in the list."""

    form: str
    by: str
    collectives: int
    individuals: int
    read: bool


class AwardListView(ViewBase, frozen=True, kw_only=True):
    """The award decisions of an item, before the first is read."""

    awards: tuple[AwardLine, ...]


class Recipient(Struct, frozen=True):
    """Who is given an award; ``kind`` where it is known."""

    name: str
    unit: str | None = None
    kind: Literal["collective", "individual"] | None = None


class AwardView(ViewBase, frozen=True, kw_only=True):
    """An award decision that is being read; ``on_stage`` is how many recipients are called up together."""

    form: str
    by: str
    decision: str | None
    collectives: int
    individuals: int
    recipients: tuple[Recipient, ...]
    on_stage: int = 6


class MotionView(ViewBase, frozen=True, kw_only=True):
    """A motion before the hall. It knows no figure of the vote; ``counted`` says that the result only waits to be announced.

    ``article`` is the number of an article that is voted on by itself; ``title`` is that of the item all the same.
    """

    text: str | None
    present: int | None
    required: int | None
    met: bool | None
    method: Method | None
    counted: bool
    article: int | None = None


class ResultView(ViewBase, frozen=True, kw_only=True):
    """An announced result (persons); ``recount`` where it corrects an earlier count, ``article`` as of a motion."""

    yes: int
    no: int
    abstain: int
    not_voting: int
    present: int
    required_yes: int
    passed: bool
    method: Method
    recount: bool
    article: int | None = None


class BallotView(ViewBase, frozen=True, kw_only=True):
    """A secret ballot before the hall: who stands for how many seats; ``counted``: the result waits to be announced."""

    round: int
    seats: int
    names: tuple[str, ...]
    present: int | None
    counted: bool


class CandidateLine(Struct, frozen=True):
    """A candidate's votes, and what they come to."""

    name: str
    votes: int
    elected: bool
    tied: bool


class BallotResultView(ViewBase, frozen=True, kw_only=True):
    """An announced ballot, most votes first (ballots and votes; ``required`` votes elect); ``seats`` were to be filled.

    ``elected_in_all`` are who is elected over all rounds, once the last of several is announced; else empty.
    """

    round: int
    seats: int
    issued: int
    collected: int
    valid: int
    invalid: int
    required: int
    candidates: tuple[CandidateLine, ...]
    recount: bool
    elected_in_all: tuple[str, ...] = ()


class BreakView(ViewBase, frozen=True, kw_only=True):
    """The hall rests; ``back_at`` is a clock time, ``seconds_left`` never negative; None where no length is planned."""

    back_at: str | None
    seconds_left: int | None


class ClosingView(ViewBase, frozen=True, kw_only=True):
    """The meeting is over. ``title`` is the conference's."""

    agency: str


class BlackView(ViewBase, frozen=True, kw_only=True):
    """Nothing at all."""


class MessageView(ViewBase, frozen=True, kw_only=True):
    """A message to the hall."""

    text: str


View: TypeAlias = (
    NoMeetingView
    | WaitingView
    | BlackView
    | MessageView
    | AgendaView
    | AttendanceView
    | TextView
    | DraftView
    | CardView
    | SpeakerView
    | AwardListView
    | AwardView
    | MotionView
    | ResultView
    | BallotView
    | BallotResultView
    | BreakView
    | ClosingView
)


def hours_and_minutes(now: datetime) -> str:
    """The clock as the hall shows it, to the minute."""
    return now.strftime("%H:%M")
