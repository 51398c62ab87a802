"""What the console's tests share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kcn_tui.meeting.commands import Command
from kcn_tui.plan.members import Member
from tests.console.roll_desk import Played
from tests.console.roll_people import FEW, Console


@pytest.fixture
def played(tmp_path: Path) -> Played:
    """A console on a meeting with a roll, after some commands."""

    @asynccontextmanager
    async def play(
        *before: Command, members: tuple[Member, ...] = FEW, size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[tuple[Console, Pilot[int]]]:
        with Console(tmp_path, members, *before) as console:
            async with console.app.run_test(size=size) as pilot:
                await pilot.pause()
                yield console, pilot

    return play
