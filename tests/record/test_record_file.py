import json
from typing import Any

import pytest
from tinydb import Query, TinyDB

from kcn_tui.meeting import commands as c
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position
from kcn_tui.record.project import TABLES, changed, project
from kcn_tui.record.storage import AtomicStorage
from tests.build import Run, plan
from tests.record_help import COUNTED, VOTED, Clock, FailingDisk, played

VOTE_FIELDS = [
    "motion",
    "article",
    "title",
    "text_sha256",
    "method",
    "staff",
    "summoned",
    "present",
    "counts",
    "tables",
    "quorum",
    "required_yes",
    "result",
    "version",
    "replaces",
    "reason",
    "recorded_at",
    "announced_at",
    "retracted",
    "seq",
    "anew",
]

NAMED_BY_PLAN = {
    "people", "members", "items", "awards", "recipients", "articles", "candidates", "targets", "speeches", "questions",
}  # fmt: skip

COURSE: list[c.Command] = [
    COUNTED,
    c.Start("report-1"),
    c.ReadAward("bang-khen"),
    c.TakeNote("Đ/c đề nghị"),
    VOTED,
    c.RecordVote("resolution", yes=51, reason="đếm lại"),
    c.Announce("resolution"),
    c.Conclude("Kết luận"),
    c.Close(),
]


def test_stock_tinydb_opens_the_record(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, *COURSE)
    with TinyDB(folder.record) as database:
        votes = database.table("votes")
        assert [vote["version"] for vote in votes.all()] == [1, 2]
        found = votes.get(Query().version == 2)
        assert isinstance(found, dict)
        assert list(found) == VOTE_FIELDS
        assert found["counts"] == {"yes": 51, "no": 0, "abstain": 0, "not_voting": 4}
        assert found["quorum"] == {"required": 40, "met": True, "override": None}
        assert (found["replaces"], found["reason"], found["result"]) == (1, "đếm lại", "pass")
        text = database.table("texts").get(Query().sha256 == found["text_sha256"])
        assert isinstance(text, dict)
        assert text["text"].startswith("1. Doanh thu 300 triệu USD.")
        assert database.tables() == {"meeting", *(table.name for table in TABLES)}


def test_the_record_says_at_which_event_it_stands(folder: MeetingFolder, clock: Clock) -> None:
    entries = played(folder, clock, *COURSE)
    (row,) = json.loads(folder.record.read_text("utf-8"))["meeting"].values()
    last = json.loads(folder.journal.read_bytes().splitlines()[-1])
    assert (row["seq"], row["sha256"]) == (entries[-1].seq, last["sha256"])
    assert row["format"] == "kcn-record/1"
    assert row["closed_at"] == last["at"]


def test_the_record_can_be_read_by_a_person(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, *COURSE)
    text = folder.record.read_text("utf-8")
    assert '"text": "Đ/c đề nghị"' in text
    assert max(map(len, text.splitlines())) < 200


def test_a_vote_that_was_undone_is_not_in_the_record(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, VOTED, c.Undo())
    assert json.loads(folder.record.read_text("utf-8"))["votes"] == {}


def test_the_same_meeting_gives_the_same_tables_whether_made_at_once_or_step_by_step() -> None:
    run = Run()
    before, tables = run.state, project(run.state, Position())
    for command in COURSE:
        run.do(command)
        tables |= {table.name: table.rows(run.state) for table in changed(before, run.state)}
        before = run.state
    whole = project(run.state, Position())
    assert {name: rows for name, rows in tables.items() if name != "meeting"} == {
        name: rows for name, rows in whole.items() if name != "meeting"
    }


@pytest.mark.parametrize(
    ("command", "touched"),
    [
        (c.TakeNote("…"), {"notes"}),
        (COUNTED, {"attendance"}),
        (c.TurnPage(2), set()),
        (c.ReadAward("bang-khen"), {"awards", "items"}),
        (c.Conclude("…"), {"conclusions"}),
        (c.AdoptPlan(plan(), "1" * 64, members=()), NAMED_BY_PLAN),
    ],
)
def test_only_tables_that_a_command_touches_are_made_anew(command: c.Command, touched: set[str]) -> None:
    run = Run()
    before = run.state
    run.do(command)
    assert {table.name for table in changed(before, run.state)} == touched


def rows(path: MeetingFolder) -> Any:
    return json.loads(path.record.read_text("utf-8"))["_default"]


def test_the_storage_serves_tinydb_like_its_own(folder: MeetingFolder) -> None:
    folder.make()
    with TinyDB(folder.record, storage=AtomicStorage) as database:
        database.insert({"name": "Nguyễn Văn A"})
        database.insert({"name": "Nguyễn Văn B"})
        database.remove(Query().name == "Nguyễn Văn A")
        assert rows(folder) == {"2": {"name": "Nguyễn Văn B"}}
    with TinyDB(folder.record, storage=AtomicStorage) as database:
        assert database.all() == [{"name": "Nguyễn Văn B"}]


@pytest.mark.parametrize("operation", ["write", "sync", "replace"])
def test_a_write_that_fails_leaves_the_file_as_it_was(folder: MeetingFolder, operation: str) -> None:
    folder.make()
    disk = FailingDisk()
    with TinyDB(folder.record, disk, storage=AtomicStorage) as database:
        database.insert({"n": 1})
        before = folder.record.read_bytes()
        disk.failing = {operation}
        with pytest.raises(OSError, match="space"):
            database.insert({"n": 2})
        assert folder.record.read_bytes() == before


def test_writes_together_replace_the_file_once(folder: MeetingFolder) -> None:
    folder.make()
    storage = AtomicStorage(folder.record)
    with storage.together():
        storage.write({"a": {"1": {"n": 1}}})
        assert not folder.record.exists()
        storage.write({"a": {"1": {"n": 2}}})
    assert json.loads(folder.record.read_text("utf-8")) == {"a": {"1": {"n": 2}}}
