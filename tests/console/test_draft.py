"""The draft resolution changed during the discussion, by keys alone, with the difference in signs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.console.forms.draft import changes
from kcn_tui.console.intents import Open
from kcn_tui.locale import use
from kcn_tui.meeting.commands import Amend, CountAttendance, Put, RecordVote, Start
from kcn_tui.meeting.events import ArticleAdded, ArticleAmended, MotionPut
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.text.difference import stretches
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")


async def test_an_article_is_changed_from_the_text_it_has(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.press("ctrl+o", "enter", "enter", "backspace")
        await run.type(", tăng 10%.")
        assert run.form.verdict.words == "Out: “USD.”\nIn: “USD, tăng 10%.”"
        await run.press("enter")
        await run.type("ý kiến thảo luận")
        await run.press("enter")
        text = "Doanh thu 300 triệu USD, tăng 10%."
        assert last(run) == ArticleAmended("resolution", 1, text, "ý kiến thảo luận")
        assert "version 2; reason: ý kiến thảo luận" in run.text()
        hall = view(run.state, run.now)
        assert isinstance(hall, v.DraftView)
        assert hall.articles[0] == text


async def test_an_article_is_struck(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.press("ctrl+o", "right", "enter", "right", "enter")
        await run.type("trùng")
        await run.press("enter")
        assert last(run) == ArticleAmended("resolution", 2, None, "trùng")
        assert "[−Kết nạp ít nhất 01 đảng viên mới.−]" in run.text()


async def test_an_article_is_added(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.press("ctrl+o", "left", "enter")
        await run.type("Giữ vững an ninh.")
        await run.press("enter")
        await run.type("bổ sung")
        await run.press("enter")
        assert last(run) == ArticleAdded("resolution", 3, "Giữ vững an ninh.", "bổ sung")


async def test_a_text_that_reads_as_before_is_no_amendment(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.press("ctrl+o", "enter", "enter", "enter", "x", "enter")
        assert not isinstance(last(run), ArticleAmended)
        assert run.form.verdict.words == "The text reads as before."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Thu 300 triệu, nộp 20.", "Thu 310 triệu, nộp 25 tỷ.", "Out: “300”, “20.”\nIn: “310”, “25 tỷ.”"),
        ("Thu 300.", "Thu 300. Thêm.", "In: “Thêm.”"),
        ("Thu 300 triệu.", "Thu triệu.", "Out: “300”"),
        ("Giữ vững an ninh.", "Bảo đảm trật tự.", "Out: “Giữ vững an ninh.”\nIn: “Bảo đảm trật tự.”"),
        ("một\nhai", "ba [/b]", "Out: “một hai”\nIn: “ba [/b]”"),
    ],
)
def test_what_is_taken_out_and_put_in_is_told_without_colour_too(old: str, new: str, told: str) -> None:
    assert changes(old, new, 80).plain == told


def test_it_is_told_as_an_office_writes_it() -> None:
    use("vi")
    assert changes("một", "hai", 80).plain == "Bỏ: “một”\nThêm: “hai”"


@given(old=st.text("ab \n"), new=st.text("ab \n"))
def test_nothing_that_changed_is_left_out(old: str, new: str) -> None:
    gone, put_in = stretches(old, new)
    assert len("".join(gone).split()) <= len(old.split()) or not gone
    assert bool(gone or put_in) is (old.split() != new.split())


async def test_on_the_smallest_console_an_amendment_leaves_every_field_in_sight(tmp_path: Path) -> None:
    target = {"measure": "Doanh thu", "at_least": 300, "unit": "triệu USD"}
    words = " ".join(f"chữ{n}" for n in range(60))
    articles = [{"text": words, "targets": [target]}]
    agenda = [{"id": "nq", "kind": "resolution", "title": "Nghị quyết", "articles": articles}]
    async with desk(tmp_path, Start("nq"), agenda=agenda, size=(80, 24)) as run:
        await run.press("ctrl+o", "enter", "enter", "ctrl+a")
        await run.type(words.upper())
        await run.press("enter", "x")
        for said in (row.label for row in run.form.rows):
            assert said in run.text()
        assert "Out: “chữ0 " in run.text()
        assert "In: “CHỮ0 " in run.text()


@pytest.mark.parametrize("opened", ["resolution", "resolution/2"])
async def test_the_key_pressed_again_stays_at_the_article_whose_text_is_in_the_field(
    tmp_path: Path, opened: str
) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.app.desk.open_form(Open("amend", opened), run.state)
        if opened == "resolution":
            await run.press("right")
        await run.press("enter", "enter")
        await run.type(" Thêm.")
        await run.press("ctrl+o")
        draft = run.form.draft()
        assert (draft["article"], draft["text"]) == ("2", "Kết nạp ít nhất 01 đảng viên mới. Thêm.")


async def test_after_the_vote_the_draft_is_frozen_and_the_key_says_so(tmp_path: Path) -> None:
    before = (CountAttendance(present=40, staff=45, summoned=45), Start("resolution"))
    async with desk(tmp_path, *before, RecordVote("resolution", yes=40)) as run:
        await run.press("ctrl+o")
        assert run.app.desk.work.forms.form is None
        assert run.outcome


async def test_a_half_typed_amendment_comes_back_for_its_article(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("resolution"), Amend(1, "x", "Doanh thu 310 triệu USD.")) as run:
        await run.press("ctrl+o", "right", "enter", "enter")
        await run.type(" Thêm.")
        await run.press("escape", "ctrl+o")
        draft = run.form.draft()
        assert (draft["article"], draft["text"]) == ("2", "Kết nạp ít nhất 01 đảng viên mới. Thêm.")


async def test_the_text_follows_the_article_chosen_also_in_an_amendment_that_came_back(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, Start("resolution")) as run:
        await run.press("ctrl+o", "right", "enter", "enter", "enter")
        await run.type("ý kiến")
        await run.press("escape", "ctrl+o")
        assert run.form.draft()["text"] == "Kết nạp ít nhất 01 đảng viên mới."
        await run.press("left")
        assert run.form.draft()["text"] == "Doanh thu 300 triệu USD."
        assert run.form.verdict.words == "The text reads as before."


async def test_changing_what_is_being_voted_on_says_that_it_is_to_be_put_again(tmp_path: Path) -> None:
    before = (CountAttendance(present=40, staff=45, summoned=45), Start("resolution"), Put("resolution"))
    async with desk(tmp_path, *before) as run:
        await run.press("ctrl+o", "right", "enter", "right", "enter")
        await run.type("trùng")
        await run.press("enter")
        assert "stopped the vote, as its text has changed (put it to the vote again)" in run.outcome
        assert isinstance(view(run.state, run.now), v.DraftView)
        await run.press("f7")
        assert last(run) == MotionPut("resolution")


async def test_an_amended_article_is_said_to_lose_its_targets(tmp_path: Path) -> None:
    target = {"measure": "Doanh thu", "at_least": 300, "unit": "triệu USD"}
    articles = [{"text": "Doanh thu 300 triệu USD.", "targets": [target]}, {"text": "Giữ vững an ninh."}]
    agenda = [{"id": "nq", "kind": "resolution", "title": "Nghị quyết", "articles": articles}]
    async with desk(tmp_path, Start("nq"), agenda=agenda) as run:
        await run.press("ctrl+o", "enter", "enter", "backspace")
        assert run.form.verdict.words.startswith("The targets of this article will no longer be recorded")
        await run.press("enter", "x", "enter")
        assert "its targets are no longer recorded with it" in run.outcome
        await run.press("ctrl+o", "right", "enter", "enter", "backspace")
        assert "targets" not in run.form.verdict.words
