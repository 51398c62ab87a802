"""The screens beside the console, each with its grid, its page, what it has painted and how long it has been silent."""

from datetime import timedelta
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.beside import Beside
from kcn_tui.console.hall_words import grid_words, in_the_hall, too_fine
from kcn_tui.console.lead_words import podium_that_leads
from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain, spread
from kcn_tui.console.work.panel import WorkPanel
from kcn_tui.locale import _, pgettext
from kcn_tui.plan.model import Hall
from kcn_tui.record.presence import Seen
from kcn_tui.stage.layout import SMALLEST_GRID
from kcn_tui.stage.seats import reach

_MINUTES_FROM = 120
"""Seconds from which on an age is said in minutes."""
_INDENT = 2
"""Columns that the words below a screen stand to the right of its mark."""
_WIDE = 60
"""Columns from which on the figures stand farther apart."""


class ScreensPanel(WorkPanel):
    """A line of figures for each screen, and below it in words what is wrong or how far it can be read."""

    DEFAULT_CSS = """
    ScreensPanel > VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    ScreensPanel > VerticalScroll > Static { height: auto; }
    """

    def __init__(self, beside: Beside) -> None:
        """``beside`` says how the hall's screen is opened."""
        super().__init__(_("Screens"), id="screens")
        self._beside = beside
        self._moment: Moment | None = None
        self._text = Static(markup=False)
        self._scroll = VerticalScroll(self._text, id="screens-scroll")

    @property
    def home(self) -> VerticalScroll:
        """What the arrows scroll."""
        return self._scroll

    def compose(self) -> ComposeResult:
        """All screens in one text."""
        yield self._scroll

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        self._moment = moment
        words = Content("\n").join(lines(moment, self._scroll.scrollable_content_region.width, self._beside))
        if words != self._text.content:
            self._text.update(words)

    def on_resize(self) -> None:
        """Spread the figures over the new width, once all parts have theirs."""
        self.call_after_refresh(self._again)

    def _again(self) -> None:
        if self._moment is not None:
            self.show(self._moment)


def lines(moment: Moment, width: int, beside: Beside) -> list[Content]:
    """The whole text on so many columns."""
    if not moment.screens:
        return [
            plain(_("No screen follows the meeting."), "bold"),
            Content(""),
            plain(beside.hint),
            Content(""),
            plain(_("The speaker's screen: the same with --podium at the end."), "$text-muted"),
        ]
    heads = (
        pgettext("screens", "grid"),
        pgettext("screens", "page"),
        pgettext("screens", "shown"),
        pgettext("screens", "heard"),
    )
    found = [spread(Content(""), plain(_figures(*heads, width=width), "$text-muted"), width)]
    names = _names(moment)
    for seen, name in zip(moment.screens, names, strict=True):
        found += [_line(seen, name, moment, width), *_below(seen, moment, width)]
    if _pages_differ(moment):
        found += [Content(""), plain(_("* pages are counted on this one, the smallest"), "$text-muted")]
    return found


def _pages_differ(moment: Moment) -> bool:
    """Whether it has to be said on which screen pages are counted."""
    return len({grid_words(seen) for seen in in_the_hall(moment.screens)}) > 1


def _names(moment: Moment) -> list[str]:
    """What each screen is called; those of a kind are numbered where there are several."""
    kinds = [seen.presence.kind for seen in moment.screens]
    words = {
        "hall": pgettext("screens", "Hall"),
        "web": pgettext("screens", "Browser"),
        "podium": pgettext("screens", "Speaker"),
    }
    numbered = {
        "hall": pgettext("screens", "Hall {n}"),
        "web": pgettext("screens", "Browser {n}"),
        "podium": pgettext("screens", "Speaker {n}"),
    }
    return [
        numbered[kind].format(n=kinds[: n + 1].count(kind)) if kinds.count(kind) > 1 else words[kind]
        for n, kind in enumerate(kinds)
    ]


def _figures(grid: str, page: str, painted: str, heard: str, *, width: int) -> str:
    gap = "   " if width >= _WIDE else "  "
    return f"{grid:>6}{gap}{page:>5}{gap}{painted:>5}{gap}{heard:>7}"


def _line(seen: Seen, name: str, moment: Moment, width: int) -> Content:
    said = seen.presence
    sound = not seen.stale and said.fits
    mark, style = ("✓", "$text-success") if sound else ("!", "$text-error bold")
    figures = _figures(grid_words(seen), f"{said.page}/{said.pages}", f"#{said.seq}", _age(seen), width=width)
    head = Content.assemble((f"{mark} ", style), (name, "bold"))
    if seen is moment.hall and _pages_differ(moment):
        head = Content.assemble(head, ("*", "bold $text-accent"))
    return spread(head, plain(figures, style if seen.stale else ""), width)


def _age(seen: Seen) -> str:
    """How long ago the screen was heard: in seconds, from two minutes on in minutes."""
    seconds = int(seen.age)
    if seconds < _MINUTES_FROM:
        return _("{n} s").format(n=seconds)
    return _("{n} min").format(n=seconds // 60)


def _below(seen: Seen, moment: Moment, width: int) -> list[Content]:
    """In words, what is wrong with a screen, the worst alone; else how far a hall's screen can be read."""
    said = seen.presence
    if seen.stale:
        since = moment.now - timedelta(seconds=seen.age)
        words = _("link lost at {time}; it may still show what was recorded up to #{seq}")
        words, style = words.format(time=f"{since:%H:%M:%S}", seq=said.seq), "$text-error"
    elif not said.fits:
        words = _("too few cells: at least {columns}×{rows} are needed, by smaller type or a larger window")
        words, style = words.format(columns=SMALLEST_GRID[0], rows=SMALLEST_GRID[1]), "$text-error"
    elif said.kind == "podium":
        if said.id != podium_that_leads(moment):
            return []
        words, style = _("its remote turns the hall's pages"), "$text-warning"
    else:
        words, style = _seats(seen, moment.state.plan.hall)
    return [
        plain(line, style)
        for line in wrap(
            words,
            max(_INDENT + 1, width),
            initial_indent=" " * _INDENT,
            subsequent_indent=" " * _INDENT,
        )
    ]


def _seats(seen: Seen, size: Hall | None) -> tuple[str, str]:
    """The farthest seats from which this screen can be read, in words and their style."""
    far = reach(seen.presence.rows)
    if size is None:
        words = _("plain type can be read from {plain} heights of the picture away, big letters from {big}")
        return words.format(plain=far.plain, big=far.big), "$text-muted"
    plain_type, big = far.metres(size)
    if too_fine(seen, size):
        words = _("the last row ({row} m) cannot read plain type, only up to {plain} m: enlarge the type")
        return words.format(row=f"{size.last_row:g}", plain=plain_type), "$text-warning"
    words = _("the last row ({row} m) can read it: plain type up to {plain} m, big letters up to {big} m")
    return words.format(row=f"{size.last_row:g}", plain=plain_type, big=big), "$text-muted"
