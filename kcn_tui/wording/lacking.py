"""How an award's list stands against the counts of its decision, in words."""

from kcn_tui.locale import _
from kcn_tui.meeting.lacking import Lacking, lacking
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award
from kcn_tui.wording.figures import few, recipients


def lacking_words(state: State, award: Award) -> str:
    """Who is lacking, or is too many, or that the list is complete."""
    left = lacking(state, award)
    if left.none:
        return _("complete against the decision")
    lacks = recipients(max(0, left.collectives), max(0, left.individuals))
    over = recipients(max(0, -left.collectives), max(0, -left.individuals))
    parts = []
    if lacks:
        parts.append(_("still lacking {counts} against the decision").format(counts=lacks))
    if over:
        parts.append(_("{counts} more than the decision names").format(counts=over))
    return "; ".join(parts)


def short_lacking_words(left: Lacking) -> str:
    """How many are lacking and how many too many, for the end of a line."""
    kinds = (left.collectives, left.individuals)
    lacks, over = sum(max(0, n) for n in kinds), sum(max(0, -n) for n in kinds)
    parts = []
    if lacks:
        parts.append(_("lacking {count}").format(count=few(lacks)))
    if over:
        parts.append(_("{count} too many").format(count=few(over)))
    return ", ".join(parts)
