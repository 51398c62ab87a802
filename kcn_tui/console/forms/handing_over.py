"""Handing over what was read out: in person, or to somebody who receives it for another."""

from kcn_tui.console.award_targets import choices, name_of, parted, standing
from kcn_tui.console.fields import ChoiceField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.awards import all_awards
from kcn_tui.console.forms.parts import Row
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.commands import HandOver
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line


class HandOverForm(ArgumentsForm):
    """Becomes ``HandOver``: a recipient has the award, or somebody received it in their place."""

    def __init__(self, target: str, state: State) -> None:
        self.who = ChoiceField(self._choices(state), name="who")
        self.received_by = TextField(name="received_by")
        self._row = Row(pgettext("form", "Received by"), self.received_by, classes="words")
        super().__init__(
            Row(pgettext("form", "Recipient"), self.who, classes="words"), self._row, optional=(self._row,)
        )
        if target:
            self.who.choose(target)

    @staticmethod
    def _choices(state: State) -> dict[str, str]:
        read = [award for award in all_awards(state) if award.id in state.awards_read]
        listed = {t: one for award in read for t, one in standing(state, award).items()}
        return choices(state, {t: one for t, one in listed.items() if one.handed_over is None})

    def first_row(self) -> Row:
        """Who received it; the recipient is the one that was highlighted."""
        return self._row

    def fill_in(self, state: State) -> None:
        """Who has nothing in hand yet."""
        self.who.offer(self._choices(state))

    def title(self, state: State) -> str:
        """What an empty field means."""
        del state
        return _("Handing over; empty: received in person")

    def made(self) -> HandOver:
        """The award in hand."""
        award, number = parted(self.who.value)
        return HandOver(
            award, name_of(self.state, self.who.value), self.received_by.value.strip() or None, number=number
        )

    def done_words(self) -> str:
        """What Enter does."""
        name = one_line(name_of(self.state, self.who.value))
        by = one_line(self.received_by.value)
        if not by:
            return _("handed over to {name}").format(name=name)
        return _("handed over to {by} for {name}").format(by=by, name=name)
