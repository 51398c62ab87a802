"""The journal's own events in words."""

from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, stopping


def _opened(event: e.Opened, _state: State) -> str:
    line = _("opened as a rehearsal: {title}") if event.rehearsal else _("opened: {title}")
    return line.format(title=one_line(event.plan.conference.title))


def _adopted(event: e.PlanAdopted, _state: State) -> str:
    return stopping(_("the changed agenda was adopted"), ends_put=event.ends_put)


def _undone(event: e.Undone, _state: State) -> str:
    return _("undone: everything since #{target}").format(target=event.target)


WORDS: Final[dict[type[e.Event], Words]] = {
    e.Opened: _opened,
    e.PlanAdopted: _adopted,
    e.Closed: lambda _event, _state: _("the meeting was closed"),
    e.Undone: _undone,
}
