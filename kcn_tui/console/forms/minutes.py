"""The forms of the minutes: a note that shall read differently, and how a required content stands."""

from typing import Final, get_args

from kcn_tui.console.fields import ChoiceField, TextAreaField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.forms.words import WordsForm
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.checklist import Content, checklist
from kcn_tui.meeting.commands import EditNote, MarkContent, Refusal
from kcn_tui.meeting.events import ContentMark
from kcn_tui.meeting.state import State
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import content_name, mark_word

MARKS: Final[tuple[ContentMark, ...]] = get_args(ContentMark)
TITLE: Final = 60
"""Characters of an item's title on one line."""


class EditNoteForm(WordsForm):
    """Becomes ``EditNote``: begins with what the note reads now; what it read before stays in the log."""

    def __init__(self, target: str, _state: State) -> None:
        self.note = int(target)
        self._filled = False
        super().__init__(pgettext("form", "Note"), TextAreaField(name="text"))

    def fill_in(self, state: State) -> None:
        """The note as it reads, once."""
        note = state.notes.get(self.note)
        if not self._filled and note is not None:
            self.words.value = note.text
            self._filled = True

    def made_of(self, text: str) -> EditNote:
        """The note with this text."""
        return EditNote(self.note, text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("save the note so changed")

    def say(self, state: State, answer: Refusal | None) -> None:
        """Which note it is."""
        super().say(state, answer)
        note = state.notes.get(self.note)
        at = "" if note is None else f", {note.at:%H:%M}"
        self.title_line.say(_("Note {number}{at}").format(number=self.note, at=at))


class ContentForm(ArgumentsForm):
    """Becomes ``MarkContent``: begins with the mark it has, or with what the course of the meeting suggests."""

    def __init__(self, target: str, state: State) -> None:
        self._content = checklist(state)[int(target) - 1]
        self.mark = ChoiceField({mark: mark_word(mark) for mark in MARKS}, name="mark")
        self.mark.value = self._content.mark or self._content.suggested
        super().__init__(Row(pgettext("form", "Content is"), self.mark, classes="words"))
        self.title_line.unbound()

    def title(self, state: State) -> str:
        """Which content it is."""
        del state
        return f"{self._content.number}. {content_name(self._content.number)}"

    def told(self, state: State) -> tuple[str, str]:
        """What the suggestion rests on."""
        return suggestion(state, self._content), "aside"

    def made(self) -> MarkContent:
        """The mark."""
        return MarkContent(self._content.number, next(mark for mark in MARKS if mark == self.mark.value))

    def done_words(self) -> str:
        """What Enter does."""
        return _("mark as: {mark}").format(mark=self.mark.words)


def suggestion(state: State, content: Content) -> str:
    """What the course of the meeting suggests for a content, and the items that this rests on."""
    words = _("suggested: {mark}").format(mark=mark_word(content.suggested))
    if not content.items:
        return _("{words} (the agenda has no item for this alone)").format(words=words)
    items = ", ".join(item_name(state, item, TITLE) for item in content.items)
    return f"{words} ({items})"
