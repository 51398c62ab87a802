"""The members of a roll, to be found by a few letters; indexed once, whoever asks."""

from collections.abc import Mapping
from functools import lru_cache

from kcn_tui.plan.members import Member
from kcn_tui.text.search import PeopleIndex, Sought


class _Roll:
    """A list of members, the same only as itself, so that its index is made once."""

    def __init__(self, members: Mapping[str, Member]) -> None:
        self.members = members

    def __hash__(self) -> int:
        return id(self.members)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Roll) and other.members is self.members


def index_of(members: Mapping[str, Member]) -> PeopleIndex[Member]:
    """The index of these very members; the last one asked for is kept."""
    return _index(_Roll(members))


@lru_cache(maxsize=1)
def _index(roll: _Roll) -> PeopleIndex[Member]:
    return PeopleIndex(roll.members.values(), _sought)


def _sought(member: Member) -> Sought:
    beside = " ".join(part for part in (member.unit, member.post, member.group) if part)
    return Sought(member.name, member.card or "", beside)
