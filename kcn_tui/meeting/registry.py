"""The one list of commands: name, arguments, key, and when each is possible.

Bindings, footer, palette, help screen, cue files and the README's table of keys all read it, so they cannot
disagree. Labels and help lines of the same names are in ``wording.commands``.
"""

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.decisions import course, hall, minutes, voting
from kcn_tui.meeting.events import Event, Undone
from kcn_tui.meeting.state import State

Decided = tuple[Event, ...] | c.Refusal
Where = Literal["anywhere", "agenda", "hall", "vote", "awards"]


class Spec(Struct, frozen=True):
    """One command: its cue name, argument struct, key on the console, where the key works, and its rule.

    ``possible`` says without arguments whether the command makes sense now; ``decide`` gives the events.
    ``cue`` is False for what only the console can ask for.
    """

    name: str
    args: type[c.Command]
    decide: Callable[[State, Any], Decided]
    key: str | None = None
    where: Where = "anywhere"
    possible: Callable[[State], c.Refusal | None] = lambda _state: None
    cue: bool = True


def _can_undo(state: State) -> c.Refusal | None:
    return c.Refusal("nothing_to_undo") if state.last_step is None else None


def _undo(state: State, _command: c.Undo) -> Decided:
    return c.Refusal("nothing_to_undo") if state.last_step is None else (Undone(state.last_step.seq),)


REGISTRY: tuple[Spec, ...] = (
    Spec("attendance", c.CountAttendance, minutes.count_attendance, key="f3"),
    Spec("start", c.Start, course.start, key="enter", where="agenda"),
    Spec("finish", c.Finish, course.finish, key="ctrl+e", possible=course.can_finish),
    Spec("skip", c.Skip, course.skip, key="ctrl+k", where="agenda"),
    Spec("page", c.TurnPage, hall.turn_page, key="pageup,pagedown"),
    Spec("show", c.Show, hall.show, key="f5"),
    Spec("hold", c.Hold, hall.hold, key="f6", possible=hall.can_hold),
    Spec("release", c.Release, hall.release, key="escape", possible=hall.can_release),
    Spec(
        "read_award",
        c.ReadAward,
        minutes.read_award,
        key="enter",
        where="awards",
        possible=minutes.can_read_award,
    ),
    Spec("note", c.TakeNote, minutes.take_note, key="f4"),
    Spec("put", c.Put, voting.put, key="f7", where="vote"),
    Spec("vote", c.RecordVote, voting.record_vote, key="f7", where="vote"),
    Spec("announce", c.Announce, voting.announce, key="ctrl+r", where="vote"),
    Spec("conclude", c.Conclude, minutes.conclude, key="ctrl+l"),
    Spec("close", c.Close, course.close, key="ctrl+d"),
    Spec("undo", c.Undo, _undo, key="f9", possible=_can_undo),
    Spec("adopt_plan", c.AdoptPlan, course.adopt_plan, cue=False),
)

BY_NAME = {spec.name: spec for spec in REGISTRY}
BY_ARGS = {spec.args: spec for spec in REGISTRY}


def possible(state: State, spec: Spec) -> c.Refusal | None:
    """Why this command is not possible now, or None. After the close only undo is left."""
    if state.closed_at is not None and spec.args is not c.Undo:
        return c.Refusal("already_closed")
    return spec.possible(state)


def decide(state: State, command: c.Command) -> Decided:
    """The events that this command becomes, or the reason why it is refused; a refusal changes nothing."""
    spec = BY_ARGS[type(command)]
    refused = possible(state, spec)
    return refused if refused is not None else spec.decide(state, command)
