"""Awards in the order of reading, and one list of those who receive them."""

from collections.abc import Iterator

from kcn_tui.meeting.state import State
from kcn_tui.plan.levels import level_of
from kcn_tui.plan.model import Award, Awards
from kcn_tui.record.tables.base import Rows, Table, moment


def _in_order(state: State) -> Iterator[tuple[Awards, int, Award]]:
    for item in state.agenda:
        if isinstance(item, Awards):
            for order, award in enumerate(state.awards_of(item), start=1):
                yield item, order, award


def _awards(state: State) -> Rows:
    return [
        {
            "item": item.id,
            "order": order,
            "id": award.id,
            "form": award.form,
            "level": level_of(award),
            "by": award.by,
            "decision": award.decision,
            "collectives": award.collectives,
            "individuals": award.individuals,
            "recipients": [r.name for r in state.recipients_of(award) if r.withdrawn is None],
            "read_at": moment(state.awards_read.get(award.id)),
            "moved": [
                {"at": moment(move.at), "before": move.before, "reason": move.reason}
                for move in state.award_moves.get(award.id, ())
            ],
        }
        for item, order, award in _in_order(state)
    ]


def _recipients(state: State) -> Rows:
    return [
        {
            "award": award.id,
            "number": number,
            "name": recipient.name,
            "unit": recipient.unit,
            "kind": recipient.kind,
            "was": list(recipient.was),
            "withdrawn": recipient.withdrawn,
            "handed_over_at": moment(recipient.handed_over),
            "received_by": recipient.received_by,
        }
        for _item, _order, award in _in_order(state)
        for number, recipient in enumerate(state.recipients_of(award), start=1)
    ]


TABLES = (
    Table(
        "awards",
        _awards,
        lambda state: (
            state.agenda,
            state.award_order,
            state.award_moves,
            state.recipients,
            state.awards_read,
        ),
    ),
    Table("recipients", _recipients, lambda state: (state.agenda, state.award_order, state.recipients)),
)
