"""Going on with a changed agenda: what was read out or voted on must say the same in it."""

from typing import Any

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Award, Awards
from kcn_tui.wording.refusals import refusal_line
from tests.build import AGENDA, Run, plan
from tests.meeting.day import ELECTION


def changed(item: str, **parts: Any) -> c.AdoptPlan:
    agenda = [{**known, **parts} if known["id"] == item else known for known in AGENDA]
    return c.AdoptPlan(plan(agenda), "1" * 64, members=())


def award(**parts: Any) -> c.AdoptPlan:
    awards = next(item["awards"] for item in AGENDA if item["id"] == "awards")
    return changed("awards", awards=[{**awards[0], **parts}, *awards[1:]])


READ = [c.ReadAward("bang-khen")]
VOTED = [c.CountAttendance(30, staff=45), c.RecordVote("resolution", 30), c.RecordVote("report-1", 30)]


@pytest.mark.parametrize(
    ("before", "adopted", "code"),
    [
        (READ, award(recipients=["Nguyễn Văn A"]), "award_locked"),
        (READ, award(form="Giấy khen"), "award_locked"),
        (READ, award(individuals=2), "award_locked"),
        (VOTED, changed("resolution", articles=[{"text": "Điều khác."}]), "draft_frozen"),
        (VOTED, changed("resolution", closing="Thêm."), "draft_frozen"),
        (VOTED, changed("report-1", text="Khác."), "draft_frozen"),
        (VOTED, changed("report-1", kind="pledge"), "item_lost"),
    ],
)
def test_what_was_read_or_voted_on_may_not_say_something_else(
    before: list[c.Command], adopted: c.AdoptPlan, code: str
) -> None:
    run = Run()
    run.do(*before)
    state = run.state
    assert run.refused(adopted) == code
    assert run.state == state


@pytest.mark.parametrize(
    ("before", "adopted"),
    [
        (READ, award(decision="đã có số")),
        (READ, changed("awards", title="Khen thưởng năm 2017")),
        (VOTED, changed("resolution", title="Nghị quyết Hội nghị năm 2018")),
        (VOTED, changed("closing", text="Thêm.")),
        ([], award(recipients=["Nguyễn Văn A"])),
        ([], changed("resolution", articles=[{"text": "Điều khác."}])),
    ],
)
def test_anything_else_may_change(before: list[c.Command], adopted: c.AdoptPlan) -> None:
    run = Run()
    run.do(*before, adopted)
    assert run.state.plan == adopted.plan


def test_the_recipients_entered_at_the_console_stay_those_that_were_read() -> None:
    run = Run()
    run.do(c.EnterRecipient("bang-khen", "Nguyễn Văn A"), *READ)
    run.do(award(recipients=["Nguyễn Văn B"]))
    assert [r.name for r in run.state.recipients["bang-khen"]] == ["Nguyễn Văn A"]


ELECTING = [*AGENDA, ELECTION]
ENTERED: dict[str, c.Command] = {
    "bang-khen": c.EnterRecipient("bang-khen", "Phòng Một", kind="collective"),
    "bau": c.Nominate("bau", "D D"),
    "resolution": c.Amend(2, "ý kiến", "Kết nạp 02 đảng viên."),
}


@pytest.mark.parametrize("lost", ENTERED)
def test_what_something_was_entered_for_may_not_be_missing(lost: str) -> None:
    run = Run(plan(ELECTING))
    run.do(ENTERED[lost])
    left = [
        item | {"awards": [award for award in item["awards"] if award["id"] != lost]}
        if item["kind"] == "awards"
        else item
        for item in ELECTING
        if item["id"] != lost
    ]
    adopted = c.AdoptPlan(plan(left), "1" * 64, members=())
    assert run.attempt(adopted) == Refusal("entered_lost", {"item": lost})
    run.do(c.Undo(), adopted)


def test_a_motion_whose_tables_are_being_counted_may_not_be_missing() -> None:
    run = Run()
    run.do(c.CountAttendance(30, 45, 45), c.TakeTally("report-1", "Tổ 1", 10))
    left = [item for item in AGENDA if item["id"] != "report-1"]
    assert run.attempt(c.AdoptPlan(plan(left), "1" * 64, members=())) == Refusal(
        "entered_lost", {"item": "report-1"}
    )


@pytest.mark.parametrize("lost", ["bau", "resolution"])
def test_nor_may_it_be_of_another_kind(lost: str) -> None:
    run = Run(plan(ELECTING))
    run.do(ENTERED[lost])
    other = {"id": lost, "kind": "ceremony", "title": "Khác"}
    file = [other if item["id"] == lost else item for item in ELECTING]
    assert run.attempt(c.AdoptPlan(plan(file), "1" * 64, members=())) == Refusal(
        "entered_lost", {"item": lost}
    )


def test_an_award_may_be_read_in_another_item_than_it_was_entered_for() -> None:
    run = Run()
    run.do(ENTERED["bang-khen"])
    first, second = AGENDA[3]["awards"]
    file = [item | {"awards": [second]} if item["id"] == "awards" else item for item in AGENDA]
    other = {"id": "khen-2", "kind": "awards", "title": "Khen", "awards": [first]}
    run.do(c.AdoptPlan(plan([*file, other]), "1" * 64, members=()))
    assert [one.name for one in run.state.receiving("bang-khen")] == ["Phòng Một"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"candidates": ["C C"]}, "ballot_begun"),
        ({"candidates": ["A A", "B B", "C C", "D D"]}, "ballot_begun"),
        ({"candidates": ["A A", "B B", "C Ç"]}, "ballot_begun"),
        ({"seats": 1}, "ballot_begun"),
        ({"candidates": ["C C", "B B", "A A"], "title": "Bầu Ban", "minutes": 9}, None),
    ],
)
def test_an_election_keeps_its_seats_and_candidates_once_a_ballot_was_counted(
    parts: dict[str, Any], code: str | None
) -> None:
    run = Run(plan(ELECTING))
    run.do(
        c.CountAttendance(30, 45, 45), c.CountBallot("bau", 30, 30, 30, 0, {"A A": 20, "B B": 18, "C C": 1})
    )
    refused = run.attempt(c.AdoptPlan(plan([*AGENDA, ELECTION | parts]), "1" * 64, members=()))
    assert (None if refused is None else refused.code) == code


