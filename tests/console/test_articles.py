"""A resolution voted on article by article, by keys alone."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import Amend, Announce, Command, CountAttendance, Put, RecordVote, Start
from kcn_tui.meeting.events import (
    ArticleAmended,
    ItemFinished,
    MotionPut,
    TallyTaken,
    VoteAnnounced,
    VoteRecorded,
)
from tests.build import AGENDA
from tests.console.desk_run import DeskRun, desk, last

pytestmark = pytest.mark.usefixtures("english")
BEFORE = (CountAttendance(present=30, staff=45, summoned=45), Start("resolution"))
FIRST, SECOND = "resolution/1", "resolution/2"


def voted(motion: str, yes: int = 30) -> tuple[Command, ...]:
    return Put(motion), RecordVote(motion, yes), Announce(motion)


def guide(run: DeskRun) -> str:
    return run.app.desk.status.guide


async def test_enter_opens_the_amendment_of_an_article_that_was_voted_down(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, *voted(FIRST), *voted(SECOND, yes=3)) as run:
        assert guide(run) == "Enter: change or strike what was voted down: Article 2"
        await run.press("enter")
        assert run.form.draft()["article"] == "2"
        await run.press("enter", "right", "enter")
        await run.type("không được thông qua")
        await run.press("enter")
        assert last(run) == ArticleAmended("resolution", 2, None, "không được thông qua")
        assert guide(run).startswith("Enter: put to the vote")


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_one_is_chosen_and_enter_leads_on_from_one_to_the_next(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(tmp_path, *BEFORE, size=size) as run:
        assert "Shift+F7: vote article by article" in run.text()
        await run.press("shift+f7")
        assert "▶ Article 1 · Doanh thu" in run.text()
        assert "▶ The whole text" not in run.text()
        assert guide(run) == "Enter: put to the vote: Article 1 · Esc: back"
        await run.press("enter")
        assert last(run) == MotionPut(FIRST)
        assert guide(run) == "Enter: type the result of the vote on Article 1"
        await run.press("enter", *"29", "enter", "1", "enter", "enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.motion, vote.yes, vote.no, vote.article) == (FIRST, 29, 1, 1)
        assert guide(run) == "Enter: announce the result in the hall: Article 1, passed"
        await run.press("enter")
        assert last(run) == VoteAnnounced(FIRST, 1)
        assert "29–1–0 passed" in run.text()
        assert guide(run).startswith("Enter: put to the vote: Article 2 (5. Nghị quyết Hội nghị)")
        await run.press("enter")
        assert last(run) == MotionPut(SECOND)


async def test_the_second_may_be_chosen_first(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("shift+f7", "down")
        assert "Kết nạp ít nhất 01 đảng viên mới." in run.text()
        await run.press("enter")
        assert last(run) == MotionPut(SECOND)
        await run.press("f7", "f7", "enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.motion, vote.yes) == (SECOND, 30)


async def test_after_all_of_them_the_whole_may_be_voted_on_but_need_not(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, *voted(FIRST), *voted(SECOND)) as run:
        assert guide(run) == "Enter: put to the vote: 5. Nghị quyết Hội nghị"
        assert "The whole text need not be voted on: Ctrl+E finishes the item" in run.text()
        await run.press("ctrl+e")
        assert last(run) == ItemFinished("resolution")


async def test_one_that_was_counted_is_counted_again_from_the_list(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, *voted(FIRST)) as run:
        await run.press("shift+f7", "up")
        assert guide(run) == "Enter: count again, with a reason: Article 1 · Esc: back"
        await run.press("enter", *"28", "enter", "2", "enter", "enter")
        await run.type("đếm nhầm")
        await run.press("enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.motion, vote.version, vote.reason) == (FIRST, 2, "đếm nhầm")


async def test_a_vote_on_amended_words_asks_for_no_reason(tmp_path: Path) -> None:
    amended = Amend(1, "theo ý kiến", "Doanh thu 250 triệu USD.")
    async with desk(tmp_path, *BEFORE, *voted(FIRST, yes=3), amended, Put(FIRST)) as run:
        await run.press("f7")
        assert "A new vote; on the words before: 3–0–0, not passed" in run.text()
        await run.press("f7", "enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.version, vote.yes, vote.reason) == (2, 30, None)


async def test_enter_is_not_said_to_record_while_the_reason_is_missing(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, *voted(FIRST, yes=3), Put(FIRST)) as run:
        await run.press("f7", "f7")
        assert run.form.verdict.words == "100% unanimous: 30/30 in favour."
        await run.type("đếm nhầm")
        assert run.form.verdict.words.endswith("Enter records it.")


async def test_a_count_is_announced_from_the_list(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, Put(SECOND), RecordVote(SECOND, 30)) as run:
        await run.press("shift+f7")
        assert "30–0–0 passed, not announced yet" in run.text()
        await run.press("enter")
        assert last(run) == VoteAnnounced(SECOND, 1)


async def test_tables_are_counted_for_the_article_before_the_hall(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, Put(SECOND)) as run:
        await run.press("ctrl+g")
        await run.type("Tổ 1")
        await run.press("enter", *"14", "enter", "enter", "enter")
        assert last(run) == TallyTaken(SECOND, "Tổ 1", 14, 0, 0)


async def test_a_struck_one_is_named_so_and_refused(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, Amend(2, "trùng")) as run:
        await run.press("shift+f7", "down")
        assert "Article 2 of the draft (struck)" in run.text()
        assert guide(run) == "Struck: not voted on · Esc: back"
        await run.press("enter")
        assert run.outcome == "Article 2 is struck already."


async def test_the_text_of_one_that_was_carried_is_frozen(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, *voted(FIRST)) as run:
        await run.press("ctrl+o", "enter", "enter", "backspace", "enter")
        await run.type("ý kiến")
        await run.press("enter")
        words = "Article 1 (5. Nghị quyết Hội nghị) has been voted on; its text no longer changes."
        assert words in " ".join(run.form.verdict.words.split())


async def test_without_a_resolution_the_key_says_so(tmp_path: Path) -> None:
    agenda = [item for item in AGENDA if item["id"] != "resolution"]
    async with desk(tmp_path, agenda=agenda) as run:
        await run.press("shift+f7")
        assert run.outcome == "The agenda has no resolution to vote on article by article."
