"""Measure everything and print the table; it takes a minute or two."""

import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from kcn_tui import __version__
from tests.bench import disk
from tests.bench.figures import Row, table

DATA = Path(__file__).parents[2] / "data"
"""The disk that is measured is the one on which meetings are kept."""


def machine() -> str:
    """What was measured on."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.platform()}, {os.cpu_count()} cores{load}; Python {platform.python_version()},"
        f" Textual {version('textual')}, kcn-tui {__version__}\n"
    )


def measure(folder: Path) -> list[Row]:
    """All rows; those that need pseudo-terminals are left out where there are none."""
    rows = [*disk.appends(folder), disk.resumes(folder), *disk.updates(folder)]
    if sys.platform != "win32":
        from tests.bench import screens

        meeting = screens.begun_meeting(folder)
        rows += [*screens.starts(meeting), *screens.presses(meeting)]
    return rows


def main() -> int:
    """Print machine and table."""
    sys.stdout.write(machine())
    with tempfile.TemporaryDirectory(dir=DATA) as folder:
        sys.stdout.write(table(measure(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
