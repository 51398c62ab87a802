"""The record says the whole day in tables, and a change of one row is written as one row."""

import random
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position
from kcn_tui.record.project import TABLES, changed, project
from kcn_tui.record.recorder import Recorder, as_tree
from kcn_tui.record.storage import load
from tests.build import AGENDA, Run, plan

ELECTION = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A A", "B B"]}
MEMBERS = tuple(
    Member(f"{n:04}", f"Nguyễn Văn {chr(64 + n)}", card=f"{n:04}", group=f"Tổ {n % 3}") for n in range(1, 10)
)
END = Position(1, 1, "ab" * 32)


def roll() -> Run:
    return Run(plan([*AGENDA, ELECTION]), MEMBERS)


def rows(run: Run, table: str) -> list[dict[str, Any]]:
    return project(run.state, END)[table]


def test_a_member_is_told_with_every_time_in_the_room() -> None:
    run = roll()
    run.do(
        c.Arrive("0001", at="13:00"), c.Leave("0001"), c.Arrive("0001"), c.Excuse("0002", "ốm", "Người thay")
    )
    first, second, third, *_others = rows(run, "members")
    assert (first["who"], first["where"], first["came_at"]) == (
        "0001",
        "in_room",
        "2018-02-05T13:00:00+07:00",
    )
    assert first["stays"] == [{"from": "2018-02-05T13:00:00+07:00", "to": "2018-02-05T13:32:00+07:00"}]
    assert first["since"] == "2018-02-05T13:33:00+07:00"
    assert (second["where"], second["reason"], second["represented_by"]) == ("excused", "ốm", "Người thay")
    assert (third["where"], third["came_at"]) == ("expected", None)
    assert [(count["present"], count["by_roll"]) for count in rows(run, "attendance")] == [
        (1, True), (0, True), (1, True),
    ]  # fmt: skip


def test_a_count_that_goes_on_from_one_by_hand_is_none_by_hand() -> None:
    run = roll()
    run.do(c.CountAttendance(present=4), c.Arrive("0001"))
    assert [(count["present"], count["by_roll"]) for count in rows(run, "attendance")] == [
        (4, False), (5, True),
    ]  # fmt: skip


def test_items_stand_in_the_order_of_the_day_with_the_plan_beside_them() -> None:
    run = roll()
    run.do(
        c.Move("awards", "khách về sớm", before="report-1"),
        c.Insert(Ceremony(id="phat-bieu", title="Phát biểu", minutes=5), "đoàn đến", before="opening"),
        c.Start("opening"),
        c.Finish(),
        c.Reopen("opening", "chào cờ lại"),
        c.GiveTime(2),
        c.Skip("report-1", "vắng"),
    )
    items = rows(run, "items")
    assert [(item["order"], item["planned_order"], item["id"]) for item in items[:5]] == [
        (1, None, "phat-bieu"), (2, 1, "opening"), (3, 2, "attendance"), (4, 4, "awards"), (5, 3, "report-1"),
    ]  # fmt: skip
    opening = items[1]
    assert (opening["planned_minutes"], opening["minutes"], opening["progress"]) == (5, 7, "open")
    assert opening["earlier"] == [
        {"started_at": "2018-02-05T13:33:00+07:00", "ended_at": "2018-02-05T13:34:00+07:00"}
    ]
    assert [item["inserted"] for item in items[:2]] == [True, False]
    assert {item["override"] for item in items} == {None}
    assert [(change["kind"], change["item"], change["before"], change["minutes"], change["reason"])
            for change in rows(run, "changes")] == [
        ("moved", "awards", "report-1", None, "khách về sớm"),
        ("inserted", "phat-bieu", "opening", None, "đoàn đến"),
        ("reopened", "opening", None, None, "chào cờ lại"),
        ("time", "opening", None, 7, None),
        ("skipped", "report-1", None, None, "vắng"),
    ]  # fmt: skip


def test_why_an_item_was_begun_without_a_quorum_is_in_the_record() -> None:
    run = Run()
    run.do(c.Start("attendance"), c.CountAttendance(present=20, staff=45, summoned=45))
    run.do(c.Start("report-1", force="Chủ tọa quyết định"))
    assert [item["override"] for item in rows(run, "items")[:3]] == [None, None, "Chủ tọa quyết định"]


def test_awards_have_one_list_of_recipients_with_what_became_of_each() -> None:
    run = roll()
    run.do(
        c.EnterRecipient("giay-khen", "Nguyễn Văn Á"),
        c.EnterRecipient("giay-khen", "Phòng Tổ chức", kind="collective"),
        c.EnterRecipient("giay-khen", "Nguyễn Văn A", corrects="Nguyễn Văn Á"),
        c.Withdraw("giay-khen", "Phòng Tổ chức", "có đơn"),
        c.MoveAward("giay-khen", "khách trao trước", before="bang-khen"),
        c.ReadAward("giay-khen"),
        c.HandOver("giay-khen", "Nguyễn Văn A", received_by="Trần Văn B"),
    )
    assert [(award["order"], award["id"]) for award in rows(run, "awards")] == [
        (1, "giay-khen"),
        (2, "bang-khen"),
    ]
    assert [[move["reason"] for move in award["moved"]] for award in rows(run, "awards")] == [
        ["khách trao trước"],
        [],
    ]
    assert rows(run, "awards")[0]["recipients"] == ["Nguyễn Văn A"]
    person, office = rows(run, "recipients")
    assert (person["was"], person["received_by"]) == (["Nguyễn Văn Á"], "Trần Văn B")
    assert person["handed_over_at"] == "2018-02-05T13:37:00+07:00"
    assert (office["withdrawn"], office["handed_over_at"]) == ("có đơn", None)


