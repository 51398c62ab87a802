"""What cannot be taken from the hall again is done by the second key, and the first names what is missing."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import (
    CountAttendance,
    EnterRecipient,
    Finish,
    MarkContent,
    Put,
    ReadAward,
    Start,
)
from kcn_tui.meeting.events import AwardRead, ItemFinished, RecipientEntered
from tests.build import AGENDA
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
ALL_MARKED = tuple(MarkContent(number, "done") for number in range(1, 9))
NAMES = (
    EnterRecipient("bang-khen", "Phòng A", kind="collective"),
    EnterRecipient("bang-khen", "Phòng B", kind="collective"),
    EnterRecipient("bang-khen", "Nguyễn Văn C"),
)


@pytest.mark.parametrize("into_list", [(), ("tab", "home")])
async def test_an_award_without_its_names_is_read_at_the_second_enter(
    tmp_path: Path, into_list: tuple[str, ...]
) -> None:
    async with desk(tmp_path, Start("awards"), NAMES[0]) as run:
        await run.press(*into_list, "enter")
        assert not run.state.awards_read
        assert "still lacking 1 collective, 1 individual" in run.outcome
        await run.press("enter")
        assert last(run) == AwardRead("bang-khen")


async def test_an_award_with_all_its_names_is_read_at_once(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), *NAMES) as run:
        await run.press("enter")
        assert last(run) == AwardRead("bang-khen")


async def test_names_still_lacking_are_entered_on_the_award_that_was_read(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("awards"), *NAMES[:2], ReadAward("bang-khen")) as run:
        await run.press("tab", "home")
        assert "enter the names still lacking" in run.app.desk.status.guide
        await run.press("ctrl+n")
        await run.type("Nguyễn Văn C")
        await run.press("enter", "enter")
        assert last(run) == RecipientEntered("bang-khen", "Nguyễn Văn C", None, "individual")
        await run.type("Trần D")
        await run.press("enter", "enter")
        assert "has been read out" in run.text()
        assert len(run.state.recipients["bang-khen"]) == 3
        assert "giay-khen" not in run.state.recipients
        await run.press("escape", "home")
        assert "Already announced · ↓" in run.app.desk.status.guide
        await run.press("ctrl+n")
        assert "only names still lacking" in run.outcome


@pytest.mark.parametrize("leading_on", ["finish", "start"])
async def test_awards_are_left_unread_at_the_second_key(tmp_path: Path, leading_on: str) -> None:
    async with desk(tmp_path, Start("awards"), *NAMES, ReadAward("bang-khen")) as run:
        await run.app.run_named(leading_on)
        await run.settled()
        assert run.state.current == "awards"
        assert "1 award is not announced" in run.outcome
        await run.app.run_named(leading_on)
        await run.settled()
        assert run.state.current != "awards"


async def test_the_close_during_an_item_needs_the_key_twice_though_nothing_is_missing(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), *ALL_MARKED, agenda=AGENDA[:1]) as run:
        await run.press("ctrl+d")
        assert run.state.closed_at is None
        assert "Under way: 1. Chào cờ, tuyên bố lý do. Ctrl+D again closes" in run.outcome
        await run.press("escape", "enter")
        assert last(run) == ItemFinished("opening")
        await run.press("enter")
        assert run.state.closed_at is not None


@pytest.mark.parametrize("key", ["enter", "ctrl+d"])
async def test_required_contents_not_done_are_named_before_the_close(tmp_path: Path, key: str) -> None:
    async with desk(tmp_path, *ALL_MARKED[:6], Start("opening"), Finish(), agenda=AGENDA[:1]) as run:
        await run.press(key)
        assert run.state.closed_at is None
        assert (
            "2 required contents are not done (Shift+F4): 7. People's Inspection; 8. awards." in run.outcome
        )
        await run.press(key)
        assert run.state.closed_at is not None


async def test_all_contents_not_done_have_room_where_nothing_else_is_asked(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Finish(), agenda=AGENDA[:1], size=(80, 24)) as run:
        await run.press("enter")
        assert all(f" {number}. " in run.outcome for number in range(1, 9))
        assert " ".join(run.outcome.split()) in " ".join(run.text().split())


async def test_the_close_names_whatever_is_missing(tmp_path: Path) -> None:
    done = (
        CountAttendance(40, 45, 45),
        *(Start("awards"), ReadAward("bang-khen"), Start("report-1"), Put("report-1"), Start("resolution")),
    )
    async with desk(tmp_path, *done, Finish(), size=(80, 24)) as run:
        await run.press("ctrl+d")
        for words in (
            "3 items are still to come.",
            "The result of the vote is not recorded: 3. Báo cáo kết quả; …",
            "1 award is not announced.",
            "3 names of recipients are lacking.",
            "8 required contents are not done (Shift+F4): 1. resolutions and policy and 7 more.",
        ):
            assert words in run.outcome
        assert "again closes the meeting, Esc does not." in " ".join(run.text().split())


async def test_an_item_whose_vote_was_left_says_so_in_the_agenda(tmp_path: Path) -> None:
    left = (CountAttendance(40, 45, 45), Start("report-1"), Put("report-1"), Start("closing"))
    async with desk(tmp_path, *left) as run:
        await run.press("f2", "home", "down", "down")
        assert "Put to the vote, no result recorded" in run.text()
        await run.press("up")
        assert "no result recorded" not in run.text()
