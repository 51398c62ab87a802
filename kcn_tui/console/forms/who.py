"""Who is meant by a card number or a few letters of a name, said before anything is done with it."""

from typing import Final

from kcn_tui.console.fields import TextField
from kcn_tui.console.forms.parts import Line, Row
from kcn_tui.console.people_index import fitting
from kcn_tui.console.several import which_words
from kcn_tui.console.text import NAME
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.state import State
from kcn_tui.text.folding import is_of_another, matches, named
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import absence_words, member_name

LISTED: Final = 4
"""How many of those who may be meant are shown at a time, so that the fields below stay in sight."""


def meant(state: State, typed: str) -> tuple[str, ...]:
    """Who is meant by what is typed, as a command names them: one, all whom it fits equally well, nobody while it is empty.

    Members of the roll by id, card number or letters; else people of the agenda; where there is no roll, the
    very name. A whole name with other marks than somebody's is another person's.
    """
    typed = typed.strip()
    if not typed:
        return ()
    if typed in state.members or typed in state.plan.people:
        return (typed,)
    members = fitting(state.members, typed) if state.members else ()
    return tuple(member.id for member in members) or _people(state, typed) or (typed,)


def _people(state: State, typed: str) -> tuple[str, ...]:
    """The people of the agenda whom it fits, by id; the very name goes before longer ones."""
    known = state.plan.people
    fits = [
        who
        for who, person in known.items()
        if matches(typed, person.name) and not is_of_another(typed, person.name)
    ]
    return tuple(named(typed, fits, lambda who: known[who].name) or fits)


class WhoRow(Row):
    """A field for a card number or some letters of a name; ``told`` is for the line that says who that is.

    Those whom the letters fit equally well are listed below while the row is in use, and the arrows put one of them in.
    """

    def __init__(self, label: str) -> None:
        self.typed = TextField(name="who")
        self._guess = ""
        self._among: tuple[str, ...] = ()
        self._list = Line(classes="aside")
        super().__init__(label, self.typed, classes="words")
        self.below = (self._list,)

    @property
    def replaced_by_typing(self) -> bool:
        """Who was only guessed gives way to who is typed."""
        return bool(self._guess) and self.typed.value == self._guess

    def who(self, state: State | None) -> str:
        """Who is meant, as a command names them; what was typed while that is nobody, or may be several."""
        found = () if state is None else meant(state, self.typed.value)
        return found[0] if len(found) == 1 else self.typed.value.strip()

    def unsettled(self, state: State) -> str:
        """How one is chosen where several may be meant."""
        return which_words([state.name_of(who) for who in meant(state, self.typed.value)])

    def turn(self, step: int, state: State) -> bool:
        """The arrows put in the next of those who may be meant, and further ones in its place."""
        among, here = self._choice(state), self.typed.value.strip()
        if not among:
            return False
        at = among.index(here) + step if here in among else min(step, 0)
        self._among = among
        self.typed.value = among[at % len(among)]
        self.typed.cursor_position = len(self.typed.value)
        return True

    def told(self, state: State) -> tuple[str, str]:
        """Who is meant, or how one of several is chosen; what can be typed while nothing is. With its mood."""
        found = meant(state, self.typed.value)
        if not found:
            return _("card number or some letters") if state.members else _("name"), "aside"
        if len(found) > 1:
            return self.unsettled(state), "aside"
        words = f"= {member_name(state, found[0], NAME)}"
        absent = absence_words(state, found[0])
        return (f"{words}, {absent}", "aside") if absent else (words, "good")

    def list_those_meant(self, state: State) -> None:
        """Show whom the arrows choose from, some at a time; nobody where there is no choice."""
        among, here = self._choice(state), self.typed.value.strip()
        at = among.index(here) if here in among else None
        first = max(0, min((at or 0) - LISTED // 2, len(among) - LISTED))
        shown = among[first : first + LISTED]
        lines = [f"{'▸' if who == here else ' '} {_in_full(state, who)}" for who in shown]
        left = len(among) - len(shown)
        if left:
            more = ngettext("and {count} other", "and {count} others", left)
            lines.append(f"  {more.format(count=left)}")
        self._list.say("\n".join(lines), "aside")

    def mark(self, *, in_use: bool) -> None:
        """The list is there while somebody can be chosen from it."""
        super().mark(in_use=in_use)
        self._list.display = in_use and bool(self._list.words)

    def fill(self, state: State, who: str | None) -> None:
        """Put someone in who is probably meant, where nothing is typed yet."""
        if who is not None and not self.typed.value:
            self._guess = one_line(state.name_of(who)) if who not in state.members else who
            self.typed.value = self._guess

    def empty(self) -> None:
        """Ready for the next."""
        self.typed.value, self._among = "", ()

    def _choice(self, state: State) -> tuple[str, ...]:
        """Those who may be meant where they are several; still the same ones when one of them was put in."""
        if self.typed.value.strip() in self._among:
            return self._among
        found = meant(state, self.typed.value)
        return found if len(found) > 1 else ()


def _in_full(state: State, who: str) -> str:
    """A member with card and unit, anybody else with their posts."""
    member = state.members.get(who)
    name = one_line(state.name_of(who), NAME)
    if member is None:
        parts = (name, *state.plan.person(who).posts)
    else:
        parts = (name, member.card or member.id, member.unit or member.post or "")
    return " · ".join(one_line(part) for part in parts if part)
