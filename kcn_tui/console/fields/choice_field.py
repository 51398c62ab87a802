"""One of a few fixed words, chosen with the left and right keys."""

from collections.abc import Mapping
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from kcn_tui.console.steady import SteadyWidget
from kcn_tui.console.text import clipped
from kcn_tui.locale import _

_QUOTED = 40
"""Cells of a choice that is no longer there, in the line that says so."""


class ChoiceField(SteadyWidget, Widget, can_focus=True):
    """Shows the choice between two arrows; ``value`` is its key, and keys of the meeting pass on.

    A space chooses nothing: in words typed too early, before the field they are for, each would choose another.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]
    DEFAULT_CSS = """
    ChoiceField {
        height: 1; width: 1fr; background: $boost;
        &:focus { background: $primary 30%; text-style: bold; }
    }
    """
    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another choice was made."""

        def __init__(self, field: "ChoiceField") -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> "ChoiceField":
            """The field whose choice it is."""
            return self.field

    def __init__(self, choices: Mapping[str, str], *, name: str | None = None) -> None:
        super().__init__(name=name)
        self.choices = dict(choices)
        self._lost: tuple[str, str] | None = None
        self._subject = ""
        self.set_reactive(ChoiceField.value, next(iter(self.choices), ""))

    def offer(self, choices: Mapping[str, str], *, otherwise: str = "") -> None:
        """Other choices from now on; what was chosen stays chosen where it is still offered, or is again.

        Where it is not, ``otherwise`` is chosen; else nothing is, and said so: no choice stands in for another unasked.
        """
        if choices == self.choices:
            return
        words, had_none, lost = self.words, not self.choices, self._lost
        self.choices = dict(choices)
        if lost is not None and lost[0] in self.choices:
            self.choose(lost[0])
        elif self.value not in self.choices:
            if otherwise in self.choices:
                self.choose(otherwise)
            elif lost is None and had_none:
                self.value = next(iter(self.choices), "")
            elif lost is None:
                self._lose(self.value, words)
        self.refresh()

    def offer_for(self, subject: str, choices: Mapping[str, str]) -> None:
        """Choices that belong to what is chosen elsewhere: another subject begins with the first of its own."""
        first = "" if subject == self._subject else next(iter(choices), "")
        self._subject = subject
        self.offer(choices, otherwise=first)

    def choose(self, key: str) -> None:
        """Choose this; nothing where it is not offered."""
        if key in self.choices:
            self._lost, self.value = None, key
        else:
            self._lose(key, "")

    def _lose(self, key: str, words: str) -> None:
        self._lost, self.value = (key, words), ""

    @property
    def objection(self) -> str:
        """That what was chosen is offered no more, until something else is chosen; else nothing."""
        if self._lost is None or self.value in self.choices:
            return ""
        what = f"“{clipped(self._lost[1], _QUOTED)}”" if self._lost[1] else _("What was chosen")
        if not self.choices:
            return _("{what} is no longer there").format(what=what)
        return _("{what} is no longer there: choose again with ← →").format(what=what)

    @property
    def words(self) -> str:
        """The word chosen; empty where there is nothing to choose."""
        return self.choices.get(self.value, "")

    def validate_value(self, value: str) -> str:
        """A key that is no choice changes nothing; an empty one chooses nothing."""
        return value if value in self.choices or not value else self.value

    def watch_value(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed(self))

    def render(self) -> Text:
        """The word chosen."""
        return Text(f"◂ {clipped(self.words or '–', max(1, self.size.width - 4))} ▸", no_wrap=True)

    def action_turn(self, step: int) -> None:
        """Choose the next word, or the one before."""
        keys = list(self.choices)
        if not keys:
            return
        here = keys.index(self.value) if self.value in keys else (-1 if step > 0 else 0)
        self.choose(keys[(here + step) % len(keys)])

    async def _on_key(self, event: events.Key) -> None:
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop().prevent_default()
            await self.run_action(binding.action)

    def on_click(self) -> None:
        """The mouse chooses the next word."""
        self.action_turn(1)
