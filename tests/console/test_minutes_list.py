"""Notes, conclusions and required contents, from their list."""

from pathlib import Path

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Concluded, ContentMarked, NoteEdited
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")

COURSE: list[c.Command] = [
    c.TakeNote("Trước giờ"),
    c.Start("opening"),
    c.TakeNote("Chào cờ"),
    c.Start("report-1"),
]
REPORTED: list[c.Command] = [*COURSE, c.TakeNote("Đề nghị làm rõ"), c.Finish(), c.Conclude("Nhất trí")]


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_notes_stand_under_their_items_in_the_order_of_the_agenda(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, *REPORTED, size=size) as run:
        await run.press("f16")
        shown = run.text()
        order = ["Between items", "Trước giờ", "1. Chào cờ, tuyên bố", "Đề nghị làm rõ", "Nhất trí"]
        places = [shown.index(words) for words in order]
        assert places == sorted(places)


async def test_a_note_is_edited_from_the_list_and_the_keys_come_back_to_it(tmp_path: Path) -> None:
    async with desk(tmp_path, *REPORTED) as run:
        await run.press("f16", "down", "enter")
        await run.type(" khai mạc")
        await run.press("enter")
        assert last(run) == NoteEdited(1, "Trước giờ khai mạc")
        assert run.app.desk.place == "minutes"
        assert "edited" in run.text()


async def test_a_content_begins_with_what_the_course_suggests(tmp_path: Path) -> None:
    async with desk(tmp_path, *REPORTED) as run:
        await run.press("f16", "end", *["up"] * 7)
        assert "suggested: done" in run.text()
        await run.press("enter", "enter")
        assert last(run) == ContentMarked(1, "done")
        await run.press("enter", "right", "enter")
        assert last(run) == ContentMarked(1, "not_applicable")


async def test_a_conclusion_is_added_from_the_list(tmp_path: Path) -> None:
    async with desk(tmp_path, *REPORTED) as run:
        await run.press("f16", "end", *["up"] * 9, "enter")
        await run.type("Giao Văn phòng")
        await run.press("enter")
        assert last(run) == Concluded("Giao Văn phòng")


async def test_the_list_is_left_as_it_was_opened(tmp_path: Path) -> None:
    async with desk(tmp_path, *REPORTED) as run:
        await run.press("f16", "f16")
        assert run.app.desk.place == "rest"
        await run.press("f16", "escape")
        assert run.app.desk.place == "rest"
