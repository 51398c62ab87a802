"""A meeting led from the desk with nothing but keys."""

import re
from pathlib import Path

import pytest
from tinydb import TinyDB

from kcn_tui.meeting.state import State
from tests.build import plan
from tests.console.desk import At, console

MOTION = [{"id": "nq", "kind": "resolution", "title": "Nghị quyết", "articles": [{"text": "Một."}]}]


async def count(at: At, staff: int, present: int) -> None:
    await at.press("f3")
    await at.type(str(staff), "enter")
    await at.type(str(staff), "enter")
    await at.type(str(present), "enter")


async def vote(at: At, yes: int, no: int = 0, abstain: int = 0) -> None:
    await at.type(str(yes), "enter")
    await at.type(str(no), "enter")
    await at.type(str(abstain), "enter")


def progress(state: State) -> dict[str, str]:
    return {item.id: state.course_of(item.id).progress for item in state.plan.agenda}


async def test_enter_alone_leads_from_the_first_item_to_the_close(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter")
        assert at.current() == "opening"
        await at.press("enter", "enter")
        assert at.place() == "form"
        await at.type("60", "enter")
        await at.type("60", "enter")
        await at.type("55", "enter")
        assert at.state.present is not None
        assert at.state.present.present == 55
        while at.current() != "resolution":
            await at.press("enter")
        assert set(at.state.awards_read) == {"bang-khen", "giay-khen"}
        while at.place() != "form":
            await at.press("enter")
        assert at.state.put is not None
        await vote(at, 55)
        recorded = at.state.vote_on("resolution")
        assert recorded is not None
        assert (recorded.yes, recorded.result, recorded.announced_at) == (55, "pass", None)
        await at.press("enter")
        announced = at.state.vote_on("resolution")
        assert announced is not None
        assert announced.announced_at is not None
        while at.state.closed_at is None:
            await at.press("enter")
        assert set(progress(at.state).values()) == {"done"}
        assert at.shows("bế mạc")
    with TinyDB(tmp_path / "meeting" / "record.json") as record:
        assert [recorded["result"] for recorded in record.table("votes").all()] == ["pass"]


@pytest.mark.parametrize(("present", "put"), [(29, False), (30, True)])
async def test_45_staff_need_30_present_before_a_motion_is_put(
    tmp_path: Path,
    present: int,
    put: bool,  # noqa: FBT001  a column of the table
) -> None:
    async with console(tmp_path, plan(MOTION)) as at:
        await count(at, 45, present)
        await at.press("enter", "f7")
        assert (at.state.put is not None) is put
        if not put:
            assert at.shows("cần thêm 1")
            assert at.shows("có mặt 29, cần 30")


@pytest.mark.parametrize(("yes", "result"), [(15, "fail"), (16, "pass")])
async def test_of_30_present_15_fail_and_16_pass(tmp_path: Path, yes: int, result: str) -> None:
    async with console(tmp_path, plan(MOTION)) as at:
        await count(at, 45, 30)
        await at.press("enter", "f7", "f7")
        await vote(at, yes)
        recorded = at.state.vote_on("nq")
        assert recorded is not None
        assert recorded.result == result
        assert recorded.not_voting == 30 - yes


async def test_figures_above_those_present_are_refused_and_the_one_that_is_off_is_named(
    tmp_path: Path,
) -> None:
    async with console(tmp_path, plan(MOTION)) as at:
        await count(at, 45, 30)
        await at.press("enter", "f7", "f7")
        await vote(at, 20, 15)
        assert at.state.vote_on("nq") is None
        assert at.shows("20", "15", "35", "vượt 5")
        assert at.place() == "form"


async def test_without_a_quorum_a_reason_puts_the_motion_and_is_recorded(tmp_path: Path) -> None:
    async with console(tmp_path, plan(MOTION)) as at:
        await count(at, 45, 20)
        await at.press("enter", "f7")
        await at.type("Hội nghị thống nhất", "enter")
        assert at.state.put is not None
        assert at.state.put.override == "Hội nghị thống nhất"


async def test_a_recount_asks_for_its_reason_and_keeps_the_old_count_in_sight(tmp_path: Path) -> None:
    async with console(tmp_path, plan(MOTION), size=(80, 30)) as at:
        await count(at, 45, 30)
        await at.press("enter", "f7", "f7")
        await vote(at, 16)
        await at.press("f7")
        await vote(at, 20)
        await at.type("Đếm lại", "enter")
        assert [v.yes for v in at.state.votes["nq"]] == [16, 20]
        assert at.shows("Lần 2", "Đếm lại")
        assert re.search(r"16 +20", at.screen())


async def test_an_item_chosen_in_the_agenda_is_begun_out_of_turn(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "f2", "end", "up")
        assert "Nghị quyết Hội nghị" in at.guide
        await at.press("enter")
        assert at.current() == "resolution"
        assert at.place() == "rest"


async def test_an_item_is_dropped_from_the_agenda_with_its_reason(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("f2", "home", "down", "down", "ctrl+k")
        await at.type("Hết giờ", "enter")
        assert at.state.course_of("report-1").reason == "Hết giờ"
        assert at.shows("bỏ qua")


async def test_undo_takes_back_the_last_command(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "f9")
        assert at.current() is None
        assert progress(at.state)["opening"] == "pending"


async def test_an_award_is_announced_out_of_turn_from_its_list(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("f2", "home", "down", "down", "down", "enter", "tab", "down", "enter")
        assert "so với quyết định" in at.outcome
        await at.press("enter")
        assert set(at.state.awards_read) == {"giay-khen"}


async def test_the_meeting_closes_with_items_left_only_when_asked_twice(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("ctrl+d")
        assert at.state.closed_at is None
        assert "6" in at.outcome
        await at.press("escape", "ctrl+d")
        assert at.state.closed_at is None
        await at.press("ctrl+d")
        assert at.state.closed_at is not None


async def test_a_conclusion_and_notes_are_recorded_under_their_item(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", "f4")
        await at.type("Ý kiến một", "enter")
        await at.type("Ý kiến hai", "enter", "escape", "ctrl+l")
        await at.type("Thống nhất", "enter")
        notes = [(at.state.notes[number].item, at.state.notes[number].text) for number in (1, 2)]
        assert notes == [("opening", "Ý kiến một"), ("opening", "Ý kiến hai")]
        assert [conclusion.text for conclusion in at.state.conclusions] == ["Thống nhất"]
