"""How the export tells what was decided: votes in all their versions, the resolution and the texts voted on."""

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import PlanAdopted
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.plan.model import Plan
from tests.build import AGENDA, Run, plan
from tests.papers.minutes_runs import COUNTED, RUNS, exported


def test_every_version_of_a_vote_is_there_with_its_attendance_quorum_and_reasons() -> None:
    first, second = exported(RUNS["eventful"])["votes"]
    assert (first["version"], first["result"], first["required_yes"]) == (1, "fail", 15)
    assert first["counts"] == {"yes": 10, "no": 0, "abstain": 0, "not_voting": 19}
    assert first["quorum"] == {"required": 30, "met": False, "override": "diễn tập"}
    assert (second["version"], second["replaces"], second["reason"]) == (2, 1, "đếm lại")
    assert (second["result"], second["present"]) == ("pass", 29)
    assert second["quorum"] == first["quorum"]


def test_a_vote_held_anew_is_told_from_a_correction() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=14), c.RecordVote("resolution", yes=15, reason="ghi nhầm"))
    run.do(c.Put("resolution"), c.RecordVote("resolution", yes=16, reason="biểu quyết lại"))
    votes = [(vote["version"], vote["replaces"], vote["anew"]) for vote in exported(run)["votes"]]
    assert votes == [(1, None, False), (2, 1, False), (3, 2, True)]


def test_a_text_voted_on_beside_the_resolution_is_kept_once_under_its_hash() -> None:
    data = exported(RUNS["eventful"])
    text = "## Kết quả\n\nTốt."
    assert data["texts"] == [{"sha256": fingerprint(text), "text": text}]
    assert {vote["text_sha256"] for vote in data["votes"]} == {fingerprint(text)}


def test_a_resolution_not_yet_voted_on_is_a_draft_without_result() -> None:
    resolution = exported(Run())["resolution"]
    assert (resolution["result"], resolution["version"], resolution["articles_as_voted"]) == (
        None,
        None,
        None,
    )
    assert resolution["text"] == "1. Doanh thu 300 triệu USD.\n\n2. Kết nạp ít nhất 01 đảng viên mới."


def changed(text: str) -> Plan:
    agenda = [
        item | {"articles": [{"text": text}]} if item["id"] == "resolution" else item for item in AGENDA
    ]
    return plan(agenda)


def test_the_resolution_keeps_the_text_voted_on_when_a_journal_has_the_agenda_changed_afterwards() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=16))
    voted = exported(run)["resolution"]
    assert (voted["result"], voted["version"], voted["articles_as_voted"]) == ("pass", 1, True)
    assert run.attempt(c.AdoptPlan(changed("Doanh thu 400 triệu USD."), "1" * 64, members=())) is not None
    adopted = PlanAdopted(changed("Doanh thu 400 triệu USD."), "1" * 64)
    for entry in entries_for([adopted], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    now = exported(run)["resolution"]
    assert (now["text"], now["text_sha256"]) == (voted["text"], voted["text_sha256"])
    assert now["articles_as_voted"] is False


def test_a_second_resolution_of_an_agenda_is_not_lost() -> None:
    second = {
        "id": "second",
        "kind": "resolution",
        "title": "Nghị quyết thứ hai",
        "articles": [{"text": "Điều"}],
    }
    data = exported(Run(plan([*AGENDA, second])))
    assert data["resolution"]["item"] == "resolution"
    assert [resolution["item"] for resolution in data["further_resolutions"]] == ["second"]


def test_a_target_shows_only_the_figures_it_has() -> None:
    targets = exported(RUNS["reference"])["resolution"]["articles"][0]["targets"]
    assert targets[0] == {"measure": "Dự án đầu tư thu hút", "at_least": 5, "at_most": 6, "unit": "dự án"}


def test_a_motion_put_and_left_is_told_with_its_item() -> None:
    run = Run()
    run.do(COUNTED, c.Start("report-1"), c.Put("report-1"), c.Start("resolution"), c.Put("resolution/2"))
    run.do(c.Finish())
    told = {item["id"]: item["uncounted"] for item in exported(run)["agenda"]}
    assert (told["report-1"], told["resolution"], told["awards"]) == (["report-1"], ["resolution/2"], [])
    run.do(c.RecordVote("report-1", yes=30))
    assert exported(run)["agenda"][2]["uncounted"] == []
