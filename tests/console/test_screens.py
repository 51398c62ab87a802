"""The screens beside the console: in the first line and in a panel of their own, who is there and who is missed."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kcn_tui.plan.model import Plan
from kcn_tui.record.presence import Presence, PresenceWriter
from tests.build import START, plan
from tests.console.desk import At, console

WIDE = (120, 35)
HALL = Presence("hall-1", "hall", 46, 13, seq=2, page=1, pages=3, fits=True, at=START)
SECOND = replace(HALL, id="hall-2", columns=80, rows=22)
PODIUM = replace(HALL, id="podium-1", kind="podium", columns=80, rows=24)
SMALL = replace(HALL, columns=30, rows=10, fits=False)
GONE = 10
"""Seconds of silence."""


def hall_of(last_row: float) -> Plan:
    """A meeting in a hall whose picture is two metres high."""
    return plan(hall={"picture_height": 2, "last_row": last_row})


async def heard(at: At, *words: Presence) -> None:
    """Screens leave word now."""
    for word in words:
        PresenceWriter(at.folder).tell(replace(word, at=at.clock()))
    at.app.paint()
    await at.settled()


async def missed(at: At, *words: Presence) -> None:
    """Screens left their last word, and time has passed since."""
    await heard(at, *words)
    at.clock.forward(minutes=GONE / 60)


def first_line(at: At) -> str:
    return at.screen().splitlines()[0].rstrip()


@pytest.mark.parametrize("size", [(80, 24), WIDE])
async def test_the_first_line_counts_the_screens_and_says_how_many_are_missed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with console(tmp_path, size=size) as at:
        await heard(at, HALL, SECOND)
        assert first_line(at).endswith("2 màn chiếu ✓ 46×13 1/3")
        await missed(at, replace(SECOND, id="hall-3"))
        await heard(at, HALL, SECOND)
        assert first_line(at).endswith("1/3 màn mất liên lạc")


async def test_trouble_is_said_even_when_the_line_is_full(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter")
        at.clock.forward(minutes=11)
        await missed(at, HALL, PODIUM)
        await heard(at, SECOND)
        assert first_line(at).endswith(" · 2/3 màn mất liên lạc")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ([SMALL], "hội trường 30×10: quá nhỏ"),
        ([SMALL, SECOND], "1/2 màn quá nhỏ"),
        ([HALL, PODIUM], "hội trường 46×13 trang 1/3"),
        ([replace(HALL, id="web-1", kind="web")], "hội trường 46×13 trang 1/3"),
    ],
)
async def test_the_first_line_says_what_is_wrong_or_nothing_of_it(
    tmp_path: Path, words: list[Presence], line: str
) -> None:
    async with console(tmp_path, size=WIDE) as at:
        await heard(at, *words)
        assert first_line(at).endswith(line)


@pytest.mark.parametrize(
    ("last_row", "words", "line"),
    [
        (16, [HALL], "hội trường 46×13 trang 1/3"),
        (16.5, [HALL], "hội trường 46×13: chữ nhỏ với hàng cuối"),
        (16, [HALL, SECOND], "1/2 màn chữ nhỏ"),
        (16, [HALL, PODIUM], "hội trường 46×13 trang 1/3"),
    ],
)
async def test_type_that_the_last_row_of_a_measured_hall_cannot_read_is_said(
    tmp_path: Path, last_row: float, words: list[Presence], line: str
) -> None:
    async with console(tmp_path, hall_of(last_row), size=WIDE) as at:
        await heard(at, *words)
        assert first_line(at).endswith(line)


async def test_pages_are_counted_on_the_smallest_screen_that_is_there(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await missed(at, replace(HALL, id="hall-0", columns=40, rows=12))
        assert at.app.ahead().pages.grid == (40, 12)
        await heard(at, HALL, SECOND)
        assert at.app.ahead().pages.grid == (46, 13)


async def test_the_panel_lists_every_screen_with_what_it_shows(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await missed(at, replace(PODIUM, seq=1, page=2))
        await heard(at, HALL, SECOND)
        await at.press("shift+f2")
        rows = [" ".join(line.strip("│ ").split()) for line in at.screen().splitlines()]
        for row in ("✓ Hội trường 1* 46×13 1/3 #2 0 giây", "✓ Hội trường 2 80×22 1/3 #2 0 giây"):
            assert any(row in line for line in rows), rows
        assert any("! Bục phát biểu 80×24 2/3 #1 10 giây" in line for line in rows)
        assert at.shows("mất liên lạc từ 13:30:00")
        assert at.shows("* trang được tính theo màn này")
        at.clock.forward(minutes=5)
        await heard(at, HALL)
        assert at.shows("5 phút")
        await at.press("enter")
        assert at.place() == "rest"
        assert at.current() is None


@pytest.mark.parametrize(
    ("of", "word", "words"),
    [
        (plan(), HALL, "đọc được ở khoảng cách gấp 8 lần"),
        (hall_of(16), HALL, "hàng cuối (16 m) đọc được"),
        (hall_of(16.5), HALL, "hàng cuối (16.5 m) không đọc được"),
        (plan(), SMALL, "khung quá nhỏ, cần ít nhất 40×12"),
    ],
)
async def test_the_panel_says_the_farthest_seat_that_a_screen_serves(
    tmp_path: Path, of: Plan, word: Presence, words: str
) -> None:
    async with console(tmp_path, of, size=WIDE) as at:
        await heard(at, word)
        await at.press("shift+f2")
        assert at.shows(words)


async def test_without_a_screen_the_panel_says_how_to_open_one(tmp_path: Path) -> None:
    async with console(tmp_path, size=WIDE) as at:
        await at.press("shift+f2")
        assert at.shows("Chưa có màn hình nào được mở.", "kcn-tui present /data/hop")
        await at.press("escape")
        assert at.place() == "rest"
