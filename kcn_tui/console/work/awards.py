"""The award decisions of an item in the order in which they are announced."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from kcn_tui.console.keys import local_bindings
from kcn_tui.console.messages import Requested
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading
from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award, Awards
from kcn_tui.text.safe import safe_line


class AwardList(RowList):
    """The list; the highlighted decision can be announced out of turn."""

    BINDINGS: ClassVar[list[BindingType]] = local_bindings("awards")

    def __init__(self) -> None:
        super().__init__(id="awards")

    def show_awards(self, state: State, item: Awards) -> None:
        """Paint this item's awards: those read ticked, the next one marked."""
        unread = [award.id for award in item.awards if award.id not in state.awards_read]
        following = unread[0] if unread else None
        rows = tuple(_row(state, award, following=award.id == following) for award in item.awards)
        places = [award.id for award in item.awards]
        self.show_rows(rows, attend=places.index(following) if following else max(0, len(rows) - 1))

    def action_run(self, name: str) -> None:
        """Ask for a command on the highlighted award."""
        if self.row is not None:
            self.post_message(Requested(name, self.row.id))

    def action_choose(self) -> None:
        """A double click announces the award."""
        self.action_run("read_award")


def _row(state: State, award: Award, *, following: bool) -> Row:
    read = state.awards_read.get(award.id)
    text = _("{form} of {granter}").format(form=award.form, granter=award.by)
    if read is not None:
        return Row(award.id, "✓", text, counts(award), "done")
    return Row(award.id, "▶" if following else " ", text, counts(award), "open" if following else "pending")


def detail(state: State, award: Award) -> Content:
    """Everything the secretary reads out of a decision, in full."""
    decision = award.decision or _("decision number not given yet")
    lines = [
        heading(_("{form} of {granter}").format(form=safe_line(award.form), granter=safe_line(award.by))),
        plain(f"{decision} · {counts(award)}"),
        *(plain(f"– {recipient}") for recipient in award.recipients),
    ]
    read = state.awards_read.get(award.id)
    if read is not None:
        lines.append(Content.styled(_("announced {time}").format(time=f"{read:%H:%M}"), "$text-success"))
    return Content("\n").join(lines)


def counts(award: Award) -> str:
    """Collectives and individuals, each of two digits at least as offices write them."""
    parts = []
    if award.collectives:
        parts.append(_("{count} collectives").format(count=f"{award.collectives:02}"))
    if award.individuals:
        parts.append(_("{count} individuals").format(count=f"{award.individuals:02}"))
    return ", ".join(parts)
