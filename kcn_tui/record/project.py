"""The record's tables, as they follow from the state of a meeting (design 5).

Each table is a function of some parts of the state, named beside it; as states are immutable, a table whose parts
are the same objects as before is the same table. Rows are in a stable order, moments are RFC 3339 as in the journal.
"""

from msgspec.structs import asdict

from kcn_tui.meeting.state import State
from kcn_tui.record.mark import Position
from kcn_tui.record.tables import agenda, awards, minutes, roll, votes
from kcn_tui.record.tables.base import Row, Rows, Table, moment

FORMAT = "kcn-record/1"

TABLES: tuple[Table, ...] = (
    *agenda.TABLES,
    *roll.TABLES,
    *awards.TABLES,
    *votes.TABLES,
    *minutes.TABLES,
)
"""Every table but ``meeting``, whose row changes with every event."""


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
        "opened_at": moment(state.opened_at),
        "closed_at": moment(state.closed_at),
        "open_item": state.current,
        "seq": position.seq,
        "sha256": position.head,
    }


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
