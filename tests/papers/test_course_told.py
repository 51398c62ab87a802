"""How the export tells the course: items as planned and as they went, and who was counted."""

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from tests.build import Run, plan
from tests.papers.minutes_runs import COUNTED, RUNS, exported


def test_an_item_is_told_as_planned_and_as_it_went() -> None:
    items = {item["id"]: item for item in exported(RUNS["eventful"])["agenda"]}
    assert items["report-1"] == {
        "id": "report-1",
        "kind": "report",
        "title": "Báo cáo kết quả",
        "by": None,
        "planned_minutes": 15,
        "outcome": "done",
        "started_at": "2018-02-05T13:32:00+07:00",
        "ended_at": "2018-02-05T13:39:00+07:00",
        "reason": None,
        "text": "## Kết quả\n\nTốt.",
        "planned_order": 3,
        "minutes": 15,
        "earlier": [],
        "override": None,
        "uncounted": [],
    }
    assert (items["closing"]["outcome"], items["closing"]["reason"]) == ("skipped", "hết giờ")
    assert items["opening"]["outcome"] == "pending"
    assert items["awards"]["outcome"] == "open"


def test_why_the_meeting_went_on_without_a_quorum_stands_with_the_item_that_it_went_on_with() -> None:
    run = Run()
    run.do(c.Start("attendance"), c.CountAttendance(present=20, staff=45, summoned=45))
    run.do(c.Start("report-1", force="Chủ tọa quyết định"))
    overrides = {item["id"]: item["override"] for item in exported(run)["agenda"]}
    assert overrides["report-1"] == "Chủ tọa quyết định"
    assert overrides["attendance"] is None


def counts(run: Run) -> list[tuple[int, bool]]:
    return [(count["present"], count["by_roll"]) for count in exported(run)["attendance"]]


def test_of_the_counts_that_follow_one_by_hand_only_the_first_and_the_last_are_told_and_none_as_by_hand() -> (
    None
):
    people = tuple(Member(f"{n:02}", f"Người {n}") for n in range(1, 31))
    run = Run(plan(rules={"quorum": "at least 1/9 of summoned"}), people)
    run.do(c.CountAttendance(present=10), *(c.Arrive(one.id) for one in people[:6]))
    assert counts(run) == [(10, False), (11, True), (16, True)]
    run.do(c.CountAttendance(present=15), c.Leave("01"))
    assert counts(run) == [(10, False), (11, True), (16, True), (15, False), (14, True)]


def test_a_count_keeps_the_quorum_of_its_moment_when_the_agenda_file_changes_the_rule() -> None:
    run = Run()
    run.do(COUNTED, c.AdoptPlan(plan(rules={"quorum": "at least 3/4 of summoned"}), "1" * 64, members=()))
    run.do(COUNTED)
    first, second = (count["quorum"] for count in exported(run)["attendance"])
    assert first == {"required": 30, "met": True}
    assert second == {"required": 34, "met": False}


def test_why_an_award_was_put_in_another_place_stands_with_it() -> None:
    run = Run()
    run.do(c.MoveAward("giay-khen", "khách trao trước", before="bang-khen"))
    run.do(c.MoveAward("giay-khen", "khách về"))
    moves = {award["id"]: award["moved"] for award in exported(run)["awards"]}
    assert moves == {
        "bang-khen": [],
        "giay-khen": [
            {"at": "2018-02-05T13:31:00+07:00", "before": "bang-khen", "reason": "khách trao trước"},
            {"at": "2018-02-05T13:32:00+07:00", "before": None, "reason": "khách về"},
        ],
    }
