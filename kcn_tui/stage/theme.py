"""The hall's colours: themes of so high a contrast that the last row can read every word, in an agency's own colour too.

Every text colour keeps a contrast of at least 7 to every background it stands on (WCAG 2.2, 1.4.6). A colour never
says anything alone: a word or a sign always stands beside it.
"""

import re
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace
from rich.style import Style

Name = Literal["dark", "light", "contrast"]

LEAST_CONTRAST: Final = 7.0
"""WCAG 2.2, 1.4.6 (enhanced)."""
_STEPS: Final = 100


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

CONTRAST: Final = Theme(
    name="contrast",
    ground="#000000",
    text="#ffffff",
    title="#ffff00",
    quiet="#ffffff",
    accent="#00ffff",
    good="#00ff00",
    bad="#ffa0a0",
    strip="#ffffff",
    strip_text="#000000",
    marker="#ffff00",
    marker_text="#000000",
)

THEMES: Final[dict[str, Theme]] = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}


def with_accent(theme: Theme, color: str) -> Theme:
    """The theme with titles and accents in this colour (``#rrggbb``), made lighter or darker until it can be read.

    Raises ValueError where it is no colour.
    """
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", color):
        raise ValueError(color)
    own = readable(color.lower(), theme.ground)
    return replace(theme, title=own, accent=own)


def readable(color: str, ground: str) -> str:
    """The nearest colour on the way to black or white whose contrast to this ground is enough."""
    toward = max(("#000000", "#ffffff"), key=lambda end: contrast(end, ground))
    mixed = (_mixed(color, toward, step) for step in range(_STEPS + 1))
    return next((each for each in mixed if contrast(each, ground) >= LEAST_CONTRAST), toward)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours ``#rrggbb``, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    threshold = 0.04045
    return channel / 12.92 if channel <= threshold else ((channel + 0.055) / 1.055) ** 2.4


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _mixed(color: str, toward: str, step: int) -> str:
    """The colour with so many hundredths of another."""
    pairs = zip(_channels(color), _channels(toward), strict=True)
    return "#" + "".join(f"{(own * (_STEPS - step) + end * step) // _STEPS:02x}" for own, end in pairs)
