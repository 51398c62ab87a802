"""What can be asked of a meeting: one struct a command, as a key, a form or a cue file gives it.

A cue with a single value gives the first field: ``start: report-1`` is ``start: {item: report-1}``.
"""

from typing import TypeAlias

from kcn_tui.meeting.commands.awards import EnterRecipient, HandOver, MoveAward, ReadAward, Withdraw
from kcn_tui.meeting.commands.ballots import CountBallot, Nominate, WithdrawCandidate
from kcn_tui.meeting.commands.course import (
    BeganAt,
    Finish,
    GiveTime,
    Insert,
    Move,
    Reopen,
    ShareTime,
    Skip,
    Start,
)
from kcn_tui.meeting.commands.draft import Amend
from kcn_tui.meeting.commands.floor import Answer, Ask, EndSpeech, Queue, Speak, Unqueue, WrapUp
from kcn_tui.meeting.commands.hall import Black, Freeze, Hold, Lead, Release, Show, Tell, TurnPage
from kcn_tui.meeting.commands.minutes import Conclude, EditNote, MarkContent, TakeNote
from kcn_tui.meeting.commands.opening import AdoptPlan, Close, Undo
from kcn_tui.meeting.commands.refusal import Refusal, RefusalCode
from kcn_tui.meeting.commands.roll import Arrive, ArriveGroup, CountAttendance, Excuse, Leave
from kcn_tui.meeting.commands.voting import Announce, Put, RecordVote, Retract, TakeTally

Command: TypeAlias = (
    ReadAward
    | EnterRecipient
    | Withdraw
    | MoveAward
    | HandOver
    | CountBallot
    | Nominate
    | WithdrawCandidate
    | Start
    | Finish
    | Skip
    | Reopen
    | Move
    | Insert
    | GiveTime
    | ShareTime
    | BeganAt
    | Amend
    | Queue
    | Unqueue
    | Speak
    | EndSpeech
    | WrapUp
    | Ask
    | Answer
    | TurnPage
    | Show
    | Hold
    | Release
    | Black
    | Freeze
    | Tell
    | Lead
    | TakeNote
    | Conclude
    | EditNote
    | MarkContent
    | AdoptPlan
    | Close
    | Undo
    | CountAttendance
    | Arrive
    | ArriveGroup
    | Leave
    | Excuse
    | Put
    | RecordVote
    | Announce
    | TakeTally
    | Retract
)

__all__ = [
    "AdoptPlan",
    "Amend",
    "Announce",
    "Answer",
    "Arrive",
    "ArriveGroup",
    "Ask",
    "BeganAt",
    "Black",
    "Close",
    "Command",
    "Conclude",
    "CountAttendance",
    "CountBallot",
    "EditNote",
    "EndSpeech",
    "EnterRecipient",
    "Excuse",
    "Finish",
    "Freeze",
    "GiveTime",
    "HandOver",
    "Hold",
    "Insert",
    "Lead",
    "Leave",
    "MarkContent",
    "Move",
    "MoveAward",
    "Nominate",
    "Put",
    "Queue",
    "ReadAward",
    "RecordVote",
    "Refusal",
    "RefusalCode",
    "Release",
    "Reopen",
    "Retract",
    "ShareTime",
    "Show",
    "Skip",
    "Speak",
    "Start",
    "TakeNote",
    "TakeTally",
    "Tell",
    "TurnPage",
    "Undo",
    "Unqueue",
    "Withdraw",
    "WithdrawCandidate",
    "WrapUp",
]
