"""The forms of a discussion: who asks for the floor, what was said, asked and answered."""

from typing import Final

from kcn_tui.console.fields import ChoiceField, TextAreaField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.forms.promise import Promise
from kcn_tui.console.forms.who import WhoRow
from kcn_tui.console.forms.words import WordsForm
from kcn_tui.console.text import NAME
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.commands import Answer, Ask, Command, EndSpeech, Queue, Refusal, Unqueue
from kcn_tui.meeting.speaking import cap, open_questions, questions, speaker_of, speech_key, turn_of
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import member_name

QUOTED: Final = 60
"""Characters of a question that a line of choice quotes."""


class FloorForm(ArgumentsForm):
    """About somebody who may be a guest: who is not on the roll is taken when Enter is pressed once more."""

    who: WhoRow
    _taken = ""

    def adapt(self, state: State) -> None:
        """List those who may be meant."""
        self.who.list_those_meant(state)

    @property
    def guest(self) -> bool:
        """Whether who is typed shall be taken though not on the roll."""
        return bool(self._taken) and self._taken == self.who.typed.value.strip()

    def when_refused(self, answer: Refusal) -> Promise:
        """Enter leads on where somebody is only not on the roll."""
        if answer.code != "no_one":
            return super().when_refused(answer)
        return _("Enter: not on the roll, take as a guest · Esc: leave"), "aside"

    def insist(self, answer: Refusal) -> bool:
        """The next Enter records a guest."""
        if answer.code != "no_one":
            return False
        self._taken = self.who.typed.value.strip()
        return True

    def told(self, state: State) -> tuple[str, str]:
        """Who is meant."""
        words, mood = self.who.told(state)
        guest = _("guest, not on the roll")
        return (f"{words} · {guest}" if self.guest else words), mood


class QueueForm(FloorForm):
    """Becomes ``Queue`` again and again: emptied for the next hand that goes up."""

    again = True

    def __init__(self, _target: str, _state: State) -> None:
        self.who = WhoRow(pgettext("form", "Who"))
        super().__init__(self.who)

    def title(self, state: State) -> str:
        """How many wait already."""
        count = len(state.queue)
        waiting = ngettext("{count} waits", "{count} wait", count).format(count=count)
        return _("Asks for the floor ({waiting})").format(waiting=waiting)

    def told(self, state: State) -> tuple[str, str]:
        """Who is meant, which speech it will be, and how long it may take."""
        words, mood = super().told(state)
        if self.incomplete() is not None:
            return words, mood
        turn = turn_of(state, self.who.who(state))
        speech = _("speech {turn}, {minutes} minutes at most").format(turn=turn, minutes=cap(state, turn))
        return f"{words} · {speech}", mood

    def made(self) -> Queue:
        """The place in the queue."""
        return Queue(self.who.who(self.state), self.guest)

    def done_words(self) -> str:
        """What Enter does."""
        return _("put in the queue")

    def submitted(self) -> None:
        """Ready for the next."""
        self.who.empty()


class UnqueueForm(ArgumentsForm):
    """Becomes ``Unqueue``: who no longer asks for the floor."""

    def __init__(self, target: str, _state: State) -> None:
        self._target = target
        self.who = ChoiceField({}, name="who")
        super().__init__(Row(pgettext("form", "Who"), self.who, classes="words"))

    def adapt(self, state: State) -> None:
        """Offer those who wait."""
        self.who.offer({who: member_name(state, who, NAME) for who in state.queue})

    def fill_in(self, state: State) -> None:
        """The one it was asked for."""
        self.adapt(state)
        if self._target in state.queue:
            self.who.choose(self._target)
            self._target = ""

    def title(self, state: State) -> str:
        """What it is for."""
        del state
        return _("Take out of the queue")

    def made(self) -> Unqueue:
        """Out of the queue."""
        return Unqueue(self.who.value)

    def done_words(self) -> str:
        """What Enter does."""
        return _("take {who} out").format(who=self.who.words)


