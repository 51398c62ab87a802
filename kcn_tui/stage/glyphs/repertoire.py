"""Which block characters the terminal's font has: quarters of a cell almost everywhere, else halves alone.

Quarters (▘▝▖▗ …) are in DejaVu, Liberation, Cascadia and the faces of macOS, and current terminals draw them
themselves. Windows' old console window with Consolas and Linux' text console have only full and half blocks.
"""

import os
from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

VARIABLE: Final = "KCN_TUI_BLOCKS"
"""Environment variable that overrules what is found: ``quarters``, ``halves`` or ``none`` (plain type only)."""


class Repertoire(Struct, frozen=True):
    """The sizes of big letters that can be shown, whether their blocks may be quarters of a cell, and whether there are colours."""

    sizes: frozenset[int]
    quarters: bool
    colors: bool = True


_KNOWN: Final = {
    "quarters": Repertoire(frozenset({1, 2, 3, 4, 6}), quarters=True),
    "halves": Repertoire(frozenset({2, 4, 6}), quarters=False),
    "none": Repertoire(frozenset(), quarters=False),
}


@cache
def repertoire() -> Repertoire:
    """What the terminal of this process can show."""
    return found(os.environ, os.name)


def found(environ: Mapping[str, str], system: str) -> Repertoire:
    """What a terminal with these environment variables can show on this system (``os.name``)."""
    old_window = system == "nt" and not any(name in environ for name in ("WT_SESSION", "TERM_PROGRAM"))
    likely = _KNOWN["halves" if old_window or environ.get("TERM") == "linux" else "quarters"]
    chosen = _KNOWN.get(environ.get(VARIABLE, ""), likely)
    return replace(chosen, colors=False) if environ.get("NO_COLOR") else chosen
