"""The hall led from the desk: what covers it, its pages, the picture chosen for it, and what its screens say."""

from pathlib import Path

import pytest

from kcn_tui.meeting.events import NOMINAL_GRID
from kcn_tui.record.presence import Presence, PresenceWriter
from tests.build import plan
from tests.console.desk import At, console

LONG = [
    {
        "id": "bc",
        "kind": "report",
        "title": "Báo cáo",
        "minutes": 15,
        "text": "\n\n".join(["Một đoạn văn. " * 20] * 6),
    }
]


async def test_f6_covers_the_hall_at_once_and_escape_uncovers_it(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "f4", "f6")
        assert at.shows("ĐANG CHE: màn chờ")
        assert at.place() == "form"
        await at.press("escape", "escape")
        assert not at.shows("ĐANG CHE: màn chờ")
        await at.press("f6", "f6")
        assert at.state.cover is None


@pytest.mark.parametrize("cover", [["shift+f5"], ["shift+f6"], ["shift+f8", *"Xin", "enter"]])
async def test_f6_takes_down_whatever_covers_the_hall_to_the_waiting_picture(
    tmp_path: Path, cover: list[str]
) -> None:
    async with console(tmp_path) as at:
        await at.press("enter")
        await at.press(*cover)
        assert at.state.cover not in {None, "waiting"}
        assert at.shows("F6 Màn chờ")
        await at.press("f6")
        assert at.state.cover == "waiting"
        assert at.shows("F6 Bỏ che")
        await at.press("escape")
        assert at.state.cover is None


async def test_the_line_above_the_keys_names_the_key_that_lets_a_kept_picture_go(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "shift+f5")
        assert "Esc: cho hội trường chiếu tiếp" in at.guide
        await at.press("escape")
        assert at.state.cover is None


async def test_page_keys_turn_the_halls_pages_within_what_there_is(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter", "pageup")
        assert at.state.showing.page == 1
        total = at.app.ahead().pages.total
        assert total > 3
        await at.press(*["pagedown"] * (total + 2))
        assert (at.state.showing.page, at.state.showing.grid) == (total, NOMINAL_GRID)
        assert "trang cuối" in at.outcome
        await at.press("pageup")
        assert at.state.showing.page == total - 1


async def test_page_keys_under_a_cover_say_that_it_covers_and_not_that_there_are_no_pages(
    tmp_path: Path,
) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter", "pagedown", "f6", "pagedown")
        assert "đang bị che; bấm Esc để bỏ che" in at.outcome
        await at.press("escape")
        assert "màn hội trường chiếu tiếp" in at.outcome
        assert at.state.showing.page == 2


async def test_pages_behind_a_kept_picture_are_said_to_be_ahead_of_the_hall(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter", "shift+f5", "pagedown")
        assert "xem trước trang 2, hội trường vẫn giữ hình" in at.outcome


async def test_page_keys_work_while_a_note_is_typed(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter", "f4")
        await at.type("Đang gõ", "pagedown")
        assert at.state.showing.page == 2
        assert at.shows("Đang gõ")


async def test_page_keys_pressed_faster_than_the_disk_writes_are_all_counted(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter")
        await at.pilot.press("pagedown", "pagedown")
        await at.settled()
        assert at.state.showing.page == 3


async def test_arrows_scroll_the_text_without_the_hall(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter")
        assert at.shows("trang 1/")
        await at.press(*["down"] * 3)
        assert not at.shows("── trang 1/")
        await at.press(*["up"] * 3)
        assert at.shows("── trang 1/")
        assert at.state.showing.page == 1


async def test_the_picture_for_the_hall_is_chosen_from_a_list(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "f5", "down", "enter")
        assert at.shows("│ chương trình")
        assert at.place() == "rest"
        await at.press("enter")
        assert at.state.showing.picture == "item"


def presence(at: At, columns: int, rows: int, *, fits: bool = True) -> None:
    PresenceWriter(at.folder).tell(Presence("hall", "hall", columns, rows, 2, 1, 3, fits, at.clock()))


async def test_the_halls_grid_page_and_silence_are_in_the_first_line(tmp_path: Path) -> None:
    async with console(tmp_path, size=(120, 35)) as at:
        assert at.shows("hội trường: chưa có")
        presence(at, 60, 20)
        at.app.paint()
        await at.settled()
        assert at.shows("hội trường 60×20 trang 1/3")
        at.clock.forward(minutes=0.05)
        at.app.paint()
        await at.settled()
        assert at.shows("hội trường 60×20: mất liên lạc")


async def test_pages_are_counted_on_the_grid_that_the_hall_reports(tmp_path: Path) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        presence(at, 80, 24)
        await at.press("enter", "pagedown")
        assert at.state.showing.grid == (80, 24)


@pytest.mark.parametrize("key", ["f1", "f10", "shift+f9"])
async def test_page_keys_belong_to_what_lies_over_the_desk(tmp_path: Path, key: str) -> None:
    async with console(tmp_path, plan(LONG)) as at:
        await at.press("enter", *(["ctrl+l", "x", "enter"] * 3), key, "pageup", "pagedown", "escape")
        assert at.state.showing.page == 1
        await at.press(key)
        before = at.screen()
        await at.press(*["pageup" if key == "shift+f9" else "pagedown"] * 3)
        assert at.state.showing.page == 1
        assert at.screen() != before


async def test_a_kept_picture_is_named_while_the_meeting_goes_on(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "shift+f5", "enter")
        assert at.current() == "attendance"
        assert at.shows("GIỮ NGUYÊN HÌNH: 1. Chào cờ")
