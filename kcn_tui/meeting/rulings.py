"""The rule of each command of the registry: whether it makes sense now, and the events that it becomes."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

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
from kcn_tui.meeting.events import Undone
from kcn_tui.meeting.registry import Decided
from kcn_tui.meeting.state import State

Rule = Callable[[State, Any], Decided]
TimedRule = Callable[[State, Any, datetime], Decided]


class Ruling(Struct, frozen=True):
    """``decide`` gives the events, told the time; ``possible`` says without arguments whether it makes sense now."""

    decide: TimedRule
    possible: Callable[[State], c.Refusal | None] = lambda _state: None


def _always(rule: Rule) -> TimedRule:
    """A rule that does not depend on the time."""
    return lambda state, command, _now: rule(state, command)


def _can_undo(state: State) -> c.Refusal | None:
    return c.Refusal("nothing_to_undo") if state.last_step is None else None


def _undo(state: State, _command: c.Undo) -> Decided:
    return c.Refusal("nothing_to_undo") if state.last_step is None else (Undone(state.last_step),)


RULINGS: Final[Mapping[type[c.Command], Ruling]] = MappingProxyType(
    {
        c.CountAttendance: Ruling(_always(roll.count_attendance)),
        c.Arrive: Ruling(roll.arrive),
        c.ArriveGroup: Ruling(roll.arrive_group),
        c.Leave: Ruling(roll.leave),
        c.Excuse: Ruling(_always(roll.excuse)),
        c.Start: Ruling(_always(course.start)),
        c.Finish: Ruling(_always(course.finish), course.can_finish),
        c.Skip: Ruling(_always(course.skip)),
        c.Reopen: Ruling(_always(changes.reopen)),
        c.Move: Ruling(_always(changes.move)),
        c.Insert: Ruling(_always(changes.insert)),
        c.GiveTime: Ruling(_always(timing.give_time)),
        c.ShareTime: Ruling(timing.share_time),
        c.BeganAt: Ruling(timing.began_at, course.can_finish),
        c.TurnPage: Ruling(_always(hall.turn_page)),
        c.Show: Ruling(_always(hall.show)),
        c.Hold: Ruling(_always(hall.hold), hall.can_hold),
        c.Black: Ruling(_always(hall.black), hall.can_black),
        c.Freeze: Ruling(_always(hall.freeze), hall.can_freeze),
        c.Tell: Ruling(_always(hall.tell)),
        c.Release: Ruling(_always(hall.release), hall.can_release),
        c.Lead: Ruling(_always(hall.lead), hall.can_lead),
        c.Queue: Ruling(_always(floor.queue)),
        c.Unqueue: Ruling(_always(floor.unqueue)),
        c.Speak: Ruling(_always(floor.speak)),
        c.EndSpeech: Ruling(_always(floor.end_speech), floor.can_end_speech),
        c.WrapUp: Ruling(_always(floor.wrap_up), floor.can_wrap_up),
        c.Ask: Ruling(_always(floor.ask)),
        c.Answer: Ruling(_always(floor.answer)),
        c.Amend: Ruling(_always(draft.amend)),
        c.EnterRecipient: Ruling(_always(awards.enter_recipient)),
        c.Withdraw: Ruling(_always(awards.withdraw)),
        c.MoveAward: Ruling(_always(awards.move_award)),
        c.ReadAward: Ruling(_always(awards.read_award), awards.can_read_award),
        c.HandOver: Ruling(_always(awards.hand_over)),
        c.TakeNote: Ruling(_always(minutes.take_note)),
        c.EditNote: Ruling(_always(minutes.edit_note)),
        c.MarkContent: Ruling(_always(minutes.mark_content)),
        c.Put: Ruling(_always(voting.put)),
        c.TakeTally: Ruling(_always(voting.take_tally)),
        c.RecordVote: Ruling(_always(voting.record_vote)),
        c.Nominate: Ruling(_always(candidates.nominate)),
        c.WithdrawCandidate: Ruling(_always(candidates.withdraw_candidate)),
        c.CountBallot: Ruling(_always(ballots.count_ballot)),
        c.Announce: Ruling(_always(voting.announce)),
        c.Retract: Ruling(_always(voting.retract)),
        c.Conclude: Ruling(_always(minutes.conclude)),
        c.Close: Ruling(_always(course.close)),
        c.Undo: Ruling(_always(_undo), _can_undo),
        c.AdoptPlan: Ruling(_always(adopting.adopt_plan)),
    }
)
