"""Who is meant by a card number or a few letters of a name, said before anything is done with it."""

from msgspec import Struct

from kcn_tui.console.fields import TextField
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.people_index import index_of
from kcn_tui.console.text import NAME
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.state import State
from kcn_tui.text.folding import fold_spelling, is_of_another, matches
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import absence_words, member_name


class Meant(Struct, frozen=True):
    """Who is meant, as a command names them, and how many others would fit as well."""

    who: str
    others: int = 0


def meant(state: State, typed: str) -> Meant | None:
    """Who is meant by what is typed, None while nothing is.

    A member of the roll by id, card number or letters; else a person of the agenda; where there is no roll, the
    very name. A whole name with other marks than somebody's is another person's.
    """
    typed = typed.strip()
    if not typed:
        return None
    if typed in state.members or typed in state.plan.people:
        return Meant(typed)
    if state.members:
        found = [m for m in index_of(state.members).find(typed) if not is_of_another(typed, m.name)]
        if found:
            return Meant(found[0].id, len(found) - 1)
    people = [
        who
        for who, person in state.plan.people.items()
        if matches(typed, person.name) and not is_of_another(typed, person.name)
    ]
    folded = fold_spelling(typed)
    people.sort(key=lambda who: fold_spelling(state.plan.person(who).name) != folded)
    return Meant(people[0], len(people) - 1) if people else Meant(typed)


class WhoRow(Row):
    """A field for a card number or some letters of a name; ``told`` is for the line that says who that is."""

    def __init__(self, label: str) -> None:
        self.typed = TextField(name="who")
        self._guess = ""
        super().__init__(label, self.typed, classes="words")

    @property
    def replaced_by_typing(self) -> bool:
        """Who was only guessed gives way to who is typed."""
        return bool(self._guess) and self.typed.value == self._guess

    def who(self, state: State | None) -> str:
        """Who is meant, as a command names them; what was typed while there is no state to look in."""
        found = None if state is None else meant(state, self.typed.value)
        return self.typed.value.strip() if found is None else found.who

    def told(self, state: State) -> tuple[str, str]:
        """Who is meant, and that others would fit too; what can be typed while nothing is. With its mood."""
        found = meant(state, self.typed.value)
        if found is None:
            return _("card number or some letters") if state.members else _("name"), "aside"
        words = f"= {member_name(state, found.who, NAME)}"
        absent = absence_words(state, found.who)
        if absent:
            words = f"{words}, {absent}"
        if found.others:
            more = ngettext("{count} other fits too", "{count} others fit too", found.others)
            words = f"{words} · {more.format(count=found.others)}"
        return words, "aside" if found.others or absent else "good"

    def fill(self, state: State, who: str | None) -> None:
        """Put someone in who is probably meant, where nothing is typed yet."""
        if who is not None and not self.typed.value:
            self._guess = one_line(state.name_of(who)) if who not in state.members else who
            self.typed.value = self._guess
