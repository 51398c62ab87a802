"""Print what an exploration has seen, a line a theme; exit code 1 where an invariant does not hold.

python -m tests.explore            every theme to its full depth, more than a million transitions
python -m tests.explore --short    the same to a smaller depth, for every change
python -m tests.explore --depth N  every theme to depth N
"""

import argparse
import sys

from kcn_tui.meeting.commands import AdoptPlan, Command
from tests.explore.search import Found, explore
from tests.explore.small import EVERYTHING, THEMES

DEPTHS = {
    "everything": (2, 4),
    "voting": (4, 6),
    "articles": (4, 6),
    "electing": (4, 6),
    "nominating": (4, 6),
    "awards": (5, 7),
    "roll": (4, 6),
    "course": (3, 5),
    "floor": (4, 6),
}
"""Of each theme, how many commands one after the other: in short, and in full."""


def main() -> int:
    """Explore, print, and say by the exit code whether everything held."""
    parser = argparse.ArgumentParser(prog="python -m tests.explore", description=__doc__)
    parser.add_argument("--depth", type=int, metavar="N", help="every theme to this depth")
    parser.add_argument("--short", action="store_true", help="the depth for every change")
    parser.add_argument("--theme", choices=[*DEPTHS], action="append", help="only this theme")
    options = parser.parse_args()
    total = Found(0, 0, 0, 0, 0.0, ())
    _say(_line("theme", "commands", "depth", "states", "transitions", "refused", "violations", "seconds"))
    for theme in options.theme or DEPTHS:
        commands = {"everything": EVERYTHING, **THEMES}[theme]
        found = explore(commands, options.depth or DEPTHS[theme][not options.short])
        _say(_line(theme, len(commands), *_figures(found)))
        for violation in found.violations:
            _say(f"  {violation.what}\n    after {' · '.join(map(_short, violation.course))}")
        total = Found(
            total.states + found.states,
            total.transitions + found.transitions,
            total.refused + found.refused,
            max(total.depth, found.depth),
            total.seconds + found.seconds,
            total.violations + found.violations,
        )
    _say(_line("all", len(EVERYTHING), *_figures(total)))
    return 1 if total.violations else 0


def _figures(found: Found) -> tuple[str | int, ...]:
    return (
        found.depth,
        f"{found.states:,}",
        f"{found.transitions:,}",
        f"{found.refused:,}",
        len(found.violations),
        f"{found.seconds:.1f}",
    )


def _line(theme: str, *figures: str | int) -> str:
    return f"{theme:<10}" + "".join(f"{figure:>13}" for figure in figures)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  what it found is its output


def _short(command: Command) -> str:
    if isinstance(command, AdoptPlan):
        return f"AdoptPlan({command.agenda_sha256.rstrip('0')})"
    return str(command)


if __name__ == "__main__":
    sys.exit(main())
