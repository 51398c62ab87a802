"""The screens beside the console in a few words: which one leads, whether all follow, and whom they can be read by."""

from collections.abc import Sequence

from textual.content import Content

from kcn_tui.console import later
from kcn_tui.console.moment import Moment
from kcn_tui.locale import _, ngettext
from kcn_tui.plan.model import Hall
from kcn_tui.record.presence import Seen

SHORTEST = 2
"""The brevity at which only the necessary is said."""


def grid_of(seen: Seen) -> tuple[int, int]:
    """Columns and rows of a screen."""
    return seen.presence.columns, seen.presence.rows


def in_the_hall(screens: Sequence[Seen]) -> list[Seen]:
    """Those that the hall looks at, in a terminal or in a browser."""
    return [seen for seen in screens if seen.presence.kind != "podium"]


def leading(screens: Sequence[Seen]) -> Seen | None:
    """The hall's screen on whose grid pages are counted: the smallest, so that on no other a page is left out.

    One that is silent leads only where no other is there.
    """
    halls = in_the_hall(screens)
    there = [seen for seen in halls if not seen.stale]
    if there:
        return min(there, key=lambda seen: (seen.presence.columns * seen.presence.rows, seen.presence.id))
    return min(halls, key=lambda seen: seen.age, default=None)


def too_fine(seen: Seen, hall: Hall | None) -> bool:
    """Whether the last row of a hall of known size cannot read this screen's plain type."""
    return (
        hall is not None
        and seen.presence.kind != "podium"
        and not later.seats.reach(seen.presence.rows).serves(hall)
    )


def hall_words(moment: Moment, brevity: int) -> Content:
    """All screens for the first line: in full words at brevity 0, down to what is necessary; trouble before all else."""
    halls, size = in_the_hall(moment.screens), moment.state.plan.hall
    speaker_missed = any(seen.stale for seen in moment.screens if seen.presence.kind == "podium")
    if speaker_missed and brevity >= SHORTEST:
        return _several(moment.screens, moment.screens[0], size, brevity)
    if moment.hall is None:
        parts = [Content.styled(_("hall: not there yet"), "$warning")]
    elif len(halls) == 1:
        parts = [_one(moment.hall, size, brevity)]
    else:
        parts = [_several(halls, moment.hall, size, brevity)]
    if speaker_missed:
        parts.append(Content.styled(_("speaker's screen: silent"), "$error bold"))
    return Content(" · ").join(parts)


def _one(seen: Seen, size: Hall | None, brevity: int) -> Content:
    grid = grid_words(seen)
    if seen.stale:
        words = _("hall: silent") if brevity else _("hall {grid}: silent")
        return Content.styled(words.format(grid=grid), "$error bold")
    if not seen.presence.fits:
        words = _("hall: too small") if brevity else _("hall {grid}: too small")
        return Content.styled(words.format(grid=grid), "$error bold")
    if too_fine(seen, size):
        words = _("hall: small type") if brevity else _("hall {grid}: small type for the last row")
        return Content.styled(words.format(grid=grid), "$warning")
    words = (
        _("hall {grid} page {page}/{pages}"),
        _("hall {grid} {page}/{pages}"),
        _("hall page {page}/{pages}"),
    )[min(brevity, SHORTEST)]
    return Content(words.format(grid=grid, page=seen.presence.page, pages=seen.presence.pages))


def _several(halls: Sequence[Seen], leader: Seen, size: Hall | None, brevity: int) -> Content:
    """How many there are, and of how many something is wrong, the worst first."""
    silent = sum(seen.stale for seen in halls)
    small = sum(not seen.stale and not seen.presence.fits for seen in halls)
    fine = sum(not seen.stale and too_fine(seen, size) for seen in halls)
    if silent:
        words, n, style = _("{n} of {all} screens silent"), silent, "$error bold"
    elif small:
        words, n, style = _("{n} of {all} screens too small"), small, "$error bold"
    elif fine:
        words, n, style = _("{n} of {all} screens: small type"), fine, "$warning"
    else:
        page = f"{leader.presence.page}/{leader.presence.pages}"
        count = ngettext("{n} screen", "{n} screens", len(halls)).format(n=len(halls))
        shown = page if brevity >= SHORTEST else f"{grid_words(leader)} {page}"
        return Content(f"{count} ✓ {shown}")
    return Content.styled(words.format(n=n, all=len(halls)), style)


def grid_words(seen: Seen) -> str:
    """A screen's grid as people write it."""
    return f"{seen.presence.columns}×{seen.presence.rows}"
