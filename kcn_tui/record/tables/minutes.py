"""What goes into the minutes in words: speeches, questions, notes, conclusions, the check-list."""

from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.state import State
from kcn_tui.record.tables.base import Rows, Table, moment


def _speeches(state: State) -> Rows:
    return [
        {
            "who": speech.who,
            "name": state.name_of(speech.who),
            "turn": speech.turn,
            "minutes": speech.minutes,
            "item": speech.item,
            "started_at": moment(speech.started),
            "ended_at": moment(speech.ended),
            "gist": speech.gist,
        }
        for speech in reversed(list(state.speeches))
    ]


def _questions(state: State) -> Rows:
    return [
        {
            "number": question.number,
            "at": moment(question.at),
            "item": question.item,
            "who": question.who,
            "name": state.name_of(question.who),
            "text": question.text,
            "answers": [
                {
                    "at": moment(answer.at),
                    "who": answer.who,
                    "name": state.name_of(answer.who),
                    "text": answer.text,
                }
                for answer in question.answers
            ],
        }
        for _number, question in sorted(state.questions.items())
    ]


def _contents(state: State) -> Rows:
    return [
        {"number": number, "content": content, "mark": state.contents.get(number, "open")}
        for number, content in enumerate(CONTENTS, start=1)
    ]


def _notes(state: State) -> Rows:
    return [
        {
            "number": note.number,
            "at": moment(note.at),
            "item": note.item,
            "text": note.text,
            "edited_at": moment(note.edited),
        }
        for _number, note in sorted(state.notes.items())
    ]


def _conclusions(state: State) -> Rows:
    return [{"at": moment(said.at), "text": said.text} for said in state.conclusions]


TABLES = (
    Table("speeches", _speeches, lambda state: (state.speeches, state.members, state.plan)),
    Table("questions", _questions, lambda state: (state.questions, state.members, state.plan)),
    Table("contents", _contents, lambda state: (state.contents,)),
    Table("notes", _notes, lambda state: (state.notes,)),
    Table("conclusions", _conclusions, lambda state: (state.conclusions,)),
)
