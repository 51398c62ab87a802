"""Draw the README's pictures of console, hall and podium: ``python -m tests.pictures``.

They show the reference conference at moments of its rehearsal, on a clock of their own, so that the same program draws
the same bytes. Text stays text in them, and block characters become areas, so that no font is needed.
"""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from kcn_tui.console.app import ConsoleApp
from kcn_tui.hall.speaker import lectern
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import read_cues
from kcn_tui.meeting.state import State
from kcn_tui.plan.load import load
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.stage.choose import page_shown, view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.setting import WRITER
from kcn_tui.stage.theme import DARK, LIGHT, Theme
from tests.clocks import SetClock

FOLDER: Final = Path(__file__).parent / "pictures"
AGENDA: Final = Path(__file__).parents[1] / "agenda" / "lam-dong-2018.yaml"
CONSOLE: Final = (120, 34)
HALL: Final = (46, 13)
ROOMY_HALL: Final = (80, 22)
PODIUM: Final = (80, 24)

_PAGE: Final = 2
"""Of the first report: a heading and a full page."""
_WIDE, _HIGH = 10, 20
_FONT: Final = "DejaVu Sans Mono, Menlo, Consolas, monospace"
_QUARTERS: Final = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
_PAPER: Final = Style(color="#ffffff", bgcolor="#0a1020")


async def pictures() -> dict[str, str]:
    """Every picture by the name of its file."""
    drawn: dict[str, str] = {}
    clock = SetClock()
    loaded, cues = load(AGENDA), read_cues(read_document(AGENDA.with_suffix(".cues.yaml")))
    assert loaded.plan is not None
    with tempfile.TemporaryDirectory() as temporary:
        folder = MeetingFolder(Path(temporary) / loaded.plan.conference.id)
        with Clerk.open(
            folder, loaded.plan, loaded.sha256, clock, members=loaded.members, rehearsal=True
        ) as clerk:
            for cue in cues.cues:
                clock.now += timedelta(minutes=2)
                clerk.do(cue.command)
                if isinstance(cue.command, c.TurnPage) and cue.command.page == _PAGE:
                    drawn["console.svg"] = await console(clerk, folder, clock)
                    drawn["hall-report.svg"] = hall(clerk.state, clock.now, HALL, DARK)
                    drawn["podium.svg"] = podium(clerk.state, clock.now)
                elif isinstance(cue.command, c.Announce):
                    drawn["hall-vote.svg"] = hall(clerk.state, clock.now, ROOMY_HALL, LIGHT)
    return drawn


async def console(clerk: Clerk, folder: MeetingFolder, clock: Callable[[], datetime]) -> str:
    """The secretary's screen on this meeting as it stands."""
    app = ConsoleApp(clerk, folder, clock)
    app.held_within = app.read_within = 0  # a test presses Enter as fast as it likes
    async with app.run_test(size=CONSOLE) as pilot:
        await pilot.pause()
        app.paint()
        await pilot.pause()
        strips = app.screen._compositor.render_strips()  # noqa: SLF001  the picture itself has no other door
    return svg([list(strip) for strip in strips], CONSOLE[0], _PAPER)


def hall(state: State, now: datetime, grid: tuple[int, int], theme: Theme) -> str:
    """The hall's screen."""
    showing = page_shown(state)
    sheet = lay_out(view(state, now), *grid, showing.page, showing.grid, theme=theme)
    return svg(_rendered(sheet.lines, theme), grid[0], theme.base())


def podium(state: State, now: datetime) -> str:
    """The speaker's screen."""
    return svg(_rendered(lectern(state, now, PODIUM, DARK).lines, DARK), PODIUM[0], DARK.base())


def _rendered(lines: Iterable[Text], theme: Theme) -> list[list[Segment]]:
    base = theme.base()
    return [[*Segment.apply_style(Text.assemble(line).render(WRITER), base)] for line in lines]


def svg(rows: Sequence[Sequence[Segment]], columns: int, base: Style) -> str:
    """Lines of a terminal as a small SVG."""
    width, height = columns * _WIDE, len(rows) * _HIGH
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="{_FONT}"'
            f' font-size="16.4">'
        ),
        f'<rect width="{width}" height="{height}" fill="{_ground(base, base)}"/>',
    ]
    areas: dict[str, list[str]] = {}
    texts: list[str] = []
    for row, segments in enumerate(rows):
        column = 0
        for segment in segments:
            text, style = segment.text.rstrip("\n"), segment.style or base
            wide = cell_len(text)
            if _ground(style, base) != _ground(base, base):
                areas.setdefault(_ground(style, base), []).append(_area(column * 2, row * 2, wide * 2, 2))
            areas.setdefault(_ink(style, base), []).extend(_blocks(text, column, row))
            texts.extend(_words(text, style, base, (column, row)))
            column += wide
    parts += [f'<path fill="{fill}" d="{"".join(paths)}"/>' for fill, paths in areas.items() if paths]
    return "\n".join([*parts, *texts, "</svg>"]) + "\n"


def _area(left: int, top: int, wide: int, high: int) -> str:
    """A rectangle in half cells."""
    half_wide, half_high = _WIDE // 2, _HIGH // 2
    return f"M{left * half_wide} {top * half_high}h{wide * half_wide}v{high * half_high}h-{wide * half_wide}z"


def _blocks(text: str, column: int, row: int) -> Iterator[str]:
    """The areas of its block characters, those beside each other as one."""
    for lower in range(2):
        halves: list[bool] = []
        for character in text:
            pattern = max(0, _QUARTERS.find(character)) >> 2 * lower
            halves += [bool(pattern & 1), bool(pattern & 2)] * max(1, cell_len(character))
        start = None
        for at, inked in enumerate([*halves, False]):
            if inked and start is None:
                start = at
            elif not inked and start is not None:
                yield _area(column * 2 + start, row * 2 + lower, at - start, 1)
                start = None


def _words(text: str, style: Style, base: Style, at: tuple[int, int]) -> Iterator[str]:
    """Its words, each as long as its cells whatever the font."""
    column, row = at
    plain = "".join(" " if character in _QUARTERS else character for character in text)
    for phrase in plain.split("  "):
        if phrase.strip():
            lead = cell_len(phrase) - cell_len(phrase.lstrip(" "))
            said = phrase.strip(" ")
            weight = ' font-weight="bold"' if style.bold else ""
            slant = ' font-style="italic"' if style.italic else ""
            yield (
                f'<text x="{(column + lead) * _WIDE}" y="{row * _HIGH + 15}" textLength="{cell_len(said) * _WIDE}"'
                f' lengthAdjust="spacingAndGlyphs" fill="{_ink(style, base)}"{weight}{slant}>{escape(said)}</text>'
            )
        column += cell_len(phrase) + 2


def _ink(style: Style, base: Style) -> str:
    color = (style.bgcolor if style.reverse else style.color) or base.color
    assert color is not None
    return color.get_truecolor().hex


def _ground(style: Style, base: Style) -> str:
    color = (style.color if style.reverse else style.bgcolor) or base.bgcolor
    assert color is not None
    return color.get_truecolor(foreground=False).hex


def main() -> int:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for name, drawn in asyncio.run(pictures()).items():
        (FOLDER / name).write_text(drawn, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}: {len(drawn.encode()) / 1024:.0f} KiB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
