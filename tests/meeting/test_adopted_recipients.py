"""Recipients entered, corrected and withdrawn on the day, over an agenda file that names others."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.events import PlanAdopted
from kcn_tui.meeting.state import Recipient
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.plan.model import Plan
from tests.build import AGENDA, Run, plan

AWARD = "bang-khen"
PUT_RIGHT = c.EnterRecipient(AWARD, "Lê Thị Ánh", corrects="Lê Thị Anh")
ENTERED = c.EnterRecipient(AWARD, "Phòng Đầu tư", unit=None, kind="collective")
WITHDRAWN = c.Withdraw(AWARD, "Lê Thị Anh", "đã nghỉ việc")
PLANNED = ("Lê Thị Anh", "Trần Bình")


def given_to(*names: str) -> Plan:
    first, second = AGENDA[3]["awards"]
    awards: list[dict[str, Any]] = [{**first, "recipients": names}, second]
    return plan([item | {"awards": awards} if item["id"] == "awards" else item for item in AGENDA])


def adopting(*names: str) -> c.AdoptPlan:
    return c.AdoptPlan(given_to(*names), "1" * 64, ())


def listed(run: Run) -> list[str]:
    return [one.name for one in run.state.receiving(AWARD) if one.withdrawn is None]


@pytest.mark.parametrize(
    ("day", "file", "names"),
    [
        ((PUT_RIGHT,), (*PLANNED, "Võ Cúc"), ["Lê Thị Ánh", "Trần Bình", "Võ Cúc"]),
        ((PUT_RIGHT,), ("Võ Cúc", *PLANNED), ["Võ Cúc", "Lê Thị Ánh", "Trần Bình"]),
        ((PUT_RIGHT,), ("Lê Thị Ánh", "Trần Bình"), ["Lê Thị Ánh", "Trần Bình"]),
        ((PUT_RIGHT,), ("Trần Bình", "Võ Cúc", "Lê Thị Ánh"), ["Trần Bình", "Võ Cúc", "Lê Thị Ánh"]),
        ((PUT_RIGHT,), ("Lê Thị Ảnh", "Trần Bình"), ["Lê Thị Ánh", "Trần Bình"]),
        ((PUT_RIGHT,), ("Trần Bình",), ["Trần Bình", "Lê Thị Ánh"]),
        ((PUT_RIGHT,), ("Lê Thị Anh",), ["Lê Thị Ánh"]),
        ((PUT_RIGHT,), ("Lê Thị Anh", "Trần Bính"), ["Lê Thị Ánh", "Trần Bính"]),
        ((PUT_RIGHT,), ("Võ Cúc", "Trần Bình"), ["Võ Cúc", "Trần Bình", "Lê Thị Ánh"]),
        ((ENTERED,), (*PLANNED, "Võ Cúc"), [*PLANNED, "Võ Cúc", "Phòng Đầu tư"]),
        ((ENTERED,), ("Phòng Đầu tư", *PLANNED), ["Phòng Đầu tư", *PLANNED]),
        ((ENTERED,), (*PLANNED, "Phòng Đấu tư"), [*PLANNED, "Phòng Đấu tư", "Phòng Đầu tư"]),
        ((WITHDRAWN,), (*PLANNED, "Võ Cúc"), ["Trần Bình", "Võ Cúc"]),
        ((WITHDRAWN,), ("Võ Cúc", "Trần Bình"), ["Võ Cúc", "Trần Bình"]),
        ((WITHDRAWN,), ("Lê Thị Ánh", "Trần Bình"), ["Trần Bình"]),
        ((WITHDRAWN,), ("Trần Bình", "Võ Cúc", "Đỗ Dần"), ["Trần Bình", "Võ Cúc", "Đỗ Dần"]),
    ],
)
def test_a_changed_list_is_taken_over_and_what_was_put_right_stays(
    day: tuple[Command, ...], file: tuple[str, ...], names: list[str]
) -> None:
    run = Run(given_to(*PLANNED))
    run.do(*day, adopting(*file))
    assert listed(run) == names
    assert Timeline(run.entries).state == run.state
    run.do(adopting(*file))
    assert listed(run) == names


def test_who_was_withdrawn_stays_on_record_when_the_file_no_longer_has_them() -> None:
    run = Run(given_to(*PLANNED))
    run.do(WITHDRAWN, adopting("Trần Bình"))
    assert Recipient("Lê Thị Anh", None, None, withdrawn="đã nghỉ việc") in run.state.receiving(AWARD)


def test_a_unit_given_on_the_day_stays_with_the_name_that_the_file_puts_right() -> None:
    run = Run(given_to(*PLANNED))
    run.do(c.EnterRecipient(AWARD, "Trần Bình", unit="Phòng Đầu tư", corrects="Trần Bình"))
    run.do(adopting("Lê Thị Anh", "Trần Bính"))
    assert run.state.receiving(AWARD)[1] == Recipient("Trần Bính", "Phòng Đầu tư", None)
    run.do(adopting("Lê Thị Anh", "Võ Cúc"))
    assert run.state.receiving(AWARD)[1] == Recipient("Võ Cúc", None, None)


def test_the_names_that_were_read_out_stay_whatever_the_file_adds() -> None:
    run = Run(given_to(*PLANNED))
    run.do(PUT_RIGHT, c.ReadAward(AWARD), adopting(*PLANNED, "Võ Cúc"))
    assert listed(run) == ["Lê Thị Ánh", "Trần Bình"]


def test_a_journal_in_which_the_days_list_stood_alone_still_reads_as_it_did() -> None:
    run = Run(given_to(*PLANNED))
    run.do(PUT_RIGHT)
    adopted = PlanAdopted(given_to(*PLANNED, "Võ Cúc"), "1" * 64)
    for entry in entries_for([adopted], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    assert listed(run) == ["Lê Thị Ánh", "Trần Bình"]
    run.do(adopting(*PLANNED, "Võ Cúc", "Đỗ Dần"))
    assert listed(run) == ["Lê Thị Ánh", "Trần Bình", "Võ Cúc", "Đỗ Dần"]


def test_an_award_that_a_journal_has_dropped_and_a_file_brings_back_has_its_recipients() -> None:
    run = Run(given_to(*PLANNED))
    run.do(PUT_RIGHT)
    without = PlanAdopted(plan([item for item in AGENDA if item["id"] != "awards"]), "1" * 64)
    for entry in entries_for([without], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    run.do(adopting("Võ Cúc", *PLANNED))
    assert listed(run) == ["Võ Cúc", "Lê Thị Ánh", "Trần Bình"]


names = st.lists(st.sampled_from(["A", "B", "C", "D"]), max_size=4)


@given(names, names, st.data())
def test_everybody_in_the_file_is_listed_once_as_often_as_there_and_nobody_put_right_is_lost(
    planned: list[str], file: list[str], data: st.DataObject
) -> None:
    run = Run(given_to(*planned))
    numbers = data.draw(st.sets(st.sampled_from(range(1, len(planned) + 1)))) if planned else set()
    for number in numbers:
        run.do(c.EnterRecipient(AWARD, f"{planned[number - 1]} {number}", number=number))
    run.do(ENTERED, adopting(*file))
    names = listed(run)
    assert {*(f"{planned[number - 1]} {number}" for number in numbers), "Phòng Đầu tư"} <= set(names)
    first = Counter(one.was[0] if one.was else one.name for one in run.state.receiving(AWARD))
    assert Counter(planned) & Counter(file) <= first
    if not numbers:
        assert names == [*file, "Phòng Đầu tư"]
