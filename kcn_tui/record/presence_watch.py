"""Being woken when a speaker's screen leaves word, for a console that turns pages at its remote's keys.

Watched only while that is so: else every word of every screen would wake the console for nothing. Where nothing can
be watched, the words are found with the console's next look at the screens, half a second later at most.
"""

import asyncio
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kcn_tui.record.folder import MeetingFolder

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

_LINUX = sys.platform == "linux"


class PresenceWatch:
    """A watch on the words of the speaker's screens; ``wake`` is called within the loop it was begun in."""

    def __init__(self, folder: MeetingFolder, wake: Callable[[], object], *, native: bool = _LINUX) -> None:
        """``native``: by inotify, and not by way of watchdog's threads."""
        self._native = native
        self._folder = folder
        self._wake = wake
        self._fd: int | None = None
        self._observer: BaseObserver | None = None
        self._begun = False

    def begin(self) -> None:
        """Begin to watch; idempotent. Where it cannot be done nothing is told."""
        if self._begun:
            return
        self._begun = True
        loop = asyncio.get_running_loop()
        if self._native:
            self._watch_by_inotify(loop)
        else:
            self._watch_by_watchdog(loop)

    def stop(self) -> None:
        """Watch no more; idempotent."""
        self._begun = False
        if self._fd is not None:
            asyncio.get_running_loop().remove_reader(self._fd)
            os.close(self._fd)
            self._fd = None
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _watch_by_inotify(self, loop: asyncio.AbstractEventLoop) -> None:
        from kcn_tui.record.inotify import MOVED_TO, names_in, watching

        fd = watching(self._folder.presence, MOVED_TO)
        if fd is None:
            return

        def told() -> None:
            self._hear(names_in(fd))

        self._fd = fd
        loop.add_reader(fd, told)

    def _watch_by_watchdog(self, loop: asyncio.AbstractEventLoop) -> None:
        from kcn_tui.record.watch import renames

        self._observer = renames(
            self._folder.presence, lambda name: loop.call_soon_threadsafe(self._hear, [name])
        )

    def _hear(self, names: list[str]) -> None:
        if any(name.startswith("podium-") and name.endswith(".json") for name in names):
            self._wake()
