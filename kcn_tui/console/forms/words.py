"""The forms that ask for words: a note, the chair's conclusion, a reason."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from kcn_tui.console.actions import words_for
from kcn_tui.console.fields import TextAreaField, TextField
from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import Command, Conclude, Put, Refusal, Skip, Start, TakeNote, Tell
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import item_name

PREVIEW = 24
"""Characters of a text that the line about Enter quotes."""


class WordsForm(Form):
    """One field for words, which Enter saves. ``Ctrl+J`` begins a new line where there are several."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab,shift+tab", "stay", show=False)]

    def __init__(self, label: str, field: TextField | TextAreaField) -> None:
        self.words = field
        self.row = Row(label, field, classes="alone" if isinstance(field, TextAreaField) else "words")
        super().__init__((self.row,))

    def command(self) -> Command | None:
        """The command with the words typed, or None while there are none."""
        text = self.words.value.strip()
        return self.made_of(text) if text else None

    def made_of(self, text: str) -> Command:
        """The command with this text."""
        raise NotImplementedError

    def incomplete(self) -> Row | None:
        """The words must not be missing."""
        return None if self.words.value.strip() else self.row

    def action_stay(self) -> None:
        """There is nowhere else to go in this form."""


class NoteForm(WordsForm):
    """Becomes ``TakeNote``; emptied as soon as the note is on its way, so that the next can be typed."""

    again = True

    def __init__(self) -> None:
        super().__init__(pgettext("form", "Note"), TextAreaField(name="note"))

    def made_of(self, text: str) -> TakeNote:
        """The note."""
        return TakeNote(text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("save · Ctrl+J: new line")

    def say(self, state: State, answer: Refusal | None) -> None:
        """Under which item the note will stand."""
        super().say(state, answer)
        item = state.current
        self.title_line.say(
            _("Note for the minutes")
            if item is None
            else _("Note under {item}").format(item=item_name(state, item))
        )

    def submitted(self) -> None:
        """Ready for the next note."""
        self.words.value = ""


class ConcludeForm(WordsForm):
    """Becomes ``Conclude``."""

    def __init__(self) -> None:
        super().__init__(pgettext("form", "Conclusion"), TextAreaField(name="conclusion"))

    def made_of(self, text: str) -> Conclude:
        """The conclusion."""
        return Conclude(text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("record · Ctrl+J: new line")

    def say(self, state: State, answer: Refusal | None) -> None:
        """How many conclusions there are already."""
        super().say(state, answer)
        count = len(state.conclusions)
        self.title_line.say(_("What the chair says in conclusion"))
        if answer is None and count:
            self.verdict.say(_("{count} recorded already; this one is added").format(count=count), "aside")


class TellForm(WordsForm):
    """Becomes ``Tell``: the message that the hall reads instead of its picture."""

    def __init__(self) -> None:
        super().__init__(pgettext("form", "Text"), TextAreaField(name="text"))

    def made_of(self, text: str) -> Tell:
        """The message."""
        return Tell(text)

    def done_words(self) -> str:
        """What Enter does."""
        label = words_for("tell").label
        return label[:1].lower() + label[1:]

    def say(self, state: State, answer: Refusal | None) -> None:
        """What the command is called."""
        super().say(state, answer)
        self.title_line.say(words_for("tell").label)


class SkipForm(WordsForm):
    """Becomes ``Skip``: why an item is left out."""

    def __init__(self, item: str) -> None:
        self.item = item
        super().__init__(pgettext("form", "Reason"), TextField(name="reason"))

    def made_of(self, text: str) -> Skip:
        """The item dropped for this reason."""
        return Skip(self.item, text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("drop the item, reason: {reason}").format(reason=one_line(self.words.value, PREVIEW))

    def say(self, state: State, answer: Refusal | None) -> None:
        """Which item it is about, and whether it can be dropped."""
        super().say(state, answer)
        self.title_line.say(_("Drop {item}").format(item=item_name(state, self.item)))


class ForceForm(WordsForm):
    """Becomes ``Put`` without a quorum: why the motion is put all the same."""

    def __init__(self, motion: str) -> None:
        self.motion = motion
        super().__init__(pgettext("form", "Reason"), TextField(name="force"))

    def made_of(self, text: str) -> Put:
        """The motion put for this reason."""
        return Put(self.motion, force=text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("put to the vote without a quorum")

    def say(self, state: State, answer: Refusal | None) -> None:
        """Which motion it is, and how many are missing."""
        without = decide(state, Put(self.motion), self.clock()) if self.incomplete() else None
        super().say(state, without if isinstance(without, Refusal) else answer)
        self.title_line.say(_("Put to the vote: {item}").format(item=item_name(state, self.motion)))


class OpeningForm(WordsForm):
    """Becomes ``Start`` without a quorum: why the meeting goes on from the report on attendance all the same."""

    def __init__(self, item: str) -> None:
        self.item = item
        super().__init__(pgettext("form", "Reason"), TextField(name="force"))

    def made_of(self, text: str) -> Start:
        """The item begun for this reason."""
        return Start(self.item, force=text)

    def done_words(self) -> str:
        """What Enter does."""
        return _("go on without a quorum")

    def say(self, state: State, answer: Refusal | None) -> None:
        """Which item it is, and how many are missing."""
        without = decide(state, Start(self.item), self.clock()) if self.incomplete() else None
        super().say(state, without if isinstance(without, Refusal) else answer)
        self.title_line.say(_("Go on to {item}").format(item=item_name(state, self.item)))
