"""The discussion."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import Answer, Question, Speech, State


def queued(state: State, event: e.Queued, _entry: e.Entry) -> State:
    """At the end of the queue."""
    return replace(state, queue=(*state.queue, event.who))


def unqueued(state: State, event: e.Unqueued, _entry: e.Entry) -> State:
    """Out of the queue."""
    return replace(state, queue=tuple(who for who in state.queue if who != event.who))


def speech_begun(state: State, event: e.SpeechBegun, entry: e.Entry) -> State:
    """A speech is under way; whoever has the floor asks for it no longer."""
    state = unqueued(state, e.Unqueued(event.who), entry)
    speech = Speech(event.who, event.turn, event.minutes, state.current, entry.at)
    return replace(state, speeches=state.speeches.push_front(speech), wrap_up_at=None, lead=None)


def speech_ended(state: State, event: e.SpeechEnded, entry: e.Entry) -> State:
    """The speech is over."""
    speech = next(iter(state.speeches))
    ended = replace(speech, ended=entry.at, gist=event.gist)
    return replace(state, speeches=state.speeches.drop_first().push_front(ended), wrap_up_at=None, lead=None)


def wrap_up_asked(state: State, _event: e.WrapUpAsked, entry: e.Entry) -> State:
    """The speaker's screen says so until the speech or the item is over."""
    return replace(state, wrap_up_at=entry.at)


def asked(state: State, event: e.Asked, entry: e.Entry) -> State:
    """A question waits for its answer."""
    question = Question(event.number, event.who, event.text, entry.at, state.current)
    return replace(state, questions=state.questions.insert(event.number, question))


def answered(state: State, event: e.Answered, entry: e.Entry) -> State:
    """The question has an answer, or one more."""
    question = state.questions[event.question]
    answers = (*question.answers, Answer(event.who, event.text, entry.at))
    return replace(
        state, questions=state.questions.insert(event.question, replace(question, answers=answers))
    )
