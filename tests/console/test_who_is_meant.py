"""The forms that name somebody, where what is typed fits several: nobody is recorded who was not meant."""

from pathlib import Path
from typing import Any

import pytest

from kcn_tui.console.forms.who import meant
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Asked, CandidateNominated
from kcn_tui.plan.members import Member
from tests.build import AGENDA, Run, plan
from tests.console.desk_run import DeskRun, desk, last

pytestmark = pytest.mark.usefixtures("english")

AN = "Nguyễn Văn An"
MEMBERS = (
    Member("0001", AN, "0001", unit="Văn phòng"),
    Member("0002", "Lê Thị Bình", "0002"),
    Member("0003", AN, "0003", unit="Phòng Kế hoạch"),
    Member("0004", "Nguyễn Hữu Văn An", "0004", unit="Văn phòng"),
)
PEOPLE = {
    "hung": {"name": "Phạm Thế Hùng", "posts": ["Phó trưởng ban"]},
    "hung-2": {"name": "Trần Hùng", "posts": ["Kế toán trưởng"]},
}
TALK = {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30}
BAU = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["Ứng viên 1"]}
PARTS: dict[str, Any] = {"agenda": [AGENDA[0], TALK, BAU, AGENDA[5]], "people": PEOPLE}
CHOOSE = "2 people of this name: choose with ↑ ↓"


def guide(run: DeskRun) -> str:
    return run.app.desk.status.guide


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("", ()),
        (AN, ("0003", "0001")),
        ("nguyen van an", ("0003", "0001")),
        ("an", ("0004", "0003", "0001")),
        ("nguyen van an ke hoach", ("0003",)),
        ("0003", ("0003",)),
        ("3", ("0003",)),
        ("Lê Thị Bính", ("Lê Thị Bính",)),
        ("hùng", ("hung", "hung-2")),
        ("trần hùng", ("hung-2",)),
        ("Khách Mời", ("Khách Mời",)),
    ],
)
def test_all_are_meant_whom_the_letters_fit_equally_well(typed: str, who: tuple[str, ...]) -> None:
    assert sorted(meant(Run(plan(**PARTS), MEMBERS).state, typed)) == sorted(who)


async def test_of_two_of_one_name_enter_queues_neither_until_one_is_chosen(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, size=(80, 24), **PARTS) as run:
        await run.press("ctrl+f")
        await run.type(AN)
        assert run.form.verdict.words == CHOOSE
        assert guide(run) == "Enter: not yet, choose with ↑ ↓ first · Esc: leave"
        for listed in (f"{AN} · 0001 · Văn phòng", f"{AN} · 0003 · Phòng Kế hoạch"):
            assert listed in run.text()
        await run.press("enter", "enter")
        assert not run.state.queue
        await run.press("down", "down")
        assert f"▸ {AN} · 0003 · Phòng Kế hoạch" in run.text()
        await run.press("up")
        assert f"▸ {AN} · 0001 · Văn phòng" in run.text()
        assert f"= {AN} (0001, Văn phòng)" in run.form.verdict.words
        await run.press("enter")
        assert [*run.state.queue] == ["0001"]
        assert f"1. {AN} (0001, Văn phòng)" in run.text()


async def test_who_was_chosen_gives_way_to_the_other_where_the_meeting_refuses(tmp_path: Path) -> None:
    before = (c.Start("thao-luan"), c.Queue("0001"))
    async with desk(tmp_path, *before, members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+f")
        await run.type(AN)
        await run.press("up", "up", "enter")
        assert [*run.state.queue] == ["0001"]
        await run.press("down", "enter")
        assert [*run.state.queue] == ["0001", "0003"]


async def test_more_letters_settle_who_is_meant_and_enter_goes_on(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+f")
        await run.type("an")
        assert run.form.verdict.words == "3 people fit equally well: choose with ↑ ↓, or type more"
        await run.type(" ke hoach")
        assert f"= {AN} (0003, Phòng Kế hoạch)" in run.form.verdict.words
        await run.press("enter")
        assert [*run.state.queue] == ["0003"]


async def test_a_question_waits_in_its_first_field_until_it_is_clear_who_asks(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, **PARTS) as run:
        await run.run("record a question")
        await run.type(AN)
        await run.press("enter")
        assert run.form.current_row() is run.form.rows[0]
        await run.press("tab")
        await run.type("Khi nào?")
        await run.press("enter")
        assert not run.state.questions
        assert run.form.current_row() is run.form.rows[0]
        await run.press("down", "enter", "enter")
        assert isinstance(last(run), Asked)
        assert run.state.questions[1].who in {"0001", "0003"}


async def test_a_draft_keeps_who_was_chosen(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, **PARTS) as run:
        await run.run("record a question")
        await run.type(AN)
        await run.press("down", "enter")
        await run.type("Khi nào?")
        chosen = run.form.draft()["who"]
        await run.press("escape")
        await run.run("record a question")
        assert run.form.draft() == {"who": chosen, "text": "Khi nào?"}


async def test_people_of_the_agenda_are_chosen_from_by_their_posts(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), **PARTS) as run:
        await run.press("ctrl+f")
        await run.type("Hùng")
        assert "Trần Hùng · Kế toán trưởng" in run.text()
        await run.press("up", "enter")
        assert [*run.state.queue] == ["hung-2"]


async def test_a_candidate_is_nominated_only_once_one_is_chosen(tmp_path: Path) -> None:
    before = (c.CountAttendance(present=3, staff=4, summoned=4), c.Start("bau"))
    async with desk(tmp_path, *before, members=MEMBERS, size=(80, 24), **PARTS) as run:
        await run.press("ctrl+n")
        await run.type(AN)
        await run.press("enter", "enter")
        assert run.form.verdict.words == CHOOSE
        await run.press("down", "down", "enter", "enter")
        assert last(run) == CandidateNominated("bau", AN, "Phòng Kế hoạch")


async def test_the_second_candidate_of_one_name_is_typed_with_the_unit(tmp_path: Path) -> None:
    before = (c.CountAttendance(present=3, staff=4, summoned=4), c.Start("bau"), c.Nominate("bau", "0001"))
    async with desk(tmp_path, *before, members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+n")
        await run.type("0003")
        await run.press("enter")
        assert f"“{AN} – Planning”" in run.form.verdict.words
        await run.press("up", *["backspace"] * 4)
        await run.type(f"{AN} – Phòng Kế hoạch")
        await run.press("enter", "enter")
        assert last(run) == CandidateNominated("bau", f"{AN} – Phòng Kế hoạch", None)


async def test_many_are_listed_some_at_a_time_and_the_arrows_reach_all(tmp_path: Path) -> None:
    many = tuple(Member(f"{n}", AN, f"{n}", unit=f"Phòng {n}") for n in range(100, 109))
    async with desk(tmp_path, c.Start("thao-luan"), members=many, size=(80, 24), **PARTS) as run:
        await run.press("ctrl+f")
        await run.type(AN)
        assert "and 5 others" in run.text()
        for _n in range(9):
            await run.press("down")
            assert f"▸ {AN} · {run.form.draft()['who']} · Phòng {run.form.draft()['who']}" in run.text()
        await run.press("enter")
        assert [*run.state.queue] == ["108"]
