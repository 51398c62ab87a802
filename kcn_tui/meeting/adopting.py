"""What a changed agenda file leaves of the day: order, inserted items, amendments, counts."""

from collections.abc import Iterable

from msgspec.structs import replace

from kcn_tui.meeting.attending import summoned_of
from kcn_tui.meeting.carrying import carried
from kcn_tui.meeting.state import ArticleVersion, Attendance, State
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Item, Plan, Resolution


def under(state: State, plan: Plan, members: Iterable[Member], *, traced: bool = True) -> State:
    """The day as it is under another plan and list: agenda, draft over the texts that the plan has now, who is here.

    Without ``traced`` amendments go by place, as journals before 0.1.0 have it.
    """
    listed = {member.id: member for member in members}
    here = (listed[who] for who, one in state.whereabouts.items() if one.where == "in_room")
    in_room = sum(member.kind == "member" for member in here)
    agenda = adopted_agenda(state, plan)
    adopted = replace(state, plan=plan, agenda=agenda, members=listed, in_room=in_room)
    if traced:
        return carried(state, adopted)
    draft = state.draft
    for item in agenda:
        if isinstance(item, Resolution) and item.id in draft:
            draft = draft.insert(item.id, rebased(draft[item.id], item))
    return replace(adopted, draft=draft)


def recounted(before: State, after: State) -> Attendance | None:
    """The latest count under the changed file, None before the first.

    It takes over figures of staff and summoned that the file changes; the number summoned follows the list where it
    came from it. A count by roll is of who is in the room, a figure given by hand stays.
    """
    last, old, new = before.present, before.plan.roll, after.plan.roll
    if last is None:
        return None
    listed_anew = after.members != before.members and last.summoned == summoned_of(before)
    return replace(
        last,
        present=after.in_room if last.by_roll else last.present,
        staff=last.staff if old.staff == new.staff else new.staff,
        summoned=summoned_of(after) if listed_anew or old.summoned != new.summoned else last.summoned,
    )


def adopted_agenda(state: State, plan: Plan) -> tuple[Item, ...]:
    """The day's agenda under another plan.

    Items are the new plan's; what the day inserted stays where it stood unless the plan has it now. Where the day
    moved items its order stays, and the plan's new items come before the item that follows them in the plan.
    """
    planned = {item.id: item for item in plan.agenda}
    old = {item.id for item in state.plan.agenda}
    day = [planned.get(item.id, item) for item in state.agenda if item.id in planned or item.id not in old]
    moved = any(change.kind == "moved" for change in state.changes)
    if moved:
        return _placed(day, list(plan.agenda))
    return _placed(list(plan.agenda), day)


def _placed(order: list[Item], others: list[Item]) -> tuple[Item, ...]:
    """``order`` with what only ``others`` have, each before the item that follows it there, or at the end."""
    following: str | None = None
    for item in reversed(others):
        places = [known.id for known in order]
        if item.id not in places:
            order.insert(places.index(following) if following in places else len(order), item)
        following = item.id
    return tuple(order)


def rebased(
    articles: tuple[tuple[ArticleVersion, ...], ...], resolution: Resolution
) -> tuple[tuple[ArticleVersion, ...], ...]:
    """The articles as amended on the day, by their places, over the texts that the plan has now.

    An article that was amended stays in its place; what the plan no longer has goes unless it was amended; what the day
    added comes last.
    """
    planned = [versions for versions in articles if versions[0].at is None]
    added = [versions for versions in articles if versions[0].at is not None]
    texts = [article.text for article in resolution.articles]
    kept = [
        planned[n] if n < len(planned) and len(planned[n]) > 1 else (ArticleVersion(text),)
        for n, text in enumerate(texts)
    ]
    kept += [versions for versions in planned[len(texts) :] if len(versions) > 1]
    return (*kept, *added)
