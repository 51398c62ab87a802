"""Following within an event loop."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Rhythm
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import News, Pace
from kcn_tui.record.follow_in_loop import LoopFollower
from kcn_tui.record.reading import read_meeting
from tests.record_help import COUNTED, VOTED, Clock, done, opened, played


class Told:
    """What a follower in the loop told, in order."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[News] = asyncio.Queue()

    def __call__(self, news: News) -> None:
        self.queue.put_nowait(news)

    async def until(self, wanted: Callable[[News], bool]) -> list[News]:
        async with asyncio.timeout(30):
            news = [await self.queue.get()]
            while not wanted(news[-1]):
                news.append(await self.queue.get())
        return news


@asynccontextmanager
async def following(folder: MeetingFolder, tell: Callable[[News], None], pace: float) -> AsyncIterator[None]:
    follower = LoopFollower(folder, tell, pace=Pace(pace, pace))
    follower.start()
    try:
        yield
    finally:
        await follower.stop()


async def test_a_follower_in_the_loop_is_told_everything_in_order(
    folder: MeetingFolder, clock: Clock
) -> None:
    told = Told()
    async with following(folder, told, 0.01):
        with opened(folder, clock) as clerk:
            done(clerk, COUNTED, c.TakeNote("1"), VOTED)
            news = await told.until(lambda one: one.seq == clerk.seq)
            entries = [entry for one in news for entry in one.entries]
            assert tuple(entries) == read_meeting(folder).entries


@pytest.mark.parametrize("before", ["the folder", "the mark"])
async def test_notification_wakes_a_follower_in_the_loop_whose_poll_never_comes(
    folder: MeetingFolder, clock: Clock, before: str
) -> None:
    told = Told()
    folder.make()
    if before == "the mark":
        played(folder, clock)
    async with following(folder, told, 3600):
        if before == "the mark":
            await told.until(lambda one: one.seq == 1)
        with opened(folder, clock, rhythm=Rhythm(beat=0.01)) as clerk:
            done(clerk, COUNTED)
            await told.until(lambda one: one.seq == 2)
            done(clerk, VOTED)
            await told.until(lambda one: one.seq == clerk.seq)


async def test_a_follower_in_the_loop_stays_with_a_folder_that_is_made_anew(
    folder: MeetingFolder, clock: Clock
) -> None:
    told = Told()
    async with following(folder, told, 0.01):
        for _ in range(3):
            with opened(folder, clock) as clerk:
                done(clerk, COUNTED)
                await told.until(lambda one: one.seq == 2)
            shutil.rmtree(folder.path)
            await told.until(lambda one: one.state is None)


async def test_a_follower_in_the_loop_stays_with_a_mark_that_is_replaced(
    folder: MeetingFolder, clock: Clock
) -> None:
    told = Told()
    async with following(folder, told, 0.01):
        with opened(folder, clock) as clerk:
            await told.until(lambda one: one.seq == 1)
            copy = folder.mark.with_name("copy")
            shutil.copyfile(folder.mark, copy)
            copy.replace(folder.mark)
            done(clerk, COUNTED, VOTED)
            await told.until(lambda one: one.seq == clerk.seq)


async def test_a_listener_in_the_loop_that_fails_does_not_stop_the_following(
    folder: MeetingFolder, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told()

    def fail_once(news: News) -> None:
        told(news)
        if news.seq == 1:
            raise ValueError("its own fault")

    with opened(folder, clock) as clerk:
        async with following(folder, fail_once, 0.01):
            await told.until(lambda one: one.seq == 1)
            done(clerk, COUNTED)
            await told.until(lambda one: one.seq == 2)
    assert "a listener of the follower failed" in caplog.text
