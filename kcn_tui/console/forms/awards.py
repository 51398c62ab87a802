"""The list of recipients as it becomes on the day: entered, corrected, withdrawn, moved, received for others."""

from typing import Final, get_args

from kcn_tui.console.award_targets import choices, name_of, parted, recipient_at, standing
from kcn_tui.console.fields import ChoiceField, TextField
from kcn_tui.console.forms.agenda import END
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import EnterRecipient, MoveAward, Refusal, Withdraw
from kcn_tui.meeting.events import RecipientKind
from kcn_tui.meeting.lacking import lacking, takes_names
from kcn_tui.meeting.on_stage import kind_of
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.model import Award, Awards
from kcn_tui.text.folding import fold_spelling
from kcn_tui.text.lines import one_line
from kcn_tui.wording.lacking import lacking_words
from kcn_tui.wording.names import award_name
from kcn_tui.wording.terms import recipient_word

_COLLECTIVE: Final = fold_spelling("Tập thể")
"""How the form of an award begins that only collectives have: *Tập thể lao động tiên tiến*."""
KINDS: Final[tuple[RecipientKind, ...]] = get_args(RecipientKind)


def all_awards(state: State) -> list[Award]:
    """Every award of the day in the order of reading."""
    return [award for item in state.agenda if isinstance(item, Awards) for award in state.awards_of(item)]


def awards(state: State, *, unread: bool = False) -> dict[str, str]:
    """Awards by id and name in the order of reading."""
    left = (award.id for award in all_awards(state) if not (unread and award.id in state.awards_read))
    return {award: award_name(state, award) for award in left}


def _name_word(kind: str) -> str:
    return pgettext("form", "Collective's name") if kind == "collective" else pgettext("form", "Full name")


class RecipientForm(ArgumentsForm):
    """Becomes ``EnterRecipient`` again and again, or once with ``number`` where what is on the list is set right."""

    def __init__(self, target: str, state: State) -> None:
        award, self.number = parted(target)
        self.again = self.number is None
        self._target = target
        self.award = ChoiceField({}, name="award")
        self.kind = ChoiceField(self._kinds(state), name="kind")
        self.name_of, self.unit = TextField(name="name"), TextField(name="unit")
        self._name_row = Row(_name_word(self.kind.value), self.name_of, classes="words")
        unit = Row(pgettext("form", "Unit"), self.unit, classes="words")
        kind = Row(pgettext("form", "Recipient is"), self.kind, classes="words")
        award_row = Row(pgettext("form", "Award"), self.award, classes="words")
        super().__init__(award_row, kind, self._name_row, unit, optional=(kind, unit))
        self.fill_in(state)
        self.award.choose(award)
        was = recipient_at(state, target)
        self._suggested: str = self._likely_kind(state)
        self._suggested_for = self.award.value
        self.kind.value = self._suggested if was is None else self._kind_of(state, was)
        if was is not None:
            self.name_of.value, self.unit.value = was.name, was.unit or ""

    def _kinds(self, state: State) -> dict[str, str]:
        """What a recipient can be; who stands on the list of an award for both may be left as not known."""
        was = recipient_at(state, self._target)
        unknown = was is not None and not self._kind_of(state, was)
        known: dict[str, str] = {kind: recipient_word(kind) for kind in KINDS}
        return {"": pgettext("recipient", "not known"), **known} if unknown else known

    def _kind_of(self, state: State, was: Recipient) -> str:
        """What this recipient is, as entered or as the award tells; empty where neither does."""
        award = next((award for award in all_awards(state) if award.id == parted(self._target)[0]), None)
        return (was.kind if award is None else kind_of(was.kind, award)) or ""

    def _award(self, state: State) -> Award | None:
        return next((award for award in all_awards(state) if award.id == self.award.value), None)

    def _likely_kind(self, state: State) -> RecipientKind:
        """What the decision leaves, collectives first; where it gives no counts, what its form and its list say."""
        award = self._award(state)
        if award is None:
            return "individual"
        if award.collectives or award.individuals:
            lacks = lacking(state, award).collectives > 0
            return kind_of(None, award) or ("collective" if lacks else "individual")
        entered = [one.kind for one in state.recipients_of(award) if one.kind is not None]
        named: RecipientKind = (
            "collective" if fold_spelling(award.form).startswith(_COLLECTIVE) else "individual"
        )
        return entered[-1] if entered else named

    def _suggest_kind(self, state: State) -> None:
        """Who is probably next, unless the secretary has chosen otherwise."""
        chosen, self._suggested = self.kind.value != self._suggested, self._likely_kind(state)
        self._suggested_for = self.award.value
        if not chosen:
            self.kind.value = self._suggested

    def first_row(self) -> Row:
        """The name."""
        return self._name_row

    def fill_in(self, state: State) -> None:
        """The awards that somebody can be put on; to correct, the award alone.

        Who is lacking still is probably next, unless the secretary has chosen otherwise.
        """
        if not self.again:
            here = parted(self._target)[0]
            self.award.offer({here: award_name(state, here)})
            return
        here = self.award.value  # stays when its last name is entered: the next one must not go to another
        taking = [award for award in all_awards(state) if takes_names(state, award) or award.id == here]
        self.award.offer({award.id: award_name(state, award.id) for award in taking})
        if self.state is not None and not self.name_of.value:
            self._suggest_kind(state)

    def adapt(self, state: State) -> None:
        """Each award has its own likely recipients; a collective has a name, a person a full name."""
        if self.again and self.award.value != self._suggested_for:
            self._suggest_kind(state)
        self._name_row.label = _name_word(self.kind.value)

    def title(self, state: State) -> str:
        """Whether somebody is added, or a name set right."""
        was = recipient_at(state, self._target)
        if was is None:
            return _("Enter recipients")
        return _("Correct the recipient {name}").format(name=one_line(was.name))

    def refusal(self) -> Refusal | None:
        """While nothing is set right yet there is nothing to refuse."""
        return None if self._unchanged else super().refusal()

    def incomplete(self) -> Row | None:
        """The name; also while it reads as before."""
        return self._name_row if self._unchanged else super().incomplete()

    @property
    def _unchanged(self) -> bool:
        """Whether a correction still says what stands there already."""
        was = None if self.state is None else recipient_at(self.state, self._target)
        typed = (self.name_of.value.strip(), self.unit.value.strip(), self.kind.value)
        if self.state is None or was is None:
            return False
        return typed == (was.name, was.unit or "", self._kind_of(self.state, was))

    def told(self, state: State) -> tuple[str, str]:
        """The counts against the decision; of a correction that it has not begun."""
        if self._unchanged:
            return _("Nothing is changed yet."), "aside"
        award = self._award(state)
        return ("", "") if award is None else (lacking_words(state, award), "aside")

    def made(self) -> EnterRecipient:
        """The recipient."""
        return EnterRecipient(
            self.award.value,
            self.name_of.value.strip(),
            self.unit.value.strip() or None,
            next((kind for kind in KINDS if kind == self.kind.value), None),
            number=self.number,
        )

    def done_words(self) -> str:
        """What Enter does."""
        name = one_line(self.name_of.value)
        if not self.again:
            return _("record the right name {name}").format(name=name)
        return _("enter {name} and go on").format(name=name)

    def submitted(self) -> None:
        """Ready for the next recipient; a correction leaves."""
        if self.again:
            self.name_of.value = self.unit.value = ""
            self.begin()


