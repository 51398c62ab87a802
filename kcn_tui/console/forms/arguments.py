"""Forms that gather the arguments of one command, a row each; whatever is not optional must be filled in."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.parts import Row
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.events import Event
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State


class ArgumentsForm(Form):
    """A title, the rows, the command they make. A row that is not displayed is neither asked for nor needed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "turn(1)", show=False),
        Binding("up", "turn(-1)", show=False),
    ]

    def __init__(self, *rows: Row, optional: Iterable[Row] = ()) -> None:
        super().__init__(rows)
        self._optional = tuple(optional)

    def adapt(self, state: State) -> None:
        """Let rows and choices follow what is chosen in others."""

    def restored(self) -> None:
        """What is chosen in a row above decides what stands, or can be chosen, in those below."""
        if self.state is not None:
            self.adapt(self.state)

    def title(self, state: State) -> str:
        """What the form is for."""
        raise NotImplementedError

    def made(self) -> Command:
        """The command of what is typed; asked for only once nothing is missing."""
        raise NotImplementedError

    def told(self, state: State) -> tuple[str | Content, str]:
        """What to know while nothing is refused: the words and their mood."""
        del state
        return "", ""

    def incomplete(self) -> Row | None:
        """The first row that is needed and empty, or of which it is not clear yet what is meant."""
        needed = (row for row in self.open_rows() if row not in self._optional)
        return next((row for row in needed if not row.field.value.strip() or self.unsettled(row)), None)

    def unsettled(self, row: Row | None) -> str:
        """What is to be done in this row before Enter leads on."""
        return "" if row is None or self.state is None else row.unsettled(self.state)

    def action_turn(self, step: int) -> None:
        """Up and down choose in the row where there is something to choose, else they go to another one."""
        here = self.current_row()
        if here is None or self.state is None or not here.turn(step, self.state):
            self.action_move(step)

    def action_onward(self) -> None:
        """Enter leads on once it is clear what is meant."""
        if self.unsettled(self.current_row()):
            self.app.bell()
        else:
            super().action_onward()

    def command(self) -> Command | None:
        """The command, or None while something is missing."""
        return None if self.incomplete() is not None else self.made()

    def say(self, state: State, answer: Refusal | None) -> None:
        """Title, and either the refusal or what there is to know."""
        self.adapt(state)
        self.title_line.say(self.title(state))
        if answer is None:
            self.verdict.say(*self.told(state))
        else:
            super().say(state, answer)

    def answer(self, state: State, command: Command) -> tuple[Event, ...] | Refusal:
        """What the meeting's rules would say to this command."""
        return decide(state, command, self.clock())
