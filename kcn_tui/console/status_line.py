"""The two lines above the keys: what Enter will do, and what came of the last command."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click

from kcn_tui.console import later
from kcn_tui.console.key_words import key_at
from kcn_tui.console.moment import Moment
from kcn_tui.console.one_line import OneLine
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import plain

Mood = str

MOST_LINES = 4
"""Lines that an outcome may take from the work."""


class _Outcome(OneLine):
    """What is good may be cut; what was refused or is asked is said whole."""

    @property
    def stays_on_one(self) -> bool:
        """Whether there is nothing to be read to its end."""
        return self.has_class("good")


class StatusLine(Steady, Vertical):
    """Guide and outcome. An outcome stays until the next one; what is refused or asked may take several lines."""

    def __init__(self) -> None:
        super().__init__(id="status-line")
        self._guide = OneLine(id="guide", markup=False)
        self._outcome = _Outcome(id="outcome", markup=False)
        self._lines = 1

    def compose(self) -> ComposeResult:
        """Guide above, outcome below."""
        yield self._guide
        yield self._outcome

    def show(self, moment: Moment, promise: tuple[str, str] | None = None) -> None:
        """Paint this moment's guide; ``promise`` is what an open form says instead."""
        self.guide_to(*(promise or (later.guide.enter_line(moment), "")))

    def guide_to(self, line: str, mood: str = "") -> None:
        """Say what Enter does; ``mood`` is good, bad, aside or nothing in particular."""
        words = plain(" ".join(line.split()))
        if words != self._guide.content:
            self._guide.update(words, layout=False)
        for each in ("good", "bad"):
            self._guide.set_class(each == mood, each)

    def say(self, words: str, mood: Mood = "") -> None:
        """Show an outcome; ``mood`` is good, bad, ask or nothing in particular."""
        self._outcome.update(plain(words), layout=False)
        for each in ("good", "bad", "ask"):
            self._outcome.set_class(each == mood, each)
        self._make_room()

    def on_resize(self) -> None:
        """The same words may take more lines now."""
        self._make_room()

    def _make_room(self) -> None:
        """Give the outcome as many lines as it needs, but what is well one; only where they change, for that lays the desk out anew."""
        width = self._outcome.content_size.width
        if not width:
            return
        words = self.outcome
        short = self._outcome.has_class("good") or ("\n" not in words and cell_len(words) <= width)
        lines = 1 if short else min(len(plain(words).wrap(width)), MOST_LINES)
        if lines != self._lines:
            self._lines = lines
            self._outcome.styles.height = lines

    @property
    def guide(self) -> str:
        """The guide that is shown."""
        return str(self._guide.content)

    @property
    def outcome(self) -> str:
        """The outcome that is shown."""
        return str(self._outcome.content)

    def on_click(self, event: Click) -> None:
        """A click on a key that is named presses it."""
        place = event.screen_offset - self._guide.content_region.offset
        key = key_at(self.guide, place.x) if place.y == 0 else None
        if key is not None:
            self.app.simulate_key(key)
