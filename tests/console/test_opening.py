"""The gate at the opening: without a quorum the meeting goes on only for a reason, asked for at Enter."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import CountAttendance, Start
from kcn_tui.meeting.events import ItemStarted
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")


async def test_enter_asks_for_the_reason_to_go_on_without_a_quorum(tmp_path: Path) -> None:
    few = CountAttendance(present=29, staff=45, summoned=45)
    async with desk(tmp_path, Start("attendance"), few) as run:
        await run.press("enter")
        assert "Go on to" in run.text()
        await run.type("chủ tọa quyết định")
        await run.press("enter")
        assert last(run) == ItemStarted("report-1", "chủ tọa quyết định")


async def test_with_a_quorum_enter_goes_on_at_once(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("attendance"), CountAttendance(present=30, staff=45, summoned=45)) as run:
        await run.press("enter")
        assert last(run) == ItemStarted("report-1", None)
