"""The discussion on the speaker's screen: whose time runs, who waits for the floor, and that one is asked to finish."""

from datetime import datetime

from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.pace import Pace
from kcn_tui.meeting.speaking import spoken, time_left
from kcn_tui.meeting.state import State
from kcn_tui.stage.glyphs import SMALL, fit
from kcn_tui.stage.layout import Sheet
from kcn_tui.stage.setting import shortened
from kcn_tui.stage.theme import Theme
from kcn_tui.text.safe import safe_line

_ROWS_FOR_BIG_LETTERS = 20
_MOST_ROWS = 6
"""Rows that the request to finish may take: one line in the smallest of the big letters, with its marks."""


def of_speaker(timing: Pace, state: State, now: datetime) -> Pace:
    """The time of whoever has the floor; without one that of the item."""
    speech = state.speaker
    if speech is None:
        return timing
    elapsed = spoken(speech, now)
    return replace(timing, elapsed=elapsed, planned=elapsed + time_left(speech, now))


def asked_to_finish(state: State, columns: int, rows: int, palette: Theme) -> tuple[Text, ...]:
    """The secretary's request over the whole width, in big letters with a blank line below where there is room; nothing while there is none."""
    if state.wrap_up_at is None:
        return ()
    words = _("PLEASE FINISH")
    lettering = fit(words, columns - 2, _MOST_ROWS, (SMALL,)) if rows >= _ROWS_FOR_BIG_LETTERS else None
    if lettering is None:
        return (_banner(words, columns, palette),)
    return (*(_banner(line, columns, palette) for line in lettering.rows), Text())


def floor_line(state: State, columns: int, palette: Theme) -> tuple[Text, ...]:
    """Who has the floor and who waits for it, in their order, on one line; nothing where nobody does."""
    parts = []
    if state.speaker is not None:
        parts.append(_("Has the floor: {who}").format(who=_name(state, state.speaker.who)))
    if state.queue:
        names = ", ".join(_name(state, who) for who in state.queue)
        parts.append(_("Waiting ({count}): {names}").format(count=len(state.queue), names=names))
    if not parts:
        return ()
    words = shortened(" " + " · ".join(parts), columns)
    return (Text(words, palette.on_ground(palette.accent)),)


def waiting_list(state: State, grid: tuple[int, int], palette: Theme) -> Sheet:
    """Who has the floor, and below it those who wait, in their order; the last line counts those left out."""
    columns, rows = grid
    lines = []
    if state.speaker is not None:
        lines += [
            (_("Has the floor: {who}").format(who=_name(state, state.speaker.who)), palette.title),
            ("", palette.text),
        ]
    if state.queue:
        lines.append((_("Waiting for the floor:"), palette.accent))
        names = [f"{n}. {_name(state, who)}" for n, who in enumerate(state.queue, start=1)]
        room = max(0, rows - len(lines))
        if len(names) > room:
            left = len(names) - max(0, room - 1)
            more = ngettext("and {n} more", "and {n} more", left).format(n=left)
            names = [*names[: len(names) - left], more]
        lines += [(name, palette.text) for name in names]
    else:
        lines.append((_("Nobody waits for the floor."), palette.quiet))
    shown = [Text(shortened(f" {words}", columns), palette.on_ground(ink)) for words, ink in lines[:rows]]
    return Sheet((*shown, *(Text() for _row in range(rows - len(shown)))), 1, 1, fits=True)


def _name(state: State, who: str) -> str:
    return safe_line(state.name_of(who))


def _banner(line: str, columns: int, palette: Theme) -> Text:
    words = shortened(line, columns)
    left = max(0, columns - cell_len(words)) // 2
    return Text(" " * left + words + " " * max(0, columns - left - cell_len(words)), palette.flag())
