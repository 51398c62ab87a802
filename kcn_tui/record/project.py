"""The record's tables, as they follow from the state of a meeting (design 5).

Each table is a function of some parts of the state, named beside it; as states are immutable, a table whose parts
are the same objects as before is the same table. Rows are in a stable order, moments are RFC 3339 as in the journal.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from kcn_tui.meeting.state import State, Vote
from kcn_tui.plan.model import Awards, Resolution
from kcn_tui.record.mark import Position

FORMAT = "kcn-record/1"

Row = dict[str, Any]
Rows = list[Row]


def meeting_row(state: State, position: Position) -> Row:
    """The one row of table ``meeting``: what meeting this is, and the place in the journal that the record stands at."""
    conference, roles = state.plan.conference, state.plan.roles
    return {
        "format": FORMAT,
        **asdict(conference),
        "chair": roles.chair,
        "presidium": list(roles.presidium),
        "secretary": roles.secretary,
        "rehearsal": state.rehearsal,
        "agenda_sha256": state.agenda_sha256,
        "opened_at": _moment(state.opened_at),
        "closed_at": _moment(state.closed_at),
        "open_item": state.current,
        "seq": position.seq,
        "sha256": position.head,
    }


def _people(state: State) -> Rows:
    return [
        {"id": person_id, "name": person.name, "posts": list(person.posts)}
        for person_id, person in state.plan.people.items()
    ]


def _items(state: State) -> Rows:
    rows = []
    for order, item in enumerate(state.plan.agenda, start=1):
        course = state.course_of(item.id)
        rows.append(
            {
                "order": order,
                "id": item.id,
                "kind": item.__struct_config__.tag,
                "title": item.title,
                "by": item.by,
                "planned_minutes": item.minutes,
                "progress": course.progress,
                "started_at": _moment(course.started),
                "ended_at": _moment(course.ended),
                "reason": course.reason,
            }
        )
    return rows


def _attendance(state: State) -> Rows:
    return [
        {
            "at": _moment(count.at),
            "item": count.item,
            "staff": count.staff,
            "summoned": count.summoned,
            "present": count.present,
        }
        for count in reversed(list(state.attendance))
    ]


def _awards(state: State) -> Rows:
    return [
        {
            "item": item.id,
            **asdict(award),
            "recipients": list(award.recipients),
            "read_at": _moment(state.awards_read.get(award.id)),
        }
        for item in state.plan.agenda
        if isinstance(item, Awards)
        for award in item.awards
    ]


def _in_order(state: State) -> list[Vote]:
    return sorted((vote for versions in state.votes.values() for vote in versions), key=lambda vote: vote.seq)


def _votes(state: State) -> Rows:
    return [
        {
            "motion": vote.motion,
            "title": vote.title,
            "text_sha256": vote.text_sha256,
            "method": vote.method,
            "staff": vote.staff,
            "summoned": vote.summoned,
            "present": vote.present,
            "counts": {
                "yes": vote.yes,
                "no": vote.no,
                "abstain": vote.abstain,
                "not_voting": vote.not_voting,
            },
            "quorum": {
                "required": vote.quorum_required,
                "met": vote.quorum_met,
                "override": vote.override,
            },
            "required_yes": vote.required_yes,
            "result": vote.result,
            "version": vote.version,
            "replaces": vote.replaces,
            "reason": vote.reason,
            "recorded_at": _moment(vote.recorded_at),
            "announced_at": _moment(vote.announced_at),
            "seq": vote.seq,
        }
        for vote in _in_order(state)
    ]


def _texts(state: State) -> Rows:
    texts = {vote.text_sha256: vote.text for vote in _in_order(state)}
    return [{"sha256": sha256, "text": text} for sha256, text in texts.items()]


def _notes(state: State) -> Rows:
    return [
        {"number": note.number, "at": _moment(note.at), "item": note.item, "text": note.text}
        for note in sorted(state.notes.values(), key=lambda note: note.number)
    ]


def _conclusions(state: State) -> Rows:
    return [{"at": _moment(said.at), "text": said.text} for said in state.conclusions]


def _articles(state: State) -> Rows:
    return [
        {"item": item.id, "number": number, "text": article.text}
        for item in state.plan.agenda
        if isinstance(item, Resolution)
        for number, article in enumerate(item.articles, start=1)
    ]


def _targets(state: State) -> Rows:
    return [
        {"item": item.id, "article": number, **asdict(target)}
        for item in state.plan.agenda
        if isinstance(item, Resolution)
        for number, article in enumerate(item.articles, start=1)
        for target in article.targets
    ]


def _moment(at: datetime | None) -> str | None:
    moment: str | None = msgspec.to_builtins(at)
    return moment


class Table(Struct, frozen=True):
    """A table of the record: its name, its rows, and the parts of the state that they follow from."""

    name: str
    rows: Callable[[State], Rows]
    parts: Callable[[State], tuple[object, ...]]


TABLES = (
    Table("people", _people, lambda state: (state.plan,)),
    Table("items", _items, lambda state: (state.plan, state.course)),
    Table("attendance", _attendance, lambda state: (state.attendance,)),
    Table("awards", _awards, lambda state: (state.plan, state.awards_read)),
    Table("votes", _votes, lambda state: (state.votes,)),
    Table("texts", _texts, lambda state: (state.votes,)),
    Table("articles", _articles, lambda state: (state.plan,)),
    Table("targets", _targets, lambda state: (state.plan,)),
    Table("notes", _notes, lambda state: (state.notes,)),
    Table("conclusions", _conclusions, lambda state: (state.conclusions,)),
)
"""Every table but ``meeting``, whose row changes with every event."""


def changed(before: State | None, after: State) -> tuple[Table, ...]:
    """The tables whose rows may differ between these states; all of them when there was none before."""
    if before is None:
        return TABLES
    return tuple(
        table
        for table in TABLES
        if any(a is not b for a, b in zip(table.parts(before), table.parts(after), strict=True))
    )


def project(state: State, position: Position) -> dict[str, Rows]:
    """All tables of the record, by name, in the order in which the file has them."""
    return {
        "meeting": [meeting_row(state, position)],
        **{table.name: table.rows(state) for table in TABLES},
    }
