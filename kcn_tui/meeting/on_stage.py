"""Recipients are called up in groups of as many as the stage holds (practice 4)."""

from typing import Protocol

from kcn_tui.meeting.events.base import RecipientKind


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
