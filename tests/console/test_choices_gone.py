"""What was chosen in a form and is gone meanwhile: nothing is chosen in its place, and the form says so."""

from pathlib import Path

import pytest

from kcn_tui.console.forms.agenda import MoveForm
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import ArticleAdded, ArticleAmended
from tests.build import Run
from tests.console.desk_run import desk, last
from tests.console.form_desk import filled

pytestmark = pytest.mark.usefixtures("english")


async def test_who_waits_no_longer_is_not_replaced_by_who_still_does(tmp_path: Path) -> None:
    waiting = [c.Queue(name, guest=True) for name in ("An", "Bình", "Chi")]
    async with desk(tmp_path, *waiting) as run:
        await run.run("leave the queue")
        await run.press("left", "f9")
        assert run.form.verdict.words == "“Chi” is no longer there: choose again with ← →"
        assert "not yet" in run.form.promise[0]
        await run.press("enter", "enter")
        assert [*run.state.queue] == ["An", "Bình"]
        await run.press("left", "enter")
        assert [*run.state.queue] == ["An"]


async def test_words_for_an_article_that_is_gone_are_none_for_the_first(tmp_path: Path) -> None:
    added = c.Amend("new", "bổ sung", "Giữ vững an ninh.")
    async with desk(tmp_path, c.Start("resolution"), added) as run:
        await run.press("ctrl+o", "left", "left", "enter", "enter")
        await run.type(" Thêm.")
        await run.press("enter", "x", "f9")
        assert "is no longer there: choose again" in run.form.verdict.words
        await run.press("enter", "enter", "enter")
        assert not isinstance(last(run), ArticleAmended | ArticleAdded)
        assert run.form.draft()["text"] == "Giữ vững an ninh. Thêm."


async def test_a_text_that_nobody_typed_goes_with_its_article(tmp_path: Path) -> None:
    added = c.Amend("new", "bổ sung", "Giữ vững an ninh.")
    async with desk(tmp_path, c.Start("resolution"), added) as run:
        await run.press("ctrl+o", "left", "left", "f9", "right")
        assert run.form.draft()["article"] == "1"
        assert run.form.draft()["text"] == "Doanh thu 300 triệu USD."


async def test_a_place_that_is_gone_when_the_form_comes_back_is_chosen_again() -> None:
    run, draft = Run(), {"item": "closing", "place": "opening", "reason": "x"}
    form = MoveForm("closing", run.state)
    desk_before = await filled(form, run.state, draft=draft)
    assert desk_before.form.draft()["place"] == "opening"
    run.do(c.Start("opening"))
    form = MoveForm("closing", run.state)
    after = await filled(form, run.state, "enter", "enter", "enter", draft=draft)
    assert after.submitted == []
    assert form.verdict.words == "What was chosen is no longer there: choose again with ← →"


async def test_another_item_begins_with_the_first_of_its_own_places() -> None:
    run = Run()
    form = MoveForm("closing", run.state)
    await filled(form, run.state, "up", "right", draft={"place": "opening"})
    assert (form.item.value, form.place.value, form.place.objection) == ("opening", "report-1", "")
