"""A console is woken by the words of speakers' screens while it watches them, and by nothing else."""

import asyncio

from msgspec.structs import replace

from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Presence, PresenceWriter
from kcn_tui.record.presence_watch import PresenceWatch
from tests.build import START

HALL = Presence("hall-1", "hall", 46, 13, seq=7, page=2, pages=5, fits=True, at=START)
PODIUM = replace(HALL, id="podium-1", kind="podium")
PATIENCE = 20


class Woken:
    """Counts how often it was woken."""

    def __init__(self) -> None:
        self.times = 0
        self._news = asyncio.Event()

    def __call__(self) -> None:
        self.times += 1
        self._news.set()

    async def next(self) -> None:
        async with asyncio.timeout(PATIENCE):
            await self._news.wait()
        self._news.clear()


async def test_a_word_of_a_speakers_screen_wakes_and_one_of_the_hall_does_not(folder: MeetingFolder) -> None:
    folder.make()
    woken = Woken()
    watch = PresenceWatch(folder, woken)
    watch.begin()
    watch.begin()
    PresenceWriter(folder).tell(HALL)
    PresenceWriter(folder).tell(PODIUM)
    await woken.next()
    assert woken.times == 1

    watch.stop()
    PresenceWriter(folder).tell(PODIUM)
    watch.begin()
    PresenceWriter(folder).tell(replace(PODIUM, page=3))
    await woken.next()
    assert woken.times == 2
    watch.stop()
    watch.stop()


async def test_where_there_is_no_folder_nothing_is_told_and_nothing_fails(folder: MeetingFolder) -> None:
    watch = PresenceWatch(folder, Woken())
    watch.begin()
    watch.stop()


async def test_it_is_told_as_well_where_only_watchdog_is_there(folder: MeetingFolder) -> None:
    folder.make()
    woken = Woken()
    watch = PresenceWatch(folder, woken, native=False)
    watch.begin()
    PresenceWriter(folder).tell(PODIUM)
    await woken.next()
    watch.stop()
