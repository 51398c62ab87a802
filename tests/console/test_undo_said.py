"""An undo says what it took back, whichever undo in a row it is."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import CountAttendance, Start
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")


async def test_each_of_several_undos_says_what_it_took_back(tmp_path: Path) -> None:
    async with desk(tmp_path, CountAttendance(40, 45, 45), Start("report-1")) as run:
        await run.press("f7", "f7", "f7", "enter", "enter")
        said = []
        for _undo in range(4):
            await run.press("f9")
            said.append(run.outcome)
        assert [words.partition("undone: ")[2].partition(":")[0] for words in said] == [
            "result announced",
            "vote on 3. Báo cáo kết quả, show of hands",
            "put to the vote",
            "started",
        ]
