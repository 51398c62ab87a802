"""Waiting for what a screen has painted, by its own messages and never by time."""

import asyncio
from collections.abc import Callable
from typing import cast

from textual.message import Message
from textual.pilot import Pilot

from kcn_tui.hall.following import FollowingApp
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout, Presence
from kcn_tui.stage.layout import Sheet
from kcn_tui.stage.widget import StageView
from tests.clocks import SetClock

PATIENCE = 20
"""Seconds after which a test gives up; nothing waits so long that goes well."""


class Painted:
    """A message hook for ``run_test`` that keeps what was painted last and wakes who waits for it."""

    def __init__(self) -> None:
        self.last: StageView.Painted | None = None
        self._news = asyncio.Event()

    def __call__(self, message: Message) -> None:
        if isinstance(message, StageView.Painted):
            self.last = message
            self._news.set()

    async def until(self, wanted: Callable[[StageView.Painted], bool]) -> Sheet:
        """The first sheet, from the last one on, for which this holds."""
        async with asyncio.timeout(PATIENCE):
            while self.last is None or not wanted(self.last):
                self._news.clear()
                await self._news.wait()
        return self.last.sheet

    async def event(self, seq: int) -> Sheet:
        """The sheet once the event of this number is in it."""
        return await self.until(lambda painted: painted.seq >= seq)

    async def words(self, words: str) -> Sheet:
        """The sheet once these words are in it."""
        return await self.until(lambda painted: words in text_of(painted.sheet))


def text_of(sheet: Sheet) -> str:
    """Its words line by line, those in big letters too, and the footer."""
    return "\n".join([*sheet.words, sheet.lines[-1].plain])


async def word_of(pilot: Pilot[None], folder: MeetingFolder, clock: SetClock, seq: int) -> Presence:
    """The word that the only screen leaves, second by second, once it has painted the event of this number."""
    async with asyncio.timeout(PATIENCE):
        while not (seen := Lookout(folder).look(clock())) or seen[0].presence.seq < seq:
            clock.forward(seconds=1)
            cast("FollowingApp", pilot.app).look()
            await pilot.pause()
    (only,) = seen
    return only.presence


async def followed(pilot: Pilot[None], seq: int) -> None:
    """Wait until the event of this number is on the screen."""
    async with asyncio.timeout(PATIENCE):
        while cast("FollowingApp", pilot.app).seq < seq:
            await pilot.pause()
    await pilot.pause()
