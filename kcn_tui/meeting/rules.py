"""The rules of quorum and majority, in whole numbers only (practice 2).

Quorum: at least 2/3 of the staff or of those summoned are present, ``3 * present >= 2 * base``; a resolution
passes with more than half of those attending, ``2 * yes > present``. Source: Thông tư 01/2016/TT-BNV, Điều 2;
the same under Luật 10/2022/QH15. The agenda file may set other fractions.
"""

from hashlib import sha256
from unicodedata import normalize

from msgspec import Struct

from kcn_tui.meeting.state import ArticleVersion, Attendance
from kcn_tui.plan.model import Resolution
from kcn_tui.plan.threshold import Threshold


def threshold_of(sentence: str) -> Threshold:
    """The share that a rule of the plan asks for; the plan was checked, so its sentence reads. Raises ValueError."""
    rule = Threshold.parse(sentence)
    if rule is None:
        raise ValueError(f"not a threshold: {sentence!r}")
    return rule


def reached(threshold: Threshold, count: int, base: int) -> bool:
    """Whether ``count`` persons out of ``base`` reach the threshold. Exactly half is not more than half.

    Of nobody no share is reached: ``at least`` a half of no valid ballots is not had with no votes.
    """
    if base == 0:
        return False
    left, right = threshold.denominator * count, threshold.numerator * base
    return left > right if threshold.strict else left >= right


def needed(threshold: Threshold, base: int) -> int:
    """The smallest number of persons that reaches the threshold of ``base``, at least one."""
    whole, rest = divmod(threshold.numerator * base, threshold.denominator)
    return max(1, whole + 1 if threshold.strict or rest else whole)


def base_of(threshold: Threshold, attendance: Attendance) -> int | None:
    """The figure that the threshold is a fraction of, or None while it is not known.

    Staff and summoned stand in for each other where only one is known: without delegates, all staff are summoned.
    """
    match threshold.base:
        case "present":
            return attendance.present
        case "staff":
            return attendance.staff if attendance.staff is not None else attendance.summoned
        case "valid":
            return None
        case "summoned":
            return attendance.summoned if attendance.summoned is not None else attendance.staff


class Quorum(Struct, frozen=True):
    """Whether enough are present: ``required`` and ``met`` are None while the base is not known."""

    present: int
    base: int | None
    required: int | None
    met: bool | None

    @property
    def missing(self) -> int:
        """How many persons are still needed, 0 when met or not known."""
        return 0 if self.required is None else max(0, self.required - self.present)


def quorum(threshold: Threshold, attendance: Attendance) -> Quorum:
    """The quorum as of this count."""
    base = base_of(threshold, attendance)
    if base is None:
        return Quorum(attendance.present, None, None, None)
    return Quorum(
        attendance.present, base, needed(threshold, base), reached(threshold, attendance.present, base)
    )


def quorum_then(counted: Attendance) -> Quorum:
    """The quorum of a count by the rule of its own moment, whatever file was taken over since."""
    return quorum(threshold_of(counted.rule), counted)


class Tally(Struct, frozen=True):
    """A count of hands, cards or ballots against those present, with what follows from it.

    ``excess`` is by how many the figures exceed those present; only a tally without excess can be recorded.
    """

    present: int
    yes: int
    not_voting: int
    excess: int
    required_yes: int
    passed: bool


def tally(majority: Threshold, attendance: Attendance, yes: int, no: int, abstain: int) -> Tally:
    """Add up a vote. Who says nothing is not voting, and counts against: the base is those present, not those who voted."""
    base = base_of(majority, attendance)
    base = attendance.present if base is None else base
    rest = attendance.present - yes - no - abstain
    return Tally(
        present=attendance.present,
        yes=yes,
        not_voting=max(0, rest),
        excess=max(0, -rest),
        required_yes=needed(majority, base),
        passed=reached(majority, yes, base),
    )


def standing_articles(articles: tuple[tuple[ArticleVersion, ...], ...]) -> tuple[str, ...]:
    """The articles as they read now, without those struck."""
    return tuple(versions[-1].text for versions in articles if versions[-1].text is not None)


def resolution_text(resolution: Resolution, articles: tuple[tuple[ArticleVersion, ...], ...]) -> str:
    """The whole text that is voted on: preamble, articles as they stand numbered anew, closing paragraph."""
    numbered = [
        f"{number}. {text.strip()}" for number, text in enumerate(standing_articles(articles), start=1)
    ]
    parts = [resolution.preamble, *numbered, resolution.closing]
    return "\n\n".join(part.strip() for part in parts if part)


def fingerprint(text: str) -> str:
    """SHA-256 of the text voted on, in NFC and UTF-8, as hexadecimal digits."""
    return sha256(normalize("NFC", text).encode()).hexdigest()
