"""The agenda changed on the day, by keys alone: every change is on disk with its reason, the plan beside it."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import Finish, Skip, Start
from kcn_tui.meeting.events import ItemInserted, ItemMoved, ItemReopened, ItemStarted
from kcn_tui.plan.model import Break, Ceremony
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")


async def test_an_item_is_moved_from_the_list_before_another_with_a_reason(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.press("f2", "down", "down", "down", "ctrl+p")
        assert run.form.title_line.words == "Move an item; the plan is kept"
        await run.press("enter")
        await run.type("khách đến")
        await run.press("enter")
        assert last(run) == ItemMoved("awards", "attendance", "khách đến")
        assert [item.id for item in run.state.agenda][:3] == ["opening", "awards", "attendance"]
        assert run.app.desk.highlighted == "awards"
        assert "Plan: item 4, 15′" in run.text()
        assert "moved, now before 3. Báo cáo tình hình" in run.text()


async def test_a_move_offers_every_place_but_the_one_it_has(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f2", "end", "up", "ctrl+p")
        places = run.form.draft()["place"], [*run.form.rows[1].field.choices.values()]  # type: ignore[union-attr]  # the row is a choice
        assert places[0] == "opening"
        assert places[1][-2:] == ["before 4. Khen thưởng", "at the end"]


async def test_a_move_that_was_left_comes_back_with_its_item_and_its_place(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f2", "home", "down", "down", "ctrl+p", "up", "left", "enter", "right", "enter")
        await run.type("khách đến")
        left = run.form.draft()
        assert (left["item"], left["place"]) == ("attendance", "awards")
        await run.press("escape", "ctrl+p")
        assert run.form.draft() == left


async def test_an_item_is_put_in_behind_the_highlighted_one_under_an_id_of_its_title(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f2", "down", "down", "ctrl+n")
        await run.type("Giải lao")
        await run.press("enter", "right", "enter")
        await run.type("10")
        await run.press("enter", "enter")
        await run.type("nghỉ sớm")
        await run.press("enter")
        expected = Break(id="giai-lao", title="Giải lao", minutes=10)
        assert last(run) == ItemInserted(expected, "awards", "nghỉ sớm")
        await run.press("down")
        assert "Plan: not in it, put in on the day" in run.text()
        assert "put in before 5. Khen thưởng; reason: nghỉ sớm" in run.text()


async def test_enter_on_an_item_that_is_over_takes_it_up_again_with_a_reason(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Finish()) as run:
        await run.press("f2", "home", "enter")
        await run.type("bổ sung")
        await run.press("enter")
        assert last(run) == ItemReopened("opening", "bổ sung")
        await run.press("f2")
        assert "took place 13:30–13:31" in run.text()


async def test_a_dropped_item_says_why_where_it_is_highlighted(tmp_path: Path) -> None:
    async with desk(tmp_path, Skip("report-1", "vắng người báo cáo")) as run:
        await run.press("f2", "home", "down", "down")
        assert "Dropped, reason: vắng người báo cáo" in run.text()


async def test_a_form_left_half_typed_comes_back_as_it_was(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.run("insert")
        await run.type("Phát biểu")
        await run.press("escape")
        await run.run("insert")
        assert run.form.draft()["title"] == "Phát biểu"


async def test_enter_on_a_pending_item_still_begins_it(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f2", "home", "enter")
        assert last(run) == ItemStarted("opening")


@pytest.mark.parametrize(
    ("typed", "by"), [("trần văn sở", "so"), ("Nguyễn Thị Cấp Trên", "Nguyễn Thị Cấp Trên"), ("", None)]
)
async def test_an_item_put_in_names_who_holds_it_known_or_not(
    tmp_path: Path, typed: str, by: str | None
) -> None:
    people = {"so": {"name": "Trần Văn Sở", "posts": ["Giám đốc"]}}
    async with desk(tmp_path, people=people) as run:
        await run.press("f2", "down", "down", "ctrl+n")
        await run.type("Phát biểu của cấp trên")
        await run.press("enter", "enter")
        await run.type(typed)
        await run.press("enter", "5", "enter", "enter")
        await run.type("khách đến")
        await run.press("enter")
        expected = Ceremony(id="phat-bieu-cua-cap-tren", title="Phát biểu của cấp trên", minutes=5, by=by)
        assert last(run) == ItemInserted(expected, "awards", "khách đến")
