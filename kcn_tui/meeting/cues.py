"""Cue files: a list of commands as the console runs them, for a rehearsal without a screen (design 4).

Each entry has one key, a command's name, with its arguments. A single value gives the command's first argument:
``start: report-1`` is ``start: {item: report-1}``; nothing, ``null`` or ``{}`` gives none.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.motions import is_named_well, item_of
from kcn_tui.meeting.registry import BY_NAME, Spec
from kcn_tui.plan.faults import Fault, in_order
from kcn_tui.plan.model import Awards, Plan
from kcn_tui.plan.structure import near, validate
from kcn_tui.plan.yaml_nodes import Document, Where

COMMANDS = [name for name, spec in BY_NAME.items() if spec.cue]
"""The commands that a cue file can ask for."""

_TO_ARGUMENTS = 2
"""Steps from the root to a command's arguments: the entry's index, the command's name."""


class Cue(Struct, frozen=True):
    """One command of a cue file and the line, from 1, on which its entry begins."""

    command: Command
    line: int


class Cues(Struct, frozen=True):
    """What a cue file gave: cues or faults, never both."""

    cues: tuple[Cue, ...]
    faults: tuple[Fault, ...] = ()


def read_cues(document: Document, plan: Plan | None = None) -> Cues:
    """The commands of a document, or every fault of it at once.

    With a plan, items, motions and awards that neither it nor an ``insert`` of the file has are faults too.
    """
    if document.root is None:
        return Cues((), document.faults)
    if not isinstance(document.data, list):
        wrong = document.fault("type", expected="list", found=_kind_of(document.data))
        return Cues((), in_order([*document.faults, wrong]))
    document = _spelled_out(document)
    known = None if plan is None else _known(plan, document.data)
    found = [_read_entry(document, index, known) for index in range(len(document.data))]
    faults = in_order([*document.faults, *(fault for _cue, wrong in found for fault in wrong)])
    cues = () if faults else tuple(cue for cue, _wrong in found if cue is not None)
    return Cues(cues, faults)


def _spelled_out(document: Document) -> Document:
    """The document with all arguments by their names; each keeps the place of the value it stands for."""
    trapped = {
        (*at, spec.args.__struct_fields__[0])
        for at in document.trapped
        if len(at) == _TO_ARGUMENTS and (spec := _spec(at[1])) and spec.args.__struct_fields__
    }
    data = [_named(entry) for entry in document.data]
    return replace(document, data=data, trapped=document.trapped | trapped)


def _named(entry: Any) -> Any:
    """One entry with its single value, if that is what it has, as the first argument."""
    if not isinstance(entry, dict) or len(entry) != 1:
        return entry
    (name, given), *_others = entry.items()
    spec = _spec(name)
    if spec is None or isinstance(given, dict | list):
        return entry
    if given is None:
        return {name: {}}
    fields = spec.args.__struct_fields__
    return {name: {fields[0]: given}} if fields else entry


def _spec(name: object) -> Spec | None:
    return BY_NAME[name] if isinstance(name, str) and name in COMMANDS else None


class _Known(Struct, frozen=True):
    """The ids that arguments may name: of the plan, and of what the cue file itself inserts."""

    items: list[str]
    awards: list[str]

    def of(self, command: str, argument: str) -> tuple[str, list[str]] | None:
        """What the argument of a command refers to and what it may name, or None where it refers to nothing."""
        if argument == "motion":
            return "motion", self.items
        if argument == "item" and command != "insert":
            return "item", self.items
        if argument == "award" or (command == "move_award" and argument == "before"):
            return "award", self.awards
        return ("item", self.items) if argument in {"before", "after"} else None


def _known(plan: Plan, data: list[Any]) -> _Known:
    items = [item.id for item in plan.agenda]
    awards = [award.id for item in plan.agenda if isinstance(item, Awards) for award in item.awards]
    for inserted in _inserted(data):
        items += _id_of(inserted)
        given = inserted.get("awards")
        awards += [name for award in given for name in _id_of(award)] if isinstance(given, list) else []
    return _Known(items, awards)


def _inserted(data: list[Any]) -> Iterator[dict[str, Any]]:
    """The items that a cue file puts into the agenda, as far as they are mappings at all."""
    for entry in data:
        arguments = entry.get("insert") if isinstance(entry, dict) else None
        item = arguments.get("item") if isinstance(arguments, dict) else None
        if isinstance(item, dict):
            yield item


def _id_of(part: Any) -> list[str]:
    name = part.get("id") if isinstance(part, dict) else None
    return [name] if isinstance(name, str) else []


def _read_entry(document: Document, index: int, known: _Known | None) -> tuple[Cue | None, list[Fault]]:
    entry = document.data[index]
    if not isinstance(entry, dict):
        wrong = document.fault("type", (index,), expected="mapping", found=_kind_of(entry))
        return None, [] if (index,) in document.trapped else [wrong]
    if len(entry) != 1:
        return None, [document.fault("cue-keys", (index,), keys=", ".join(entry))]
    name = next(iter(entry))
    spec = _spec(name)
    if spec is None:
        commands, meant = ", ".join(COMMANDS), near(name, COMMANDS)
        at = (index, name)
        return None, [document.fault("unknown-command", at, of="key", name=name, known=commands, near=meant)]
    return _read_command(document, (index, name), spec, known)


def _read_command(
    document: Document, at: Where, spec: Spec, known: _Known | None
) -> tuple[Cue | None, list[Fault]]:
    faults = [*_references(document, at, spec, known)]
    line, _column = document.position(at[:1])
    try:
        return Cue(msgspec.convert(document.part(at), spec.args), line), faults
    except msgspec.ValidationError as error:
        faults += validate(document, msgspec.json.schema(spec.args), at)
        if not faults and not any(trap[: len(at)] == at for trap in document.trapped):
            faults.append(document.fault("structure", at, problem=str(error)))
        return None, faults


def _references(document: Document, at: Where, spec: Spec, known: _Known | None) -> Iterator[Fault]:
    arguments = document.part(at)
    if known is None or not isinstance(arguments, dict):
        return
    for argument in spec.args.__struct_fields__:
        reference, name, place = known.of(spec.name, argument), arguments.get(argument), (*at, argument)
        if reference is None or not isinstance(name, str) or place in document.trapped:
            continue
        what, names = reference
        if (item_of(name) if what == "motion" and is_named_well(name) else name) not in names:
            yield document.fault(f"unknown-{what}", place, id=name, near=near(name, names))


def _kind_of(value: Any) -> str:
    """The type of a value, as faults name it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    names = {str: "text", int: "whole number", float: "number", list: "list", dict: "mapping"}
    return names[type(value)]
