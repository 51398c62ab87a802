import json
import os
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import BallotCounted, Entry, VoteRecorded
from kcn_tui.record.codec import GENESIS, encode
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import ALIVE
from kcn_tui.record.verify import Finding, verify
from tests.build import AGENDA, Run, plan
from tests.examples import at_least
from tests.record_help import COUNTED, VOTED, Clock, done, opened, played

COURSE = (COUNTED, c.TakeNote("Đ/c đề nghị"), VOTED, c.Announce("resolution"))


def codes(folder: MeetingFolder) -> list[str]:
    return [finding.code for finding in verify(folder)]


@pytest.fixture
def kept(folder: MeetingFolder, clock: Clock) -> MeetingFolder:
    """A meeting in good order."""
    played(folder, clock, *COURSE)
    return folder


def forged(folder: MeetingFolder, entries: list[Entry]) -> None:
    """A journal whose chain holds, whatever its entries say; no record beside it."""
    folder.make()
    head, lines = GENESIS, []
    for entry in entries:
        line, head = encode(entry, head)
        lines.append(line)
    folder.journal.write_bytes(b"".join(lines))


def test_a_meeting_in_good_order_has_no_findings(kept: MeetingFolder) -> None:
    assert verify(kept) == ()


def test_a_meeting_with_all_that_can_happen_has_no_findings(folder: MeetingFolder, clock: Clock) -> None:
    again = c.RecordVote("resolution", yes=51, reason="đếm lại")
    forced = c.RecordVote("resolution", yes=20, reason="đếm lại", force="Chủ tọa quyết định")
    few = c.CountAttendance(present=29, staff=45, summoned=45)
    played(folder, clock, *COURSE, again, c.Undo(), again, few, forced, c.Undo(), c.Close())
    assert verify(folder) == ()


def test_a_meeting_under_way_has_no_findings(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock) as clerk:
        clerk.do(COUNTED)
        clerk.do(VOTED)
        assert verify(folder) == ()


@pytest.fixture
def between(folder: MeetingFolder, clock: Clock) -> MeetingFolder:
    """A meeting as a console leaves it that is killed between record and mark."""
    with opened(folder, clock) as clerk:
        done(clerk, COUNTED)
        before, holder = folder.mark.read_bytes(), folder.holder.read_bytes()
        done(clerk, VOTED)
    folder.mark.write_bytes(before)
    folder.holder.write_bytes(holder)
    return folder


def found_when_last_seen_alive(folder: MeetingFolder, ago: float) -> tuple[Finding, ...]:
    seen = time.time() - ago
    os.utime(folder.mark, (seen, seen))
    return verify(folder)


def test_a_console_killed_between_record_and_mark_leaves_no_findings_once_it_is_known_to_be_gone(
    between: MeetingFolder,
) -> None:
    assert found_when_last_seen_alive(between, ALIVE - 0.5) == ()


def test_a_console_that_is_known_to_be_gone_while_it_is_verified_leaves_no_findings(
    between: MeetingFolder,
) -> None:
    a_moment = [step / 4000 for step in range(16)]
    assert not any(found_when_last_seen_alive(between, ALIVE - left) for left in a_moment)


def test_without_a_journal_there_is_no_meeting(folder: MeetingFolder) -> None:
    assert codes(folder) == ["no_meeting"]


@pytest.mark.parametrize("left", [b"", b'{"format":"kcn-journal/1","seq":1,"at":"20'])
def test_a_first_start_that_was_cut_off_is_no_meeting_and_no_damage(
    folder: MeetingFolder, left: bytes
) -> None:
    folder.make()
    folder.journal.write_bytes(left)
    assert codes(folder) == ["no_meeting"]


def test_a_journal_emptied_behind_its_mark_is_damage(kept: MeetingFolder) -> None:
    kept.journal.write_bytes(b"")
    assert codes(kept) == ["entries_missing", "no_meeting"]


def test_a_changed_figure_breaks_the_chain_at_its_line(kept: MeetingFolder) -> None:
    kept.journal.write_bytes(kept.journal.read_bytes().replace(b'"yes":50', b'"yes":51'))
    (finding,) = verify(kept)
    assert finding.code == "journal_damaged"
    assert (finding.values["line"], finding.values["why"]) == (5, "chain")


def test_a_line_taken_out_breaks_the_chain(kept: MeetingFolder) -> None:
    lines = kept.journal.read_bytes().splitlines(keepends=True)
    kept.journal.write_bytes(b"".join(lines[:2] + lines[3:]))
    assert codes(kept) == ["journal_damaged"]


