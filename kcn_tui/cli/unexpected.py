"""What is kept of an error that nobody foresaw: where in the program, never whose data.

The text of an exception and the values of variables may hold names and words of the meeting, so only the kinds of
the exceptions and the lines of the program are written.
"""

import logging
import platform
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from kcn_tui import __version__
from kcn_tui.record.disk import append_private

LOG_NAME = "kcn-tui.log"


class LogHandler(logging.Handler):
    """Keeps what a part of the program logs and goes on after; without it Python would write it across the screen."""

    def __init__(self, command: str, data: Path) -> None:
        super().__init__(logging.WARNING)
        self._command = command
        self._data = data

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error that goes with the record; the record's own words may hold the meeting's and are left out."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            keep(error, self._command, self._data, datetime.now().astimezone())


def keep(error: BaseException, command: str, data: Path, now: datetime) -> Path | None:
    """Append the error to the log in the data folder, else in the folder for temporary files; None if neither can be."""
    entry = describe(error, command, now)
    for folder in (data, Path(tempfile.gettempdir())):
        path = folder / LOG_NAME
        try:
            append_private(path, entry)
        except OSError:
            continue
        return path
    return None


def describe(error: BaseException, command: str, now: datetime) -> str:
    """The error as an entry of the log, without anything from the meeting."""
    head = (
        f"{now.isoformat(timespec='seconds')} kcn-tui {__version__} {command}"
        f" · Python {platform.python_version()} · {sys.platform}\n"
    )
    return head + "".join(f"  {line}\n" for line in _lines(error))


def _lines(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = [] if cause is None else [*_lines(cause), "which led to"]
    frames = [
        f"{_inside(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return [*before, *frames, f"{type(error).__module__}.{type(error).__qualname__}"]


def _inside(filename: str) -> str:
    """The file's place in its package; what lies above it may name the user."""
    parts = Path(filename).parts
    for home in ("site-packages", "kcn_tui"):
        if home in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(home) :])
    return parts[-1]
