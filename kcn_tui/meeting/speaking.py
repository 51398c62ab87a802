"""How long someone speaks against the cap, which of a person's speeches it is (practice 3: 7 minutes, then 3), and questions."""

from datetime import datetime, timedelta

from kcn_tui.meeting.state import Question, Speech, State


def spoken(speech: Speech, now: datetime) -> timedelta:
    """How long the speech has taken so far; never negative, whatever the clock does."""
    return max(timedelta(), (speech.ended or now) - speech.started)


def time_left(speech: Speech, now: datetime) -> timedelta:
    """What is left of the speech's cap; negative once it is used up."""
    return timedelta(minutes=speech.minutes) - spoken(speech, now)


def turn_of(state: State, who: str) -> int:
    """Which speech under the open item the next one of this person would be, from 1."""
    return 1 + sum(speech.who == who and speech.item == state.current for speech in state.speeches)


def speech_key(state: State) -> str:
    """The speech under way: whose it is and, on a second line, which of the meeting's; empty where nobody speaks.

    Somebody may speak again, so that a name alone does not tell what is typed for one speech from the next.
    """
    speech = state.speaker
    return "" if speech is None else f"{speech.who}\n{len(state.speeches)}"


def speaker_of(key: str) -> str:
    """Whose speech this key names."""
    return key.partition("\n")[0]


def cap(state: State, turn: int) -> int:
    """The minutes that a person's speech of this turn may take; the last cap of the rules goes for all further ones."""
    caps = state.plan.rules.speech_minutes
    return caps[min(turn, len(caps)) - 1]


def speeches_under(state: State, item: str | None) -> tuple[Speech, ...]:
    """The speeches that are over under this item, the first one first."""
    return tuple(s for s in reversed(tuple(state.speeches)) if s.item == item and s.ended is not None)


def open_questions(state: State) -> tuple[Question, ...]:
    """The questions of the whole meeting that nobody has answered yet, by number."""
    return tuple(question for question in questions(state) if not question.answers)


def questions(state: State) -> tuple[Question, ...]:
    """All questions by number."""
    return tuple(state.questions[number] for number in sorted(state.questions))