class WithdrawForm(ArgumentsForm):
    """Becomes ``Withdraw``: who is taken off an award that has not been read, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.who = ChoiceField(self._choices(state), name="who")
        self.reason = TextField(name="reason")
        self._reason_row = Row(pgettext("form", "Reason"), self.reason, classes="words")
        super().__init__(Row(pgettext("form", "Recipient"), self.who, classes="words"), self._reason_row)
        if target:
            self.who.choose(target)

    @staticmethod
    def _choices(state: State) -> dict[str, str]:
        unread = [award for award in all_awards(state) if award.id not in state.awards_read]
        return choices(state, {t: one for award in unread for t, one in standing(state, award).items()})

    def first_row(self) -> Row:
        """The reason; the recipient is the one that was highlighted."""
        return self._reason_row

    def fill_in(self, state: State) -> None:
        """Who can be withdrawn."""
        self.who.offer(self._choices(state))

    def title(self, state: State) -> str:
        """That the name stays on the list as withdrawn."""
        del state
        return _("Withdraw a recipient; the list keeps the name")

    def made(self) -> Withdraw:
        """The recipient taken off."""
        award, number = parted(self.who.value)
        return Withdraw(award, name_of(self.state, self.who.value), self.reason.value.strip(), number=number)

    def done_words(self) -> str:
        """What Enter does."""
        return _("withdraw {name}").format(name=one_line(name_of(self.state, self.who.value)))


class MoveAwardForm(ArgumentsForm):
    """Becomes ``MoveAward``: an award read earlier or later within its item, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.award = ChoiceField(awards(state, unread=True), name="award")
        self.place = ChoiceField({}, name="place")
        self.reason = TextField(name="reason")
        self._place_row = Row(pgettext("form", "New place"), self.place, classes="words")
        super().__init__(
            Row(pgettext("form", "Award"), self.award, classes="words"),
            self._place_row,
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
        )
        self.award.choose(parted(target)[0])
        self.adapt(state)

    def first_row(self) -> Row:
        """The place; the award is the one that was highlighted."""
        return self._place_row

    def fill_in(self, state: State) -> None:
        """The awards that have not been read."""
        self.award.offer(awards(state, unread=True))
        self.adapt(state)

    def adapt(self, state: State) -> None:
        """The places before the unread awards of the same item, and the last; another award begins with the first."""
        here = self.award.value
        holder = state.holder_of(here)
        order = [] if holder is None else [award.id for award in state.awards_of(holder)]
        following = order[order.index(here) + 1 :][:1] if here in order else []
        places = {
            award: _("before {item}").format(item=award_name(state, award))
            for award in order
            if award not in state.awards_read and award != here and award not in following
        }
        if following:
            places[END] = _("at the end")
        self.place.offer_for(here, places)

    def title(self, state: State) -> str:
        """That the list for handing over follows."""
        del state
        return _("Move an award; handing over follows")

    def made(self) -> MoveAward:
        """The award in its new place."""
        before = None if self.place.value == END else self.place.value
        return MoveAward(self.award.value, self.reason.value.strip(), before)

    def done_words(self) -> str:
        """What Enter does."""
        return _("move it {place}").format(place=self.place.words)
