"""Following a meeting within an event loop: what is told is painted by the thread that heard of it.

A thread that follows has to wake the one that paints, which on a machine busy with the console's own picture is a
matter of milliseconds.
"""

import asyncio
import sys
from collections.abc import Callable
from functools import partial

from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Lookout, News, Pace, Watching

_LINUX = sys.platform == "linux"


class LoopFollower:
    """Follows a meeting that may not have begun, and tells every change within the running event loop.

    The first look is taken in a thread, as a long journal takes its time; later ones find little that is new.
    """

    def __init__(
        self, folder: MeetingFolder, tell: Callable[[News], None], *, pace: Pace | None = None
    ) -> None:
        self._folder = folder
        self._lookout = Lookout(folder, tell, pace)
        self._stirred = asyncio.Event()
        self._told = True
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; what already happened is told first. Called within the loop."""
        self._task = asyncio.get_running_loop().create_task(self._run(), name="follower")

    async def stop(self) -> None:
        """Stop; nothing is told afterwards."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def age(self) -> float | None:
        """Seconds since the console's last sign of life, None where there never was one."""
        return self._lookout.age()

    async def _run(self) -> None:
        self._lookout.pass_on(await asyncio.to_thread(self._lookout.look))
        watch = await self._watch()
        try:
            await self._follow(watch)
        finally:
            watch.stop()

    async def _follow(self, watch: Watching) -> None:
        told = True
        while True:
            if self._lookout.turn(watch, told=told):
                told = True
                continue
            told = await self._woken(self._lookout.patience)

    async def _woken(self, patience: float) -> bool:
        """Wait for a notification, at most so many seconds; whether there was one."""
        timer = asyncio.get_running_loop().call_later(patience, self._stirred.set)
        await self._stirred.wait()
        timer.cancel()
        self._stirred.clear()
        told, self._told = self._told, False
        return told

    def _wake(self) -> None:
        self._told = True
        self._stirred.set()

    async def _watch(self) -> Watching:
        loop = asyncio.get_running_loop()
        if _LINUX:
            from kcn_tui.record.inotify import Inotify

            return Inotify(self._folder, self._wake, loop)
        # in a thread: its import takes long, and a picture is to be painted first
        return await asyncio.to_thread(
            _watchdog, self._folder, partial(loop.call_soon_threadsafe, self._wake)
        )


def _watchdog(folder: MeetingFolder, wake: Callable[[], object]) -> Watching:
    from kcn_tui.record.watch import Watch

    return Watch(folder, wake)
