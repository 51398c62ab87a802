"""How many recipients an award still lacks against the counts of its decision (practice 4)."""

from msgspec import Struct

from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award


class Lacking(Struct, frozen=True):
    """Collectives and individuals still to be entered; negative: more than the decision names.

    Recipients whose kind is not known count for whichever is still lacking, collectives first.
    """

    collectives: int
    individuals: int

    @property
    def none(self) -> bool:
        """Whether the list is as the decision says."""
        return self.collectives == 0 and self.individuals == 0


def lacking(state: State, award: Award) -> Lacking:
    """The decision's counts without those who stand on the list."""
    kinds = [recipient.kind for recipient in state.recipients_of(award) if recipient.withdrawn is None]
    collectives = award.collectives - kinds.count("collective")
    individuals = award.individuals - kinds.count("individual")
    unknown = kinds.count(None)
    as_collectives = min(unknown, max(0, collectives))
    return Lacking(collectives - as_collectives, individuals - (unknown - as_collectives))
