"""Changed people: who has a part in the meeting already, or is named by what the day put in, must still be known."""

from collections.abc import Collection, Iterator, Sequence

from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Election, Plan


def missing_from(state: State, plan: Plan, members: Sequence[Member]) -> str | None:
    """The first person, by id, who has a part in the meeting and is lost; None where nobody is."""
    return _lost(state, plan, members, set(_known(state)))


def named_and_missing(state: State, plan: Plan, members: Sequence[Member]) -> tuple[str, str] | None:
    """The first person, by id, who is lost though an item put in on the day names them, and that item; None where nobody is."""
    planned = {item.id for item in (*state.plan.agenda, *plan.agenda)}
    for item in state.agenda:
        if item.id not in planned:
            named = {item.by, *(item.candidates if isinstance(item, Election) else ())} - {None}
            lost = _lost(state, plan, members, named)
            if lost is not None:
                return lost, item.id
    return None


def _lost(state: State, plan: Plan, members: Sequence[Member], known: Collection[str | None]) -> str | None:
    """The first of those known who is neither on this list nor in the plan any more.

    A card number, or an id of the plan, is the person whatever became of the name; a row without one must still name
    the same person.
    """
    listed = {member.id: member for member in members}

    def is_lost(member: Member) -> bool:
        now = listed.get(member.id)
        return now is None or (member.card is None and now.name != member.name)

    lost = [who for who, one in state.members.items() if who in known and is_lost(one)]
    named = known - state.members.keys() - listed.keys()
    lost += (who for who in state.plan.people if who in named and who not in plan.people)
    return next(iter(lost), None)


def _known(state: State) -> Iterator[str]:
    yield from state.whereabouts
    yield from state.queue
    yield from (speech.who for speech in state.speeches)
    for question in state.questions.values():
        yield question.who
        yield from (answer.who for answer in question.answers)
