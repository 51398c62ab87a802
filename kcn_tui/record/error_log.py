"""What is kept of an error that nobody foresaw: where in the program, never whose data.

The text of an exception and the values of variables may hold names and words of the meeting, so only the kinds of
the exceptions and the lines of the program are written.
"""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from kcn_tui import __version__
from kcn_tui.record.disk import append_private

LOG_NAME: Final = "kcn-tui.log"
_MOST: Final = 200
"""Errors of one run that are written down, so that neither a repaint nor a stranger's request fills the disk."""


class Kept(Struct, frozen=True):
    """An error's kind and place in the source, the log that has it if any could take it, and whether it came for the first time."""

    place: str
    log: Path | None
    is_new: bool


class ErrorLog:
    """The log of one run: each kind of error at each place once, in the first of these folders that takes it."""

    def __init__(self, command: str, *folders: Path) -> None:
        self._command = command
        self._folders = folders
        self._kept: dict[str, Path | None] = {}

    def keep(self, error: BaseException, now: datetime) -> Kept:
        """Write the error down, unless this run has done so or has written enough."""
        place = place_of(error)
        if place in self._kept or len(self._kept) >= _MOST:
            return Kept(place, self._kept.get(place), is_new=False)
        self._kept[place] = log = self._write(describe(error, self._command, now))
        return Kept(place, log, is_new=True)

    def _write(self, entry: str) -> Path | None:
        for folder in self._folders:
            path = folder / LOG_NAME
            try:
                append_private(path, entry)
            except OSError:
                continue
            return path
        return None


def place_of(error: BaseException) -> str:
    """The error's kind and the line of the program where it came up, as one line says it."""
    frames = traceback.extract_tb(error.__traceback__)
    kind = type(error).__name__
    return f"{kind} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else kind


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
