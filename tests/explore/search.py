"""Breadth-first over every sequence of commands, equal states merged."""

from collections.abc import Iterator, Sequence
from itertools import count
from time import monotonic
from typing import TypeAlias

from msgspec import Struct

from kcn_tui.meeting.commands import Command, Refusal, Undo
from kcn_tui.meeting.events import Entry, Opened
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.record.codec import GENESIS, decode, encode
from tests.explore.canonical import Canon
from tests.explore.core import Core
from tests.explore.invariants import of_state
from tests.explore.lasting import of_transition
from tests.explore.small import MEMBERS, NOW, PLAN, SYMMETRIES

_WHOLE_FOLD_EVERY = 97
"""Of so many new states one is folded anew from its whole journal, and then undone to the start."""

Path: TypeAlias = tuple["Path", Command] | None


class Violation(Struct, frozen=True):
    """What does not hold, and a shortest course of those that lead there."""

    what: str
    course: tuple[Command, ...]


class Found(Struct, frozen=True):
    """What a search has seen: states up to symmetry, commands tried on them, those refused, and what does not hold."""

    states: int
    transitions: int
    refused: int
    depth: int
    seconds: float
    violations: tuple[Violation, ...]


class _Node(Struct, frozen=True):
    timeline: Timeline
    parts: tuple[int, ...]
    path: Path
    journal: tuple[Entry, ...]

    @property
    def state(self) -> State:
        return self.timeline.state


def explore(commands: Sequence[Command], depth: int, core: Core | None = None) -> Found:
    """Try each command in each state that ``depth`` commands can lead to."""
    search = _Search(core or Core())
    began = monotonic()
    frontier = [search.first()]
    for _level in range(depth):
        frontier = [child for node in frontier for child in search.expand(node, commands)]
    return Found(
        len(search.seen),
        search.transitions,
        search.refused,
        depth,
        monotonic() - began,
        tuple(search.violations.values()),
    )


class _Search:
    def __init__(self, core: Core) -> None:
        self.core = core
        self.canon = Canon(SYMMETRIES)
        self.seen: set[bytes] = set()
        self.transitions = self.refused = 0
        self.violations: dict[str, Violation] = {}
        self._fold_next = count(1)

    def first(self) -> _Node:
        timeline = self.core.timeline()
        journal = entries_for([Opened(PLAN, "0" * 64, "explore", members=MEMBERS)], 0, NOW)
        timeline.apply(journal[0])
        node = _Node(timeline, self.canon.parts(timeline.state), None, journal)
        self._told(None, of_state(self.core, node.state))
        if not isinstance(self.core.decide(node.state, Undo(), NOW), Refusal):
            self._told(None, ["there is something to undo at the start"])
        self.seen.add(self.canon.key(node.parts))
        return node

    def expand(self, node: _Node, commands: Sequence[Command]) -> Iterator[_Node]:
        """The states that are new among those that these commands lead to."""
        for command in commands:
            self.transitions += 1
            path = (node.path, command)
            try:
                child = self._carried_out(node, command, path)
            except Exception as error:  # noqa: BLE001  whatever is raised is what was looked for
                self._told(path, [f"{type(error).__name__}: {error}"])
                continue
            if child is not None:
                yield child
        if self.canon.parts(node.state) != node.parts:
            self._told(node.path, ["deciding has changed the state"])

    def _carried_out(self, node: _Node, command: Command, path: Path) -> _Node | None:
        decided = self.core.decide(node.state, command, NOW)
        if isinstance(decided, Refusal):
            self.refused += 1
            return None
        timeline = node.timeline.copy()
        entries = entries_for(decided, timeline.seq, NOW)
        for entry in entries:
            timeline.apply(entry)
        self._told(path, of_transition(node.state, timeline.state))
        self._told(path, self._undone(node.state, timeline))
        parts = self.canon.parts(timeline.state, node.state, node.parts)
        key = self.canon.key(parts)
        if key in self.seen:
            return None
        self.seen.add(key)
        self._told(path, of_state(self.core, timeline.state))
        child = _Node(timeline, parts, path, (*node.journal, *entries))
        if next(self._fold_next) % _WHOLE_FOLD_EVERY == 0:
            self._told(path, folded_anew(self.core, child.journal, child.state))
        return child

    def _undone(self, before: State, after: Timeline) -> Iterator[str]:
        decided = self.core.decide(after.state, Undo(), NOW)
        if isinstance(decided, Refusal):
            yield f"undo is refused: {decided.code}"
            return
        undone = after.copy()
        for entry in entries_for(decided, undone.seq, NOW):
            undone.apply(entry)
        if undone.state is not before and undone.state != before:
            yield "undo does not give back the state before"

    def _told(self, path: Path, breaches: Iterator[str] | list[str]) -> None:
        for what in breaches:
            self.violations.setdefault(what, Violation(what, course_of(path)))


def folded_anew(core: Core, journal: Sequence[Entry], state: State) -> Iterator[str]:
    """Write the journal, read it, fold it: that is the state; then undo all: that is the start."""
    again, head = core.timeline(), GENESIS
    for entry in journal:
        line, _digest = encode(entry, head)
        read, head = decode(line[:-1], head)
        again.apply(read)
    if again.state != state:
        yield "the fold of the journal is not the state"
    while not isinstance(decided := core.decide(again.state, Undo(), NOW), Refusal):
        for entry in entries_for(decided, again.seq, NOW):
            again.apply(entry)
    start = core.timeline()
    start.apply(journal[0])
    if again.state != start.state:
        yield "undo of all is not the start"


def course_of(path: Path) -> tuple[Command, ...]:
    """The commands of a path in their order."""
    course = []
    while path is not None:
        path, command = path
        course.append(command)
    return tuple(reversed(course))
