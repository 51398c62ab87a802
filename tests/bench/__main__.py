"""Measure everything and print it group by group, with the aims that were missed at the end; it takes some minutes.

``python -m tests.bench --only roll --only append`` measures these groups alone.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from kcn_tui import __version__
from tests.bench.figures import Row, table, verdict

DATA = Path(__file__).parents[2] / "data"
"""The disk that is measured is the one on which meetings are kept."""

GROUPS = {
    "screens": "terminal",
    "idle": "terminal",
    "roll": "terminal",
    "pages": "terminal",
    "reports": "",
    "glyphs": "terminal",
    "link": "terminal",
    "append": "",
    "record": "",
    "resume": "",
    "export": "",
}
"""The modules beside this one that have ``rows(folder)``, and what they need besides a disk."""


def machine() -> str:
    """What was measured on."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.platform()}, {_processor()}, {os.cpu_count()} cores{load}; Python {platform.python_version()},"
        f" Textual {version('textual')}, kcn-tui {__version__}\n"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:  # only Linux tells it so
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def measure(group: str) -> list[Row]:
    """Measure a group in a folder of its own and print it; nothing where what it needs is not there."""
    if GROUPS[group] == "terminal" and sys.platform == "win32":
        sys.stdout.write(f"{group}: skipped, for want of pseudo-terminals\n")
        return []
    before = time.monotonic()
    with tempfile.TemporaryDirectory(dir=DATA, prefix=f"bench-{group}-") as folder:
        rows = list(import_module(f"tests.bench.{group}").rows(Path(folder)))
    sys.stdout.write(table(f"{group}, {time.monotonic() - before:.0f} s", rows) + "\n")
    sys.stdout.flush()
    return rows


def main() -> int:
    """Print machine, tables and missed aims; always 0, since a busy machine is no fault of the program."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=list(GROUPS), metavar="GROUP", help=", ".join(GROUPS)
    )
    wanted = parser.parse_args().only or list(GROUPS)
    sys.stdout.write(machine() + "\n")
    rows = [row for group in GROUPS if group in wanted for row in measure(group)]
    sys.stdout.write(verdict(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
