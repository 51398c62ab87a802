"""Who is meant: a member by card number or id, or by a name that fits one person."""

from kcn_tui.meeting.commands.refusal import Refusal
from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member
from kcn_tui.text.folding import fold_spelling


def member(state: State, who: str) -> Member | Refusal:
    """The member of this card number, id, or name; a name that fits several is refused, naming how many.

    An exact name goes before a folded one, so that marks decide where they are given.
    """
    if not state.members:
        return Refusal("no_roll")
    known = state.members.get(who.strip())
    if known is not None:
        return known
    everyone = state.members.values()
    exact = [m for m in everyone if m.name == who.strip()]
    folded = fold_spelling(who)
    fits = exact or [m for m in everyone if fold_spelling(m.name) == folded]
    if not fits:
        return Refusal("no_one", {"who": who})
    if len(fits) > 1:
        return Refusal(
            "several_people", {"who": who, "count": len(fits), "cards": ", ".join(m.id for m in fits[:5])}
        )
    return fits[0]


def speaker(state: State, who: str, *, guest: bool = False) -> str | Refusal:
    """The member's id; of a guest, or where there is no roll, the person's id or name as given.

    Who waits in the queue has been let in already.
    """
    if not state.members or who in state.queue:
        return who.strip()
    found = member(state, who)
    if not isinstance(found, Refusal):
        return found.id
    known = who in state.plan.people or (guest and who.strip())
    return who.strip() if found.code == "no_one" and known else found
