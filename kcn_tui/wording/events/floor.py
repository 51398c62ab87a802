"""The discussion in words."""

from typing import Final

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words
from kcn_tui.wording.names import member_name


def _queued(event: e.Queued, state: State) -> str:
    return _("asks for the floor: {who}").format(who=member_name(state, event.who))


def _unqueued(event: e.Unqueued, state: State) -> str:
    return _("no longer asks for the floor: {who}").format(who=member_name(state, event.who))


def _begun(event: e.SpeechBegun, state: State) -> str:
    line = ngettext(
        "{who} speaks, speech {turn}, {minutes} minute",
        "{who} speaks, speech {turn}, {minutes} minutes",
        event.minutes,
    )
    return line.format(who=member_name(state, event.who), turn=event.turn, minutes=event.minutes)


def _ended(event: e.SpeechEnded, state: State) -> str:
    who = member_name(state, event.who)
    if event.gist is None:
        return _("{who} has spoken").format(who=who)
    return _("{who} has spoken: {gist}").format(who=who, gist=one_line(event.gist))


def _wrap_up(event: e.WrapUpAsked, state: State) -> str:
    if event.who is None:
        return _("asked to finish, on the speaker's screen")
    return _("asked to finish, on the speaker's screen: {who}").format(who=member_name(state, event.who))


def _asked(event: e.Asked, state: State) -> str:
    line = _("question {number} by {who}: {text}")
    return line.format(number=event.number, who=member_name(state, event.who), text=one_line(event.text))


def _answered(event: e.Answered, state: State) -> str:
    line = _("question {number} answered by {who}: {text}")
    return line.format(number=event.question, who=member_name(state, event.who), text=one_line(event.text))


WORDS: Final[dict[type[e.Event], Words]] = {
    e.Queued: _queued,
    e.Unqueued: _unqueued,
    e.SpeechBegun: _begun,
    e.SpeechEnded: _ended,
    e.WrapUpAsked: _wrap_up,
    e.Asked: _asked,
    e.Answered: _answered,
}
