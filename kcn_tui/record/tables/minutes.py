"""What goes into the minutes in words: speeches, questions, notes, conclusions, the check-list.

Of the first three there may be thousands on a long day, each written down after the others, so that each of these
tables knows what differs between two states.
"""

from collections.abc import Iterator

from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.state import Note, Question, Speech, State
from kcn_tui.record.tables.base import Patch, Row, Rows, Table, differing, moment


def _said(state: State) -> Iterator[Speech]:
    return reversed(list(state.speeches))


def _speeches(state: State) -> Rows:
    return [_speech(state, speech) for speech in _said(state)]


def _speech(state: State, speech: Speech) -> Row:
    return {
        "who": speech.who,
        "name": state.name_of(speech.who),
        "turn": speech.turn,
        "minutes": speech.minutes,
        "item": speech.item,
        "started_at": moment(speech.started),
        "ended_at": moment(speech.ended),
        "gist": speech.gist,
    }


def _speeches_patch(before: State, after: State) -> Patch | None:
    if not _same_names(before, after):
        return None
    return differing(_said(before), _said(after), lambda speech: _speech(after, speech))


def _asked(state: State) -> Iterator[Question]:
    return (question for _number, question in sorted(state.questions.items()))


def _questions(state: State) -> Rows:
    return [_question(state, question) for question in _asked(state)]


def _question(state: State, question: Question) -> Row:
    return {
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


def _questions_patch(before: State, after: State) -> Patch | None:
    if not _same_names(before, after):
        return None
    return differing(_asked(before), _asked(after), lambda question: _question(after, question))


def _same_names(before: State, after: State) -> bool:
    return before.members is after.members and before.plan is after.plan


def _contents(state: State) -> Rows:
    return [
        {"number": number, "content": content, "mark": state.contents.get(number, "open")}
        for number, content in enumerate(CONTENTS, start=1)
    ]


def _noted(state: State) -> Iterator[Note]:
    return (note for _number, note in sorted(state.notes.items()))


def _notes(state: State) -> Rows:
    return [_note(note) for note in _noted(state)]


def _note(note: Note) -> Row:
    return {
        "number": note.number,
        "at": moment(note.at),
        "item": note.item,
        "text": note.text,
        "edited_at": moment(note.edited),
    }


def _notes_patch(before: State, after: State) -> Patch:
    return differing(_noted(before), _noted(after), _note)


def _conclusions(state: State) -> Rows:
    return [{"at": moment(said.at), "text": said.text} for said in state.conclusions]


TABLES = (
    Table("speeches", _speeches, lambda state: (state.speeches, state.members, state.plan), _speeches_patch),
    Table(
        "questions", _questions, lambda state: (state.questions, state.members, state.plan), _questions_patch
    ),
    Table("contents", _contents, lambda state: (state.contents,)),
    Table("notes", _notes, lambda state: (state.notes,), _notes_patch),
    Table("conclusions", _conclusions, lambda state: (state.conclusions,)),
)
