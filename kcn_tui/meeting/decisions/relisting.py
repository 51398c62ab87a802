"""A changed list of people: who has a part in the meeting already must still be on it."""

from collections.abc import Iterator, Sequence

from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan


def missing_from(state: State, plan: Plan, members: Sequence[Member]) -> str | None:
    """The first person, by id, who is known to the meeting but neither to this list nor to the plan; None where nobody is lost.

    A card number, or an id of the plan, is the person whatever became of the name; a row without one must still name
    the same person.
    """
    listed = {member.id: member for member in members}
    known = set(_known(state))

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
