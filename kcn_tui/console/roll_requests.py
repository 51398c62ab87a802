"""What the commands of the roll mean: on whom, through which form, and what is asked about first."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from kcn_tui.console.intents import Open, Panel, Refuse, Request, Send
from kcn_tui.console.moment import Moment
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.events import Arrived
from kcn_tui.meeting.registry import decide


def attendance(moment: Moment, _target: str | None) -> Request:
    """The roll where there is a list; the count by hand without one, and from within the roll."""
    return Panel("roll") if moment.state.members and moment.place != "roll" else Open("attendance")


def _of_the_list(moment: Moment, target: str | None, command: Callable[[str], c.Command]) -> Request:
    """A command on somebody of the list; without anybody, the roll to choose from."""
    if not moment.state.members:
        return Refuse(c.Refusal("no_roll"))
    return Panel("roll") if target is None else Send(command(target))


def _arrive_group(moment: Moment, target: str | None) -> Request:
    request = _of_the_list(moment, target, c.ArriveGroup)
    if not isinstance(request, Send):
        return request
    decided = decide(moment.state, request.command, moment.now)
    if isinstance(decided, c.Refusal):
        return Refuse(decided)
    return Send(request.command, about=sum(len(e.who) for e in decided if isinstance(e, Arrived)))


def _excuse(moment: Moment, target: str | None) -> Request:
    request = _of_the_list(moment, target, lambda who: c.Excuse(who, "?"))
    if not isinstance(request, Send):
        return request
    answer = decide(moment.state, request.command, moment.now)
    return Refuse(answer) if isinstance(answer, c.Refusal) else Open("excuse", target or "")


def _roll_at(moment: Moment, target: str | None) -> Request:
    """Who is in the room has left at some time, anybody else has come."""
    request = _of_the_list(moment, target, c.Arrive)
    if not isinstance(request, Send):
        return request
    here = whereabout(moment.state, target or "").where == "in_room"
    return Open("leave_at" if here else "arrive_at", target or "")


ROLL: Final[Mapping[str, Callable[[Moment, str | None], Request]]] = MappingProxyType(
    {
        "attendance": attendance,
        "arrive": lambda moment, target: _of_the_list(moment, target, c.Arrive),
        "arrive_group": _arrive_group,
        "leave": lambda moment, target: _of_the_list(moment, target, c.Leave),
        "excuse": _excuse,
        "roll_at": _roll_at,
    }
)
"""By the names of the registry, and one of the console's own: a time earlier today."""
