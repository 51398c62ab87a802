"""What is meant by a key or a command's name at this moment: a command to send, a form or a panel to open, or why not."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from kcn_tui.console.award_targets import award_step, name_of, parted
from kcn_tui.console.day_requests import DAY, next_award, under_vote
from kcn_tui.console.floor_requests import FLOOR
from kcn_tui.console.intents import Open, Panel, Refuse, Request, Say, Send
from kcn_tui.console.keys import meant
from kcn_tui.console.moment import Moment
from kcn_tui.console.roll_requests import ROLL, attendance
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, upcoming
from kcn_tui.meeting.leading import page_asked
from kcn_tui.meeting.motions import has_been_put, is_decided, untold
from kcn_tui.meeting.quorate import OVERRIDABLE
from kcn_tui.meeting.registry import BY_NAME, decide, possible
from kcn_tui.meeting.votable import votable

OF_COMMAND: Final[Mapping[str, str]] = MappingProxyType({"roll_at": "arrive"})
"""Actions of the console that become a command of another name."""


def enter(moment: Moment) -> Request:
    """What Enter does at rest."""
    match moment.step:
        case Do(command=c.Close()):
            return _close(moment, None)
        case Do(command=command):
            return Send(command)
        case Ask(form="attendance"):
            return attendance(moment, None)
        case Ask(form=form, item=item):
            return Open(form, item)
        case _:
            return Say("nothing_left")


def turn(moment: Moment, by: int) -> Request:
    """Turn the hall's pages by so many, within what there is."""
    page = moment.pages.page + by
    if moment.state.cover not in {None, "frozen"}:
        return Say("covered")
    if page < 1:
        return Say("first_page")
    if page > moment.pages.total:
        return Say("last_page")
    return Send(c.TurnPage(page, *moment.pages.grid))


def turn_within(moment: Moment, by: int) -> c.TurnPage | None:
    """Turn by so many as another asks, to the first or the last page where that is beyond them; None where it is shown."""
    page = page_asked(moment.pages, by)
    return None if page is None else c.TurnPage(page, *moment.pages.grid)


def named(name: str, moment: Moment, target: str | None = None) -> Request:
    """What the command of this name means now; ``target`` is the item or award it is asked for."""
    name = meant(name, moment.state)
    refused = possible(moment.state, BY_NAME[OF_COMMAND.get(name, name)])
    if refused is not None:
        return Refuse(refused)
    meaning = MEANINGS.get(name)
    return argued(name, target) if meaning is None else meaning(moment, target)


def argued(name: str, target: str | None) -> Request:
    """A command by itself where it needs no argument, else the form that asks for them."""
    args = BY_NAME[name].args
    return Open(name, target or "") if args.__struct_fields__ else Send(msgspec.convert({}, args))


def _start(moment: Moment, target: str | None) -> Request:
    following = upcoming(moment.state)
    item = target or (None if following is None else following.id)
    if item is not None and moment.state.course_of(item).progress in {"done", "skipped"}:
        return named("reopen", moment, item)
    return Say("nothing_left") if item is None else _beginning(moment, item)


def _beginning(moment: Moment, item: str, by: c.Command | None = None) -> Request:
    """Begin the item, by another command than its start if given; where no quorum bars the way, ask for the reason."""
    command = by or c.Start(item)
    answer = decide(moment.state, command, moment.now)
    barred = isinstance(answer, c.Refusal) and answer.code in OVERRIDABLE
    return Open("opening", item) if barred else Send(command)


def _skip(moment: Moment, target: str | None) -> Request:
    item = target or moment.state.current
    if item is None:
        return Refuse(c.Refusal("no_open_item"))
    answer = decide(moment.state, c.Skip(item, "?"), moment.now)
    return Refuse(answer) if isinstance(answer, c.Refusal) else Open("skip", item)


def _read_award(moment: Moment, target: str | None) -> Request:
    if target is not None:
        award, number = parted(target)
        if award_step(moment.state, target) == "read":
            return _reading(moment, award)
        return Send(c.HandOver(award, name_of(moment.state, target), number=number))
    following = next_award(moment.state)
    return Refuse(c.Refusal("all_awards_read")) if following is None else _reading(moment, following)


def _reading(moment: Moment, award: str) -> Request:
    """Read the award; with the first of an item the item begins."""
    holder = moment.state.holder_of(award)
    return _beginning(moment, "" if holder is None else holder.id, c.ReadAward(award))


def _vote(moment: Moment, target: str | None) -> Request:
    """Take the count of what is before the hall, else put the open item to the vote."""
    state = moment.state
    motion = target or under_vote(state)
    if motion is None:
        return Refuse(c.Refusal("no_open_item"))
    item = votable(state, motion)
    if isinstance(item, c.Refusal):
        return named("ballot", moment, motion) if item.code == "needs_ballot" else Refuse(item)
    if has_been_put(state, motion) or is_decided(state, motion):
        return Open("vote", motion)
    answer = decide(state, c.Put(motion), moment.now)
    if not isinstance(answer, c.Refusal):
        return Send(c.Put(motion))
    if answer.code == "no_attendance":
        return attendance(moment, None)
    return Open("force", motion) if answer.code in OVERRIDABLE else Refuse(answer)


def _announce(moment: Moment, target: str | None) -> Request:
    state = moment.state
    motion = target or untold(state) or state.current
    return Refuse(c.Refusal("no_open_item")) if motion is None else Send(c.Announce(motion))


def _close(moment: Moment, _target: str | None) -> Request:
    state = moment.state
    left = sum(state.course_of(item.id).progress == "pending" for item in state.agenda)
    return Send(c.Close(), left)


MEANINGS: Final[Mapping[str, Callable[[Moment, str | None], Request]]] = MappingProxyType(
    {
        **DAY,
        **FLOOR,
        **ROLL,
        "start": _start,
        "finish": lambda _moment, _target: Send(c.Finish()),
        "skip": _skip,
        "page": lambda moment, _target: turn(moment, 1),
        "show": lambda _moment, _target: Panel("pictures"),
        "hold": lambda _moment, _target: Send(c.Hold()),
        "lead": lambda moment, _target: Send(c.Lead("podium" if moment.state.lead is None else "console")),
        "release": lambda _moment, _target: Send(c.Release()),
        "read_award": _read_award,
        "note": lambda _moment, _target: Open("note"),
        "put": _vote,
        "vote": _vote,
        "announce": _announce,
        "began_at": lambda moment, _target: Open("began_at", moment.state.current or ""),
        "conclude": lambda _moment, _target: Open("conclude"),
        "close": _close,
        "undo": lambda _moment, _target: Send(c.Undo()),
    }
)
