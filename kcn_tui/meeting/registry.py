"""The one list of commands: name, arguments, key, and where the key works; whether and how each is decided is asked here.

Bindings, footer, palette, help screen, cue files and the README's table of keys all read it, so they cannot
disagree. Labels and help lines of the same names are in ``wording.commands``, the rules in ``rulings``: those are
loaded with the first question, because a screen that has only to name its keys should not wait for them.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Event
from kcn_tui.meeting.state import State

Decided = tuple[Event, ...] | c.Refusal
Where = Literal["anywhere", "agenda", "vote", "election", "awards", "discussion", "roll", "times"]


class Spec(Struct, frozen=True):
    """One command: its cue name, argument struct, key on the console, and where the key works.

    ``cue`` is False for what only the console can ask for.
    """

    name: str
    args: type[c.Command]
    key: str | None = None
    where: Where = "anywhere"
    cue: bool = True


REGISTRY: tuple[Spec, ...] = (
    Spec("attendance", c.CountAttendance, key="f3"),
    Spec("arrive", c.Arrive, key="enter", where="roll"),
    Spec("arrive_group", c.ArriveGroup, key="ctrl+g", where="roll"),
    Spec("leave", c.Leave, key="ctrl+o", where="roll"),
    Spec("excuse", c.Excuse, key="ctrl+f", where="roll"),
    Spec("start", c.Start, key="enter", where="agenda"),
    Spec("finish", c.Finish, key="ctrl+e"),
    Spec("skip", c.Skip, key="ctrl+k", where="agenda"),
    Spec("reopen", c.Reopen, where="agenda"),
    Spec("move", c.Move, key="ctrl+p", where="agenda"),
    Spec("insert", c.Insert, key="ctrl+n", where="agenda"),
    Spec("give_time", c.GiveTime, key="right,left", where="times"),
    Spec("share_time", c.ShareTime, key="ctrl+t"),
    Spec("began_at", c.BeganAt, key="ctrl+b"),
    Spec("page", c.TurnPage, key="pageup,pagedown"),
    Spec("show", c.Show, key="f5"),
    Spec("hold", c.Hold, key="f6"),
    Spec("black", c.Black, key="shift+f6,f18"),
    Spec("freeze", c.Freeze, key="shift+f5,f17"),
    Spec("tell", c.Tell, key="shift+f8,f20"),
    Spec("release", c.Release, key="escape"),
    Spec("lead", c.Lead, key="f23,shift+f11"),
    Spec("queue", c.Queue, key="ctrl+f", where="discussion"),
    Spec("unqueue", c.Unqueue, where="discussion"),
    Spec("speak", c.Speak, key="ctrl+n", where="discussion"),
    Spec("end_speech", c.EndSpeech, where="discussion"),
    Spec("wrap_up", c.WrapUp, key="f24,shift+f12"),
    Spec("question", c.Ask, where="discussion"),
    Spec("answer", c.Answer, where="discussion"),
    Spec("amend", c.Amend, key="ctrl+o"),
    Spec("recipient", c.EnterRecipient, key="ctrl+n", where="awards"),
    Spec("withdraw", c.Withdraw, key="ctrl+k", where="awards"),
    Spec("move_award", c.MoveAward, key="ctrl+p", where="awards"),
    Spec("read_award", c.ReadAward, key="enter", where="awards"),
    Spec("hand_over", c.HandOver, key="ctrl+f", where="awards"),
    Spec("note", c.TakeNote, key="f4"),
    Spec("edit_note", c.EditNote),
    Spec("content", c.MarkContent),
    Spec("put", c.Put, key="f7", where="vote"),
    Spec("tally", c.TakeTally, key="ctrl+g", where="vote"),
    Spec("vote", c.RecordVote, key="f7", where="vote"),
    Spec("nominate", c.Nominate, key="ctrl+n", where="election"),
    Spec("withdraw_candidate", c.WithdrawCandidate, key="ctrl+k", where="election"),
    Spec("ballot", c.CountBallot, where="vote"),
    Spec("announce", c.Announce, key="ctrl+r", where="vote"),
    Spec("retract", c.Retract, where="vote"),
    Spec("conclude", c.Conclude, key="ctrl+l"),
    Spec("close", c.Close, key="ctrl+d"),
    Spec("undo", c.Undo, key="f9"),
    Spec("adopt_plan", c.AdoptPlan, cue=False),
)

BY_NAME = {spec.name: spec for spec in REGISTRY}
BY_ARGS = {spec.args: spec for spec in REGISTRY}


def possible(state: State, spec: Spec) -> c.Refusal | None:
    """Why this command is not possible now, or None. After the close only undo is left."""
    from kcn_tui.meeting.rulings import RULINGS

    if state.closed_at is not None and spec.args is not c.Undo:
        return c.Refusal("already_closed")
    return RULINGS[spec.args].possible(state)


def decide(state: State, command: c.Command, now: datetime) -> Decided:
    """The events that this command becomes at ``now``, or the reason why it is refused; a refusal changes nothing."""
    from kcn_tui.meeting.rulings import RULINGS

    spec = BY_ARGS[type(command)]
    refused = possible(state, spec)
    return refused if refused is not None else RULINGS[spec.args].decide(state, command, now)
