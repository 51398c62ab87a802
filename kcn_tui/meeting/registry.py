"""The one list of commands: name, arguments, key, and when each is possible.

Bindings, footer, palette, help screen, cue files and the README's table of keys all read it, so they cannot
disagree. Labels and help lines of the same names are in ``wording.commands``.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.decisions import (
    adopting,
    awards,
    ballots,
    candidates,
    changes,
    course,
    draft,
    floor,
    hall,
    minutes,
    roll,
    timing,
    voting,
)
from kcn_tui.meeting.events import Event, Undone
from kcn_tui.meeting.state import State

Decided = tuple[Event, ...] | c.Refusal
Rule = Callable[[State, Any], Decided]
TimedRule = Callable[[State, Any, datetime], Decided]
Where = Literal["anywhere", "agenda", "hall", "vote", "election", "awards", "discussion", "roll", "times"]


class Spec(Struct, frozen=True):
    """One command: its cue name, argument struct, key on the console, where the key works, and its rule.

    ``possible`` says without arguments whether the command makes sense now; ``decide`` gives the events, told the
    time. ``cue`` is False for what only the console can ask for.
    """

    name: str
    args: type[c.Command]
    decide: TimedRule
    key: str | None = None
    where: Where = "anywhere"
    possible: Callable[[State], c.Refusal | None] = lambda _state: None
    cue: bool = True


def _always(rule: Rule) -> TimedRule:
    """A rule that does not depend on the time."""
    return lambda state, command, _now: rule(state, command)


def _can_undo(state: State) -> c.Refusal | None:
    return c.Refusal("nothing_to_undo") if state.last_step is None else None


def _undo(state: State, _command: c.Undo) -> Decided:
    return c.Refusal("nothing_to_undo") if state.last_step is None else (Undone(state.last_step.seq),)


REGISTRY: tuple[Spec, ...] = (
    Spec("attendance", c.CountAttendance, _always(roll.count_attendance), key="f3"),
    Spec("arrive", c.Arrive, roll.arrive, key="enter", where="roll"),
    Spec("arrive_group", c.ArriveGroup, roll.arrive_group, key="ctrl+g", where="roll"),
    Spec("leave", c.Leave, roll.leave, key="ctrl+o", where="roll"),
    Spec("excuse", c.Excuse, _always(roll.excuse), key="ctrl+f", where="roll"),
    Spec("start", c.Start, _always(course.start), key="enter", where="agenda"),
    Spec("finish", c.Finish, _always(course.finish), key="ctrl+e", possible=course.can_finish),
    Spec("skip", c.Skip, _always(course.skip), key="ctrl+k", where="agenda"),
    Spec("reopen", c.Reopen, _always(changes.reopen), where="agenda"),
    Spec("move", c.Move, _always(changes.move), key="ctrl+p", where="agenda"),
    Spec("insert", c.Insert, _always(changes.insert), key="ctrl+n", where="agenda"),
    Spec("give_time", c.GiveTime, _always(timing.give_time), key="right,left", where="times"),
    Spec("share_time", c.ShareTime, timing.share_time, key="ctrl+t"),
    Spec("began_at", c.BeganAt, timing.began_at, key="ctrl+b", possible=course.can_finish),
    Spec("page", c.TurnPage, _always(hall.turn_page), key="pageup,pagedown"),
    Spec("show", c.Show, _always(hall.show), key="f5"),
    Spec("hold", c.Hold, _always(hall.hold), key="f6", possible=hall.can_hold),
    Spec("black", c.Black, _always(hall.black), key="shift+f6,f18", possible=hall.can_black),
    Spec("freeze", c.Freeze, _always(hall.freeze), key="shift+f5,f17", possible=hall.can_freeze),
    Spec("tell", c.Tell, _always(hall.tell), key="shift+f8,f20"),
    Spec("release", c.Release, _always(hall.release), key="escape", possible=hall.can_release),
    Spec("queue", c.Queue, _always(floor.queue), key="ctrl+f", where="discussion"),
    Spec("unqueue", c.Unqueue, _always(floor.unqueue), where="discussion"),
    Spec("speak", c.Speak, _always(floor.speak), key="ctrl+n", where="discussion"),
    Spec(
        "end_speech",
        c.EndSpeech,
        _always(floor.end_speech),
        where="discussion",
        possible=floor.can_end_speech,
    ),
    Spec("wrap_up", c.WrapUp, _always(floor.wrap_up), key="f24,shift+f12", possible=floor.can_wrap_up),
    Spec("question", c.Ask, _always(floor.ask), where="discussion"),
    Spec("answer", c.Answer, _always(floor.answer), where="discussion"),
    Spec("amend", c.Amend, _always(draft.amend), key="ctrl+o"),
    Spec("recipient", c.EnterRecipient, _always(awards.enter_recipient), key="ctrl+n", where="awards"),
    Spec("withdraw", c.Withdraw, _always(awards.withdraw), key="ctrl+k", where="awards"),
    Spec("move_award", c.MoveAward, _always(awards.move_award), key="ctrl+p", where="awards"),
    Spec(
        "read_award",
        c.ReadAward,
        _always(awards.read_award),
        key="enter",
        where="awards",
        possible=awards.can_read_award,
    ),
    Spec("hand_over", c.HandOver, _always(awards.hand_over), key="ctrl+f", where="awards"),
    Spec("note", c.TakeNote, _always(minutes.take_note), key="f4"),
    Spec("edit_note", c.EditNote, _always(minutes.edit_note)),
    Spec("content", c.MarkContent, _always(minutes.mark_content)),
    Spec("put", c.Put, _always(voting.put), key="f7", where="vote"),
    Spec("tally", c.TakeTally, _always(voting.take_tally), key="ctrl+g", where="vote"),
    Spec("vote", c.RecordVote, _always(voting.record_vote), key="f7", where="vote"),
    Spec("nominate", c.Nominate, _always(candidates.nominate), key="ctrl+n", where="election"),
    Spec(
        "withdraw_candidate",
        c.WithdrawCandidate,
        _always(candidates.withdraw_candidate),
        key="ctrl+k",
        where="election",
    ),
    Spec("ballot", c.CountBallot, _always(ballots.count_ballot), where="vote"),
    Spec("announce", c.Announce, _always(voting.announce), key="ctrl+r", where="vote"),
    Spec("retract", c.Retract, _always(voting.retract), where="vote"),
    Spec("conclude", c.Conclude, _always(minutes.conclude), key="ctrl+l"),
    Spec("close", c.Close, _always(course.close), key="ctrl+d"),
    Spec("undo", c.Undo, _always(_undo), key="f9", possible=_can_undo),
    Spec("adopt_plan", c.AdoptPlan, _always(adopting.adopt_plan), cue=False),
)

BY_NAME = {spec.name: spec for spec in REGISTRY}
BY_ARGS = {spec.args: spec for spec in REGISTRY}


def possible(state: State, spec: Spec) -> c.Refusal | None:
    """Why this command is not possible now, or None. After the close only undo is left."""
    if state.closed_at is not None and spec.args is not c.Undo:
        return c.Refusal("already_closed")
    return spec.possible(state)


def decide(state: State, command: c.Command, now: datetime) -> Decided:
    """The events that this command becomes at ``now``, or the reason why it is refused; a refusal changes nothing."""
    spec = BY_ARGS[type(command)]
    refused = possible(state, spec)
    return refused if refused is not None else spec.decide(state, command, now)
