"""Who is meant: a member by card number or id, or by a name that fits one person."""

from kcn_tui.meeting.commands.refusal import Refusal
from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member
from kcn_tui.text.folding import named


def member(state: State, who: str) -> Member | Refusal:
    """The member of this card number, id, or name; a name that fits several is refused, naming how many.

    Marks decide where they are given; without any the bare letters of a name do.
    """
    if not state.members:
        return Refusal("no_roll")
    known = state.members.get(who.strip())
    if known is not None:
        return known
    fits = named(who, state.members.values(), lambda member: member.name)
    if not fits:
        return Refusal("no_one", {"who": who})
    if len(fits) > 1:
        return Refusal(
            "several_people", {"who": who, "count": len(fits), "cards": ", ".join(m.id for m in fits[:5])}
        )
    return fits[0]


def speaker(state: State, who: str, *, guest: bool = False) -> str | Refusal:
    """The member's id, also of a person of the agenda; of a guest, or where there is no roll, the id or name as given.

    Who waits in the queue has been let in already.
    """
    if not who.strip():
        return Refusal("no_one", {"who": who})
    if not state.members or who in state.queue:
        return who.strip()
    person = state.plan.people.get(who)
    found = member(state, who)
    if isinstance(found, Refusal) and person is not None:
        found = member(state, person.name)
    if not isinstance(found, Refusal):
        return found.id
    if person is not None:
        return who
    return who.strip() if found.code == "no_one" and guest else found
