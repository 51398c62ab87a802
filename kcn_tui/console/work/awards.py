"""The one list for reading and handing over: awards in the order of reading, their recipients below each."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.binding import BindingType

from kcn_tui.console.agenda_list import MARKS
from kcn_tui.console.award_targets import award_step, named, target_of
from kcn_tui.console.keys import local_bindings
from kcn_tui.console.messages import Requested
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.console.work.award_detail import counts
from kcn_tui.locale import _
from kcn_tui.meeting.lacking import lacking
from kcn_tui.meeting.on_stage import called_up, kind_of
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.model import Award, Awards
from kcn_tui.text.lines import one_line
from kcn_tui.wording.lacking import short_lacking_words

ROOMY: Final = 60
"""Columns from which the decision's counts stand beside what is lacking."""


class AwardList(RowList):
    """The list; an award is announced from it, a recipient noted as having it in hand."""

    BINDINGS: ClassVar[list[BindingType]] = local_bindings("awards")

    def __init__(self) -> None:
        super().__init__(id="awards")
        self._state: State | None = None

    def show_awards(self, state: State, item: Awards, *, attend: bool = True) -> None:
        """Paint this item's awards: those read ticked, the next one marked, recipients with what they have in hand.

        The highlight goes to the next award where the list has not the keys; unless it is to ``attend`` to none, for
        then a form asks about the row that was chosen.
        """
        self._state = state
        awards = state.awards_of(item)
        following = next((award.id for award in awards if award.id not in state.awards_read), None)
        roomy = self.size.width >= ROOMY
        rows = tuple(
            row
            for award in awards
            for row in _rows(state, award, following=award.id == following, roomy=roomy)
        )
        places = [row.id for row in rows]
        at = places.index(following) if following else max(0, len(rows) - 1)
        self.show_rows(rows, attend=at if attend else None)

    def action_run(self, name: str) -> None:
        """Ask for a command on the highlighted award or recipient."""
        if self.row is None or self._state is None:
            return
        step = award_step(self._state, self.row.id) if name == "read_award" else "read"
        if step != "pass":
            self.post_message(Requested(name, self.row.id))
        if step != "read":
            self.action_move(1)

    def action_choose(self) -> None:
        """A double click does what Enter does."""
        self.action_run("read_award")


def _rows(state: State, award: Award, *, following: bool, roomy: bool) -> tuple[Row, ...]:
    read = state.awards_read.get(award.id)
    text = _("{form} of {granter}").format(form=award.form, granter=award.by)
    left = lacking(state, award)
    right = counts(award) if left.none else short_lacking_words(left)
    if roomy and not left.none:
        right = f"{counts(award)} · {right}"
    if read is not None:
        head = Row(award.id, "✓", text, right, "done")
    else:
        head = Row(award.id, "▶" if following else " ", text, right, "open" if following else "pending")
    recipients = state.recipients_of(award)
    width = len(str(len(recipients)))
    called = _called(award, recipients, state.plan.rules.on_stage)
    return (
        head,
        *(
            _recipient(target_of(award.id, n), r, f"{n:>{width}}", called.get(n, ""))
            for n, r in enumerate(recipients, start=1)
        ),
    )


def _called(award: Award, recipients: Sequence[Recipient], on_stage: int) -> dict[int, str]:
    """With which group each recipient, by number, is called up, as the hall shows them; nothing where there is one."""
    standing = [(n, r) for n, r in enumerate(recipients, start=1) if r.withdrawn is None]
    groups = called_up([kind_of(recipient.kind, award) for _n, recipient in standing], on_stage)
    if len(groups) < 2:  # noqa: PLR2004  one group needs no number
        return {}
    return {
        standing[index][0]: _("group {number} of {count}").format(number=place, count=len(groups))
        for place, group in enumerate(groups, start=1)
        for index in group
    }


def _recipient(target: str, recipient: Recipient, number: str, called: str) -> Row:
    text = f"   {number}. {named(recipient)}"
    if recipient.was:
        text += _(" (was: {names})").format(names=", ".join(map(one_line, recipient.was)))
    if recipient.withdrawn is not None:
        reason = one_line(recipient.withdrawn)
        return Row(target, MARKS["skipped"], text, _("withdrawn: {reason}").format(reason=reason), "skipped")
    if recipient.handed_over is None:
        return Row(target, " ", text, called)
    if recipient.received_by is None:
        return Row(
            target, "✓", text, _("handed over {time}").format(time=f"{recipient.handed_over:%H:%M}"), "done"
        )
    return Row(
        target, "✓", text, _("received by {name}").format(name=one_line(recipient.received_by)), "done"
    )
