"""Who stands in an election, as it becomes on the day: nominated, withdrawn."""

from kcn_tui.console.fields import ChoiceField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.forms.who import WhoRow
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.commands import Nominate, WithdrawCandidate
from kcn_tui.meeting.state import State
from kcn_tui.meeting.who_stands import next_candidates
from kcn_tui.plan.model import Election
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import item_name


def standing_names(state: State, election: str) -> list[str]:
    """The names of who stands now, or in the next round."""
    item = state.item(election)
    return [*next_candidates(state, item)] if isinstance(item, Election) else []


class NominateForm(ArgumentsForm):
    """Becomes ``Nominate`` again and again: emptied for the next candidate."""

    again = True

    def __init__(self, target: str, _state: State) -> None:
        self.motion = target
        self.who = WhoRow(pgettext("form", "Candidate"))
        self.unit = TextField(name="unit")
        unit = Row(pgettext("form", "Unit"), self.unit, classes="words")
        super().__init__(self.who, unit, optional=(unit,))

    def adapt(self, state: State) -> None:
        """List those who may be meant."""
        self.who.list_those_meant(state)

    def title(self, state: State) -> str:
        """The election, and how many stand already."""
        count = len(standing_names(state, self.motion))
        standing = ngettext("{count} candidate", "{count} candidates", count).format(count=count)
        return _("Nominate ({standing}): {election}").format(
            election=item_name(state, self.motion), standing=standing
        )

    def told(self, state: State) -> tuple[str, str]:
        """Who is meant; else who stands already."""
        names = standing_names(state, self.motion)
        if self.who.typed.value.strip() or not names:
            return self.who.told(state)
        return ", ".join(map(one_line, names)), "aside"

    def made(self) -> Nominate:
        """The candidate."""
        return Nominate(self.motion, self.who.who(self.state), self.unit.value.strip() or None)

    def done_words(self) -> str:
        """What Enter does."""
        return _("put on the list of candidates")

    def submitted(self) -> None:
        """Ready for the next."""
        self.who.empty()
        self.unit.value = ""
        self.begin()


class WithdrawCandidateForm(ArgumentsForm):
    """Becomes ``WithdrawCandidate``: who no longer stands, and why."""

    def __init__(self, target: str, state: State) -> None:
        self.motion = target
        self.name_of = ChoiceField(self._names(state), name="name")
        self.reason = TextField(name="reason")
        super().__init__(
            Row(pgettext("form", "Candidate"), self.name_of, classes="words"),
            Row(pgettext("form", "Reason"), self.reason, classes="words"),
        )

    def _names(self, state: State) -> dict[str, str]:
        return {name: one_line(name) for name in standing_names(state, self.motion)}

    def fill_in(self, state: State) -> None:
        """The candidates as they stand now."""
        self.name_of.offer(self._names(state))

    def title(self, state: State) -> str:
        """The election."""
        return _("Withdraw a candidate: {election}").format(election=item_name(state, self.motion))

    def told(self, state: State) -> tuple[str, str]:
        """What becomes of the name."""
        del state
        return _("The name stays in the minutes, with the reason."), "aside"

    def made(self) -> WithdrawCandidate:
        """The candidate withdrawn for this reason."""
        return WithdrawCandidate(self.motion, self.name_of.value, self.reason.value.strip())

    def done_words(self) -> str:
        """What Enter does."""
        return _("withdraw {name}").format(name=one_line(self.name_of.value))
