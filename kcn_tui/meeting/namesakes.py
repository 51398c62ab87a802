"""Members of one name, and what stands beside it so that nobody is taken for another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kcn_tui.plan.members import Member
from kcn_tui.text.folding import fold, spelt


class Roll:
    """A list of members, the same only as itself, so that what is worked out of it is worked out once."""

    def __init__(self, members: Mapping[str, Member]) -> None:
        self.members = members

    def __hash__(self) -> int:
        return id(self.members)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Roll) and other.members is self.members


def told_apart(members: Mapping[str, Member], who: str) -> str:
    """What tells a member from others of the same name: the unit, else unit and id; empty for everybody else."""
    return _apart(Roll(members)).get(who, "")


@lru_cache(maxsize=1)
def _apart(roll: Roll) -> Mapping[str, str]:
    """By id, for those only who share their name with somebody."""
    by_name: dict[tuple[tuple[str, str], ...], list[Member]] = defaultdict(list)
    for member in roll.members.values():
        by_name[spelt(member.name)].append(member)
    return dict(pair for alike in by_name.values() if len(alike) > 1 for pair in _each(alike))


def _each(alike: Sequence[Member]) -> Iterator[tuple[str, str]]:
    units = Counter(fold(member.unit or "") for member in alike)
    for member in alike:
        alone = bool(member.unit) and units[fold(member.unit or "")] == 1
        parts = (member.unit,) if alone else (member.unit, member.id)
        yield member.id, ", ".join(part for part in parts if part)
