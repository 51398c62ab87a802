"""The discussion on the speaker's screen: whose time runs, who waits for the floor, and that one is asked to finish."""

from datetime import datetime

from msgspec.structs import replace
from rich.cells import cell_len
from rich.text import Text

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.namesakes import told_apart
from kcn_tui.meeting.pace import Pace
from kcn_tui.meeting.speaking import spoken, time_left
from kcn_tui.meeting.state import State
from kcn_tui.stage.glyphs import SMALL, fit
from kcn_tui.stage.layout import Sheet
from kcn_tui.stage.setting import shortened
from kcn_tui.stage.theme import Theme
from kcn_tui.text.safe import safe_line

_ROWS_FOR_BIG_LETTERS = 20
_ROWS_FOR_BIG_NAMES = 20
_FEWEST_BIG_NAMES = 2
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
    """Who has the floor, and below it those who wait, in their order; the last line counts those left out.

    In big letters where plain type is small and they hold as much as is worth knowing.
    """
    rows = grid[1]
    for lettered in (True, False) if rows >= _ROWS_FOR_BIG_NAMES else (False,):
        most = len(state.queue)
        fewest = min(_FEWEST_BIG_NAMES, most) if lettered else 0
        for named in range(min(most, rows), fewest - 1, -1):
            shown = _list_of(state, named, grid, palette, lettered=lettered)
            if shown is not None and len(shown) <= rows:
                return Sheet((*shown, *(Text() for _row in range(rows - len(shown)))), 1, 1, fits=True)
    shown = _list_of(state, 0, grid, palette, lettered=False) or []
    return Sheet((*shown[:rows], *(Text() for _row in range(rows - len(shown)))), 1, 1, fits=True)


def _list_of(
    state: State, named: int, grid: tuple[int, int], palette: Theme, *, lettered: bool
) -> list[Text] | None:
    """The list with so many names; None where one of its lines finds no room in big letters."""
    lines = []
    if state.speaker is not None:
        lines += [
            (_("Has the floor: {who}").format(who=_name(state, state.speaker.who)), palette.title),
            ("", palette.text),
        ]
    if state.queue:
        lines.append((_("Waiting for the floor:"), palette.accent))
        lines += [(f"{n}. {_name(state, who)}", palette.text) for n, who in enumerate(state.queue[:named], 1)]
        left = len(state.queue) - named
        if left:
            lines.append((ngettext("and {n} more", "and {n} more", left).format(n=left), palette.text))
    else:
        lines.append((_("Nobody waits for the floor."), palette.quiet))
    shown: list[Text] = []
    for words, ink in lines:
        style = palette.on_ground(ink)
        rows = _in_letters(words, grid) if lettered else (shortened(f" {words}", grid[0]),)
        if not rows:
            return None
        shown.extend(Text(row, style) for row in rows)
    return shown


def _in_letters(words: str, grid: tuple[int, int]) -> tuple[str, ...]:
    """The words on one line of big letters with a blank line above; empty where they find no room."""
    if not words:
        return ("",)
    lettering = fit(words, grid[0] - 2, grid[1], (SMALL,), left=True)
    return ("", *(f" {row}" for row in lettering.rows)) if lettering and len(lettering.words) == 1 else ()


def _name(state: State, who: str) -> str:
    """The name, with what tells a member from another of the same name."""
    apart = told_apart(state.members, who)
    return safe_line(f"{state.name_of(who)} ({apart})" if apart else state.name_of(who))


def _banner(line: str, columns: int, palette: Theme) -> Text:
    words = shortened(line, columns)
    left = max(0, columns - cell_len(words)) // 2
    return Text(" " * left + words + " " * max(0, columns - left - cell_len(words)), palette.flag())
