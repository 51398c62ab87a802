"""The meeting over time: the state now and, for undo, the state before each step."""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import Final, Self, TypeAlias

from msgspec.structs import replace

from kcn_tui.meeting.events import Entry, Event, Opened, PlanAdopted, Undone
from kcn_tui.meeting.evolve import evolve, opening
from kcn_tui.meeting.state import State
from kcn_tui.plan.sound import is_sound

_WITH_A_PLAN = (Opened, PlanAdopted)

MISFITS = (LookupError, StopIteration, TypeError, ValueError, AttributeError)
"""What an effect, or a rule, raises over an event that no rule can have let through: it takes for granted what the rules assure."""


STATES_KEPT: Final = 250
"""Commands in a row that are undone at once, at least; each costs two kilobytes for as long as it is."""

FEW_KEPT: Final = 64
"""The same for who only follows, and in the midst of many that are folded."""

Recall: TypeAlias = Callable[[], Iterable[Entry]]
"""Gives what was folded once more, from the first entry on; more may follow."""


class BrokenTimelineError(ValueError):
    """Entries that cannot have been written one after the other; the message says where."""


class Timeline:
    """Folds entries in order. Mutable for speed; every state it gives out is immutable and stays true.

    Undo goes back to the beginning, but the states of 100,000 events would take 200 MB in each process that follows.
    So only the latest are kept, and when they are used up the ones before are folded anew of what ``recall`` gives.
    """

    def __init__(
        self, entries: Iterable[Entry] = (), recall: Recall | None = None, kept: int = STATES_KEPT
    ) -> None:
        """``kept`` states at least are kept until an undo asks for more, and from then on as many as always."""
        self._state: State | None = None
        self._steps = array("I")
        """The steps that stand, each by its first seq."""
        self._before: list[State] = []
        """The states before the last of them."""
        self._recall = recall
        self._most = self._kept = kept
        self.seq = 0
        for entry in entries:
            self.apply(entry)

    @property
    def state(self) -> State:
        """The state now; a timeline without its first entry has none."""
        if self._state is None:
            raise BrokenTimelineError("the journal does not begin with the opening")
        return self._state

    @property
    def empty(self) -> bool:
        """Whether nothing has been folded yet."""
        return self._state is None

    def apply(self, entry: Entry) -> State:
        """Fold one more entry; raises BrokenTimelineError where it does not follow."""
        self._fold(entry)
        self._forget()
        return self.state

    def run(self, entries: Sequence[Entry]) -> None:
        """Fold a whole meeting, or much of it; raises BrokenTimelineError where an entry does not follow, after those before.

        States far from its end would be let go of again, so that fewer are kept there.
        """
        near_the_end = max(0, len(entries) - 2 * self._most)
        self._kept = FEW_KEPT
        try:
            for entry in islice(entries, near_the_end):
                self._fold(entry)
                self._forget()
        finally:
            self._kept = self._most
        for entry in islice(entries, near_the_end, None):
            self._fold(entry)
        self._forget()

    def _fold(self, entry: Entry) -> None:
        if entry.seq != self.seq + 1:
            raise BrokenTimelineError(f"entry {entry.seq} after entry {self.seq}")
        event = entry.event
        if isinstance(event, _WITH_A_PLAN) and not is_sound(event.plan):
            raise BrokenTimelineError(f"entry {entry.seq} brings a plan that cannot be worked with")
        if isinstance(event, Opened):
            if self._state is not None:
                raise BrokenTimelineError(f"entry {entry.seq} opens the meeting again")
            self._state = opening(event, entry.at)
        elif isinstance(event, Undone):
            self._state = self._rewound(event.target)
        else:
            self._state = self._advanced(self.state, entry)
        self.seq = entry.seq

    def apply_all(self, entries: Sequence[Entry]) -> None:
        """Fold the entries of one command; raises BrokenTimelineError where one does not follow, and then folds none."""
        state, seq = self._state, self.seq
        before, kept, steps = self._before, len(self._before), len(self._steps)
        last, last_steps = before[-len(entries) :], self._steps[-len(entries) :]
        try:
            for entry in entries:
                self._fold(entry)
        except BaseException:
            self._state, self.seq, self._before = state, seq, before
            before[kept - len(last) :] = last
            self._steps[steps - len(last_steps) :] = last_steps
            raise
        self._forget()

    def copy(self) -> Self:
        """Another timeline that stands where this one does; each then goes its own way."""
        other = type(self)(recall=self._recall, kept=self._most)
        other._state = self._state  # noqa: SLF001  of our own kind
        other._before = self._before.copy()  # noqa: SLF001
        other._steps = self._steps[:]  # noqa: SLF001
        other.seq = self.seq
        return other

    def _advanced(self, state: State, entry: Entry) -> State:
        if entry.step == entry.seq:
            self._steps.append(entry.seq)
            self._before.append(state)
        return _evolved(state, entry)

    def _rewound(self, target: int) -> State:
        if not self._steps or self._steps[-1] != target:
            raise BrokenTimelineError(f"entry {self.seq + 1} undoes {target}, which is not the last step")
        if not self._before:
            self._before = self._recalled()
            self._most = self._kept = STATES_KEPT
        self._steps.pop()
        return self._before.pop()

    def _recalled(self) -> list[State]:
        """The states before the last steps that stand; what was undone left no trace in any of them."""
        before: deque[State] = deque(maxlen=STATES_KEPT)
        standing, last = frozenset(self._steps), self._steps[-1]
        state: State | None = None
        for entry in self._recall() if self._recall is not None else ():
            if isinstance(entry.event, Opened):
                state = opening(entry.event, entry.at)
            elif state is not None and entry.step in standing:
                if entry.step == entry.seq:
                    before.append(state)
                if entry.seq == last:
                    return list(before)
                state = _evolved(state, entry)
        raise BrokenTimelineError(f"what was before step {last} is not at hand")

    def _forget(self) -> None:
        """Let go of states that lie too far back; now and then, because taking from a list's beginning takes its time."""
        if len(self._before) >= 2 * self._kept:
            del self._before[: -self._kept]


def _evolved(state: State, entry: Entry) -> State:
    if entry.step == entry.seq:
        state = replace(state, last_step=entry.seq)
    try:
        return evolve(state, entry)
    except MISFITS as error:
        raise BrokenTimelineError(f"entry {entry.seq} does not fit what was before it") from error


def type_of(event: Event) -> str:
    """The name under which the journal writes this event."""
    return str(event.__struct_config__.tag)


def entries_for(events: Iterable[Event], after: int, at: datetime) -> tuple[Entry, ...]:
    """The entries that one command's events become, numbered after seq ``after``."""
    return tuple(Entry(after + n, at, after + 1, event) for n, event in enumerate(events, start=1))
