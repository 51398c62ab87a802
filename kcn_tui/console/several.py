"""Several people whom what is typed fits equally well: nobody is taken for meant until one is chosen."""

from collections.abc import Sequence

from kcn_tui.locale import ngettext
from kcn_tui.text.folding import spelt


def which_words(names: Sequence[str]) -> str:
    """How one of these is chosen; empty where there is no choice to make."""
    count = len(names)
    if count < 2:  # noqa: PLR2004  one is nobody else, two may be taken for each other
        return ""
    if len({spelt(name) for name in names}) == 1:
        return ngettext(
            "{count} person of this name: choose with ↑ ↓",
            "{count} people of this name: choose with ↑ ↓",
            count,
        ).format(count=count)
    return ngettext(
        "{count} person fits: choose with ↑ ↓, or type more",
        "{count} people fit equally well: choose with ↑ ↓, or type more",
        count,
    ).format(count=count)
