"""The counts of tables or rows on a motion, one after the other, with their sum against those present."""

import re
from itertools import accumulate

from kcn_tui.console.fields import FigureField, TextField
from kcn_tui.console.forms.arguments import ArgumentsForm
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.keys import label_of
from kcn_tui.locale import _, ngettext, pgettext
from kcn_tui.meeting.commands import Refusal, TakeTally
from kcn_tui.meeting.moment import asked_by, counted_for, same_table, summed, tables_counted
from kcn_tui.meeting.state import State, TableTally
from kcn_tui.text.lines import capital
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import figure_word


class TallyForm(ArgumentsForm):
    """Becomes ``TakeTally`` again and again; Enter on the last figure goes on to the next table."""

    again = True

    def __init__(self, target: str, state: State) -> None:
        self.motion = target
        self.table = TextField(name="table")
        self.figures = {
            name: FigureField(name=name, placeholder="" if name == "yes" else "0")
            for name in ("yes", "no", "abstain")
        }
        self._table_row = Row(pgettext("form", "Table or row"), self.table, classes="words")
        self._figure_rows = {
            name: Row(capital(figure_word(name)), field) for name, field in self.figures.items()
        }
        optional = (self._figure_rows["no"], self._figure_rows["abstain"])
        super().__init__(self._table_row, *self._figure_rows.values(), optional=optional)
        self._foreseen = self.table.value = following(tables_counted(state, target))

    def occasion(self, state: State) -> str:
        """The call for this vote, or the count that is corrected."""
        return str(asked_by(state, self.motion))

    def draft(self) -> dict[str, str]:
        """What is typed; a name alone that is foreseen again when the form is opened is nothing to keep."""
        typed = any(field.value for field in self.figures.values())
        return super().draft() if typed or self.table.value != self._foreseen else {}

    def first_row(self) -> Row:
        """The votes in favour where the name of the table can be foreseen."""
        return self._figure_rows["yes"] if self.table.value else self._table_row

    def title(self, state: State) -> str:
        """The motion."""
        return _("Counts by table: {motion}").format(motion=item_name(state, self.motion))

    def made(self) -> TakeTally:
        """The count of this table."""
        yes, no, abstain = (field.number or 0 for field in self.figures.values())
        return TakeTally(self.motion, self.table.value.strip(), yes, no, abstain)

    def say(self, state: State, answer: Refusal | None) -> None:
        """The sum so far, and the figure that is off."""
        super().say(state, answer)
        before = self._before(state)
        self._figure_rows["yes"].remark.say(
            ""
            if before is None
            else _("replaces {figures}").format(figures=f"{before.yes}–{before.no}–{before.abstain}"),
            "aside",
        )
        for name in ("no", "abstain"):
            self._figure_rows[name].remark.say("")
        if answer is not None and answer.code == "tables_exceed_present":
            excess = _("{excess} too many").format(excess=answer.values["excess"])
            self._figure_rows[self._first_above(answer)].remark.say(excess, "bad")

    def _first_above(self, answer: Refusal) -> str:
        """The first figure that takes the sum above those present."""
        room = int(answer.values["present"]) - int(answer.values["before"])
        figures = accumulate(field.number or 0 for field in self.figures.values())
        return next(name for name, sum_up in zip(self.figures, figures, strict=True) if sum_up > room)

    def _before(self, state: State) -> TableTally | None:
        return same_table(tables_counted(state, self.motion), self.table.value)

    def told(self, state: State) -> tuple[str, str]:
        """All tables with this one: their sum, and who is left of those present."""
        before = self._before(state)
        others = [t for t in tables_counted(state, self.motion) if t is not before]
        here = [field.number or 0 for field in self.figures.values()]
        tables = len(others) + (self.figures["yes"].number is not None)
        sums = [others_sum + n for others_sum, n in zip(summed(others), here, strict=True)]
        words = ngettext("{count} table: {figures}", "{count} tables: {figures}", tables).format(
            count=tables, figures="–".join(map(str, sums))
        )
        counted = counted_for(state, self.motion)
        if counted is None:
            return words, "aside"
        left = counted.present - sum(sums)
        rest = _("{sum} of {present} present, {left} left").format(
            sum=sum(sums), present=counted.present, left=left
        )
        return f"{words} = {rest}", "good" if left == 0 else "aside"

    def done_words(self) -> str:
        """What Enter does."""
        return _("record {table} and go on · {key}: vote from the tables").format(
            table=self.table.value.strip(), key=label_of("vote")
        )

    def submitted(self) -> None:
        """Ready for the next table."""
        name = self.table.value.strip()
        for field in self.figures.values():
            field.value = ""
        self._foreseen = self.table.value = next_name(name)
        self.begin()


def following(tables: tuple[TableTally, ...]) -> str:
    """The name the next table probably has, or nothing."""
    return next_name(tables[-1].table) if tables else ""


def next_name(name: str) -> str:
    """``Tổ 2`` after ``Tổ 1``; nothing after a name without a number at its end."""
    match = re.fullmatch(r"(.*?)(\d{1,4})", name)
    return f"{match.group(1)}{int(match.group(2)) + 1}" if match else ""
