"""Changing the agenda on the day: move, insert, reopen, always with a reason."""

from typing import Final

from kcn_tui.console.fields import ChoiceField, FigureField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.forms.vote import gate_words
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import Insert, Move, Refusal, Reopen
from kcn_tui.meeting.quorate import OVERRIDABLE
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Break, Ceremony, Discussion, Item, Motion, Pledge, Report
from kcn_tui.text.folding import fold_spelling, named
from kcn_tui.text.slug import slug
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import kind_word

KINDS: Final = {
    "ceremony": Ceremony,
    "break": Break,
    "discussion": Discussion,
    "report": Report,
    "motion": Motion,
    "pledge": Pledge,
}
"""What can be put in on the day; the other kinds need more than a title."""
WITH_TEXT: Final = {"report", "motion"}
END: Final = "\x00"
"""The choice of the end of the agenda, which is nobody's id."""


def items(state: State, *progress: str) -> dict[str, str]:
    """Items of the day by id and name, those that have come so far."""
    return {
        item.id: item_name(state, item.id)
        for item in state.agenda
        if state.course_of(item.id).progress in progress
    }


class MoveForm(ArgumentsForm):
    """Becomes ``Move``: an item still to come, the place it shall have, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.item = ChoiceField(items(state, "pending"), name="item")
        self.place = ChoiceField({}, name="place")
        self.reason = TextField(name="reason")
        self._place_row = Row(pgettext("form", "New place"), self.place, classes="words")
        super().__init__(
            Row(pgettext("form", "Item"), self.item, classes="words"),
            self._place_row,
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
        )
        self.item.choose(target)
        self.fill_in(state)

    def first_row(self) -> Row:
        """The place; the item is the one that was highlighted."""
        return self._place_row

    def fill_in(self, state: State) -> None:
        """Offer the items that are still to come and the places between them."""
        self.item.offer(items(state, "pending"))
        self.adapt(state)

    def adapt(self, state: State) -> None:
        """Every place but the one that the item has; another item begins with the first of its own."""
        order = [item.id for item in state.agenda]
        here = self.item.value
        following = order[order.index(here) + 1 :][:1] if here in order else []
        places = {
            item: _("before {item}").format(item=name)
            for item, name in items(state, "pending").items()
            if item != here and item not in following
        }
        if following:
            places[END] = _("at the end")
        self.place.offer_for(here, places)

    def title(self, state: State) -> str:
        """That it is about the order of the day."""
        del state
        return _("Move an item; the plan is kept")

    def made(self) -> Move:
        """The move."""
        assert self.state is not None
        item, place, reason = self.item.value, self.place.value, self.reason.value.strip()
        if place != END:
            return Move(item, reason, before=place)
        others = [known.id for known in self.state.agenda if known.id != item]
        return Move(item, reason, after=others[-1] if others else None)

    def done_words(self) -> str:
        """What Enter does."""
        return _("move it {place}").format(place=self.place.words)


class ReopenForm(ArgumentsForm):
    """Becomes ``Reopen``: take up again what is over or was dropped, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.item = ChoiceField(items(state, "done", "skipped"), name="item")
        self.reason = TextField(name="reason")
        self._reason_row = Row(pgettext("form", "Reason"), self.reason, classes="words")
        self.force = TextField(name="force")
        self._force_row = Row(pgettext("form", "Why all the same"), self.force, classes="words")
        super().__init__(
            Row(pgettext("form", "Item"), self.item, classes="words"), self._reason_row, self._force_row
        )
        self.item.choose(target)
        self._force_row.display = False

    def first_row(self) -> Row:
        """The reason; the item is the one that was highlighted."""
        return self._reason_row

    def fill_in(self, state: State) -> None:
        """Offer what is over or was dropped."""
        self.item.offer(items(state, "done", "skipped"))
        self.adapt(state)

    def adapt(self, state: State) -> None:
        """A reason for going on without a quorum is asked for where there must be one."""
        self._force_row.display = self._barred(state) is not None

    def _barred(self, state: State) -> Refusal | None:
        answer = decide(state, Reopen(self.item.value, "?"), self.clock())
        return answer if isinstance(answer, Refusal) and answer.code in OVERRIDABLE else None

    def title(self, state: State) -> str:
        """That what is over begins anew."""
        del state
        return _("Take up an item again")

    def told(self, state: State) -> tuple[str, str]:
        """What a reason is needed for, else what becomes of the item that is open meanwhile."""
        barred = self._barred(state)
        if barred is not None and not self.force.value.strip():
            return gate_words(barred), "bad"
        if state.current is None:
            return "", ""
        return _("With it ends: {open}").format(open=item_name(state, state.current, 30)), "aside"

    def made(self) -> Reopen:
        """The item opened again."""
        force = self.force.value.strip() or None if self._force_row.display else None
        return Reopen(self.item.value, self.reason.value.strip(), force)

    def done_words(self) -> str:
        """What Enter does."""
        return _("open {item} again").format(item=self.item.words)


