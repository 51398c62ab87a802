"""Awards from the highest level to the lowest, in which order they are announced (practice 4)."""

from collections.abc import Sequence
from typing import Final, get_args

from kcn_tui.plan.model import Award, Level
from kcn_tui.text.folding import fold_spelling

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""The highest first."""

_GRANTERS: Final[tuple[tuple[str, Level], ...]] = (
    ("Chủ tịch nước", "president"),
    ("Thủ tướng", "prime_minister"),
)
_FORMS: Final[tuple[tuple[str, Level], ...]] = (
    ("Bằng khen", "province"),
    ("Tập thể lao động xuất sắc", "province"),
    ("Chiến sĩ thi đua cấp tỉnh", "province"),
    ("Chiến sĩ thi đua cơ sở", "agency"),
    ("Chiến sĩ thi đua cấp cơ sở", "agency"),
    ("Lao động tiên tiến", "agency"),
    ("Giấy khen", "agency"),
)
"""Who grants what, as far as practice 4 names it; any other form has no level of its own."""


def known_level(form: str, by: str) -> Level | None:
    """The level that follows from who grants an award, else from its form; None where neither tells."""
    for text, known in ((by, _GRANTERS), (form, _FORMS)):
        folded = fold_spelling(text)
        for words, level in known:
            if fold_spelling(words) in folded:
                return level
    return None


def level_of(award: Award) -> Level | None:
    """The level as the agenda gives it, else as it is known."""
    return award.level or known_level(award.form, award.by)


def in_reading_order(awards: Sequence[Award]) -> tuple[Award, ...]:
    """The awards of an item as they are read unless they are moved on the day.

    Where none has a level in the agenda they stay as the file has them. Else the highest come first, those of one
    level as the file has them; one of no known level goes with the one that the file has before it.
    """
    if all(award.level is None for award in awards):
        return tuple(awards)
    ranks: list[int] = []
    for award in awards:
        level = level_of(award)
        before = ranks[-1] if ranks else 0
        ranks.append(before if level is None else LEVELS.index(level))
    return tuple(award for _rank, _place, award in sorted(zip(ranks, range(len(ranks)), awards, strict=True)))
