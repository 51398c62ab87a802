"""What will stand in the minutes in words: notes under their items, conclusions, the check-list of required contents."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from kcn_tui.console.forms.minutes import suggestion
from kcn_tui.console.keys import label_of
from kcn_tui.console.messages import Requested
from kcn_tui.console.row_list import Row, RowList, Tone
from kcn_tui.locale import _
from kcn_tui.meeting.checklist import Content, checklist
from kcn_tui.meeting.events import ContentMark
from kcn_tui.meeting.state import Note, State
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import content_name, mark_word

_SIGNS: Final[dict[ContentMark, str]] = {"open": " ", "done": "✓", "not_applicable": "–"}
_TONES: Final[dict[ContentMark, Tone]] = {"open": "pending", "done": "done", "not_applicable": "skipped"}


class MinutesList(RowList):
    """The list; a note can be edited, a content marked, a conclusion added."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", show=False),
        Binding("insert", "add", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="minutes")

    def show_minutes(self, state: State) -> None:
        """Paint what there is."""
        self.show_rows(tuple(_rows(state)))

    def action_choose(self) -> None:
        """Edit the note, mark the content, add a conclusion, whatever the row is about."""
        if self.row is None:
            return
        kind, _colon, of = self.row.id.partition(":")
        wanted = {"note": "edit_note", "content": "content", "conclusion": "conclude"}.get(kind)
        if wanted is not None:
            self.post_message(Requested(wanted, of))

    def action_add(self) -> None:
        """A further note."""
        self.post_message(Requested("note"))


def enter_words(row: str) -> str:
    """What Enter does on the row of this id."""
    return {
        "note": _("Enter: edit the note · Ins: new note · Esc: back"),
        "content": _("Enter: mark this content · Ins: new note · Esc: back"),
        "conclusion": _("Enter: add a conclusion · Ins: new note · Esc: back"),
    }.get(row.partition(":")[0], _("Ins: new note · Esc: back"))


def full_text(row: str, state: State) -> str:
    """What does not fit on the row of this id."""
    kind, _colon, of = row.partition(":")
    if kind == "note" and int(of) in state.notes:
        note = state.notes[int(of)]
        edited = (
            "" if note.edited is None else "\n" + _("(edited {time})").format(time=f"{note.edited:%H:%M}")
        )
        return note.text + edited
    if kind == "conclusion" and of:
        return state.conclusions[int(of)].text
    if kind == "content":
        content = checklist(state)[int(of) - 1]
        return f"{content_name(content.number)}\n{suggestion(state, content)}"
    return ""


def _rows(state: State) -> Iterator[Row]:
    notes = [state.notes[number] for number in sorted(state.notes)]
    items = [item.id for item in state.agenda]
    for item in [None, *items]:
        under = [note for note in notes if (note.item if note.item in items else None) == item]
        if under:
            yield _heading(item or "", _("Between items") if item is None else item_name(state, item))
            yield from map(_note, under)
    if not notes:
        yield _heading("none", _("no note yet"))
    yield _heading("conclusions", _("Conclusions: {count}").format(count=len(state.conclusions)))
    for number, conclusion in enumerate(state.conclusions):
        yield Row(f"conclusion:{number}", "•", f"{conclusion.at:%H:%M} {conclusion.text}")
    if not state.conclusions:
        yield Row("conclusion:", "•", _("none yet"), _("{key}: add").format(key=label_of("conclude")))
    contents = checklist(state)
    waiting = sum(content.standing == "open" for content in contents)
    yield _heading("contents", _("Required contents, still open: {count}").format(count=waiting))
    yield from map(_content, contents)


def _note(note: Note) -> Row:
    return Row(
        f"note:{note.number}", " ", f"{note.at:%H:%M} {note.text}", "" if note.edited is None else _("edited")
    )


def _content(content: Content) -> Row:
    """The mark where there is one; else what the course suggests, told apart by the word."""
    words = mark_word(content.standing)
    if content.mark is None and content.suggested != "open":
        words = _("suggested: {mark}").format(mark=mark_word(content.suggested))
    text = f"{content.number}. {content_name(content.number)}"
    return Row(f"content:{content.number}", _SIGNS[content.standing], text, words, _TONES[content.standing])


def _heading(row: str, words: str) -> Row:
    return Row(f"heading:{row}", "─", words, "", "done")
