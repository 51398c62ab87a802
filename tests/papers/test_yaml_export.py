import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.cues import read_cues
from kcn_tui.meeting.events import PlanAdopted
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.timeline import entries_for
from kcn_tui.papers import schema
from kcn_tui.papers.minutes import minutes_of
from kcn_tui.papers.yaml_export import as_data, export_yaml
from kcn_tui.plan.load import load
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Person, Plan
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.mark import Position
from kcn_tui.record.reading import Meeting
from tests.build import AGENDA, Run, plan
from tests.schema_files import PACKAGE

AGENDA_FOLDER = PACKAGE.parent / "agenda"
COUNTED = c.CountAttendance(present=30, staff=45, summoned=45)


def kept(run: Run) -> Meeting:
    return Meeting(tuple(run.entries), run.state, Position(1, run.timeline.seq, "ab" * 32))


def exported(run: Run) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(export_yaml(kept(run)))
    return data


def reference() -> Run:
    agenda = load(AGENDA_FOLDER / "lam-dong-2018.yaml").plan
    assert agenda is not None
    run = Run(agenda)
    run.do(
        *(
            cue.command
            for cue in read_cues(read_document(AGENDA_FOLDER / "lam-dong-2018.cues.yaml"), agenda).cues
        )
    )
    return run


def eventful() -> Run:
    run = Run(plan(people={"yes": {"name": "Nguyễn Văn A"}}, roles={"chair": "yes"}))
    run.do(
        c.CountAttendance(present=29, staff=45),
        c.Start("report-1"),
        c.TakeNote("Dòng một\nDòng hai"),
        c.Put("report-1", force="diễn tập"),
        c.RecordVote("report-1", yes=10),
        COUNTED,
        c.RecordVote("report-1", yes=16, no=4, reason="đếm lại"),
        c.Skip("closing", "hết giờ"),
        c.ReadAward("bang-khen"),
        c.Conclude("Kết luận"),
    )
    return run


RUNS = {"reference": reference(), "eventful": eventful(), "just opened": Run()}


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_the_export_fits_the_schema_that_ships_in_the_package(run: Run) -> None:
    shipped = json.loads((PACKAGE / "papers" / schema.SCHEMA_FILE).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(shipped)
    assert [error.message for error in Draft202012Validator(shipped).iter_errors(exported(run))] == []


def test_an_export_of_before_a_field_was_added_still_fits_the_schema() -> None:
    data = exported(RUNS["eventful"])
    for part in data["votes"]:
        del part["anew"]
    for part in data["awards"]:
        del part["moved"]
    assert Draft202012Validator(schema.minutes_schema()).is_valid(data)


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_readers_of_yaml_1_1_and_1_2_read_the_same_data(run: Run) -> None:
    text = export_yaml(kept(run))
    data = as_data(minutes_of(run.state, kept(run).end))
    assert yaml.safe_load(text) == data
    assert YAML(typ="safe", pure=True).load(text) == data


def test_the_same_journal_gives_the_same_bytes() -> None:
    first, second = export_yaml(kept(reference())), export_yaml(kept(reference()))
    assert first.encode() == second.encode()
    assert "\r" not in first
    assert not first.startswith("\ufeff")


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1))
def test_whatever_is_typed_into_a_meeting_comes_back_as_typed(note: str, title: str) -> None:
    run = Run(plan([{"id": "no", "kind": "ceremony", "title": title}]))
    run.do(c.Start("no"), c.TakeNote(note))
    data = exported(run)
    assert data["notes"][0]["text"] == note
    assert data["agenda"][0]["title"] == title
    assert data["agenda"][0]["id"] == "no"


def test_the_keys_stand_in_the_order_of_a_paper() -> None:
    assert list(exported(RUNS["reference"])) == [
        "format", "status", "rehearsal", "opened_at", "closed_at", "conference", "people", "roles", "rules",
        "attendance", "members", "agenda", "changes", "discussion", "awards", "tallies", "votes", "candidates", "ballots",
        "resolution", "texts", "contents", "notes", "conclusions", "journal",
    ]  # fmt: skip


def test_an_open_meeting_says_that_it_is_open_and_a_closed_one_when_it_closed() -> None:
    run = Run()
    data = exported(run)
    assert (data["status"], data["closed_at"]) == ("open", None)
    run.do(c.Close())
    data = exported(run)
    assert (data["status"], data["closed_at"]) == ("closed", "2018-02-05T13:31:00+07:00")


def test_the_export_says_how_far_the_journal_was_read() -> None:
    run = RUNS["eventful"]
    assert exported(run)["journal"] == {"events": len(run.entries), "head": "ab" * 32}


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


def test_the_reference_export_holds_every_fact_of_its_agenda() -> None:
    run = RUNS["reference"]
    agenda, text = run.state.plan, export_yaml(kept(run))
    data = yaml.safe_load(text)
    assert [item["title"] for item in data["agenda"]] == [item.title for item in agenda.agenda]
    assert [item["text"] for item in data["agenda"]] == [item.text for item in agenda.agenda]
    assert msgspec.convert(data["people"], dict[str, Person]) == agenda.people
    figures = [(a["form"], a["by"], a["collectives"], a["individuals"]) for a in data["awards"]]
    assert [(collectives, individuals) for _form, _by, collectives, individuals in figures] == [
        (2, 1), (2, 0), (0, 6), (7, 29),
    ]  # fmt: skip
    assert all(award["read_at"] for award in data["awards"])
    assert len(data["resolution"]["articles"]) == 10
    assert data["votes"][0]["counts"] == {"yes": 55, "no": 0, "abstain": 0, "not_voting": 0}
    assert (data["status"], data["resolution"]["result"]) == ("closed", "pass")


def test_the_export_can_be_written_and_read_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "export.yaml"
    text = export_yaml(kept(RUNS["reference"]))
    path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes() == text.encode()


def test_a_motion_put_and_left_is_told_with_its_item() -> None:
    run = Run()
    run.do(COUNTED, c.Start("report-1"), c.Put("report-1"), c.Start("resolution"), c.Put("resolution/2"))
    run.do(c.Finish())
    told = {item["id"]: item["uncounted"] for item in exported(run)["agenda"]}
    assert (told["report-1"], told["resolution"], told["awards"]) == (["report-1"], ["resolution/2"], [])
    run.do(c.RecordVote("report-1", yes=30))
    assert exported(run)["agenda"][2]["uncounted"] == []
