"""Verification counts again: votes, tables, ballots, and the text voted on."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from kcn_tui import locale
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Command
from kcn_tui.meeting.events import BallotCounted, Event, TallyTaken, VoteRecorded
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.verify import verify
from kcn_tui.record.vote_proof import Impossible, Mismatch, proof
from kcn_tui.wording.record import record_line
from tests.build import AGENDA, START, Run, plan

ELECTION = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A A", "B B"]}
COUNTED = c.CountAttendance(present=20, staff=20)
BALLOT = c.CountBallot("bau", 19, 18, 17, 1, {"A A": 12, "B B": 5})
AMENDED = c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD.")
TABLES: tuple[Command, ...] = (c.TakeTally("resolution", "Tổ 1", 10), c.TakeTally("resolution", "Tổ 2", 9, 1))
SUMMED = c.RecordVote("resolution", source="tallies")


def faults(event: type[Event], *commands: Command, **other: Any) -> list[Mismatch | Impossible]:
    """What the proof says of the last event of this kind when these fields of it were others."""
    run = Run(plan([*AGENDA, ELECTION]))
    run.do(COUNTED, *commands)
    place = max(n for n, entry in enumerate(run.entries) if isinstance(entry.event, event))
    before = Run(plan([*AGENDA, ELECTION]))
    for entry in run.entries[1:place]:
        before.timeline.apply(entry)
    return list(proof(replace(run.entries[place].event, **other), before.state))


@pytest.mark.parametrize(
    ("event", "commands"),
    [
        (VoteRecorded, (AMENDED, *TABLES, SUMMED)),
        (VoteRecorded, (*TABLES, SUMMED, c.RecordVote("resolution", yes=20, reason="đếm lại"))),
        (TallyTaken, TABLES),
        (BallotCounted, (BALLOT,)),
        (BallotCounted, (BALLOT, replace(BALLOT, votes={"A A": 5, "B B": 12}, reason="đếm lại"))),
        (
            BallotCounted,
            (
                replace(BALLOT, votes={"A A": 8, "B B": 8}),
                c.Announce("bau"),
                replace(BALLOT, votes={"A A": 9, "B B": 0}),
            ),
        ),
    ],
)
def test_what_the_rules_gave_is_proved(event: type[Event], commands: tuple[Command, ...]) -> None:
    assert faults(event, *commands) == []


@pytest.mark.parametrize(
    ("commands", "other", "found"),
    [
        ((BALLOT,), {"elected": ("B B",)}, Mismatch("bau", "elected", "B B", "A A")),
        ((BALLOT,), {"tied": ("A A", "B B")}, Mismatch("bau", "tied", "A A, B B", None)),
        ((BALLOT,), {"required_yes": 12}, Mismatch("bau", "required_yes", 12, 9)),
        ((BALLOT,), {"seats": 2}, Mismatch("bau", "seats", 2, 1)),
        ((BALLOT,), {"valid": 18}, Impossible("bau", "ballot_sum")),
        ((BALLOT,), {"issued": 21}, Impossible("bau", "ballot_sum")),
        ((BALLOT,), {"votes": {"A A": 12, "C C": 5}}, Impossible("bau", "no_candidate")),
    ],
)
def test_a_ballot_that_does_not_follow_is_found(
    commands: tuple[Command, ...], other: dict[str, Any], found: Mismatch | Impossible
) -> None:
    assert faults(BallotCounted, *commands, **other) == [found]


def test_a_sum_that_is_not_the_sum_of_its_tables_is_found() -> None:
    found = faults(VoteRecorded, *TABLES, SUMMED, yes=20, no=0)
    assert Mismatch("resolution", "yes", 20, 19) in found


def test_a_text_other_than_the_draft_as_amended_is_found() -> None:
    found = faults(VoteRecorded, AMENDED, c.RecordVote("resolution", yes=20), text="Doanh thu 300 triệu USD.")
    assert [fault.field for fault in found if isinstance(fault, Mismatch)] == ["text"]


def test_a_table_above_those_present_is_found() -> None:
    assert faults(TallyTaken, *TABLES, yes=15) == [Impossible("resolution", "tables_exceed_present")]


def test_a_whole_day_that_was_kept_is_proved_as_it_lies_on_disk(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan([*AGENDA, ELECTION]), "0" * 64, lambda: START, members=()) as clerk:
        for command in (
            COUNTED,
            AMENDED,
            *TABLES,
            SUMMED,
            BALLOT,
            c.Announce("bau"),
            c.Retract("bau", "nhầm"),
        ):
            assert not isinstance(clerk.do(command), c.Refusal), command
    assert verify(folder) == ()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("why", ["ballot_sum", "count_exceeds_present", "no_candidate", "no_attendance"])
def test_what_is_found_is_said_in_a_sentence(why: str, language: locale.Language) -> None:
    spoken = locale.language()
    locale.use(language)
    line = record_line("count_impossible", {"line": 7, "motion": "bau", "why": why})
    locale.use(spoken)
    assert why not in line
    assert line.endswith(").")
    assert "{" not in line


def test_a_figure_of_those_present_that_nobody_counted_is_found() -> None:
    assert faults(VoteRecorded, c.RecordVote("resolution", yes=18), present=19) == [
        Mismatch("resolution", "present", 19, 20)
    ]


def test_a_count_kept_under_another_rule_of_who_attends_is_proved_by_its_own_figures() -> None:
    """The rules of today count those present now; that is no reason to call what was kept damaged."""
    later = (c.CountAttendance(present=16, staff=20), c.RecordVote("resolution", yes=15))
    assert faults(VoteRecorded, *later, present=20, not_voting=5, required_yes=11) == []


def test_a_vote_that_would_not_be_taken_today_is_proved_by_its_own_figures() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=20))
    recorded = run.entries[-1].event
    run.do(c.Skip("resolution", "hết giờ"))
    assert list(proof(replace(recorded, version=2, replaces=1, reason="x"), run.state)) == []
