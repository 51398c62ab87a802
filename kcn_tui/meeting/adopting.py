"""What a changed agenda file leaves of the day: order, inserted items, amendments, counts."""

from msgspec.structs import replace

from kcn_tui.meeting.state import ArticleVersion, State
from kcn_tui.plan.model import Item, Plan, Resolution


def under(state: State, plan: Plan) -> State:
    """The day as it is under another plan: its agenda, and its draft over the texts that the plan has now."""
    agenda = adopted_agenda(state, plan)
    draft = state.draft
    for item in agenda:
        if isinstance(item, Resolution) and item.id in draft:
            draft = draft.insert(item.id, rebased(draft[item.id], item))
    return replace(state, plan=plan, agenda=agenda, draft=draft)


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
    """The articles as amended on the day, over the texts that the plan has now.

    An article that was amended stays as it is; one that was not reads as planned; what the plan no longer has
    goes unless it was amended; what the day added comes last.
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
