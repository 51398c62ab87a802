"""The counted vote on a motion, added up while it is typed."""

from typing import get_args

from kcn_tui.console.fields import ChoiceField, FigureField, TextField
from kcn_tui.console.forms.form import Form
from kcn_tui.console.forms.given import Given
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.keys import label_of
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.commands import RecordVote, Refusal
from kcn_tui.meeting.events import Method
from kcn_tui.meeting.moment import Figures, asked_by, corrected_vote, counted_for, summed, tables_counted
from kcn_tui.meeting.quorate import OVERRIDABLE, majority_rule
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.rules import Tally, tally
from kcn_tui.meeting.state import State, Vote
from kcn_tui.meeting.votable import needs_reason
from kcn_tui.text.lines import capital
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import figure_word, method_word, result_word

METHODS: tuple[Method, ...] = get_args(Method)


def gate_words(refusal: Refusal) -> str:
    """Why the row for a reason is there, on one line, so that the whole form still fits."""
    if refusal.code == "no_quorum":
        return _("No quorum: {present} present, {required} needed").format(**refusal.values)
    return _("Quorum not known: {present} present, of how many?").format(**refusal.values)


class VoteForm(Form):
    """Becomes ``RecordVote``. Votes against and abstentions left empty are none; the verdict is computed, never chosen.

    A correction begins with the figures that it corrects. Where tables were counted their sum is offered. The key that
    opened the form, pressed once more, fills in a unanimous vote; it is still recorded only by Enter, with the figures
    in sight.
    """

    def __init__(self, motion: str) -> None:
        self.motion = motion
        self.method = ChoiceField({method: capital(method_word(method)) for method in METHODS}, name="method")
        self.source = ChoiceField({"typed": _("the figures typed here")}, name="source")
        self.figures = {
            name: FigureField(name=name, placeholder="" if name == "yes" else "0")
            for name in ("yes", "no", "abstain")
        }
        self.reason, self.force = TextField(name="reason"), TextField(name="force")
        self._figure_rows = {
            name: Row(capital(figure_word(name)), field) for name, field in self.figures.items()
        }
        self._reason_row = Row(pgettext("form", "Why again"), self.reason, classes="words")
        self._force_row = Row(pgettext("form", "Why all the same"), self.force, classes="words")
        self._source_row = Row(pgettext("form", "Counted"), self.source, classes="words")
        rows = (
            Row(pgettext("form", "Method"), self.method, classes="words"),
            self._source_row,
            *self._figure_rows.values(),
            self._reason_row,
            self._force_row,
        )
        super().__init__(rows)
        self._source_row.display = self._reason_row.display = self._force_row.display = False
        self._given = Given(self.figures.values())

    @property
    def from_tables(self) -> bool:
        """Whether the sum of the tables is recorded."""
        return self.source.value == "tallies"

    def occasion(self, state: State) -> str:
        """The call for this vote, or the count that is corrected."""
        return str(asked_by(state, self.motion))

    def once_more(self) -> None:
        """Fill in a unanimous vote of all who are present, and wait for Enter."""
        counted = None if self.state is None else counted_for(self.state, self.motion)
        if counted is not None:
            self.source.value = "typed"
            self.figures["yes"].number = counted.present
            self.figures["no"].number = self.figures["abstain"].number = 0
            self.refresh_lines()
            self._go_to(self.incomplete() or self.open_rows()[-1])

    def fill_in(self, state: State) -> None:
        """Offer the tables' sum, and ask for the reasons that this state makes necessary."""
        self._offer_tables(state)
        self._begin_with(corrected_vote(state, self.motion))
        probe = decide(state, RecordVote(self.motion, yes=0, reason="?"), self.clock())
        self._reason_row.display = needs_reason(state, self.motion)
        self._force_row.display = isinstance(probe, Refusal) and probe.code in OVERRIDABLE

    def _begin_with(self, corrected: Vote | None) -> None:
        """The vote that is corrected stands in the fields until somebody types in them."""
        figures = {} if corrected is None else {name: str(getattr(corrected, name)) for name in self.figures}
        if self._given.begin_with(figures):
            self.method.value = METHODS[0] if corrected is None else corrected.method

    def _offer_tables(self, state: State) -> None:
        tables = tables_counted(state, self.motion)
        sums = "–".join(map(str, summed(tables)))
        words = ngettext("{count} table: {figures}", "{count} tables: {figures}", len(tables))
        offered = {"typed": _("the figures typed here")}
        if tables:
            offered = {"tallies": words.format(count=len(tables), figures=sums), **offered}
        first = not self._source_row.display and not self.figures["yes"].value
        self.source.offer(offered, otherwise="typed")
        self._source_row.display = bool(tables)
        if tables and first:
            self.source.value = "tallies"

    def first_row(self) -> Row:
        """The votes in favour, or whatever follows the tables; the method is a show of hands unless changed."""
        asked = (self._figure_rows["yes"], self._reason_row, self._force_row, self._source_row)
        return next(row for row in asked if row.display)

    def incomplete(self) -> Row | None:
        """The votes in favour, and whatever reason is asked for."""
        asked = [self._figure_rows["yes"], self._reason_row, self._force_row]
        return next((row for row in asked if row.display and not row.field.value.strip()), None)

    def command(self) -> RecordVote | None:
        """The vote as typed; figures not yet typed count as none."""
        if self.from_tables:
            return self._vote(None)
        yes = self.figures["yes"].number
        if yes is None:
            return None
        return self._vote(yes)

    def _vote(self, yes: int | None) -> RecordVote:
        typed = not self.from_tables
        return RecordVote(
            motion=self.motion,
            yes=yes,
            no=(self.figures["no"].number or 0) if typed else 0,
            abstain=(self.figures["abstain"].number or 0) if typed else 0,
            source=None if typed else "tallies",
            method=next((known for known in METHODS if known == self.method.value), METHODS[0]),
            reason=self.reason.value.strip() or None if self._reason_row.display else None,
            force=self.force.value.strip() or None if self._force_row.display else None,
        )

    def done_words(self) -> str:
        """What Enter does, with the three figures and the verdict."""
        assert self.state is not None
        return _("record {figures}, {result}").format(
            figures="–".join(map(str, self._counts(self.state))),
            result=self._result(self._tally(self.state)),
        )

    def refusal(self) -> Refusal | None:
        """Also before the votes in favour are typed: whether a vote is possible at all."""
        if self.state is None:
            return None
        answer = decide(self.state, self._probe(), self.clock())
        return answer if isinstance(answer, Refusal) else None

    def _probe(self) -> RecordVote:
        """The vote with what is typed so far."""
        return self._vote(None if self.from_tables else self.figures["yes"].number or 0)

    def _counts(self, state: State) -> Figures:
        """Yes, no and abstain as typed, or as the tables add up."""
        if self.from_tables:
            return summed(tables_counted(state, self.motion))
        yes, no, abstain = (field.number or 0 for field in self.figures.values())
        return yes, no, abstain

    def say(self, state: State, answer: Refusal | None) -> None:
        """The sum beside the figures, the verdict below."""
        for row in self._figure_rows.values():
            row.display = not self.from_tables
        self.title_line.say(item_name(state, self.motion))
        sum_up = self._tally(state)
        self._say_remarks(sum_up, answer)
        if answer is not None and answer.code in OVERRIDABLE:
            self.verdict.say(gate_words(answer), "bad")
        elif answer is not None and answer.code != "needs_reason":
            super().say(state, answer)
        elif sum_up is None or (self._given.untouched and not self.from_tables):
            self.verdict.say(self._opening_words(state), "aside")
        elif sum_up.yes == sum_up.present and sum_up.passed:
            ready = answer is None and self.incomplete() is None
            words = (
                _("100% unanimous: {yes}/{present} in favour. Enter records it.")
                if ready
                else _("100% unanimous: {yes}/{present} in favour.")
            )
            self.verdict.say(words.format(yes=sum_up.yes, present=sum_up.present), "good")
        else:
            self.verdict.say(
                _("{yes} of {present} in favour, {required} needed: {result}").format(
                    yes=sum_up.yes,
                    present=sum_up.present,
                    required=sum_up.required_yes,
                    result=self._result(sum_up).upper(),
                ),
                "good" if sum_up.passed else "bad",
            )

    def _say_remarks(self, sum_up: Tally | None, answer: Refusal | None) -> None:
        for row in self._figure_rows.values():
            row.remark.say("")
        if sum_up is not None:
            needed = _("{required} of {present} needed").format(
                required=sum_up.required_yes, present=sum_up.present
            )
            rest = _("not voting: {count}").format(count=sum_up.not_voting)
            self._figure_rows["yes"].remark.say(needed, "aside")
            self._figure_rows["abstain"].remark.say(rest, "aside")
            unanimous = _("{key}: 100% ({present}/{present})").format(
                key=label_of("vote"), present=sum_up.present
            )
            self._figure_rows["no"].remark.say(unanimous, "aside")
        if answer is not None and answer.code == "count_exceeds_present":
            excess = _("{excess} too many").format(excess=answer.values["excess"])
            self._figure_rows[str(answer.values["figure"])].remark.say(excess, "bad")

    def _opening_words(self, state: State) -> str:
        """What to know before the first figure: the count that this one replaces, or who counts against."""
        before = state.vote_on(self.motion)
        if before is None:
            return _("Those not voting count as not in favour.")
        words = (
            _("Replaces count {version}: {yes}–{no}–{abstain}, {result}")
            if needs_reason(state, self.motion)
            else _("A new vote; on the words before: {yes}–{no}–{abstain}, {result}")
        )
        return words.format(
            version=before.version,
            yes=before.yes,
            no=before.no,
            abstain=before.abstain,
            result=result_word(before.result),
        )

    def _tally(self, state: State) -> Tally | None:
        """The figures added up against those present, or None before anybody is counted."""
        counted = counted_for(state, self.motion)
        if counted is None:
            return None
        return tally(majority_rule(state), counted, *self._counts(state))

    def _result(self, sum_up: Tally | None) -> str:
        return "" if sum_up is None else result_word("pass" if sum_up.passed else "fail")
