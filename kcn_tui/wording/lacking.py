"""How an award's list stands against the counts of its decision, in words."""

from kcn_tui.locale import _
from kcn_tui.meeting.lacking import Lacking, lacking
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award
from kcn_tui.text.numbers import two_digits


def lacking_words(state: State, award: Award) -> str:
    """Who is lacking, or is too many, or that the list is complete."""
    left = lacking(state, award)
    if left.none:
        return _("complete against the decision")
    lacks = _counted(max(0, left.collectives), max(0, left.individuals))
    over = _counted(max(0, -left.collectives), max(0, -left.individuals))
    parts = []
    if lacks:
        parts.append(_("still lacking {counts} against the decision").format(counts=lacks))
    if over:
        parts.append(_("{counts} more than the decision names").format(counts=over))
    return "; ".join(parts)


def _counted(collectives: int, individuals: int) -> str:
    parts = []
    if collectives:
        parts.append(_("{count} collectives").format(count=two_digits(collectives)))
    if individuals:
        parts.append(_("{count} individuals").format(count=two_digits(individuals)))
    return ", ".join(parts)


def short_lacking_words(left: Lacking) -> str:
    """How many are lacking or too many, for the end of a line."""
    lacks = max(0, left.collectives) + max(0, left.individuals)
    if lacks:
        return _("lacking {count}").format(count=two_digits(lacks))
    return _("{count} too many").format(count=two_digits(-left.collectives - left.individuals))
