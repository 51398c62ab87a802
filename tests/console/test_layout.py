"""Everything has its place on every terminal: nothing overlaps, nothing leaves the screen, nothing is cut that matters."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from kcn_tui.plan.load import load
from tests.console.desk import At, console

REFERENCE = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"
SIZES = [(80, 24), (120, 35), (200, 60)]
PANELS = (
    "#status-bar",
    "#agenda",
    "#attendance-strip",
    "#notes",
    "#work",
    "#preview",
    "#next",
    "#guide",
    "#outcome",
    "#keys",
)
FOOTER = [
    "Trợ giúp",
    "Mục",
    "Điểm danh",
    "Ghi chép",
    "Chiếu",
    "Màn chờ",
    "Biểu quyết",
    "Giờ",
    "Hoàn tác",
    "Lệnh",
]


def check(at: At, size: tuple[int, int]) -> None:
    panels = [panel for panel in PANELS if panel != "#next" or size != SIZES[0]]
    widgets = [at.app.desk.query_one(selector) for selector in panels]
    regions = {widget.id: widget.region for widget in widgets}
    for name, region in regions.items():
        assert region.area > 0, name
        assert region.x >= 0, name
        assert region.right <= size[0], (name, region)
        assert region.bottom <= size[1], (name, region)
    for (one, a), (other, b) in combinations(regions.items(), 2):
        assert not a.overlaps(b), (one, a, other, b)
    screen = at.screen()
    assert all(len(line) <= size[0] for line in screen.splitlines())
    keys = "\n".join(screen.splitlines()[regions["keys"].y :])
    for number, word in enumerate(FOOTER, start=1):
        assert re.search(rf"F{number} {word}\b", keys), (number, keys)


@pytest.mark.parametrize("size", SIZES)
async def test_no_panel_overlaps_or_leaves_the_screen_in_any_state(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    loaded = load(REFERENCE)
    assert loaded.plan is not None
    async with console(tmp_path, loaded.plan, size=size) as at:
        check(at, size)
        await at.press("enter")
        check(at, size)
        for key in ("f2", "f3", "f4", "f5", "f8", "ctrl+l"):
            await at.press(key)
            check(at, size)
            await at.press("escape", "escape")
        await at.press("f2", "end", "up", "enter", "f7")
        assert at.place() == "form"
        check(at, size)


@pytest.mark.parametrize("size", SIZES)
async def test_a_form_has_all_its_lines_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    loaded = load(REFERENCE)
    assert loaded.plan is not None
    async with console(tmp_path, loaded.plan, size=size) as at:
        await at.press("f3")
        await at.type("45", "enter")
        await at.type("45", "enter")
        await at.type("30", "enter", "f2", "end", "up", "enter", "f7", "f7")
        form = at.app.desk.work.forms.form
        assert form is not None
        work = at.app.desk.work.content_region
        for row in form.open_rows():
            assert row.region.height >= 1
            assert work.contains_region(row.region), (row.label, row.region, work)
        assert form.promise[0] == at.guide


async def test_the_picture_of_the_hall_is_shown_on_its_own_grid_where_there_is_room(tmp_path: Path) -> None:
    async with console(tmp_path, size=(120, 35)) as at:
        assert at.app.desk.preview.stage.size == (46, 13)
    async with console(tmp_path, size=(80, 24)) as at:
        assert at.app.desk.preview.stage.size == (0, 0)
        assert at.shows("màn chờ")


async def test_a_long_refusal_is_read_in_full_at_80_columns(tmp_path: Path) -> None:
    loaded = load(REFERENCE)
    assert loaded.plan is not None
    async with console(tmp_path, loaded.plan) as at:
        await at.press(
            "f2", "end", "ctrl+k", "escape", "escape", "f2", "home", "enter", "f2", "home", "enter"
        )
        words = at.outcome
        assert words
        assert " ".join(words.split()) in " ".join(at.screen().split())
