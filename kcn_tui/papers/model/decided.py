"""What was decided: votes, ballots, the resolution."""

from kcn_tui.meeting.events import Method, Result
from kcn_tui.papers.model.base import Digest, Moment, MotionId, Number, Part, Quorum
from kcn_tui.plan.model import Count, Id, Target


class VoteQuorum(Quorum, frozen=True):
    """The quorum of a vote; ``override`` is why it was held without one."""

    override: str | None


class Counts(Part, frozen=True):
    """The figures of a vote; ``not_voting`` is who is left of those present."""

    yes: Count
    no: Count
    abstain: Count
    not_voting: Count


class Table(Part, frozen=True):
    """The count of one table or row."""

    table: str
    yes: Count
    no: Count
    abstain: Count


class MotionTables(Part, frozen=True):
    """The counts by table on a motion, as they stand."""

    motion: MotionId
    tables: tuple[Table, ...]


class Retraction(Part, frozen=True):
    """When and why an announcement was taken back."""

    at: Moment
    reason: str


class Vote(Part, frozen=True):
    """One version of the vote on a motion, with the attendance of the moment and the verdict that follows.

    ``article`` is the number that an article voted on by itself had in the text of that moment; null: the whole.
    ``anew``: it is a further vote, on a motion put again, reopened or changed, and not a correction of the one that it
    replaces.
    """

    motion: MotionId
    article: Number | None
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
    tables: tuple[Table, ...]
    retracted: tuple[Retraction, ...]
    anew: bool = False


class Nominee(Part, frozen=True):
    """Who stands or stood in an election: nominated on the day where a time is given, withdrawn where a reason is."""

    election: Id
    name: str
    unit: str | None
    nominated_at: Moment | None
    withdrawn: str | None


class Candidate(Part, frozen=True):
    """A candidate's votes, and their share as offices write it, ``93,57%``; null where no ballot was valid."""

    name: str
    votes: Count
    percent: str | None
    elected: bool


class Ballot(Part, frozen=True):
    """One counted round of an election, or a version of it; ``tied`` go to a further ballot."""

    motion: Id
    title: str
    round: Number
    seats: Number
    staff: Count | None
    summoned: Count | None
    present: Count
    issued: Count
    collected: Count
    valid: Count
    invalid: Count
    candidates: tuple[Candidate, ...]
    elected: tuple[str, ...]
    tied: tuple[str, ...]
    quorum: VoteQuorum
    required_votes: Count
    version: Number
    replaces: Number | None
    reason: str | None
    recorded_at: Moment
    announced_at: Moment | None
    seq: Number
    retracted: tuple[Retraction, ...]


class VotedText(Part, frozen=True):
    """A text that was voted on and is not the resolution's own, under the hash by which votes name it."""

    sha256: Digest
    text: str


class Article(Part, frozen=True):
    """One numbered article of the resolution with its measurable part."""

    number: Number
    text: str
    targets: tuple[Target, ...]


class ArticleVersion(Part, frozen=True):
    """What an article of the draft read; null: struck. The first version of a planned one is the agenda's, without time."""

    text: str | None
    at: Moment | None
    reason: str | None


class DraftArticle(Part, frozen=True):
    """An article of the draft by its number there, with every version and the agenda's measurable part.

    ``result`` is what the last vote on this article by itself came to; null: there was none. ``standing`` is its number
    in the text as it stands, another than ``number`` where one before it was struck; null: it is struck itself.
    """

    number: Number
    standing: Number | None
    result: Result | None
    versions: tuple[ArticleVersion, ...]
    targets: tuple[Target, ...]


class Resolution(Part, frozen=True):
    """The resolution: the text that was voted on, or the draft while ``result`` is null.

    ``version`` is that of the vote that counts. ``articles`` are those that stand, numbered as in the text; one that
    was amended has no targets, as the agenda's may not be true of it. ``articles_as_voted`` is false where they read
    otherwise than voted on: amended once the item was reopened, or changed in the agenda file. ``draft`` has every
    article with its versions.
    """

    item: Id
    title: str
    result: Result | None
    version: Number | None
    text_sha256: Digest
    text: str
    articles_as_voted: bool | None
    articles: tuple[Article, ...]
    draft: tuple[DraftArticle, ...]