def test_a_vote_held_anew_is_told_from_a_correction() -> None:
    run = Run()
    run.do(c.CountAttendance(present=30, staff=45, summoned=45), c.RecordVote("resolution", yes=14))
    run.do(c.RecordVote("resolution", yes=15, reason="ghi nhầm"), c.Put("resolution"))
    run.do(c.RecordVote("resolution", yes=16, reason="biểu quyết lại"))
    assert [vote["anew"] for vote in rows(run, "votes")] == [False, False, True]


def test_counts_by_table_stay_with_the_vote_that_they_were_summed_up_for() -> None:
    run = Run()
    run.do(c.CountAttendance(present=30, staff=45, summoned=45))
    run.do(c.TakeTally("resolution", "Tổ 1", 10, 1), c.TakeTally("resolution", "Tổ 2", 12))
    run.do(c.RecordVote("resolution", source="tallies"), c.TakeTally("resolution", "Tổ 2", 11))
    run.do(c.RecordVote("resolution", source="tallies", reason="đếm lại"))
    first, second = rows(run, "votes")
    assert [table["yes"] for table in first["tables"]] == [10, 12]
    assert [table["yes"] for table in second["tables"]] == [10, 11]
    assert rows(run, "tallies") == [], "what the next vote is the sum of is not counted yet"
    run.do(c.TakeTally("resolution", "Tổ 1", 9))
    assert [(t["motion"], t["table"], t["yes"]) for t in rows(run, "tallies")] == [("resolution", "Tổ 1", 9)]


def test_a_ballot_is_told_with_its_candidates_and_who_is_tied() -> None:
    run = roll()
    run.do(*(c.Arrive(member.id) for member in MEMBERS))
    run.do(c.CountBallot("bau", 9, 8, 7, 1, {"A A": 3, "B B": 4}))
    (ballot,) = rows(run, "ballots")
    assert ballot["votes"] == [{"name": "A A", "votes": 3}, {"name": "B B", "votes": 4}]
    assert (ballot["elected"], ballot["tied"], ballot["required_votes"]) == (["B B"], [], 4)


def test_words_of_the_day_have_their_tables() -> None:
    run = roll()
    run.do(
        c.Speak("0001"),
        c.EndSpeech("Nhất trí"),
        c.Ask("0002", "Tiến độ?"),
        c.Answer(1, "0001", "Quý II."),
        c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."),
        c.Amend(2, "trùng"),
        c.MarkContent(4, "done"),
        c.TakeNote("mot"),
        c.EditNote(1, "một"),
    )
    (speech,) = rows(run, "speeches")
    assert (speech["name"], speech["turn"], speech["gist"]) == ("Nguyễn Văn A", 1, "Nhất trí")
    (question,) = rows(run, "questions")
    assert (question["name"], question["answers"][0]["text"]) == ("Nguyễn Văn B", "Quý II.")
    first, second = rows(run, "articles")
    assert [version["text"] for version in first["versions"]] == [
        "Doanh thu 300 triệu USD.",
        "Doanh thu 310 triệu USD.",
    ]
    assert (second["text"], second["versions"][1]["reason"]) == (None, "trùng")
    marks = {row["content"]: row["mark"] for row in rows(run, "contents")}
    assert (len(marks), marks["questions"], marks["awards"]) == (8, "done", "open")
    assert [(note["text"], note["edited_at"]) for note in rows(run, "notes")] == [
        ("một", "2018-02-05T13:39:00+07:00")
    ]


def test_a_check_in_touches_the_tables_of_the_roll_alone() -> None:
    run = roll()
    before = run.state
    run.do(c.Arrive("0001"))
    assert [table.name for table in changed(before, run.state)] == ["members", "attendance"]
    patches = {table.name: table.patch(before, run.state) for table in changed(before, run.state)}
    assert {name: list(patch or {}) for name, patch in patches.items()} == {"members": [1], "attendance": [1]}


@pytest.mark.parametrize("seed", range(8))
def test_rows_changed_one_by_one_make_the_same_file_as_the_whole_state(seed: int, tmp_path: Path) -> None:
    choose = random.Random(seed)
    folder = MeetingFolder(tmp_path / "thu")
    folder.make()
    recorder = Recorder(folder, REAL_DISK)
    run = roll()
    ids = [member.id for member in MEMBERS]
    for step in range(40):
        possible: list[Command] = [
            c.Arrive(choose.choice(ids)),
            c.Arrive(choose.choice(ids)),
            c.Leave(choose.choice(ids)),
            c.Excuse(choose.choice(ids), "ốm"),
            c.ArriveGroup(f"Tổ {choose.randrange(3)}"),
            c.CountAttendance(present=choose.randrange(9)),
            c.Undo(),
            c.TakeNote("…"),
        ]
        run.attempt(choose.choice(possible))
        if choose.random() < 0.5:
            position = Position(1, step + 1, "ab" * 32)
            recorder.update(run.state, position)
            assert load(folder.record) == as_tree(project(run.state, position))
            assert not Recorder(folder, REAL_DISK).adopt(run.state, position), "made anew though it was right"
    recorder.update(run.state, END)
    with TinyDB(folder.record) as stock:
        assert [dict(row) for row in stock.table("members")] == rows(run, "members")


def test_every_table_has_a_name_of_its_own() -> None:
    names = [table.name for table in TABLES]
    assert len(set(names)) == len(names)
    assert {"items", "changes", "members", "attendance", "awards", "recipients", "votes", "tallies", "ballots",
            "articles", "speeches", "questions", "contents", "notes"} <= set(names)  # fmt: skip
