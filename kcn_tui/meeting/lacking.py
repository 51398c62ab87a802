"""How many recipients an award still lacks against the counts of its decision (practice 4)."""

from msgspec import Struct

from kcn_tui.meeting.events.base import RecipientKind
from kcn_tui.meeting.on_stage import kind_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award


class Lacking(Struct, frozen=True):
    """Collectives and individuals still to be entered; negative: more than the decision names.

    Whoever was withdrawn is not lacking. Recipients whose kind is not known count for whichever is still lacking,
    collectives first.
    """

    collectives: int
    individuals: int

    @property
    def none(self) -> bool:
        """Whether the list is as the decision says."""
        return self.collectives == 0 and self.individuals == 0


class Due(Struct, frozen=True):
    """How many collectives and individuals an award goes to: those of its decision without whoever was withdrawn since."""

    collectives: int
    individuals: int


def due(state: State, award: Award) -> Due:
    """The decision's counts without those withdrawn, whose places may be filled again."""
    listed, withdrawn = _kinds(state, award)
    return Due(
        _due(award.collectives, listed.count("collective"), withdrawn.count("collective")),
        _due(award.individuals, listed.count("individual"), withdrawn.count("individual")),
    )


def _due(named: int, listed: int, withdrawn: int) -> int:
    return max(named - withdrawn, min(named, listed))


def lacking(state: State, award: Award) -> Lacking:
    """Those to whom the award goes without those who stand on the list."""
    listed, withdrawn = _kinds(state, award)
    going = due(state, award)
    collectives = going.collectives - min(listed.count("collective"), award.collectives)
    individuals = going.individuals - min(listed.count("individual"), award.individuals)
    over = (
        max(0, listed.count("collective") - award.collectives),
        max(0, listed.count("individual") - award.individuals),
    )
    unknown = listed.count(None) + min(withdrawn.count(None), max(0, collectives) + max(0, individuals))
    as_collectives = min(unknown, max(0, collectives))
    return Lacking(collectives - over[0] - as_collectives, individuals - over[1] - (unknown - as_collectives))


def missing_names(state: State, award: Award) -> int:
    """How many names are still to be entered, of collectives and individuals together."""
    left = lacking(state, award)
    return max(0, left.collectives) + max(0, left.individuals)


def takes_names(state: State, award: Award) -> bool:
    """Whether recipients can still be entered: until it is read any, after that only those who are lacking."""
    return award.id not in state.awards_read or missing_names(state, award) > 0


def _kinds(state: State, award: Award) -> tuple[list[RecipientKind | None], list[RecipientKind | None]]:
    """What those on the list are, and those withdrawn from it."""
    listed: list[RecipientKind | None] = []
    withdrawn: list[RecipientKind | None] = []
    for recipient in state.recipients_of(award):
        kinds = listed if recipient.withdrawn is None else withdrawn
        kinds.append(kind_of(recipient.kind, award))
    return listed, withdrawn
