"""That the speaker's remote turns the hall's pages, said so that nobody at the console can miss it."""

from textual.content import Content

from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.record.presence import leading_podium

STYLE = "bold reverse $warning"
SHORTEST = 2
"""The brevity at which only the necessary is said."""


def podium_that_leads(moment: Moment) -> str | None:
    """The id of the speaker's screen whose remote turns the hall's pages; None where none does, or none is there."""
    leader = None if moment.state.lead is None else leading_podium(moment.screens)
    return None if leader is None else leader.id


def lead_words(moment: Moment, brevity: int) -> Content | None:
    """Which speaker's screen leads, numbered as in the list of screens where there are several; None while none does.

    In full words at brevity 0, in a word or two at ``SHORTEST``.
    """
    if moment.state.lead is None:
        return None
    step = min(brevity, SHORTEST)
    leader = podium_that_leads(moment)
    podiums = [seen.presence.id for seen in moment.screens if seen.presence.kind == "podium"]
    if leader is None:
        words = (_("SPEAKER TO LEAD: NO SCREEN THERE"), _("NO SPEAKER'S SCREEN"), _("NO SPEAKER"))[step]
    elif len(podiums) == 1:
        words = (_("SPEAKER TURNS THE PAGES"), _("SPEAKER LEADS"), _("SPEAKER"))[step]
    else:
        words = (_("SPEAKER {n} TURNS THE PAGES"), _("SPEAKER {n} LEADS"), _("SPEAKER {n}"))[step]
        words = words.format(n=1 + podiums.index(leader))
    return Content.styled(f" {words} ", STYLE)
