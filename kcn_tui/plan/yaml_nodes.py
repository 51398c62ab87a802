"""A YAML file as plain data whose every part knows its line and column.

``read_document`` is for any file that a person writes for us: an agenda, a list of cues. It says all that is wrong
with the YAML itself; whether the data is what it should be, ``structure.validate`` says.
"""

from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from msgspec import Struct

from kcn_tui.plan.compose import (
    MAX_DEPTH,
    MAX_NODES,
    Finding,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    Stop,
    compose,
    key_text,
)
from kcn_tui.plan.faults import Fault, Value, fault_at, in_order
from kcn_tui.plan.scalars import Scalar, read_plain
from kcn_tui.plan.sources import AGENDA_LIMIT, Unreadable, read_source
from kcn_tui.text.unicode import code_point, find_control, nfc

CUES_ENDING: Final = ".cues.yaml"
"""How the name of a cue file ends, beside the agenda of that name."""

Where: TypeAlias = tuple[str | int, ...]
"""The way from the root to a part: keys of mappings, indices of lists."""


class Document(Struct, frozen=True):
    """A file's data (dict, list, str, int, float, bool, None; all text in NFC) and the places of its parts.

    ``data`` is None where the file cannot be read at all. ``trapped`` are the parts whose value means different
    things to different readers; they are faulted already and hold their raw text.
    """

    file: str
    data: Any = None
    faults: tuple[Fault, ...] = ()
    sha256: str = ""
    root: Node | None = None
    trapped: frozenset[Where] = frozenset()

    def part(self, at: Where) -> Any:
        """The data there; None where there is none."""
        part = self.data
        for step in at:
            if isinstance(part, dict):
                part = part.get(str(step))
            elif isinstance(part, list) and isinstance(step, int) and step < len(part):
                part = part[step]
            else:
                return None
        return part

    def position(self, at: Where = ()) -> tuple[int, int]:
        """Line and column of the value there, from 1; of the nearest part around it where there is none."""
        key, value = self._nodes(at)
        shown = key if key and isinstance(value, ScalarNode) and not value.text else value
        return (shown.line, shown.column) if shown else (1, 1)

    def key_position(self, at: Where) -> tuple[int, int]:
        """Line and column of the key that leads there; of the value itself in a list."""
        key, value = self._nodes(at)
        shown = key or value
        return (shown.line, shown.column) if shown else (1, 1)

    def lines_before(self, at: Where) -> int | None:
        """Lines of the file before the first of the text there; None where the text's lines are not the file's."""
        _key, node = self._nodes(at)
        return node.line if isinstance(node, ScalarNode) and node.literal else None

    def raw(self, at: Where) -> str | None:
        """The text of an unquoted scalar as it was typed; None for anything else."""
        _key, node = self._nodes(at)
        return node.text if isinstance(node, ScalarNode) and node.plain else None

    def is_bare_key_in_braces(self, at: Where) -> bool:
        """Whether a key stands there between the commas of ``{…}`` with neither colon nor value."""
        _key, around = self._nodes(at[:-1])
        return isinstance(around, MappingNode) and around.flow and self.raw(at) == ""

    def fault(
        self, code: str, at: Where = (), *, of: Literal["key", "value"] = "value", **values: Value | None
    ) -> Fault:
        """A fault, or a warning if the code is one, at the value there or at its key; a None is no value."""
        line, column = self.key_position(at) if of == "key" else self.position(at)
        return fault_at(self.file, line, column, code, {k: v for k, v in values.items() if v is not None})

    def _nodes(self, at: Where) -> tuple[Node | None, Node | None]:
        """The key's node, if a key led there, and the value's; as far as the way leads."""
        key: Node | None = None
        node = self.root
        for step in at:
            if isinstance(node, MappingNode) and isinstance(step, str) and step in node.first:
                key, node = node.first[step]
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
                key, node = None, node.items[step]
            else:
                break
        return key, node


def read_document(path: Path) -> Document:
    """Read a YAML file; never raises for what is in it or for its not being there."""
    source = read_source(path, AGENDA_LIMIT)
    file = str(path)
    if isinstance(source, Unreadable):
        code, values = f"file-{source.why}", unreadable_values(source, AGENDA_LIMIT)
        if source.why == "not-regular" and path.is_dir():
            code, values = _folder(path)
        return Document(file, faults=(fault_at(file, source.line, source.column, code, values),))
    root, findings = compose(source.text)
    builder = _Builder()
    data = None
    if root is None:
        findings = findings or [Finding("empty-file", 1, 1)]
    else:
        try:
            data = builder.build(root, ())
        except Stop as stop:
            root, findings = None, [*findings, stop.finding]
    faults = tuple(fault_at(file, f.line, f.column, f.code, f.values) for f in [*findings, *builder.findings])
    return Document(file, data, in_order(faults), source.sha256, root, frozenset(builder.trapped))


def _folder(path: Path) -> tuple[str, dict[str, Value]]:
    """That a folder is named, and the first file in it that may be meant."""
    inside = min((file for file in path.glob("*.yaml") if not file.name.endswith(CUES_ENDING)), default=None)
    return ("empty-folder", {}) if inside is None else ("folder", {"name": inside.name})


def unreadable_values(source: Unreadable, limit: int) -> dict[str, Value]:
    """What there is to say about a file that cannot be read; ``limit`` is in bytes, the value in MiB."""
    values: dict[str, dict[str, Value]] = {
        "too-big": {"limit": limit // 2**20},
        "control": {"character": source.character},
    }
    return values.get(source.why, {})


class _Builder:
    """Makes plain data of nodes, and notes every trap, control character and bad key it meets."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.trapped: set[Where] = set()
        self._values = 0

    def build(self, node: Node, at: Where) -> Any:
        """The data of this node; raises Stop where aliases would make it too big or too deep."""
        self._values += 1
        if self._values > MAX_NODES:
            raise Stop(Finding("too-many-values", node.line, node.column, {"limit": MAX_NODES}))
        if len(at) > MAX_DEPTH:
            raise Stop(Finding("too-deep", node.line, node.column, {"limit": MAX_DEPTH}))
        if isinstance(node, ScalarNode):
            return self._scalar(node, at)
        if isinstance(node, SequenceNode):
            return [self.build(item, (*at, index)) for index, item in enumerate(node.items)]
        return self._mapping(node, at)

    def _scalar(self, node: ScalarNode, at: Where) -> Any:
        scalar = read_plain(node.text) if node.plain else Scalar(node.text)
        if scalar.trap:
            self._trap(at, Finding(scalar.trap, node.line, node.column, scalar.values))
        if not isinstance(scalar.value, str):
            return scalar.value
        control = find_control(scalar.value)
        if control is None:
            return nfc(scalar.value)
        character = code_point(scalar.value[control])
        self._trap(at, Finding("control-character", node.line, node.column, {"character": character}))
        return ""

    def _trap(self, at: Where, finding: Finding) -> None:
        self.findings.append(finding)
        self.trapped.add(at)

    def _mapping(self, node: MappingNode, at: Where) -> dict[str, Any]:
        data: dict[str, Any] = {}
        first_lines: dict[str, int] = {}
        for key, value in node.entries:
            text = key_text(key)
            if text is None or find_control(text) is not None:
                self.findings.append(Finding("key-not-text", key.line, key.column))
            elif text in data:
                values: dict[str, Value] = {"key": text, "line": first_lines[text]}
                self.findings.append(Finding("duplicate-key", key.line, key.column, values))
            else:
                first_lines[text] = key.line
                data[text] = self.build(value, (*at, text))
        return data
