"""The agenda with the state and the times of each item."""

from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from kcn_tui.console import later
from kcn_tui.console.keys import local_bindings
from kcn_tui.console.known import Known
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.locale import _
from kcn_tui.meeting.pace import elapsed
from kcn_tui.meeting.state import Course, State
from kcn_tui.plan.model import Item

MARKS = {"done": "✓", "open": "▶", "pending": " ", "skipped": "–"}
CHANGED = {"moved": "↕", "inserted": "+", "reopened": "↻"}
"""Signs of what happened to an item beside its plan; the work area says it in words."""


class AgendaList(RowList):
    """All items; the highlighted one can be started or dropped by the keys that the registry gives this list."""

    BINDINGS: ClassVar[list[BindingType]] = local_bindings("agenda")

    def __init__(self) -> None:
        super().__init__(id="agenda")
        self._known = Known()
        self.border_title = Content(_("Agenda"))

    def show(self, moment: Moment) -> None:
        """Paint this moment; the item under way, or the next, stays in sight."""
        state = moment.state
        plan = (state.agenda, state.course, state.lengths, state.changes, state.current)
        if self._known.news(*plan, _minute(moment), self.has_focus, *self.size):
            rows = tuple(_row(state, item, n, moment.now) for n, item in enumerate(state.agenda, start=1))
            here = state.open_item or later.flow.upcoming(state)
            self.show_rows(rows, attend=None if here is None else state.agenda.index(here))

    def action_run(self, name: str) -> None:
        """Ask for a command on the highlighted item."""
        if self.row is not None:
            self.post_message(Requested(name, self.row.id))

    def action_choose(self) -> None:
        """A double click starts the item."""
        self.action_run("start")


def _minute(moment: Moment) -> int | None:
    """The minutes that the item under way has taken."""
    item = moment.state.current
    return None if item is None else _minutes_used(moment.state.course_of(item), moment.now)


def _minutes_used(course: Course, now: datetime) -> int:
    return int(elapsed(course, now).total_seconds()) // 60


def _row(state: State, item: Item, number: int, now: datetime) -> Row:
    course = state.course_of(item.id)
    kinds = dict.fromkeys(change.kind for change in state.changes if change.item == item.id)
    signs = "".join(CHANGED.get(kind, "") for kind in kinds)
    times = _times(course, state.minutes_of(item), now)
    return Row(
        id=item.id,
        mark=MARKS[course.progress],
        text=f"{number:>{len(str(len(state.agenda)))}} {item.title}",
        right=f"{signs} {times}".strip(),
        tone=course.progress,
    )


def _times(course: Course, minutes: int | None, now: datetime) -> str:
    """Minutes used and planned, as ``8/15′``; what is not known stays away."""
    planned = "" if minutes is None else str(minutes)
    if course.progress == "skipped":
        return _("dropped")
    if course.started is None:
        return f"{planned}′" if planned else ""
    used = _minutes_used(course, now)
    return f"{used}/{planned}′" if planned else f"{used}′"
