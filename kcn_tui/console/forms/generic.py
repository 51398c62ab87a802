"""A form for any command without one of its own: a field for each of its arguments."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import msgspec
import msgspec.inspect as mi

from kcn_tui.console.actions import words_for
from kcn_tui.console.fields import ChoiceField, Field, FigureField, TextAreaField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.awards import awards
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import pgettext
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.decisions.voting import votable
from kcn_tui.meeting.registry import BY_NAME
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Item
from kcn_tui.text.lines import one_line
from kcn_tui.wording.arguments import argument_word, choice_word, contents
from kcn_tui.wording.names import item_name

LONG_TEXTS: Final = {"text", "gist"}
"""Arguments that may take several lines."""


def _votable(state: State) -> dict[str, str]:
    return {i.id: item_name(state, i.id) for i in state.agenda if isinstance(votable(state, i.id), Item)}


CHOICES: Final[Mapping[str, Callable[[State], dict[str, str]]]] = MappingProxyType(
    {
        "item": lambda state: {item.id: item_name(state, item.id) for item in state.agenda},
        "award": awards,
        "motion": _votable,
        "content": lambda _state: contents(),
        "group": lambda state: {m.group: one_line(m.group) for m in state.members.values() if m.group},
        "note": lambda state: {str(n): f"{n}. {one_line(state.notes[n].text)}" for n in sorted(state.notes)},
        "question": lambda state: {
            str(n): f"{n}. {one_line(state.questions[n].text)}" for n in sorted(state.questions)
        },
    }
)
"""Arguments whose values are known, by their names."""


class CommandForm(ArgumentsForm):
    """Becomes the command of this name. Arguments with a default may stay empty."""

    def __init__(self, name: str, target: str, state: State) -> None:
        self.spec = BY_NAME[name]
        self._arguments = {field.name: field for field in _fields(self.spec.args)}
        self._made = {name: _field(field, state) for name, field in self._arguments.items()}
        rows = [
            Row(
                argument_word(name),
                field,
                classes="words tall" if isinstance(field, TextAreaField) else "words",
            )
            for name, field in self._made.items()
        ]
        optional = [
            row for row, argument in zip(rows, self._arguments.values(), strict=True) if not argument.required
        ]
        super().__init__(*rows, optional=optional)
        first = next(iter(self._made.values()), None)
        if target and first is not None:
            first.value = target

    def title(self, state: State) -> str:
        """What the command is called."""
        del state
        return words_for(self.spec.name).label

    def made(self) -> Command:
        """The command of what is typed; what is left empty keeps its default."""
        given = {
            argument.encode_name: self._made[name].value.strip()
            for name, argument in self._arguments.items()
            if self._made[name].value.strip()
        }
        return msgspec.convert(given, self.spec.args, strict=False)

    def done_words(self) -> str:
        """What Enter does."""
        label = words_for(self.spec.name).label
        return label[:1].lower() + label[1:]


def _fields(args: type[Command]) -> tuple[mi.Field, ...]:
    info = mi.type_info(args)
    assert isinstance(info, mi.StructType)
    return info.fields


def _field(argument: mi.Field, state: State) -> Field:
    name, kinds = argument.encode_name, _kinds(argument.type)
    if name in CHOICES:
        empty = {} if argument.required else {"": "–"}
        return ChoiceField({**empty, **CHOICES[name](state)}, name=name)
    literal = next((kind for kind in kinds if isinstance(kind, mi.LiteralType)), None)
    if literal is not None:
        empty = {} if argument.required else {"": pgettext("choice", "as usual")}
        return ChoiceField({**empty, **{str(v): choice_word(str(v)) for v in literal.values}}, name=name)
    if any(isinstance(kind, mi.IntType) for kind in kinds):
        return FigureField(name=name)
    return TextAreaField(name=name) if name in LONG_TEXTS else TextField(name=name)


def _kinds(kind: mi.Type) -> tuple[mi.Type, ...]:
    if isinstance(kind, mi.Metadata):
        return _kinds(kind.type)
    return kind.types if isinstance(kind, mi.UnionType) else (kind,)
