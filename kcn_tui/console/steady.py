"""An unexpected error does not end the meeting: it is written down, said in one line, and the console goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.app import App
from textual.geometry import Region
from textual.message import Message
from textual.message_pump import MessagePump
from textual.strip import Strip
from textual.widget import MountError

from kcn_tui.record.error_log import ErrorLog


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


class SteadyApp(Steady, App[Any]):
    """An app that outlives its own errors once it runs; one while it starts ends it as ever."""

    _log_of_troubles: ErrorLog | None = None

    def keep_errors_in(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """Write errors down in this folder."""
        self._log_of_troubles = ErrorLog("run", folder)
        self._clock_of_troubles = clock

    def _handle_exception(self, error: Exception) -> None:
        """Textual would end the app here."""
        if self._exit and isinstance(error, MountError):
            return  # left while it was being furnished: nothing can be brought in any more, and nobody misses it
        if self._log_of_troubles is None or not self.screen_stack or not self.screen.is_mounted:
            super()._handle_exception(error)
            return
        kept = self._log_of_troubles.keep(error, self._clock_of_troubles())
        if kept.is_new:
            self.post_message(Trouble(kept.place))
