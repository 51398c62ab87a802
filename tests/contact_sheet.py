"""The contact sheet of the hall: ``python -m tests.contact_sheet FOLDER [VIEW…]`` draws every view on every grid, dark and light.

All grids are drawn as large as each other, since each fills the projector's whole picture: what is small on a sheet
is small in the hall. Where ``rsvg-convert`` is installed the sheets are PNG, else SVG; they are looked at one by one
whenever a picture of the hall is changed.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rich.text import Text

from kcn_tui.hall.speaker import lectern
from kcn_tui.stage import views as v
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.theme import DARK, LIGHT, Theme
from tests.cells_svg import picture
from tests.sample_views import PODIUMS, VIEWS, Podium

GRIDS: Final = ((40, 12), (46, 13), (80, 22), (120, 34), (200, 56))
THEMES: Final = (DARK, LIGHT)
_WIDE, _HIGH, _APART = 800, 480, 12
_IN_A_ROW: Final = 3


def sheet(shown: v.View | Podium, page: int, theme: Theme) -> str:
    """One picture on all grids as one SVG."""
    rows = -(-len(GRIDS) // _IN_A_ROW)
    width, height = _IN_A_ROW * (_WIDE + _APART) + _APART, rows * (_HIGH + _APART) + _APART
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" fill="#808080"/>',
    ]
    for n, grid in enumerate(GRIDS):
        x, y = _APART + n % _IN_A_ROW * (_WIDE + _APART), _APART + n // _IN_A_ROW * (_HIGH + _APART)
        scale = min(_WIDE / (10 * grid[0]), _HIGH / (20 * grid[1]))
        inner = picture(_lines(shown, page, grid, theme), grid[0], theme.base())
        parts.append(f'<g transform="translate({x} {y}) scale({scale:.5f})">{inner}</g>')
    return "\n".join([*parts, "</svg>"])


def _lines(shown: v.View | Podium, page: int, grid: tuple[int, int], theme: Theme) -> Sequence[Text]:
    if isinstance(shown, Podium):
        return lectern(shown.state, shown.now, grid, theme).lines
    return lay_out(shown, *grid, page, grid, theme=theme).lines


def main(folder: Path, names: list[str]) -> None:
    """Write every sheet, or those of the views that are named."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (shown, page) in {**VIEWS, **{name: (podium, 1) for name, podium in PODIUMS.items()}}.items():
        if names and name not in names:
            continue
        for theme in THEMES:
            svg = folder / f"{name}-{theme.name}.svg"
            svg.write_text(sheet(shown, page, theme), encoding="utf-8")
            if shutil.which("rsvg-convert"):
                subprocess.run(["rsvg-convert", svg, "-o", svg.with_suffix(".png")], check=True)
                svg.unlink()
            sys.stdout.write(f"{name} {theme.name}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("views", nargs="*", help="these alone")
    asked = parser.parse_args()
    main(asked.folder, asked.views)
