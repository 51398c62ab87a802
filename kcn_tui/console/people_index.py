"""The members of a roll, to be found by a few letters; indexed once, whoever asks."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from kcn_tui.meeting.namesakes import Roll
from kcn_tui.plan.members import Member
from kcn_tui.text.folding import is_of_another
from kcn_tui.text.search import PeopleIndex, Sought


def index_of(members: Mapping[str, Member]) -> PeopleIndex[Member]:
    """The index of these very members; the last one asked for is kept."""
    return _index(Roll(members))


@lru_cache(maxsize=1)
def _index(roll: Roll) -> PeopleIndex[Member]:
    return PeopleIndex(roll.members.values(), _sought)


def fitting(
    members: Mapping[str, Member], typed: str, among: Callable[[Member], bool] = lambda _member: True
) -> tuple[Member, ...]:
    """Whom what is typed fits best, all of them equally well; of those only who are looked among.

    A whole name with other marks than somebody's is another person's, and none of these.
    """
    for group in index_of(members).groups(typed):
        left = tuple(m for m in group if among(m) and not is_of_another(typed, m.name))
        if left:
            return left
    return ()


def _sought(member: Member) -> Sought:
    beside = " ".join(part for part in (member.unit, member.post, member.group) if part)
    return Sought(member.name, member.card or "", beside)
