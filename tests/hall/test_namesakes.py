"""The speaker's screen and the hall's where two of the roll have one name: it is said which of them."""

import pytest

from kcn_tui.hall.speaker import lectern
from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.theme import DARK
from tests.build import AGENDA, Run, plan

AN, BINH = "Nguyễn Văn An", "Lê Thị Bình"
MEMBERS = (
    Member("0001", AN, "0001", unit="Văn phòng"),
    Member("0002", BINH, "0002", unit="Văn phòng"),
    Member("0003", AN, "0003", unit="Phòng Kế hoạch"),
    Member("0004", AN, "0004", unit="Phòng Kế hoạch"),
)
TALK = {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30}


def meeting(*course: c.Command) -> Run:
    run = Run(plan([TALK, AGENDA[0]]), MEMBERS)
    run.do(c.Start("thao-luan"), *course)
    return run


def podium(run: Run, grid: tuple[int, int]) -> str:
    return "\n".join(line.plain for line in lectern(run.state, run.now, grid, DARK).lines)


@pytest.mark.parametrize("grid", [(80, 24), (46, 13)])
def test_those_who_wait_are_told_apart_on_the_speakers_screen(grid: tuple[int, int]) -> None:
    run = meeting(*(c.Queue(member.id) for member in MEMBERS), c.Speak("0001"))
    seen = podium(run, grid)
    assert f"{AN} (Văn phòng)" in seen
    assert f"1. {BINH}\n" in "".join(f"{line.rstrip()}\n" for line in seen.splitlines())
    assert f"2. {AN} (Phòng Kế hoạch, 0003)" in seen
    assert f"3. {AN} (Phòng Kế hoạch, 0004)" in seen


def test_the_line_of_those_who_wait_tells_them_apart_too() -> None:
    run = meeting(c.Queue("0001"), c.Queue("0002"), c.Start("opening"))
    assert f"{AN} (Văn phòng), {BINH}" in podium(run, (80, 24))


@pytest.mark.parametrize(("who", "below"), [("0001", "Văn phòng"), ("0004", "Phòng Kế hoạch, 0004")])
def test_the_hall_sees_below_the_name_which_of_them_has_the_floor(who: str, below: str) -> None:
    run = meeting(c.Speak(who))
    assert below in " ".join(lay_out(view(run.state, run.now), 46, 13).words)
