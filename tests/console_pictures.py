"""Pictures of the console: ``python -m tests.console_pictures FOLDER [SCENE…] [--sizes 80x24,120x35] [--lang vi,en]``.

Every scene of ``tests.console.scenes`` as PNG where ``rsvg-convert`` is installed, else SVG, with the text beside it;
they are looked at one by one whenever a screen of the console is changed. ``NO_COLOR=1`` draws them without colour.
"""

import argparse
import asyncio
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.style import Style
from rich.text import Text

from kcn_tui.locale import use
from tests.cells_svg import picture
from tests.console.desk_run import DeskRun
from tests.console.scenes import SCENES, SIZES, Scene, run_scene

_BASE = Style(color="#eef2f7", bgcolor="#0d1420")


def lines(run: DeskRun) -> list[Text]:
    """What is painted, with reversed and dimmed cells as a terminal shows them."""
    strips = run.app.screen._compositor.render_strips()  # noqa: SLF001  the picture itself has no other door
    found = []
    for strip in strips:
        line = Text(end="")
        for segment in strip:
            style = _BASE + (segment.style or Style())
            if style.reverse:
                style = Style(color=style.bgcolor, bgcolor=style.color, bold=style.bold)
            line.append(segment.text, style)
        found.append(line)
    return found


async def seen(scene: Scene, size: tuple[int, int]) -> list[Text]:
    """What stands on the screen at the end of a scene."""
    with tempfile.TemporaryDirectory() as scratch:
        async with run_scene(scene, Path(scratch), size) as run:
            return lines(run)


def draw(name: str, size: tuple[int, int], path: Path) -> None:
    """One scene as one picture and its text."""
    shown = asyncio.run(seen(SCENES[name], size))
    path.with_suffix(".txt").write_text("\n".join(line.plain for line in shown) + "\n", encoding="utf-8")
    svg = path.with_suffix(".svg")
    svg.write_text(picture(shown, size[0], _BASE), encoding="utf-8")
    if shutil.which("rsvg-convert"):
        subprocess.run(["rsvg-convert", svg, "-o", path.with_suffix(".png")], check=True)
        svg.unlink()


def main() -> None:
    """Draw what is asked for; everything at the first two sizes in both languages unless told."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--sizes", default=",".join(f"{columns}x{rows}" for columns, rows in SIZES[:2]))
    parser.add_argument("--lang", default="vi,en")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for language in asked.lang.split(","):
        use(language)
        for size in asked.sizes.split(","):
            columns, rows = map(int, size.split("x"))
            for name in asked.scenes or SCENES:
                draw(name, (columns, rows), asked.folder / f"{name}-{language}-{columns}")
                sys.stdout.write(f"{name} {language} {size}\n")


if __name__ == "__main__":
    main()
