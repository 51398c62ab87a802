"""A conference day with every row of practice 7 in it, played through cues: record and export tell what happened."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tinydb import TinyDB

from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.cues import Cue, read_cues
from kcn_tui.papers.schema import minutes_schema
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.load import Loaded, load
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from tests.clocks import SetClock

HERE = Path(__file__).parent


def agenda() -> Loaded:
    return load(HERE / "practice-7.yaml")


def cues() -> tuple[Cue, ...]:
    return read_cues(read_document(HERE / "practice-7.cues.yaml"), agenda().plan).cues


def play(folder: MeetingFolder, clock: SetClock, some: tuple[Cue, ...]) -> None:
    given = agenda()
    assert given.plan is not None
    with Clerk.open(folder, given.plan, given.sha256, clock, members=given.members) as clerk:
        for cue in some:
            clock.now += timedelta(minutes=1)
            done = clerk.do(cue.command)
            assert not isinstance(done, Refusal), (cue.line, done)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> MeetingFolder:
    """The meeting after the whole day, with a power cut in the middle of it."""
    folder, clock, whole = MeetingFolder(tmp_path_factory.mktemp("day") / "practice-7"), SetClock(), cues()
    half = len(whole) // 2
    play(folder, clock, whole[:half])
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq":999,"at":"2018-02-05T14:')
    folder.record.unlink()
    play(folder, clock, whole[half:])
    return folder


@pytest.fixture(scope="module")
def told(folder: MeetingFolder) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(export_yaml(read_meeting(folder)))
    return data


@pytest.fixture(scope="module")
def record(folder: MeetingFolder) -> dict[str, list[dict[str, Any]]]:
    with TinyDB(folder.record) as stock:
        return {name: [dict(row) for row in stock.table(name)] for name in stock.tables()}


def clock(moment: str | None) -> str | None:
    return None if moment is None else moment[11:16]


def test_the_files_have_no_fault_and_the_day_is_kept_whole(folder: MeetingFolder) -> None:
    assert agenda().faults == agenda().warnings == ()
    assert read_cues(read_document(HERE / "practice-7.cues.yaml"), agenda().plan).faults == ()
    assert verify(folder) == ()


def test_the_export_fits_its_schema(told: dict[str, Any]) -> None:
    assert [error.message for error in Draft202012Validator(minutes_schema()).iter_errors(told)] == []
    assert (told["status"], clock(told["closed_at"])) == ("closed", "14:52")


def test_there_were_too_few_at_first_and_enough_after_the_late_came(told: dict[str, Any]) -> None:
    counts = [(clock(c["at"]), c["present"], c["quorum"]["met"]) for c in told["attendance"]]
    assert counts == [
        ("13:31", 4, False), ("13:38", 5, False), ("13:40", 7, False), ("13:41", 8, True), ("13:48", 10, True),
    ]  # fmt: skip
    first, *_others = told["votes"]
    assert (first["present"], first["quorum"]["override"]) == (
        4,
        "chủ tọa cho tiến hành trong khi chờ người đến",
    )


def test_everyone_is_told_with_times_in_and_out(told: dict[str, Any], record: dict[str, Any]) -> None:
    people = {member["who"]: member for member in told["members"]}
    stays = {who: [(clock(s["from"]), clock(s["to"])) for s in m["stays"]] for who, m in people.items()}
    assert stays["0002"] == [("13:31", "13:45"), ("13:48", None)]
    assert stays["0008"] == [("13:39", None)]
    assert stays["0012"] == [("13:43", "13:44")]
    assert (people["0011"]["where"], people["0011"]["represented_by"]) == ("excused", "Người đi thay")
    assert people["K01"]["kind"] == "guest"
    assert {row["who"]: row["where"] for row in record["members"]} == {
        who: member["where"] for who, member in people.items()
    }


def test_the_agenda_is_in_the_order_of_the_day_beside_the_plan(
    told: dict[str, Any], record: dict[str, Any]
) -> None:
    order = [(item["id"], item["planned_order"], item["outcome"]) for item in told["agenda"]]
    assert order == [
        ("opening", 1, "done"), ("attendance", 2, "done"), ("programme", 3, "done"), ("awards", 7, "done"),
        ("phat-bieu", None, "done"), ("report-1", 4, "done"), ("report-2", 5, "skipped"),
        ("discussion", 6, "done"), ("bau", 8, "done"), ("resolution", 9, "done"), ("closing", 10, "done"),
    ]  # fmt: skip
    kinds = [(change["kind"], change["item"]) for change in told["changes"]]
    assert [pair for pair in kinds if pair[0] not in {"shared", "time"}] == [
        ("moved", "awards"), ("inserted", "phat-bieu"), ("skipped", "report-2"), ("reopened", "attendance"),
    ]  # fmt: skip
    assert all(change["reason"] for change in told["changes"] if change["kind"] not in {"shared", "time"})
    assert [row["id"] for row in record["items"]] == [item["id"] for item in told["agenda"]]
    assert [(row["kind"], row["item"]) for row in record["changes"]] == kinds


def test_the_overrun_was_shared_among_what_was_still_to_come(told: dict[str, Any]) -> None:
    items = {item["id"]: item for item in told["agenda"]}
    shared = {c["item"]: c["minutes"] for c in told["changes"] if c["kind"] == "shared"}
    assert set(shared) == {"discussion", "bau", "resolution", "closing"}
    assert sum(shared.values()) < sum(items[item]["planned_minutes"] for item in shared)
    assert items["bau"]["minutes"] == shared["bau"] + 2
    assert items["resolution"]["minutes"] == shared["resolution"]
    assert len(items["attendance"]["earlier"]) == 1


def test_awards_were_read_in_the_changed_order_from_the_corrected_list(
    told: dict[str, Any], record: dict[str, Any]
) -> None:
    first, second = told["awards"]
    assert (first["id"], first["receiving"][0]["received_by"]) == ("giay-khen", "Nguyễn Văn D")
    assert (second["id"], second["recipients"]) == ("bang-khen", ["Nguyễn Thị E"])
    office, person = second["receiving"]
    assert (office["withdrawn"], office["handed_over_at"]) == ("đang xem xét đơn", None)
    assert (person["was"], clock(person["handed_over_at"])) == (["Nguyễn Thị Ê"], "14:00")
    assert [row["id"] for row in record["awards"]] == ["giay-khen", "bang-khen"]
    assert [row["name"] for row in record["recipients"]] == ["Nguyễn Văn C", "Phòng Một", "Nguyễn Thị E"]


def test_the_discussion_is_told(told: dict[str, Any], record: dict[str, Any]) -> None:
    speeches = told["discussion"]["speeches"]
    assert [(speech["name"], speech["gist"]) for speech in speeches] == [
        ("Nguyễn Thị E", "Nhất trí với báo cáo"),
        ("Nguyễn Văn G", None),
    ]
    (question,) = told["discussion"]["questions"]
    assert [(answer["name"], answer["text"]) for answer in question["answers"]] == [
        ("Nguyễn Văn A", "Trong quý II.")
    ]
    assert [note["text"] for note in told["notes"]] == ["Đề nghị làm rõ tiến độ"]
    assert (len(record["speeches"]), len(record["questions"])) == (2, 1)


def test_the_resolution_voted_on_is_the_draft_as_amended(told: dict[str, Any]) -> None:
    resolution = told["resolution"]
    assert [article["text"] for article in resolution["articles"]] == [
        "Hoàn thành 100% nhiệm vụ.",
        "Tiết kiệm 10% chi thường xuyên.",
        "Sửa trụ sở trong quý III.",
    ]
    assert resolution["text"].count("\n\n") == 2
    assert resolution["articles_as_voted"] is True
    assert [len(article["versions"]) for article in resolution["draft"]] == [1, 2, 2, 2]
    assert resolution["draft"][2]["versions"][-1]["text"] is None


def test_articles_were_voted_on_by_themselves_and_the_one_not_carried_again_as_amended(
    told: dict[str, Any], record: dict[str, Any]
) -> None:
    texts = {text["sha256"]: text["text"] for text in told["texts"]}
    votes = [vote for vote in told["votes"] if vote["article"] is not None]
    assert [
        (vote["motion"], vote["article"], vote["result"], texts[vote["text_sha256"]]) for vote in votes
    ] == [
        ("resolution/1", 1, "pass", "Hoàn thành 100% nhiệm vụ."),
        ("resolution/4", 3, "fail", "Sửa trụ sở trong quý II."),
        ("resolution/4", 3, "pass", "Sửa trụ sở trong quý III."),
    ]
    assert (votes[2]["reason"], votes[2]["replaces"]) == ("biểu quyết lại sau khi sửa", 1)
    assert [article["result"] for article in told["resolution"]["draft"]] == ["pass", None, None, "pass"]
    assert [row["article"] for row in record["votes"] if row["motion"] == "resolution/4"] == [3, 3]


def test_the_recount_is_a_version_beside_the_first_count(
    told: dict[str, Any], record: dict[str, Any]
) -> None:
    first, second = [vote for vote in told["votes"] if vote["motion"] == "resolution"]
    figures = [[vote["counts"][name] for name in ("yes", "no", "not_voting")] for vote in (first, second)]
    assert figures == [[8, 1, 1], [9, 1, 0]]
    assert [table["yes"] for table in first["tables"]] == [4, 2, 2]
    assert [table["yes"] for table in second["tables"]] == [4, 3, 2]
    assert (second["replaces"], second["reason"], first["announced_at"]) == (1, "Tổ 2 đếm lại", None)
    assert [taken["reason"] for taken in first["retracted"]] == ["Tổ 2 báo nhầm"]
    assert [vote["counts"] for vote in record["votes"]] == [vote["counts"] for vote in told["votes"]]


def test_the_tie_went_to_a_further_ballot(told: dict[str, Any], record: dict[str, Any]) -> None:
    first, second = told["ballots"]
    assert (first["elected"], first["tied"]) == (["Ứng viên 1"], ["Ứng viên 2", "Ứng viên 3"])
    assert (second["round"], second["seats"], second["elected"]) == (2, 1, ["Ứng viên 2"])
    assert [candidate["percent"] for candidate in first["candidates"]] == ["88,89%", "55,56%", "55,56%"]
    assert [row["elected"] for row in record["ballots"]] == [["Ứng viên 1"], ["Ứng viên 2"]]


def test_who_was_nominated_and_withdrawn_is_told(told: dict[str, Any], record: dict[str, Any]) -> None:
    assert [(c["name"], clock(c["nominated_at"]), c["withdrawn"]) for c in told["candidates"]] == [
        ("Ứng viên 1", None, None),
        ("Ứng viên 2", None, None),
        ("Ứng viên 3", None, None),
        ("Nguyễn Văn L", "14:22", "sức khỏe"),
        ("Ứng viên 5", "14:23", "xin rút"),
    ]
    assert [row["name"] for row in record["candidates"]] == [c["name"] for c in told["candidates"]]


def test_the_check_list_and_the_conclusion_are_there(told: dict[str, Any]) -> None:
    marks = {content["content"]: content["mark"] for content in told["contents"]}
    assert (len(marks), marks["awards"], marks["questions"]) == (8, "done", "open")
    assert [said["text"] for said in told["conclusions"]] == ["Hội nghị hoàn thành chương trình."]
