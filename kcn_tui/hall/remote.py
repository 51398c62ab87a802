"""What the keys of the speaker's remote do to the hall, in words: the speaker has to know before pressing one."""

from datetime import datetime
from typing import Literal

from rich.style import Style
from rich.text import Text

from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.stage.layout import pages_for
from kcn_tui.stage.setting import shortened
from kcn_tui.stage.theme import Theme

Remote = Literal["alone", "in_vain", "leads", "another"]
"""The remote turns nothing but this screen; so it does, and has been pressed; it turns the hall's pages; another screen's does."""


def remote_line(
    state: State, now: datetime, remote: Remote, columns: int, palette: Theme, *, scripted: bool
) -> Text:
    """One line; blank while nobody would expect anything of the remote."""
    quiet = palette.on_ground(palette.quiet)
    match remote:
        case "alone":
            return Text()
        case "in_vain":
            return _line(_("The remote does not turn the hall's pages; the secretary does."), columns, quiet)
        case "another":
            return _line(_("Another speaker's screen turns the hall's pages."), columns, quiet)
        case "leads" if scripted:
            return _line(_("PgUp PgDn turn the script, not the hall's pages."), columns, quiet)
        case "leads":
            hall = pages_for(state, now, *state.showing.grid)
            words = _("▶ Turning the hall's pages: {page}/{pages} · PgUp PgDn")
            return _line(
                words.format(page=hall.page, pages=hall.total),
                columns,
                palette.on_ground(palette.accent, bold=True),
            )


def _line(words: str, columns: int, style: Style) -> Text:
    return Text(shortened(f" {words}", columns), style)