@pytest.mark.parametrize(
    "part",
    [
        (c.Queue("vuong"),),
        (c.Speak("vuong"), c.EndSpeech()),
        (c.Ask("vuong", "Bao giờ?"),),
        (c.Ask("A", "Bao giờ?"), c.Answer(1, "vuong", "Năm nay.")),
    ],
)
def test_who_of_the_file_has_asked_or_spoken_must_still_be_in_it(part: tuple[c.Command, ...]) -> None:
    people = {"vuong": {"name": "Trần Xuân Vuợng"}}
    run = Run(plan(people=people))
    run.do(*part)
    refused = run.attempt(c.AdoptPlan(plan(), "1" * 64, members=()))
    assert refused == Refusal("member_lost", {"who": "vuong"})
    run.do(c.AdoptPlan(plan(people={"vuong": {"name": "Trần Xuân Vượng"}}), "1" * 64, members=()))
    assert run.state.name_of("vuong") == "Trần Xuân Vượng"
    unheard = Run(plan(people=people))
    unheard.do(c.AdoptPlan(plan(), "1" * 64, members=()))


INSERTED = Awards(
    id="kt",
    title="Khen thưởng đột xuất",
    awards=(Award(id="x", form="Giấy khen", by="Trưởng ban", individuals=1, recipients=("Ông A",)),),
)


def with_inserted(**parts: Any) -> c.AdoptPlan:
    read = {"id": "x", "form": "Giấy khen", "by": "Trưởng ban", "individuals": 1, "recipients": ["Ông A"]}
    item = {"id": "kt", "kind": "awards", "title": "Khen", "awards": [read | parts]}
    return c.AdoptPlan(plan([*AGENDA, item]), "1" * 64, members=())


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"form": "Bằng khen", "by": "UBND tỉnh"}, "award_locked"),
        ({"recipients": ["Ông B"]}, "award_locked"),
        ({"id": "y"}, "item_lost"),
        ({"decision": "12/QĐ", "level": "agency"}, None),
    ],
)
def test_an_award_of_an_item_inserted_on_the_day_stays_as_it_was_read(
    parts: dict[str, Any], code: str | None
) -> None:
    run = Run()
    run.do(c.Insert(INSERTED, "quyết định vừa đến", before="closing"), c.ReadAward("x"))
    refused = run.attempt(with_inserted(**parts))
    assert (None if refused is None else refused.code) == code


def test_an_award_of_an_inserted_item_that_the_file_lost_is_named_by_its_form() -> None:
    run = Run()
    run.do(c.Insert(INSERTED, "quyết định vừa đến", before="closing"), c.ReadAward("x"))
    refused = run.attempt(with_inserted(id="y"))
    assert refused is not None
    assert "Giấy khen" in refusal_line(refused, run.state)


def test_a_list_with_fewer_people_than_were_counted_by_hand_is_refused() -> None:
    listed = tuple(Member(f"{n}", f"Người {n}") for n in range(3))
    run = Run(members=listed)
    run.do(c.CountAttendance(3))
    refused = run.attempt(c.AdoptPlan(plan(), "1" * 64, listed[:2]))
    assert refused is not None
    assert (refused.code, refused.values) == (
        "present_exceeds_summoned",
        {"present": 3, "summoned": 2, "excess": 1},
    )


COUNTED = c.CountAttendance(55, staff=60, summoned=60)


@pytest.mark.parametrize(
    ("roll", "code", "excess"),
    [
        ({"summoned": 50}, "present_exceeds_summoned", 5),
        ({"staff": 60, "summoned": 50}, "present_exceeds_summoned", 5),
        ({"staff": 50}, "summoned_exceeds_staff", 10),
        ({"staff": 50, "summoned": 50}, "present_exceeds_summoned", 5),
    ],
)
def test_a_file_with_figures_that_a_count_by_hand_exceeds_is_refused(
    roll: dict[str, int], code: str, excess: int
) -> None:
    run = Run()
    run.do(COUNTED)
    refused = run.attempt(c.AdoptPlan(plan(roll=roll), "1" * 64, members=()))
    assert refused is not None
    assert (refused.code, refused.values["excess"]) == (code, excess)


def test_figures_that_a_count_by_hand_fits_in_are_taken_over() -> None:
    run = Run()
    run.do(COUNTED, c.AdoptPlan(plan(roll={"summoned": 55}), "1" * 64, members=()))
    assert run.state.present is not None
    assert (run.state.present.present, run.state.present.summoned) == (55, 55)
    assert run.state.present.staff == 60


def test_a_count_by_roll_has_no_more_present_than_a_changed_file_summons() -> None:
    listed = tuple(Member(f"{n:02}", f"Người {n}", card=f"{n:02}") for n in range(1, 6))
    run = Run(members=listed)
    run.do(*(c.Arrive(member.id) for member in listed[:4]))
    run.do(c.AdoptPlan(plan(roll={"summoned": 3}), "1" * 64, listed))
    assert run.state.present is not None
    assert (run.state.present.present, run.state.present.summoned) == (3, 3)
    run.do(c.AdoptPlan(plan(roll={"summoned": 5}), "2" * 64, listed))
    assert (run.state.present.present, run.state.present.summoned) == (4, 5)
