"""An unexpected error does not end the meeting: it is written down, said in one line, and the console goes on."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.app import App
from textual.geometry import Region
from textual.message import Message
from textual.message_pump import MessagePump
from textual.strip import Strip

from kcn_tui.record.disk import append_private

LOG_NAME = "console-errors.log"
_MOST = 200
"""Errors of one run that are written down, so that one that comes back with every repaint does not fill the disk."""


class Trouble(Message):
    """Something unexpected went wrong; ``where`` is the kind of error and its place in the source."""

    def __init__(self, where: str) -> None:
        super().__init__()
        self.where = where


class Steady(MessagePump):
    """A part of the console whose handlers may fail without taking it away. Stands before the Textual class."""

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Whatever fails within is told, and what comes after is done all the same."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  whatever it is, the meeting goes on
            self.app._handle_exception(error)  # noqa: SLF001

    async def _dispatch_message(self, message: Message) -> None:
        """Textual's own would end this part for good after an error; here it is told to the app."""
        try:
            await super()._dispatch_message(message)
        except Exception as error:  # noqa: BLE001  whatever it is, the meeting goes on
            self.app._handle_exception(error)  # noqa: SLF001  the one place where Textual hands over errors


class SteadyWidget(Steady):
    """A widget that may fail while it is painted: its place stays empty, everything around it is painted all the same."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual would stop painting the whole screen, at this repaint and every one after."""
        try:
            lines: list[Strip] = super().render_lines(crop)  # type: ignore[misc]  # of the widget behind this class
        except Exception as error:  # noqa: BLE001  whatever it is, the meeting goes on
            self.app._handle_exception(error)  # noqa: SLF001
            return [Strip.blank(crop.width)] * crop.height
        return lines


class TroubleLog:
    """Keeps errors in the meeting's folder: kind and place only, for values could name people."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOG_NAME
        self._count = 0
        self._seen: set[str] = set()

    def keep(self, error: Exception, at: str) -> str | None:
        """Write an error down. Returns its kind and place the first time, None when it is known already."""
        frames = traceback.extract_tb(error.__traceback__)
        last = frames[-1] if frames else None
        where = type(error).__name__
        if last is not None:
            where += f" ({Path(last.filename).name}:{last.lineno})"
        if where in self._seen or self._count >= _MOST:
            return None
        self._seen.add(where)
        self._count += 1
        lines = [f"{at} {where}", *(f"    {_inside(f.filename)}:{f.lineno} {f.name}" for f in frames)]
        with suppress(OSError):
            append_private(self._path, "\n".join(lines) + "\n")
        return where


def _inside(filename: str) -> str:
    """The file's place in its package; what lies above it may name the user."""
    parts = Path(filename).parts
    return "/".join(parts[-1 - parts[::-1].index("kcn_tui") :] if "kcn_tui" in parts else parts[-2:])


class SteadyApp(Steady, App[Any]):
    """An app that outlives its own errors once it runs; one while it starts ends it as ever."""

    _log_of_troubles: TroubleLog | None = None

    def keep_errors_in(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """Write errors down in this folder."""
        self._log_of_troubles = TroubleLog(folder)
        self._clock_of_troubles = clock

    def _handle_exception(self, error: Exception) -> None:
        """Textual would end the app here."""
        if self._log_of_troubles is None or not self.screen_stack or not self.screen.is_mounted:
            super()._handle_exception(error)
            return
        where = self._log_of_troubles.keep(error, self._clock_of_troubles().isoformat())
        if where is not None:
            self.post_message(Trouble(where))
