"""A console on a real meeting in a temporary folder: real clerk, real disk or one that stalls, a clock that is set by hand."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.widget import Widget

from kcn_tui.console.app import ConsoleApp
from kcn_tui.console.beside import Beside
from kcn_tui.console.forms import Form
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Plan
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK, Disk, RealDisk
from kcn_tui.record.error_log import LOG_NAME
from kcn_tui.record.folder import MeetingFolder
from tests.build import plan
from tests.clocks import SetClock

PATIENCE = 20
"""Seconds after which a test gives up on something that does not come."""

BESIDE = Beside("kcn-tui present /data/hop", "kcn-tui export /data/hop.rehearsal")
"""What the door gives to be typed in another terminal."""


class StallingDisk(RealDisk):
    """A disk whose flush waits for ``gate`` and then fails if ``full``."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.full = False

    def sync(self, fd: int) -> None:
        assert self.gate.wait(PATIENCE)
        if self.full:
            import errno

            raise OSError(errno.ENOSPC, "no space")
        super().sync(fd)


class At:
    """The secretary at the console: presses keys and reads what stands on the screen."""

    def __init__(
        self, app: ConsoleApp, pilot: Pilot[int], clerk: Clerk, clock: SetClock, folder: MeetingFolder
    ) -> None:
        self.app = app
        self.pilot = pilot
        self.clerk = clerk
        self.clock = clock
        self.folder = folder

    @property
    def state(self) -> State:
        return self.clerk.state

    def place(self) -> str:
        """Where the keys go."""
        return self.app.desk.place

    def current(self) -> str | None:
        """The id of the item that is under way on disk."""
        return self.state.current

    async def press(self, *keys: str) -> None:
        """Press keys one by one, each answered before the next."""
        for key in keys:
            await self.pilot.press(key)
            await self.settled()

    async def type(self, words: str, *then: str) -> None:
        """Type words into the field that has the cursor, then press keys."""
        await self.press(*words, *then)

    async def settled(self) -> None:
        """Wait until nothing is being written and every message is handled."""
        async with asyncio.timeout(PATIENCE):
            await self.pilot.pause()
            while self.app.conduct.in_flight:
                await self.pilot.pause()
            await self.pilot.pause()

    async def until_says(self, words: str) -> None:
        """Wait for the outcome line."""
        await self.until(lambda: words in self.outcome)

    async def until(self, so: Callable[[], bool]) -> None:
        """Wait for the console to come to it."""
        async with asyncio.timeout(PATIENCE):
            while not so():
                await self.pilot.pause()

    @property
    def form(self) -> Form:
        """The form that is open."""
        form = self.app.desk.work.forms.form
        assert form is not None
        return form

    @property
    def outcome(self) -> str:
        return self.app.desk.status.outcome

    @property
    def guide(self) -> str:
        return self.app.desk.status.guide

    def screen(self) -> str:
        """Everything on the screen as plain text, line by line."""
        lines = self.app.screen._compositor.render_strips()  # noqa: SLF001  what stands on the screen is kept nowhere else
        return "\n".join("".join(segment.text for segment in line) for line in lines)

    def shows(self, *words: str) -> bool:
        """Whether all these words are on the screen, each on one line."""
        screen = self.screen()
        return all(word in screen for word in words)

    def visible(self, *selectors: str) -> list[Widget]:
        """The widgets of these selectors that are displayed."""
        return [
            widget
            for selector in selectors
            for widget in self.app.desk.query(selector)
            if widget.is_on_screen
        ]


@asynccontextmanager
async def console(
    tmp_path: Path,
    of: Plan | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    disk: Disk = REAL_DISK,
    errors: bool = False,
) -> AsyncIterator[At]:
    """Open a console; unless ``errors`` are expected, none may have been logged in the end."""
    clock = SetClock()
    folder = MeetingFolder(tmp_path / "meeting")
    with Clerk.open(folder, of or plan(), "0" * 64, clock, disk=disk, members=()) as clerk:
        app = ConsoleApp(clerk, folder, clock, beside=BESIDE)
        app.held_within = app.read_within = 0  # a test presses Enter as fast as it likes
        async with app.run_test(size=size) as pilot:
            at = At(app, pilot, clerk, clock, folder)
            await at.settled()
            yield at
            await at.settled()
    log = folder.path / LOG_NAME
    assert errors or not log.exists(), log.read_text(encoding="utf-8")
