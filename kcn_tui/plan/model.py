"""The plan of a conference, as ``kcn-agenda/1`` writes it (design 3).

These structs are the file's schema as well: field names are the file's keys, and the JSON Schema that
ships in the package is generated from them. Whole-file rules (references, counts) are in ``checks``.
"""

from datetime import time
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from kcn_tui.text.dates import PartOfDay, part_of_day

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}(?!\n)$"
"""Of an id; the look-ahead because Python's ``$`` alone would let a line end through."""

Id = Annotated[str, Meta(pattern=ID_PATTERN, description="lower-case letters, digits and hyphens")]
NOT_BLANK = r"\S"
"""Anything but blanks."""
CLOCK_PATTERN = r"^([01]?\d|2[0-3]):[0-5]\d$"
"""Of a time of the day, ``HH:MM``."""

Text = Annotated[str, Meta(min_length=1)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Minutes = Annotated[int, Meta(ge=0, le=1440)]
Metres = Annotated[float, Meta(ge=0.5, le=200)]
Session = PartOfDay


Level = Literal["president", "prime_minister", "province", "agency"]
"""Who grants an award, the highest first (practice 4)."""
MOST_ON_STAGE = 100


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """What every part of the plan is: immutable, and an unknown key in it is a fault."""


class Conference(Record, frozen=True):
    """Which meeting this is. ``date`` is kept as ISO 8601, ``start`` as ``HH:MM``."""

    id: Id
    title: Text
    agency: Text
    date: str
    superior: str | None = None
    session: Session | None = None
    start: str | None = None
    place: str | None = None

    @property
    def part_of_day(self) -> Session | None:
        """The session that is given, else the one that the start falls into; None where neither is known."""
        return self.session or (part_of_day(time.fromisoformat(self.start)) if self.start else None)


class Person(Record, frozen=True):
    """A named person with their posts, written as in the invitation."""

    name: Text
    posts: tuple[Text, ...] = ()


class Roles(Record, frozen=True):
    """Who leads. Each value is an id of ``people`` or a full name."""

    chair: str | None = None
    presidium: tuple[str, ...] = ()
    secretary: str | None = None


class Rules(Record, frozen=True):
    """The thresholds, as sentences that ``plan.threshold.Threshold`` reads, and what the day goes by.

    ``speech_minutes`` are the caps of a first and a further speech; ``on_stage`` is how many recipients are called up
    together, by default as many as stand side by side for a photograph (our own assumption).
    """

    quorum: str = "at least 2/3 of summoned"
    majority: str = "more than 1/2 of present"
    election: str = "more than 1/2 of valid"
    speech_minutes: Annotated[tuple[Minutes, ...], Meta(min_length=1)] = (7, 3)
    on_stage: Annotated[int, Meta(ge=1, le=MOST_ON_STAGE)] = 6


class Roll(Record, frozen=True):
    """How many belong to the conference (persons), and the list of them if there is one."""

    staff: Count | None = None
    summoned: Count | None = None
    list: str | None = None


class Hall(Record, frozen=True):
    """How large the hall is: the height of the projected picture, and the way from it to the last row of seats."""

    picture_height: Metres
    last_row: Metres


class Award(Record, frozen=True):
    """One award decision: its form, who grants it, and how many it names.

    ``level`` is whose award it is, from the highest to the lowest in the order of the type; awards are read in that
    order where an item gives one, else in the order of the file (``plan.levels``).
    """

    id: Id
    form: Text
    by: Text
    decision: str | None = None
    collectives: Count = 0
    individuals: Count = 0
    recipients: tuple[Text, ...] = ()
    level: Level | None = None


class Target(Record, frozen=True):
    """The measurable part of an article, so that next year can compare.

    ``about`` is a figure the text itself calls approximate; ``last`` is last year's result, where known.
    """

    measure: Text
    at_least: int | float | None = None
    at_most: int | float | None = None
    about: int | float | None = None
    exactly: int | float | None = None
    unit: str | None = None
    last: int | float | None = None


class Article(Record, frozen=True):
    """One numbered article of the resolution."""

    text: Text
    targets: tuple[Target, ...] = ()


class ItemBase(Record, frozen=True, kw_only=True):
    """What every item of the agenda has.

    ``minutes`` is the planned length, ``text`` is Markdown that the hall may see, ``script`` is read out by the
    secretary and never shown.
    """

    id: Id
    title: Text
    by: str | None = None
    minutes: Minutes | None = None
    text: str | None = None
    script: str | None = None


class Ceremony(ItemBase, frozen=True, kw_only=True, tag="ceremony", tag_field="kind"):
    """Flag salute, opening, guests, a speech: something that simply takes place."""


class AttendanceItem(ItemBase, frozen=True, kw_only=True, tag="attendance", tag_field="kind"):
    """The report on who is present, with the sentence on the quorum."""


class Appointment(ItemBase, frozen=True, kw_only=True, tag="appointment", tag_field="kind"):
    """Presidium and secretary take their seats."""


class Report(ItemBase, frozen=True, kw_only=True, tag="report", tag_field="kind"):
    """A report that is read. A ``file`` beside the agenda has become ``text`` after loading."""

    file: str | None = None


class Discussion(ItemBase, frozen=True, kw_only=True, tag="discussion", tag_field="kind"):
    """Speakers take the floor in turn."""


class Break(ItemBase, frozen=True, kw_only=True, tag="break", tag_field="kind"):
    """The hall rests until a stated time."""


class Awards(ItemBase, frozen=True, kw_only=True, tag="awards", tag_field="kind"):
    """Award decisions read out in the order of the list."""

    awards: tuple[Award, ...] = ()


class Pledge(ItemBase, frozen=True, kw_only=True, tag="pledge", tag_field="kind"):
    """Launch of the emulation drive, signing of the pledge."""


class Motion(ItemBase, frozen=True, kw_only=True, tag="motion", tag_field="kind"):
    """A text put to the vote; here ``text`` must be given."""


class Election(ItemBase, frozen=True, kw_only=True, tag="election", tag_field="kind"):
    """A ballot that fills seats from candidates, each an id of ``people`` or a full name."""

    seats: Annotated[int, Meta(ge=1, le=100)]
    candidates: tuple[Text, ...] = ()


class Resolution(ItemBase, frozen=True, kw_only=True, tag="resolution", tag_field="kind"):
    """The conference's resolution: read article by article, then put to the vote as a whole."""

    preamble: str | None = None
    articles: tuple[Article, ...] = ()
    closing: str | None = None


Item: TypeAlias = (
    Ceremony
    | AttendanceItem
    | Appointment
    | Report
    | Discussion
    | Break
    | Awards
    | Pledge
    | Motion
    | Election
    | Resolution
)


class Plan(Record, frozen=True, kw_only=True):
    """A whole agenda file, loaded and checked."""

    format: Literal["kcn-agenda/1"]
    conference: Conference
    agenda: tuple[Item, ...]
    people: dict[Id, Person] = {}
    roles: Roles = Roles()
    rules: Rules = Rules()
    roll: Roll = Roll()
    hall: Hall | None = None

    def item(self, item_id: str) -> Item | None:
        """The item with this id, or None."""
        return next((item for item in self.agenda if item.id == item_id), None)

    def person(self, who: str) -> Person:
        """The person of this id; anything else is itself a full name without posts."""
        return self.people.get(who) or Person(name=who)
