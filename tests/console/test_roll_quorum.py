"""The quorum while people come and go in the roll."""

import pytest

from kcn_tui.meeting.commands import Arrive, CountAttendance
from tests.console.roll_desk import Played, outcome, press

pytestmark = pytest.mark.usefixtures("english")
ENOUGH = tuple(Arrive(card) for card in ("0001", "0002", "0012", "0013"))


async def test_the_quorum_lost_is_said_where_it_cannot_be_overlooked(played: Played) -> None:
    async with played(*ENOUGH, size=(120, 35)) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "ctrl+o")
        assert "quorum is lost: 3 present, 4 needed, 1 more" in outcome(console)
        assert "quorum lost, 1 missing" in str(console.app.desk.attendance.render())
        await press(console, pilot, *"0013", "ctrl+o")
        assert "quorum is lost" not in outcome(console)
        assert "quorum lost, 2 missing" in str(console.app.desk.attendance.render())
        await press(console, pilot, "f9", "f9")
        assert "quorum lost" not in str(console.app.desk.attendance.render())


async def test_a_count_by_hand_can_lose_the_quorum_too(played: Played) -> None:
    async with played(CountAttendance(4, summoned=5), members=()) as (console, pilot):
        await press(console, pilot, "f3", "down", "down", "3", "enter")
        assert "quorum is lost" in outcome(console)


async def test_people_still_missing_before_the_beginning_are_no_loss(played: Played) -> None:
    async with played(Arrive("0001")) as (console, pilot):
        await press(console, pilot, "f3", *"0012", "enter")
        assert "lost" not in outcome(console)
        assert "2 more needed" in str(console.app.desk.attendance.render())