@at_least(300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_changed_bit_of_journal_or_record_goes_unseen(kept: MeetingFolder, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([kept.journal, kept.record]))
    whole = path.read_bytes()
    content = bytearray(whole)
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(content)
    try:
        assert verify(kept)
    finally:
        path.write_bytes(whole)


def test_a_line_that_was_never_finished_is_found(kept: MeetingFolder) -> None:
    with kept.journal.open("ab") as journal:
        journal.write(b'{"seq":')
    assert verify(kept) == (Finding("torn_tail", {"bytes": 7, "seq": 6}),)


def test_confirmed_entries_that_are_gone_are_found(kept: MeetingFolder) -> None:
    lines = kept.journal.read_bytes().splitlines(keepends=True)
    kept.journal.write_bytes(b"".join(lines[:-2]))
    assert "entries_missing" in codes(kept)
    assert "record_ahead" in codes(kept)


def test_a_journal_of_a_later_version_is_said(kept: MeetingFolder) -> None:
    kept.journal.write_bytes(b'{"format":"kcn-journal/2","seq":1}\n')
    assert codes(kept) == ["journal_newer"]


def test_entries_that_cannot_follow_one_another_are_found_though_the_chain_holds(
    folder: MeetingFolder,
) -> None:
    run = Run()
    run.do(COUNTED)
    forged(folder, [run.entries[0], replace(run.entries[1], seq=5, step=5)])
    damaged = verify(folder)[0]
    assert (damaged.code, damaged.values["why"], damaged.values["line"]) == ("journal_damaged", "order", 2)


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"result": "fail"}, {"result"}),
        ({"yes": 20}, {"result", "not_voting"}),
        ({"not_voting": 0}, {"not_voting"}),
        ({"present": 54}, {"present"}),
        ({"staff": 61}, {"staff"}),
        ({"required_yes": 27}, {"required_yes"}),
        ({"quorum_required": 39}, {"quorum_required"}),
        ({"quorum_met": False}, {"quorum_met"}),
        ({"text": "Văn bản khác"}, {"text"}),
        ({"text_sha256": "0" * 64}, {"text_sha256"}),
        ({"version": 2, "replaces": 1}, {"version", "replaces"}),
    ],
)
def test_a_vote_that_does_not_follow_is_found_though_the_chain_holds(
    folder: MeetingFolder, change: dict[str, Any], fields: set[str]
) -> None:
    run = Run()
    run.do(COUNTED, VOTED)
    last = run.entries[-1]
    assert isinstance(last.event, VoteRecorded)
    forged(folder, [*run.entries[:-1], replace(last, event=replace(last.event, **change))])
    found = [finding for finding in verify(folder) if finding.code == "vote_differs"]
    assert {finding.values["field"] for finding in found} == fields
    assert {finding.values["line"] for finding in found} == {last.seq}


def test_a_vote_without_quorum_and_without_a_reason_is_found(folder: MeetingFolder) -> None:
    run = Run()
    run.do(
        c.CountAttendance(present=29, staff=45),
        c.RecordVote("resolution", yes=20, force="Chủ tọa quyết định"),
    )
    last = run.entries[-1]
    assert isinstance(last.event, VoteRecorded)
    forged(folder, [*run.entries[:-1], replace(last, event=replace(last.event, override=None))])
    assert [f.values["why"] for f in verify(folder) if f.code == "count_impossible"] == ["no_quorum"]


def test_a_ballot_behind_one_with_more_elected_than_seats_is_found(folder: MeetingFolder) -> None:
    election = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A A", "B B"]}
    run = Run(plan([*AGENDA, election]))
    run.do(COUNTED, c.CountBallot("bau", 20, 20, 20, 0, {"A A": 12, "B B": 8}))
    last = run.entries[-1]
    assert isinstance(last.event, BallotCounted)
    first = replace(last, event=replace(last.event, elected=("A A", "B B")))
    empty = replace(last.event, round=2, votes={}, elected=(), valid=0, invalid=20)
    second = replace(last, seq=last.seq + 1, step=last.seq + 1, event=empty)
    forged(folder, [*run.entries[:-1], first, second])
    assert codes(folder) == ["vote_differs", "count_impossible", "record_missing"]


def changed_record(folder: MeetingFolder, table: str, row: str, **fields: object) -> None:
    tree = json.loads(folder.record.read_text("utf-8"))
    tree[table][row].update(fields)
    folder.record.write_text(json.dumps(tree), "utf-8")


def test_a_changed_record_is_found_with_its_table(kept: MeetingFolder) -> None:
    changed_record(kept, "votes", "1", result="fail")
    assert verify(kept) == (Finding("record_different", {"table": "votes"}),)


def test_a_record_with_a_table_more_is_found(kept: MeetingFolder) -> None:
    tree = json.loads(kept.record.read_text("utf-8"))
    kept.record.write_text(json.dumps({**tree, "bonus": {}}), "utf-8")
    assert verify(kept) == (Finding("record_different", {"table": "bonus"}),)


def test_a_record_may_be_laid_out_otherwise(kept: MeetingFolder) -> None:
    tree = json.loads(kept.record.read_text("utf-8"))
    kept.record.write_text(json.dumps(tree), "utf-8")
    assert verify(kept) == ()


@pytest.mark.parametrize("seq", [None, "6", True, 0, -1, 99])
def test_a_record_that_stands_nowhere_is_found(kept: MeetingFolder, seq: object) -> None:
    changed_record(kept, "meeting", "1", seq=seq)
    assert codes(kept)


def test_a_lost_record_is_found(kept: MeetingFolder) -> None:
    kept.record.unlink()
    assert codes(kept) == ["record_missing"]


def test_a_record_that_is_none_is_found(kept: MeetingFolder) -> None:
    kept.record.write_bytes(b"[1, 2]")
    assert codes(kept) == ["record_unreadable"]


def test_a_record_that_was_not_brought_up_to_date_is_found(kept: MeetingFolder, clock: Clock) -> None:
    old = kept.record.read_bytes()
    played(kept, clock, c.TakeNote("2"), c.TakeNote("3"))
    kept.record.write_bytes(old)
    assert verify(kept) == (Finding("record_stale", {"seq": 6, "last": 8}),)
