"""Who is present, in words."""

from datetime import datetime
from typing import Final

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, because
from kcn_tui.wording.figures import thousands
from kcn_tui.wording.names import member_name

NAMED = 3
"""Members that a line about many names."""


def _counted(event: e.AttendanceCounted, _state: State) -> str:
    base = [_("{present} present").format(present=thousands(event.present))]
    if event.summoned is not None:
        base.append(_("of {summoned} summoned").format(summoned=thousands(event.summoned)))
    if event.staff is not None:
        base.append(_("{staff} on the staff").format(staff=thousands(event.staff)))
    return _("attendance: {figures}").format(figures=", ".join(base))


def _arrived(event: e.Arrived, state: State) -> str:
    return _("arrived at {time}: {who}").format(time=_clock(event.since), who=_names(event.who, state))


def _left(event: e.Left, state: State) -> str:
    return _("left at {time}: {who}").format(time=_clock(event.since), who=_names(event.who, state))


def _excused(event: e.Excused, state: State) -> str:
    line = because(_("excused: {who}").format(who=member_name(state, event.who)), event.reason)
    if event.represented_by is None:
        return line
    return line + _("; represented by {name}").format(name=one_line(event.represented_by))


def _clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def _names(who: tuple[str, ...], state: State) -> str:
    names = ", ".join(member_name(state, one) for one in who[:NAMED])
    more = len(who) - NAMED
    if more <= 0:
        return names
    return names + ngettext(" and {more} more", " and {more} more", more).format(more=thousands(more))


WORDS: Final[dict[type[e.Event], Words]] = {
    e.AttendanceCounted: _counted,
    e.Arrived: _arrived,
    e.Left: _left,
    e.Excused: _excused,
}