class InsertForm(ArgumentsForm):
    """Becomes ``Insert``: an item that the plan did not have, after which one, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.name_of = TextField(name="title")
        self.kind = ChoiceField({kind: kind_word(kind) for kind in KINDS}, name="kind")
        self.by = TextField(name="by")
        self.minutes = FigureField(name="minutes")
        self.text = TextField(name="text")
        self.after = ChoiceField(self._places(state), name="after")
        self.reason = TextField(name="reason")
        self._text_row = Row(pgettext("form", "Text"), self.text, classes="words")
        self._by_row = Row(pgettext("form", "By whom"), self.by, classes="words")
        minutes = Row(pgettext("form", "Minutes"), self.minutes)
        super().__init__(
            Row(pgettext("form", "Title"), self.name_of, classes="words"),
            Row(pgettext("form", "Kind"), self.kind, classes="words"),
            self._by_row,
            minutes,
            self._text_row,
            Row(pgettext("form", "After"), self.after, classes="words"),
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
            optional=(self._by_row, minutes),
        )
        self.after.choose(target or state.current or state.agenda[-1].id)
        self._text_row.display = False

    @staticmethod
    def _places(state: State) -> dict[str, str]:
        return {item.id: item_name(state, item.id) for item in state.agenda}

    def fill_in(self, state: State) -> None:
        """Offer every place."""
        self.after.offer(self._places(state))

    def adapt(self, state: State) -> None:
        """A text is asked for where the kind needs one, and nobody holds a break."""
        del state
        self._by_row.display = self.kind.value != "break"
        self._text_row.display = self.kind.value in WITH_TEXT

    def title(self, state: State) -> str:
        """That the plan stays as it was."""
        del state
        return _("Put in an item that the plan does not have")

    def made(self) -> Insert:
        """The item in its place."""
        return Insert(self._item(), self.reason.value.strip(), after=self.after.value)

    def _by(self) -> str | None:
        """A person of the agenda by id, anybody else by the name as it is typed; None where nobody is named."""
        assert self.state is not None
        typed = self.by.value.strip()
        people = self.state.plan.people
        folded = fold_spelling(typed)
        known = [folded] if folded in people else named(typed, people, lambda who: people[who].name)
        return next(iter(known), typed or None)

    def _item(self) -> Item:
        assert self.state is not None
        title = self.name_of.value.strip()
        item = KINDS[self.kind.value](
            id=slug(title, {known.id for known in (*self.state.agenda, *self.state.plan.agenda)}),
            title=title,
            by=self._by() if self._by_row.display else None,
            minutes=self.minutes.number,
            text=self.text.value.strip() or None if self._text_row.display else None,
        )
        assert isinstance(item, Item)
        return item

    def done_words(self) -> str:
        """What Enter does."""
        return _("put it in after {item}").format(item=self.after.words)
