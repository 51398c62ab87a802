"""What every form does: fields from top to bottom, Enter onwards and at last the command, Esc away."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from kcn_tui.console.fields import ChoiceField
from kcn_tui.console.forms.parts import Line, Row
from kcn_tui.console.forms.promise import Promise, missing_in, objection_in, promised
from kcn_tui.console.intents import Open
from kcn_tui.console.messages import Objected
from kcn_tui.console.steady import Steady
from kcn_tui.locale import _
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.wording.refusals import refusal_line

Clock = Callable[[], datetime]
OCCASION: Final = "occasion"
"""Under this name a draft says on what occasion it was typed; no field has it."""


def _no_clock() -> datetime:
    raise RuntimeError("show() has not been called")


class Form(Steady, VerticalScroll, can_focus=False, inherit_bindings=False):
    """Gathers the arguments of one command and says beforehand, in ``promise``, what Enter does.

    It holds half-typed words only: where the meeting stands is handed in through ``show``, and what it would
    answer is asked of the rules, never worked out here. ``Submitted`` carries the command; nothing has happened yet.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "onward", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("escape", "cancel", show=False),
    ]
    DEFAULT_CSS = """
    Form { height: auto; max-height: 100%; max-width: 100; scrollbar-size-vertical: 1; }
    Form > .foot { dock: bottom; height: auto; background: $background; }
    """

    class Submitted(Message):
        """The form is filled in: the command, and the draft it was made of, in case it must be given back."""

        def __init__(self, form: "Form", command: Command, draft: dict[str, str]) -> None:
            super().__init__()
            self.form = form
            self.command = command
            self.draft = draft

    class Edited(Message):
        """Something in the form reads differently, or is chosen differently."""

    class Promised(Message):
        """What Enter does has changed; ``promise`` says it."""

    class Cancelled(Message):
        """The secretary leaves the form; its draft is still in it."""

        def __init__(self, form: "Form") -> None:
            super().__init__()
            self.form = form

    again: bool = False
    """Whether the form stays for the next of its kind once its command is on disk."""
    asked: Open = Open("")
    """What the form was opened for: by this its draft is kept."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__()
        self.rows = rows
        self.title_line = Line(classes="title", one_line=True)
        self.verdict = Line()
        self.promise: Promise = ("", "")
        self.state: State | None = None
        self.clock: Clock = _no_clock
        self._sent: dict[str, str] | None = None

    def compose(self) -> Iterator[Widget]:
        """Title, rows, what follows from them; what Enter does is said in the status line."""
        yield self.title_line
        for row in self.rows:
            yield row
            yield from row.below
        yield Vertical(self.verdict, classes="foot")

    def on_mount(self) -> None:
        """Say at once how things stand."""
        self.refresh_lines()

    def show(self, state: State, clock: Clock) -> None:
        """Work on this state of the meeting from now on, by this clock; what has been typed stays."""
        self.state, self.clock = state, clock
        self._sent = None
        self.fill_in(state)
        self.refresh_lines()

    def draft(self) -> dict[str, str]:
        """What is typed so far, a value a field, for keeping; ``restore`` takes it back.

        Empty once it is submitted: then the message has it, and nothing is half typed any more.
        """
        values = self._values()
        return {} if values == self._sent else values

    def _values(self) -> dict[str, str]:
        occasion = "" if self.state is None else self.occasion(self.state)
        typed = {str(row.field.name): row.field.value for row in self.rows}
        return {**typed, OCCASION: occasion} if occasion else typed

    @property
    def untyped(self) -> bool:
        """Whether nothing is typed in any field; what is chosen may be anything."""
        return not any(row.field.value.strip() for row in self.rows if not isinstance(row.field, ChoiceField))

    def restore(self, draft: dict[str, str]) -> None:
        """Go on with what was typed earlier, unless on another occasion; fields it does not name stay as they are."""
        now = self._values().get(OCCASION)
        if draft.get(OCCASION, now) != now:
            return
        for row in self.rows:
            value = draft.get(str(row.field.name))
            if value is not None:
                row.restore(value)
                self.restored()
        self._sent = None
        self.refresh_lines()

    def restored(self) -> None:
        """What follows once a further row, from top to bottom, has its draft again."""

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        self._go_to(self.first_row())

    def stands_for(self, asked: Open) -> bool:
        """Whether this form is the one that is asked for."""
        return asked == self.asked

    def once_more(self) -> None:
        """The key that opened the form was pressed again while it was open."""
        self.begin()

    def first_row(self) -> Row:
        """The row where typing starts."""
        return self.rows[0]

    def occasion(self, _state: State) -> str:
        """What alone the typed is for, as a count is for the vote that was called; nothing where it is good at any time."""
        return ""

    def outdated(self, state: State) -> bool:
        """Whether this state asks for another form: for a row that it was made without, or on another occasion."""
        return self.state is not None and self.occasion(state) != self.occasion(self.state)

    def fill_in(self, state: State) -> None:
        """Put what is known already into fields that nobody has typed in."""

    def command(self) -> Command | None:
        """The command as typed so far, or None while something is missing."""
        raise NotImplementedError

    def incomplete(self) -> Row | None:
        """The row that must be filled in before there is a command."""
        raise NotImplementedError

    def say(self, state: State, answer: Refusal | None) -> None:
        """Show in remarks and verdict what follows from the figures; ``answer`` is why the command is refused."""
        self.verdict.say("" if answer is None else refusal_line(answer, state), "bad")

    def done_words(self) -> str:
        """What Enter does on the last row, in a few words."""
        raise NotImplementedError

    def refusal(self) -> Refusal | None:
        """Why the command as typed would be refused, or None; also None while it is incomplete."""
        command = self.command()
        if self.state is None or command is None:
            return None
        answer = decide(self.state, command, self.clock())
        return answer if isinstance(answer, Refusal) else None

    def open_rows(self) -> list[Row]:
        """The rows that are asked for now, from top to bottom."""
        return [row for row in self.rows if row.display]

    def current_row(self) -> Row | None:
        """The row that has the cursor; asked of the screen, for a field learns of it only some messages later."""
        focused = self.screen.focused
        return next((row for row in self.open_rows() if row.field is focused), None)

    def refresh_lines(self) -> None:
        """Bring every line up to what is typed and to the state."""
        if self.state is None or not self.is_mounted:
            return
        answer = self.refusal()
        self.say(self.state, answer)
        if objection := objection_in(self):
            self.verdict.say(objection, "bad")
        if any(row.field is self.screen.focused and not row.display for row in self.rows):
            self._go_to(self.first_row())  # the row that had the cursor is asked for no more
        here = self.current_row()
        for row in self.rows:
            row.mark(in_use=row is here)
        if here is not None:
            self.call_after_refresh(here.scroll_visible, animate=False)  # the lines below may have grown
        promise = promised(self, here, answer)
        if promise != self.promise:
            self.promise = promise
            self.post_message(self.Promised())

    def when_refused(self, _answer: Refusal) -> Promise:
        """What Enter does on the last row while the command is refused."""
        return _("Enter: not possible like this · Esc: leave"), "bad"

    def insist(self, _answer: Refusal) -> bool:
        """Enter on a refused command: whether the form takes that as a reason to ask for it in another way."""
        return False

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(ChoiceField.Changed)
    def _typed(self, event: Message) -> None:
        event.stop()
        self.refresh_lines()
        self.post_message(self.Edited())

    def on_objected(self, event: Objected) -> None:
        """What a field does not take is said where the form says what is wrong."""
        event.stop()
        self.refresh_lines()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The arrow follows the cursor."""
        event.stop()
        self.refresh_lines()

    def _go_to(self, row: Row) -> None:
        self.screen.set_focus(row.field)
        row.await_typing()

    def action_move(self, step: int) -> None:
        """To the next row or the one before; from the last on to the first."""
        rows = self.open_rows()
        here = self.current_row()
        self._go_to(rows[(rows.index(here) + step) % len(rows)] if here in rows else self.first_row())

    def action_onward(self) -> None:
        """Enter: to the next row, from the last one submit; what is missing or refused keeps the form open."""
        self.refresh_lines()
        rows, here = self.open_rows(), self.current_row()
        if here is not None and here is not rows[-1]:
            self.action_move(1)
            return
        missing, command, draft = missing_in(self), self.command(), self._values()
        if missing is not None or command is None:
            self._go_to(missing or rows[0])
        elif (answer := self.refusal()) is not None:
            if not self.insist(answer):
                self.app.bell()
            self.refresh_lines()
        elif draft != self._sent:
            self._sent = draft
            self._tell(self.Submitted(self, command, draft))
            self.submitted()

    def sent(self) -> None:
        """What is typed is on its way to the meeting, as if it had been submitted."""
        self._sent = self._values()

    def submitted(self) -> None:
        """What the form does once its command is on its way."""

    def action_cancel(self) -> None:
        """Esc: leave without doing anything."""
        self._tell(self.Cancelled(self))

    def _tell(self, message: Message) -> None:
        """Post to the form's place rather than to itself: a key right behind may take the form away before."""
        (self.parent or self).post_message(message)
