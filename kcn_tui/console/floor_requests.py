"""What the commands of the discussion and of the minutes mean."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from kcn_tui.console.intents import Open, Refuse, Request, Send
from kcn_tui.console.moment import Moment
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.checklist import checklist
from kcn_tui.meeting.foresight import state_after
from kcn_tui.meeting.speaking import open_questions, speech_key
from kcn_tui.meeting.state import State


def _unqueue(moment: Moment, target: str | None) -> Request:
    """Take the one chosen out at once; from elsewhere choose first."""
    if target is not None:
        return Send(c.Unqueue(target))
    return Open("unqueue") if moment.state.queue else Refuse(c.Refusal("queue_empty"))


def _end_speech(moment: Moment, _target: str | None) -> Request:
    key = speech_key(moment.state)
    return Open("end_speech", key) if key else Refuse(c.Refusal("no_speaker"))


def gist_first(state: State, seq: int, command: c.Command, fields: Mapping[str, str], now: datetime) -> str:
    """The gist half typed in these fields, where the command would end the speech under way without it; else nothing."""
    gist = fields.get("gist", "").strip()
    if not gist or isinstance(command, c.EndSpeech):
        return ""
    after = state_after(state, seq, command, now)
    return "" if after is None or speech_key(after) == speech_key(state) else gist


def _answer(moment: Moment, target: str | None) -> Request:
    if target is None and not open_questions(moment.state):
        return Refuse(c.Refusal("no_question_open"))
    return Open("answer", target or "")


def _edit_note(moment: Moment, target: str | None) -> Request:
    """The note chosen; from elsewhere the latest one."""
    if not moment.state.notes:
        return Refuse(c.Refusal("no_note_yet"))
    return Open("edit_note", target or str(len(moment.state.notes)))


def _content(moment: Moment, target: str | None) -> Request:
    """The content chosen; from elsewhere the first that is open."""
    waiting = (str(content.number) for content in checklist(moment.state) if content.standing == "open")
    return Open("content", target or next(waiting, "1"))


FLOOR: Final[Mapping[str, Callable[[Moment, str | None], Request]]] = MappingProxyType(
    {
        "queue": lambda _moment, _target: Open("queue"),
        "unqueue": _unqueue,
        "speak": lambda _moment, target: Send(c.Speak(target)),
        "end_speech": _end_speech,
        "question": lambda _moment, _target: Open("question"),
        "answer": _answer,
        "edit_note": _edit_note,
        "content": _content,
    }
)