class EndSpeechForm(WordsForm):
    """Becomes ``EndSpeech``; the gist can be typed while the speech goes on, and may stay empty."""

    def __init__(self, speech: str, _state: State) -> None:
        self.speech, self.who = speech, speaker_of(speech)
        super().__init__(pgettext("form", "Gist"), TextAreaField(name="gist"))

    def command(self) -> Command:
        """Also without a word."""
        return EndSpeech(self.words.value.strip() or None)

    def incomplete(self) -> Row | None:
        """Nothing must be typed."""
        return None

    def done_words(self) -> str:
        """What Enter does."""
        if self.words.value.strip():
            return _("end the speech with this")
        return _("end the speech, no gist")

    def refusal(self) -> Refusal | None:
        """Somebody else may have the floor by now."""
        return Refusal("no_speaker") if self._over else super().refusal()

    @property
    def _over(self) -> bool:
        """Whether this speech has ended."""
        return self.state is not None and speech_key(self.state) != self.speech

    def say(self, state: State, answer: Refusal | None) -> None:
        """Whose words they are."""
        super().say(state, answer)
        if self._over:
            self.verdict.say(
                _("{who} no longer has the floor.").format(who=member_name(state, self.who, NAME)), "bad"
            )
        self.title_line.say(
            _("What {who} says, in a sentence").format(who=member_name(state, self.who, NAME))
        )


class AskForm(FloorForm):
    """Becomes ``Ask``: a question from the floor, by whoever speaks unless somebody else is named."""

    def __init__(self, _target: str, _state: State) -> None:
        self.who = WhoRow(pgettext("form", "Who asks"))
        self.text = TextAreaField(name="text")
        super().__init__(self.who, Row(pgettext("form", "Question"), self.text, classes="words tall"))
        self._filled = False

    def fill_in(self, state: State) -> None:
        """Whoever has the floor probably asks."""
        if not self._filled and state.speaker is not None:
            self.who.fill(state, state.speaker.who)
        self._filled = True

    def first_row(self) -> Row:
        """The text where it is known who asks."""
        return self.rows[1] if self.who.typed.value else self.rows[0]

    def title(self, state: State) -> str:
        """Its number."""
        return _("Question {number}").format(number=len(state.questions) + 1)

    def made(self) -> Ask:
        """The question."""
        return Ask(self.who.who(self.state), self.text.value.strip(), self.guest)

    def done_words(self) -> str:
        """What Enter does."""
        return _("record the question")


class AnswerForm(FloorForm):
    """Becomes ``Answer``: to the question it was opened for, else to one that is chosen among those still open."""

    def __init__(self, target: str, _state: State) -> None:
        self._target = target
        self.question = ChoiceField({}, name="question")
        self.who = WhoRow(pgettext("form", "Who answers"))
        self.text = TextAreaField(name="text")
        super().__init__(
            Row(pgettext("form", "Question"), self.question, classes="words"),
            self.who,
            Row(pgettext("form", "Answer"), self.text, classes="words tall"),
        )
        self.title_line.unbound()
        self._filled = False

    def fill_in(self, state: State) -> None:
        """The head answers, unless somebody else is named (practice 2, content 4)."""
        self.adapt(state)
        if not self._filled:
            self.who.fill(state, state.plan.roles.chair)
            self._filled = True

    def first_row(self) -> Row:
        """What is not known yet."""
        return self.rows[2] if self._target and self.who.typed.value else self.rows[0]

    def adapt(self, state: State) -> None:
        """Offer the questions."""
        super().adapt(state)
        self.question.offer(self._offered(state))

    def _offered(self, state: State) -> dict[str, str]:
        """The question that it was opened for; else those still open, with the one that is chosen."""
        kept = {self._target, self.question.value}
        waiting = () if self._target else open_questions(state)
        asked = (q for q in questions(state) if q in waiting or str(q.number) in kept)
        return {str(q.number): f"{q.number}. {one_line(q.text, QUOTED)}" for q in asked}

    def title(self, state: State) -> str:
        """The whole question, and who asked it."""
        number = self.question.value
        if not number:
            gone = _("This question is no longer there")
            return gone if self.question.objection else _("No question waits for an answer")
        asked = state.questions[int(number)]
        return f"{member_name(state, asked.who, NAME)}: {one_line(asked.text)}"

    def made(self) -> Answer:
        """The answer."""
        who, text = self.who.who(self.state), self.text.value.strip()
        return Answer(int(self.question.value), who, text, self.guest)

    def done_words(self) -> str:
        """What Enter does."""
        return _("record the answer")
