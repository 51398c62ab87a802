"""The gate at the opening: without a quorum the meeting goes on only for a reason, asked for at Enter."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import CountAttendance, Finish, Start
from kcn_tui.meeting.events import ItemReopened, ItemStarted
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


async def test_an_award_chosen_without_a_quorum_asks_why_its_item_begins(tmp_path: Path) -> None:
    few = CountAttendance(present=29, staff=45, summoned=45)
    async with desk(tmp_path, Start("attendance"), few, Finish()) as run:
        await run.run("Read out an award")
        assert "Go on to 4. Khen thưởng" in run.text()
        await run.type("khách về sớm")
        await run.press("enter")
        assert last(run) == ItemStarted("awards", "khách về sớm")
        assert "started without a quorum: 4. Khen thưởng; reason: khách về sớm" in run.text()


async def test_an_item_taken_up_again_without_a_quorum_asks_why_all_the_same(tmp_path: Path) -> None:
    few = CountAttendance(present=29, staff=45, summoned=45)
    async with desk(tmp_path, Start("opening"), Start("attendance"), few) as run:
        await run.press("f2", "home", "enter")
        assert "No quorum: 29 present, 30 needed" in run.text()
        await run.type("chào cờ lại")
        await run.press("enter")
        await run.type("chờ đủ người")
        await run.press("enter")
        assert last(run) == ItemReopened("opening", "chào cờ lại", "chờ đủ người")


async def test_with_a_quorum_enter_goes_on_at_once(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("attendance"), CountAttendance(present=30, staff=45, summoned=45)) as run:
        await run.press("enter")
        assert last(run) == ItemStarted("report-1", None)
