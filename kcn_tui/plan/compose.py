"""From a file's text to nodes that know their places, within bounds.

PyYAML gives the events; they are composed here so that no file can hang the program or fill its memory, and so
that no tag is ever followed.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import yaml
from msgspec import Struct
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kcn_tui.plan.faults import Value
from kcn_tui.text.unicode import nfc

MAX_DEPTH: Final = 20
"""How deep lists and mappings may stand in each other."""

MAX_NODES: Final = 100_000
"""How many values a file may hold; the reference conference holds about five hundred."""

_SYNTAX: Final = {
    "mapping values are not allowed": "syntax-colon",
    "expected ',' or": "syntax-flow",
    "expected the node content, but found": "syntax-flow",
    "expected <block end>": "syntax-indent",
    "could not find expected ':'": "syntax-indent",
    "found character '\\t'": "syntax-tab",
    "that cannot start any token": "syntax-character",
}
"""What PyYAML's message holds, and the code that says what to do about it; the first that fits."""


_TAKEN_DIFFERENTLY: Final = re.compile("[\t?\ufeff]|[|>][-+0-9]*#")
"""What PyYAML and libyaml do not read alike: tabs between words, question marks in braces, marks of byte order, and
a comment that touches the sign of a block; places of values that are not written too. This program reads as PyYAML
does: what else both accept is the same at the same places (``tests/plan/test_compose.py``).
"""


class ScalarNode(Struct, frozen=True):
    """A text, or what is written without quotes (``plain``) and may be something else.

    Of a ``literal`` text (``|``) each line is a line of the file, the first below the node's.
    """

    line: int
    column: int
    text: str
    plain: bool
    literal: bool = False


class SequenceNode(Struct, frozen=True):
    """A list."""

    line: int
    column: int
    items: list["Node"]


class MappingNode(Struct, frozen=True):
    """A mapping, its entries as written: duplicate keys are still in it, ``first`` has the first of each."""

    line: int
    column: int
    entries: list[tuple["Node", "Node"]]
    first: dict[str, tuple["Node", "Node"]]
    flow: bool
    """Whether it is written in braces."""


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode

_Event: TypeAlias = Any
"""An event of PyYAML's; its stubs do not say which attributes which event has."""


class Finding(Struct, frozen=True):
    """A fault's code and values, with line and column counted from 1."""

    code: str
    line: int
    column: int
    values: dict[str, Value] = {}


class Stop(Exception):  # noqa: N818  it ends the reading of a file, which is no error of ours
    """What makes it impossible to read the file further."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def compose(text: str) -> tuple[Node | None, list[Finding]]:
    """The file's root node, None if it has none or cannot be read, and all that was found wrong on the way."""
    quickly = by_libyaml(text)
    return by_pyyaml(text) if quickly is None else quickly


def by_libyaml(text: str) -> tuple[Node | None, list[Finding]] | None:
    """The same in a tenth of the time; None where libyaml is not there, finds a fault, or could take it otherwise."""
    if not yaml.__with_libyaml__ or _TAKEN_DIFFERENTLY.search(text):
        return None
    try:
        composer = _Composer(yaml.CSafeLoader(text), empty_has_place=False)
        return composer.document(), composer.findings
    except (Stop, yaml.YAMLError, ValueError, OverflowError):
        return None


def by_pyyaml(text: str) -> tuple[Node | None, list[Finding]]:
    """The same from PyYAML's own parser, which says what is wrong."""
    loader = yaml.SafeLoader(text)
    composer = _Composer(loader)
    try:
        root = composer.document()
    except Stop as stop:
        return None, [*composer.findings, stop.finding]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.findings, _syntax(error, loader)]
    except (ValueError, OverflowError):  # a "\U…" escape beyond Unicode
        return None, [*composer.findings, _finding("syntax", loader.get_mark())]
    finally:
        loader.dispose()
    return root, composer.findings


def _finding(code: str, mark: yaml.Mark, **values: Value) -> Finding:
    return Finding(code, mark.line + 1, mark.column + 1, values)


def _syntax(error: yaml.MarkedYAMLError, loader: yaml.SafeLoader) -> Finding:
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark or loader.get_mark()
    if "quoted scalar" in context and error.context_mark:
        return _finding("syntax-quote", error.context_mark)  # where it opens; its end is nowhere
    code = next((code for part, code in _SYNTAX.items() if part in problem), "syntax")
    return _finding(code, mark, **({"character": loader.peek()} if code == "syntax-character" else {}))


class _Composer:
    """Composes one document from a loader's events."""

    def __init__(self, loader: yaml.SafeLoader | yaml.CSafeLoader, *, empty_has_place: bool = True) -> None:
        """``empty_has_place``: a value that is not written has a sure place; else it raises ValueError."""
        self._empty_has_place = empty_has_place
        self.findings: list[Finding] = []
        self._events: Iterator[_Event] = iter(loader.get_event, None)
        self._nodes = 0
        self._anchors: dict[str, Node] = {}
        self._unused: dict[str, yaml.Mark] = {}

    def document(self) -> Node | None:
        """The first document; a second one is a finding."""
        root = None
        for event in self._events:
            mark = event.start_mark
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    self.findings.append(_finding("several-documents", mark))
                    break
                root = self._node(next(self._events), depth=0)
        self.findings += [_finding("unused-anchor", mark, name=name) for name, mark in self._unused.items()]
        return root

    def _node(self, event: _Event, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Stop(_finding("too-many-values", event.start_mark, limit=MAX_NODES))
        if isinstance(event, AliasEvent):
            return self._aliased(event)
        if depth >= MAX_DEPTH and not isinstance(event, ScalarEvent):
            raise Stop(_finding("too-deep", event.start_mark, limit=MAX_DEPTH))
        if event.tag is not None:
            self.findings.append(_finding("tag", event.start_mark, tag=_short_tag(event.tag)))
        node = self._content(event, depth)
        # known only once it is whole, so that no node can hold itself
        if event.anchor is not None:
            self._anchors[event.anchor] = node
            self._unused[event.anchor] = event.start_mark
        return node

    def _aliased(self, event: _Event) -> Node:
        if event.anchor not in self._anchors:
            self.findings.append(_finding("unknown-alias", event.start_mark, name=event.anchor))
            return ScalarNode(
                event.start_mark.line + 1, event.start_mark.column + 1, f"*{event.anchor}", plain=False
            )
        self._unused.pop(event.anchor, None)
        return self._anchors[event.anchor]

    def _content(self, event: _Event, depth: int) -> Node:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, SequenceStartEvent):
            return SequenceNode(line, column, [*self._until(SequenceEndEvent, depth)])
        if isinstance(event, MappingStartEvent):
            nodes = self._until(MappingEndEvent, depth)
            entries = [*zip(nodes, nodes, strict=True)]
            first = {text: entry for entry in reversed(entries) if (text := key_text(entry[0])) is not None}
            return MappingNode(line, column, entries, first, flow=bool(event.flow_style))
        if not (event.value or event.style or self._empty_has_place):
            raise ValueError("nothing is written here")
        return ScalarNode(line, column, event.value, plain=not event.style, literal=event.style == "|")

    def _until(self, end: type[_Event], depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield self._node(event, depth + 1)


def key_text(node: Node) -> str | None:
    """A key is always its text: ``no: 0`` counts the votes against, whatever YAML 1.1 takes it for."""
    return nfc(node.text) if isinstance(node, ScalarNode) else None


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
