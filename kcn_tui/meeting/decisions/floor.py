"""The discussion: the queue, speeches, questions and answers (practice 3: 7 minutes, a second speech 3)."""

from kcn_tui.meeting.commands import Answer, Ask, EndSpeech, Queue, Refusal, Speak, Unqueue, WrapUp
from kcn_tui.meeting.decisions.who import speaker
from kcn_tui.meeting.events import (
    Answered,
    Asked,
    Event,
    Queued,
    SpeechBegun,
    SpeechEnded,
    Unqueued,
    WrapUpAsked,
)
from kcn_tui.meeting.speaking import cap, turn_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.sound import says_something


def queue(state: State, command: Queue) -> tuple[Event, ...] | Refusal:
    """Put someone at the end of the queue, once."""
    who = speaker(state, command.who, guest=command.guest)
    if isinstance(who, Refusal):
        return who
    return Refusal("already_queued", {"who": who}) if who in state.queue else (Queued(who),)


def unqueue(state: State, command: Unqueue) -> tuple[Event, ...] | Refusal:
    """Take someone out of the queue."""
    who = speaker(state, command.who)
    if isinstance(who, Refusal):
        return who
    return (Unqueued(who),) if who in state.queue else Refusal("not_in_queue", {"who": who})


def speak(state: State, command: Speak) -> tuple[Event, ...] | Refusal:
    """Give the floor to someone, or to the next in the queue; whoever has it ends first."""
    if command.who is None and not state.queue:
        return Refusal("queue_empty")
    who = state.queue[0] if command.who is None else speaker(state, command.who, guest=command.guest)
    if isinstance(who, Refusal):
        return who
    now = state.speaker
    if now is not None and now.who == who:
        return Refusal("already_given_floor", {"who": who})
    ended = () if now is None else (SpeechEnded(now.who, None),)
    turn = turn_of(state, who)
    begun = SpeechBegun(who, turn, cap(state, turn))
    return (*ended, begun)


def can_end_speech(state: State) -> Refusal | None:
    """Only who has the floor can give it up."""
    return Refusal("no_speaker") if state.speaker is None else None


def end_speech(state: State, command: EndSpeech) -> tuple[Event, ...]:
    """End the speech, with the gist of it."""
    now = state.speaker
    gist = command.gist if says_something(command.gist) else None
    assert now is not None, "can_end_speech"
    return (SpeechEnded(now.who, gist),)


def can_wrap_up(state: State) -> Refusal | None:
    """Somebody must be speaking or presenting, and is asked once."""
    if state.speaker is None and state.current is None:
        return Refusal("no_open_item")
    return None if state.wrap_up_at is None else Refusal("already_asked_to_finish")


def wrap_up(state: State, _command: WrapUp) -> tuple[Event, ...]:
    """Ask whoever has the floor, else who presents the item, to come to an end."""
    if state.speaker is not None:
        return (WrapUpAsked(state.speaker.who),)
    return (WrapUpAsked(None if state.open_item is None else state.open_item.by),)


def ask(state: State, command: Ask) -> tuple[Event, ...] | Refusal:
    """Number a question from the floor."""
    if not says_something(command.text):
        return Refusal("needs_text")
    who = speaker(state, command.who, guest=command.guest)
    return who if isinstance(who, Refusal) else (Asked(len(state.questions) + 1, who, command.text),)


def answer(state: State, command: Answer) -> tuple[Event, ...] | Refusal:
    """Answer a question by its number; more than one answer is possible."""
    if not state.questions:
        return Refusal("no_question_open")
    if command.question not in state.questions:
        return Refusal("no_question", {"question": command.question})
    if not says_something(command.text):
        return Refusal("needs_text")
    who = speaker(state, command.who, guest=command.guest)
    return who if isinstance(who, Refusal) else (Answered(command.question, who, command.text),)
