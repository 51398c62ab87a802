"""Recipients are called up in groups of as many as the stage holds (practice 4)."""

from collections.abc import Sequence
from typing import Final, Protocol

from kcn_tui.meeting.events.base import RecipientKind

IN_ORDER: Final[tuple[RecipientKind | None, ...]] = ("collective", None, "individual")
"""Collectives are called up first, then those of whom it is not known what they are, then individuals."""


class Counted(Protocol):
    """A decision that says how many collectives and individuals it names."""

    @property
    def collectives(self) -> int:
        """Collectives."""

    @property
    def individuals(self) -> int:
        """Individuals."""


def kind_of(kind: RecipientKind | None, award: Counted) -> RecipientKind | None:
    """What a recipient is: as entered, or as all of the decision are; None where neither tells."""
    if kind is not None:
        return kind
    if award.collectives and not award.individuals:
        return "collective"
    return "individual" if award.individuals and not award.collectives else None


def stage_groups(count: int, size: int) -> tuple[range, ...]:
    """So many recipients, by their index, in as few groups of at most ``size`` as there can be, of even size."""
    groups = -(-count // size)
    return tuple(range(count * n // groups, count * (n + 1) // groups) for n in range(groups))


def of_kinds(
    kinds: Sequence[RecipientKind | None],
) -> tuple[tuple[RecipientKind | None, tuple[int, ...]], ...]:
    """Recipients of these kinds, by their index, each kind together and in the order in which they are called up."""
    return tuple((kind, tuple(n for n, each in enumerate(kinds) if each == kind)) for kind in IN_ORDER)


def called_up(kinds: Sequence[RecipientKind | None], size: int) -> tuple[tuple[int, ...], ...]:
    """The groups, by the index of their recipients, in the order in which they are called up; none mixes two kinds."""
    return tuple(
        numbers[group.start : group.stop]
        for _kind, numbers in of_kinds(kinds)
        for group in stage_groups(len(numbers), size)
    )
