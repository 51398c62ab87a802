"""What is meant by a key or a command's name at this moment: a command to send, a form or a panel to open, or why not."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from kcn_tui.console.moment import Moment
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.decisions.voting import votable
from kcn_tui.meeting.flow import Ask, Do, upcoming
from kcn_tui.meeting.registry import BY_NAME, decide, possible
from kcn_tui.plan.model import Awards

FormName = Literal["attendance", "vote", "note", "skip", "force", "conclude"]
PanelName = Literal["times", "pictures"]
SayCode = Literal["first_page", "last_page", "nothing_left"]

WITHOUT_QUORUM: Final = frozenset({"no_quorum", "attendance_base_unknown"})
"""Refusals of a vote that a reason overrides."""


class Send(Struct, frozen=True):
    """Hand this command to the meeting; ``unfinished`` items (a number) are asked about first."""

    command: c.Command
    unfinished: int = 0


class Open(Struct, frozen=True):
    """Open a form, for the item or motion ``target`` where it needs one."""

    form: FormName
    target: str = ""


class Panel(Struct, frozen=True):
    """Show a panel in the work area."""

    name: PanelName


class Refuse(Struct, frozen=True):
    """Not possible now, as the meeting's rules say it."""

    refusal: c.Refusal


class Say(Struct, frozen=True):
    """Not possible now, for a reason of the console's own."""

    code: SayCode


Request: TypeAlias = Send | Open | Panel | Refuse | Say


def enter(moment: Moment) -> Request:
    """What Enter does at rest."""
    match moment.step:
        case Do(command=command):
            return Send(command)
        case Ask(form="attendance"):
            return Open("attendance")
        case Ask(form=form, item=item):
            return Open(form, item)
        case _:
            return Say("nothing_left")


def turn(moment: Moment, by: int) -> Request:
    """Turn the hall's pages by so many, within what there is."""
    page = moment.pages.page + by
    if page < 1:
        return Say("first_page")
    if page > moment.pages.total:
        return Say("last_page")
    return Send(c.TurnPage(page, *moment.pages.grid))


def named(name: str, moment: Moment, target: str | None = None) -> Request:
    """What the command of this name means now; ``target`` is the item or award it is asked for."""
    refused = possible(moment.state, BY_NAME[name])
    if name == "hold" and moment.state.held:
        return Send(c.Release())
    if refused is not None:
        return Refuse(refused)
    return _MEANINGS[name](moment, target)


def _start(moment: Moment, target: str | None) -> Request:
    following = upcoming(moment.state)
    item = target or (None if following is None else following.id)
    return Say("nothing_left") if item is None else Send(c.Start(item))


def _skip(moment: Moment, target: str | None) -> Request:
    item = target or moment.state.current
    if item is None:
        return Refuse(c.Refusal("no_open_item"))
    answer = decide(moment.state, c.Skip(item, "?"))
    return Refuse(answer) if isinstance(answer, c.Refusal) else Open("skip", item)


def _read_award(moment: Moment, target: str | None) -> Request:
    if target is not None:
        return Send(c.ReadAward(target))
    item = moment.state.open_item
    awards = [a.id for i in moment.state.plan.agenda if isinstance(i, Awards) for a in i.awards]
    if isinstance(item, Awards):
        awards = [award.id for award in item.awards]
    unread = next((award for award in awards if award not in moment.state.awards_read), None)
    return Refuse(c.Refusal("no_award", {"award": ""})) if unread is None else Send(c.ReadAward(unread))


def _vote(moment: Moment, target: str | None) -> Request:
    """Put the open item to the vote, or take the count where it has been put already."""
    state = moment.state
    motion = target or state.current
    if motion is None:
        return Refuse(c.Refusal("no_open_item"))
    item = votable(state, motion)
    if isinstance(item, c.Refusal):
        return Refuse(item)
    if state.vote_on(motion) is not None or (state.put is not None and state.put.motion == motion):
        return Open("vote", motion)
    answer = decide(state, c.Put(motion))
    if isinstance(answer, c.Refusal):
        return Open("force", motion) if answer.code in WITHOUT_QUORUM else Refuse(answer)
    return Send(c.Put(motion))


def _announce(moment: Moment, target: str | None) -> Request:
    state = moment.state
    waiting = (m for m, versions in state.votes.items() if versions[-1].announced_at is None)
    motion = target or next(waiting, state.current)
    return Refuse(c.Refusal("no_open_item")) if motion is None else Send(c.Announce(motion))


def _close(moment: Moment, _target: str | None) -> Request:
    state = moment.state
    left = sum(state.course_of(item.id).progress == "pending" for item in state.plan.agenda)
    return Send(c.Close(), unfinished=left)


_MEANINGS: Final[Mapping[str, Callable[[Moment, str | None], Request]]] = MappingProxyType(
    {
        "attendance": lambda _moment, _target: Open("attendance"),
        "start": _start,
        "finish": lambda _moment, _target: Send(c.Finish()),
        "skip": _skip,
        "page": lambda moment, _target: turn(moment, 1),
        "show": lambda _moment, _target: Panel("pictures"),
        "hold": lambda _moment, _target: Send(c.Hold()),
        "release": lambda _moment, _target: Send(c.Release()),
        "read_award": _read_award,
        "note": lambda _moment, _target: Open("note"),
        "put": _vote,
        "vote": _vote,
        "announce": _announce,
        "conclude": lambda _moment, _target: Open("conclude"),
        "close": _close,
        "undo": lambda _moment, _target: Send(c.Undo()),
    }
)
