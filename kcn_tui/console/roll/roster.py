"""What the roll panel shows of the members: found, filtered and counted, at no more cost for a thousand than for ten."""

from collections import Counter
from collections.abc import Mapping
from itertools import repeat
from typing import Final, Literal

from msgspec import Struct

from kcn_tui.console.people_index import fitting, index_of
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.namesakes import told_apart
from kcn_tui.meeting.state import State, Whereabout
from kcn_tui.plan.members import Member
from kcn_tui.text.folding import fold

Standing = Literal["all", "expected", "in_room", "left", "excused"]
"""What the list is narrowed to: everyone, not yet here, in the room, gone again, absent with a reason."""
STANDINGS: Final[tuple[Standing, ...]] = ("all", "expected", "in_room", "left", "excused")


class Group(Struct, frozen=True):
    """How many members of a group are in the room, of how many. Guests are in neither figure."""

    name: str
    in_room: int
    members: int


class Roster:
    """The members of one meeting, to be asked anew at each key. The list never changes, where people are does."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._members = state.members
        self._index = index_of(state.members)
        self._by_code = _by_code(state.members)
        self._counting = {m.id: m.group for m in state.members.values() if m.kind == "member"}
        self._group_sizes = _group_sizes(state.members)
        self.card_width = max((len(m.card or "") for m in state.members.values()), default=0)
        self._note_standings()

    def stands_on(self, state: State) -> bool:
        """Whether this is a roster of that state's list."""
        return state.members is self._members

    def show(self, state: State) -> bool:
        """Take this state from now on; whether anybody has moved."""
        moved = state.whereabouts is not self._state.whereabouts
        self._state = state
        if moved:
            self._note_standings()
        return moved

    def find(self, query: str, standing: Standing) -> tuple[Member, ...]:
        """Who fits the query and is where the list is narrowed to, the best first, equals by tên."""
        found = self._index.find(query)
        if standing == "all":
            return found
        wanted = self._standing
        places = map(wanted.get, [member.id for member in found], repeat("expected"))
        return tuple(member for member, place in zip(found, places, strict=True) if place == standing)

    def meant(self, query: str, standing: Standing) -> tuple[Member, ...]:
        """Whom of these the query fits best, all of them equally well; nobody where nothing is asked."""
        if not query.strip():
            return ()
        stands = self._standing.get
        return fitting(
            self._members, query, lambda m: standing == "all" or stands(m.id, "expected") == standing
        )

    def apart(self, member: Member) -> str:
        """What tells this member from another of the same name; empty where nobody has it."""
        return told_apart(self._members, member.id)

    def called(self, member: Member) -> str:
        """The name, with what tells it apart."""
        return " · ".join(filter(None, (member.name, self.apart(member))))

    def of_card(self, code: str) -> Member | None:
        """Whose card number this is: as it stands, in other letter case, or without its leading zeros if only one fits."""
        known = self._members.get(code)
        return known if known is not None else self._by_code.get(_code(code))

    def whereabout(self, member: Member) -> Whereabout:
        """Where this member is."""
        return whereabout(self._state, member.id)

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many members stand so; guests are not counted."""
        return self._counts

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups in the order of the list."""
        return tuple(Group(name, self._here[name], size) for name, size in self._group_sizes.items())

    def _note_standings(self) -> None:
        self._standing = {who: place.where for who, place in self._state.whereabouts.items()}
        counted = Counter(place for who, place in self._standing.items() if who in self._counting)
        elsewhere = sum(counted.values()) - counted["expected"]
        self._counts: dict[Standing, int] = {
            "all": len(self._counting),
            "expected": len(self._counting) - elsewhere,
            "in_room": counted["in_room"],
            "left": counted["left"],
            "excused": counted["excused"],
        }
        self._here = Counter(
            self._counting[who]
            for who, place in self._standing.items()
            if place == "in_room" and who in self._counting
        )


def like_a_card(query: str) -> bool:
    """One word with a figure in it is a card number, whole or mistyped, and never means whoever stands first."""
    return " " not in query and any(character.isdigit() for character in query)


def _code(text: str) -> str:
    folded = fold(text)
    return folded.lstrip("0") or folded


def _group_sizes(members: Mapping[str, Member]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for member in members.values():
        if member.group is not None:
            sizes[member.group] = sizes.get(member.group, 0) + (member.kind == "member")
    return sizes


def _by_code(members: Mapping[str, Member]) -> dict[str, Member]:
    """Members by card number without case and leading zeros, where that is one member's alone."""
    found: dict[str, Member] = {}
    several: set[str] = set()
    for member in members.values():
        code = _code(member.card or "")
        if not code:
            continue
        if code in found:
            several.add(code)
        found[code] = member
    return {code: member for code, member in found.items() if code not in several}
