"""A discussion at a glance: who has the floor, who waits for it, what was asked and answered, who has spoken."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType

from kcn_tui.console.keys import label_of
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment, clock_words
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.console.text import NAME
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.pace import minutes_left
from kcn_tui.meeting.speaking import cap, questions, speeches_under, spoken, time_left, turn_of
from kcn_tui.meeting.state import Question, Speech, State
from kcn_tui.wording.names import absence_words, member_name
from kcn_tui.wording.time import left_words


class FloorList(RowList):
    """The list; who is highlighted can be given the floor out of turn, a question be answered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", show=False),
        Binding("delete", "take_out", show=False),
        Binding("insert", "ask", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="floor")

    def show_floor(self, moment: Moment) -> None:
        """Paint this moment; the rows keep their ids while the time runs."""
        here = None if self.row is None else self.row.id
        rows = tuple(_rows(moment))
        self.show_rows(rows, attend=0)
        places = [row.id for row in rows]
        if self.has_focus and here in places:
            self.highlighted = places.index(here)

    def action_choose(self) -> None:
        """Give the floor, end the speech, or answer, whatever the row is about."""
        if self.row is None:
            return
        kind, _colon, of = self.row.id.partition(":")
        if kind == "speaker":
            self.post_message(Requested("end_speech"))
        elif kind == "queue":
            self.post_message(Requested("speak", of))
        elif kind == "question":
            self.post_message(Requested("answer", of))

    def action_take_out(self) -> None:
        """Take who is highlighted out of the queue."""
        if self.row is not None and self.row.id.startswith("queue:"):
            self.post_message(Requested("unqueue", self.row.id.removeprefix("queue:")))

    def action_ask(self) -> None:
        """A question from the floor."""
        self.post_message(Requested("question"))


def enter_words(row: str, state: State) -> str:
    """What Enter does on the row of this id."""
    kind, _colon, of = row.partition(":")
    if kind == "speaker":
        return _("Enter: end the speech, with its gist · Ins: question · Esc: back")
    if kind == "queue":
        who = member_name(state, of, NAME)
        return _("Enter: the floor to {who} · Del: take out · Esc: back").format(who=who)
    if kind == "question":
        return _("Enter: answer question {number} · Ins: question · Esc: back").format(number=of)
    words = _("{queue}: ask for the floor · {speak}: next speaker · Ins: question · Esc: back")
    return words.format(queue=label_of("queue"), speak=label_of("speak"))


def full_text(row: str, state: State) -> str:
    """What does not fit on the row of this id: the question with its answers, the gist of a speech."""
    kind, _colon, of = row.partition(":")
    if kind == "question" and int(of) in state.questions:
        asked = state.questions[int(of)]
        lines = [f"{member_name(state, asked.who)}: {asked.text}"]
        lines += [f"→ {member_name(state, answer.who)}: {answer.text}" for answer in asked.answers]
        return "\n".join(lines)
    if kind == "speech":
        speech = speeches_under(state, state.current)[int(of)]
        gist = speech.gist or _("no gist was written")
        return f"{member_name(state, speech.who)}: {gist}"
    return ""


def _rows(moment: Moment) -> Iterator[Row]:
    state = moment.state
    yield from _speaker(moment)
    waiting = ngettext("{count} waits for the floor", "{count} wait for the floor", len(state.queue))
    add = _("{key}: add a speaker").format(key=label_of("queue")) if not state.queue else ""
    yield _heading("q", waiting.format(count=len(state.queue)), add)
    for place, who in enumerate(state.queue, start=1):
        turn = turn_of(state, who)
        absent = absence_words(state, who)
        right = f"{absent and f'{absent} · '}{turn_words(turn)}{cap(state, turn)}′"
        yield Row(f"queue:{who}", " ", f"{place}. {member_name(state, who, NAME)}", right)
    asked = questions(state)
    if asked:
        waits = sum(not question.answers for question in asked)
        yield _heading(
            "a", _("Questions: {count}, not answered: {open}").format(count=len(asked), open=waits)
        )
        yield from (_question(state, question) for question in asked)
    said = speeches_under(state, state.current)
    if said:
        spoke = ngettext("{count} speech so far", "{count} speeches so far", len(said))
        yield _heading("s", spoke.format(count=len(said)))
        yield from (_speech(state, n, speech) for n, speech in enumerate(said))


def turn_words(turn: int) -> str:
    """Which speech it is, where it is not the first."""
    return "" if turn == 1 else _("speech {turn}").format(turn=turn) + " · "


def _speaker(moment: Moment) -> Iterator[Row]:
    """The name on a line of its own, so that it is never cut; the time below it."""
    speech = moment.state.speaker
    if speech is None:
        yield Row("nobody", " ", _("Nobody has the floor"), "", "done")
        return
    turn = "" if speech.turn == 1 else _("speech {turn}").format(turn=speech.turn)
    yield Row(f"speaker:{speech.who}", "▶", member_name(moment.state, speech.who, NAME), turn, "open")
    used = f"{clock_words(spoken(speech, moment.now))}/{speech.minutes}′"
    left = time_left(speech, moment.now)
    over = left < timedelta()
    words = _("over by {time}").format(time=clock_words(-left)) if over else left_words(minutes_left(left))
    yield Row("time", "!" if over else " ", f"{used} · {words}", "", "open")


def _question(state: State, question: Question) -> Row:
    text = f"{question.number}. {member_name(state, question.who, NAME)}: {question.text}"
    if question.answers:
        return Row(f"question:{question.number}", "✓", text, pgettext("question", "answered"), "done")
    return Row(f"question:{question.number}", "?", text, pgettext("question", "open"))


def _speech(state: State, number: int, speech: Speech) -> Row:
    gist = f": {speech.gist}" if speech.gist else ""
    used = f"{turn_words(speech.turn)}{clock_words(spoken(speech, speech.started))}/{speech.minutes}′"
    return Row(f"speech:{number}", "✓", f"{member_name(state, speech.who, NAME)}{gist}", used, "done")


def _heading(row: str, words: str, right: str = "") -> Row:
    return Row(f"heading:{row}", "─", words, right, "done")
