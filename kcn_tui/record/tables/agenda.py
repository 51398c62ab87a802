"""The agenda in the order of the day with the plan beside it, what was changed, and the draft resolution."""

from msgspec.structs import asdict

from kcn_tui.meeting.in_order import planned_places
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Resolution
from kcn_tui.record.tables.base import Rows, Table, moment


def _people(state: State) -> Rows:
    return [
        {"id": person_id, "name": person.name, "posts": list(person.posts)}
        for person_id, person in state.plan.people.items()
    ]


def _items(state: State) -> Rows:
    rows = []
    planned = planned_places(state)
    for order, item in enumerate(state.agenda, start=1):
        course = state.course_of(item.id)
        rows.append(
            {
                "order": order,
                "planned_order": planned.get(item.id),
                "id": item.id,
                "kind": item.__struct_config__.tag,
                "title": item.title,
                "by": item.by,
                "inserted": item.id not in planned,
                "planned_minutes": item.minutes,
                "minutes": state.minutes_of(item),
                "progress": course.progress,
                "started_at": moment(course.started),
                "ended_at": moment(course.ended),
                "earlier": [
                    {"started_at": moment(spell.started), "ended_at": moment(spell.ended)}
                    for spell in course.earlier
                ],
                "reason": course.reason,
                "override": course.override,
            }
        )
    return rows


def _changes(state: State) -> Rows:
    return [
        {
            "at": moment(change.at),
            "kind": change.kind,
            "item": change.item,
            "before": change.before,
            "minutes": change.minutes,
            "reason": change.reason,
        }
        for change in state.changes
    ]


def _articles(state: State) -> Rows:
    return [
        {
            "item": item.id,
            "number": number,
            "text": versions[-1].text,
            "versions": [
                {"text": version.text, "at": moment(version.at), "reason": version.reason}
                for version in versions
            ],
        }
        for item in state.agenda
        if isinstance(item, Resolution)
        for number, versions in enumerate(state.articles_of(item.id), start=1)
    ]


def _targets(state: State) -> Rows:
    return [
        {"item": item.id, "article": number, **asdict(target)}
        for item in state.agenda
        if isinstance(item, Resolution)
        for number, article in enumerate(item.articles, start=1)
        for target in article.targets
    ]


TABLES = (
    Table("people", _people, lambda state: (state.plan,)),
    Table("items", _items, lambda state: (state.plan, state.agenda, state.course, state.lengths)),
    Table("changes", _changes, lambda state: (state.changes,)),
    Table("articles", _articles, lambda state: (state.agenda, state.draft)),
    Table("targets", _targets, lambda state: (state.agenda,)),
)
