"""What the agenda gives to be read out stands at the console, whatever the kind of the item."""

from pathlib import Path
from typing import Any, Final

import pytest
from textual.widgets import Static

from kcn_tui.meeting import commands as c
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")
READ_OUT: Final = "Kính mời hội nghị."
AWARD: Final = {"id": "x", "form": "Bằng khen", "by": "UBND tỉnh", "collectives": 1, "individuals": 0}
KINDS: Final[dict[str, dict[str, Any]]] = {
    "ceremony": {},
    "attendance": {},
    "appointment": {},
    "report": {"text": "Tốt."},
    "discussion": {},
    "break": {},
    "awards": {"awards": [AWARD]},
    "pledge": {},
    "motion": {"text": "Quy chế."},
    "election": {"seats": 1, "candidates": ["An", "Bình"]},
    "resolution": {"articles": [{"text": "Doanh thu 300 triệu USD."}]},
}


def _item(kind: str) -> dict[str, Any]:
    return {"id": "muc", "kind": kind, "title": "Một mục", "script": READ_OUT, **KINDS[kind]}


@pytest.mark.parametrize("kind", KINDS)
async def test_what_is_to_be_read_out_stands_there_as_soon_as_the_item_begins(
    tmp_path: Path, kind: str
) -> None:
    async with desk(tmp_path, c.Start("muc"), agenda=[_item(kind)], size=(80, 24)) as run:
        assert READ_OUT in run.text()


async def test_what_was_read_out_makes_room_for_the_figures_of_the_vote(tmp_path: Path) -> None:
    counted = c.CountAttendance(30, 45, 45)
    async with desk(tmp_path, counted, c.Start("muc"), agenda=[_item("motion")]) as run:
        before = run.text()
        assert before.index(READ_OUT) < before.index("Not yet put to the vote")
        run.do(c.Put("muc"))
        await run.settled()
        assert run.text().index("Being voted on") < run.text().index(READ_OUT)


async def test_of_awards_the_words_give_way_to_the_decision_when_one_is_highlighted_or_read(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, c.Start("muc"), agenda=[_item("awards")]) as run:
        detail = run.app.desk.query_one("#award-detail", Static)
        await run.press("tab")
        assert "Bằng khen of UBND tỉnh" in str(detail.content)
        await run.press("escape")
        assert READ_OUT in str(detail.content)
        await run.press("enter", "enter")
        assert run.state.awards_read
        assert READ_OUT not in str(detail.content)
