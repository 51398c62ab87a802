"""Who is meant: a member by card number, by the id that the agenda's people have, or by a name that fits one person."""

from kcn_tui.meeting.commands.refusal import Refusal
from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member
from kcn_tui.text.folding import named


def member(state: State, who: str) -> Member | Refusal:
    """The member of this card number, id or name; a name that fits several is refused, naming how many.

    Marks decide where they are given; without any the bare letters of a name do.
    """
    if not state.members:
        return Refusal("no_roll")
    known = state.members.get(who.strip())
    if known is not None:
        return known
    fits = _of_name(state, who)
    person = state.plan.people.get(who.strip())
    if len(fits) != 1 and person is not None:
        fits = _of_name(state, person.name) or fits
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
    found = member(state, who)
    if not isinstance(found, Refusal):
        return found.id
    if who in state.plan.people:
        return who
    return who.strip() if found.code == "no_one" and guest else found


def _of_name(state: State, name: str) -> list[Member]:
    return named(name, state.members.values(), lambda member: member.name)
