"""The terminal's true size, asked for now and then: a picture laid out for another one is cut in front of everybody.

A terminal tells of a change once, by a signal or an event; one that is lost, as while a program starts or over a
remote line, would leave the wrong size standing until the next change.
"""

import os
import sys
from typing import Any

from textual.app import App
from textual.events import Resize
from textual.geometry import Size


def assure_size(app: App[Any]) -> None:
    """Lay out anew where the terminal has another size than the app was told."""
    if app.is_headless or app.is_web:
        return
    size = _size()
    if size is not None and size != app.size:
        app.post_message(Resize(size, size))


def _size() -> Size | None:
    """Columns and rows; None where there is no terminal, or where it does not know."""
    try:
        columns, rows = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1)
    except (OSError, ValueError):
        return None
    return Size(columns, rows) if columns and rows else None
