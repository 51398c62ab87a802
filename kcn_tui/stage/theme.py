"""The hall's colours: two themes, each of so high a contrast that the last row can read every word.

Every text colour keeps a contrast of at least 7 to every background it stands on (WCAG 2.2, 1.4.6). A colour never
says anything alone: a word or a sign always stands beside it.
"""

from typing import Final, Literal

from msgspec import Struct
from rich.style import Style

Name = Literal["dark", "light"]


class Theme(Struct, frozen=True):
    """Colours as ``#rrggbb``. ``ground`` lies under everything; ``strip`` lies under the footer."""

    name: Name
    ground: str
    text: str
    title: str
    quiet: str
    accent: str
    good: str
    bad: str
    strip: str
    strip_text: str
    marker: str
    marker_text: str

    def base(self) -> Style:
        """Running text."""
        return Style(color=self.text, bgcolor=self.ground)

    def on_ground(self, color: str, *, bold: bool = False) -> Style:
        """A colour of this theme on its ground."""
        return Style(color=color, bgcolor=self.ground, bold=bold)

    def footer(self) -> Style:
        """The line below every picture."""
        return Style(color=self.strip_text, bgcolor=self.strip)

    def flag(self) -> Style:
        """What must not be overlooked in the footer, such as that this is a rehearsal."""
        return Style(color=self.marker_text, bgcolor=self.marker, bold=True)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every text colour with the background that it stands on."""
        on_ground = (self.text, self.title, self.quiet, self.accent, self.good, self.bad)
        return (
            *((color, self.ground) for color in on_ground),
            (self.strip_text, self.strip),
            (self.marker_text, self.marker),
        )


DARK: Final = Theme(
    name="dark",
    ground="#0a1020",
    text="#ffffff",
    title="#ffe08a",
    quiet="#c4cede",
    accent="#8fd3ff",
    good="#8ff0a4",
    bad="#ffb3ab",
    strip="#1d2a44",
    strip_text="#e8eef8",
    marker="#ffd24d",
    marker_text="#1a1200",
)

LIGHT: Final = Theme(
    name="light",
    ground="#ffffff",
    text="#101010",
    title="#7a0010",
    quiet="#3d4653",
    accent="#003f8a",
    good="#00512a",
    bad="#8a0012",
    strip="#e3e8f0",
    strip_text="#1c2430",
    marker="#8a0012",
    marker_text="#ffffff",
)

THEMES: Final = {theme.name: theme for theme in (DARK, LIGHT)}
