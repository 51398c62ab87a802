"""The page that a browser opens, with the picture of the moment in it: it needs no script to be seen."""

from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from kcn_tui.hall.web.projection import Picture
from kcn_tui.locale import _, language
from kcn_tui.stage.theme import Theme

_FOLDER: Final = Path(__file__).parent

FONTS: Final = {
    "/regular.woff": "JetBrainsMono-Regular.woff",
    "/bold.woff": "JetBrainsMono-Bold.woff",
}
"""One face for every screen: that of many a TV lacks letters of Vietnamese."""

_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="hall.css">
<noscript><meta http-equiv="refresh" content="2"></noscript>
</head>
<body>
<div id="stage" data-shown="{name}">{svg}</div>
<div id="lost">{lost}</div>
<script src="hall.js"></script>
</body>
</html>
"""

_STYLE: Final = """\
@font-face {{ font-family: "Hall"; src: url("regular.woff") format("woff"); font-weight: normal; }}
@font-face {{ font-family: "Hall"; src: url("bold.woff") format("woff"); font-weight: bold; }}
html, body {{ margin: 0; height: 100%; overflow: hidden; background: {ground}; cursor: none; }}
svg {{ position: absolute; top: 0; left: 0; width: 100%; height: 100%; }}
svg, #lost {{ font-family: "Hall", Consolas, Menlo, "DejaVu Sans Mono", monospace; }}
#lost {{ display: none; position: absolute; right: 0; bottom: 0; padding: 0.3em 0.6em;
  font-size: 5vh; color: {ink}; background: {strip}; }}
#lost.said {{ display: block; }}
"""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
    " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy: everything comes from us, and nothing that is written in a picture can be run."""


def page(picture: Picture) -> str:
    """The page with this picture."""
    return _PAGE.format(
        language=language(),
        title=escape(_("Hall")),
        name=picture.name,
        svg=picture.svg,
        lost=escape(_("waiting for the console")),
    )


def style(theme: Theme) -> str:
    """The style sheet in the theme's colours."""
    return _STYLE.format(ground=theme.ground, ink=theme.strip_text, strip=theme.strip)


@cache
def part(name: str) -> bytes:
    """A file that ships with the page."""
    return (_FOLDER / name).read_bytes()
