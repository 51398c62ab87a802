"""Which browsers show the meeting: each leaves word for the console as a terminal's hall does."""

import os
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from kcn_tui.hall.web.projection import Picture
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Presence, PresenceWriter

MOST: Final = 16
"""Browsers at a time; a hall has one or two."""
GONE: Final = timedelta(minutes=10)
"""After so long a silence a browser's place is free again; the console has marked it as silent all the while."""


class Screen:
    """One browser: what it was sent last, and the word that it leaves."""

    def __init__(self, number: int, folder: MeetingFolder, at: datetime) -> None:
        self.heard_at = self._since = at
        self._name = f"web-{os.getpid()}-{number}"
        self._writer = PresenceWriter(folder)
        self._sent: Picture | None = None
        self._writing = threading.Lock()

    def shows(self, name: str, now: Picture, at: datetime) -> None:
        """The browser says that it shows the picture of this name; ``now`` is what it should show."""
        self.heard_at = at
        painted = now if name == now.name else self._sent
        if painted is None or painted.name != name:
            return
        page = painted.page, painted.pages
        word = Presence(self._name, "web", *painted.grid, painted.seq, *page, painted.fits, at, self._since)
        with self._writing:
            self._writer.tell(word)

    def sent(self, picture: Picture) -> None:
        """Remember what goes to the browser."""
        self._sent = picture

    def leave(self) -> None:
        """Take the browser's word back."""
        with self._writing:
            self._writer.leave()


class Screens:
    """The browsers that are there, each under a name that it gave itself."""

    def __init__(self, folder: MeetingFolder, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self.clock = clock
        self._screens: dict[str, Screen] = {}
        self._count = 0
        self._lock = threading.Lock()

    def at(self, name: str) -> Screen | None:
        """The browser of this name, welcomed if it is new; None where there are too many."""
        with self._lock:
            known = self._screens.get(name)
            if known is None and len(self._screens) < MOST:
                self._count += 1
                known = self._screens[name] = Screen(self._count, self._folder, self.clock())
            return known

    def leave(self, name: str) -> None:
        """The browser of this name has been closed."""
        with self._lock:
            screen = self._screens.pop(name, None)
        if screen is not None:
            screen.leave()

    def forget_the_gone(self) -> None:
        """Free the places of those that have been silent for long."""
        now = self.clock()
        with self._lock:
            gone = [name for name, screen in self._screens.items() if now - screen.heard_at > GONE]
        for name in gone:
            self.leave(name)

    def close(self) -> None:
        """All go."""
        for name in tuple(self._screens):
            self.leave(name)
