"""What each command becomes, and what refuses it."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.registry import REGISTRY, decide, possible
from kcn_tui.meeting.rulings import RULINGS
from tests.build import AGENDA, Run, plan

COUNTED = c.CountAttendance(present=30, staff=45, summoned=45)


def test_starting_an_item_finishes_the_one_that_is_open() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Start("attendance"))
    assert run.state.course_of("opening").progress == "done"
    assert run.state.course_of("opening").ended == run.now
    assert run.state.current == "attendance"


@pytest.mark.parametrize(
    ("before", "command", "code"),
    [
        ([], c.Start("nowhere"), "no_item"),
        ([c.Start("opening")], c.Start("opening"), "already_open"),
        ([c.Start("opening"), c.Finish()], c.Start("opening"), "already_done"),
        ([c.Skip("opening", "trễ")], c.Start("opening"), "already_skipped"),
        ([], c.Finish(), "no_open_item"),
        ([c.Start("opening")], c.Finish("awards"), "not_open"),
        ([c.Start("opening")], c.Finish("nowhere"), "no_item"),
        ([], c.Skip("nowhere", "x"), "no_item"),
        ([], c.Skip("opening", "  "), "needs_reason"),
        ([c.Start("opening"), c.Finish()], c.Skip("opening", "x"), "already_done"),
        ([c.Skip("opening", "x")], c.Skip("opening", "x"), "already_skipped"),
        ([], c.Show("item"), "no_open_item"),
        ([c.Hold()], c.Hold(), "already_held"),
        ([], c.Release(), "not_held"),
        ([], c.ReadAward("khong-co"), "no_award"),
        ([c.ReadAward("bang-khen")], c.ReadAward("bang-khen"), "already_read"),
        ([c.ReadAward("bang-khen"), c.ReadAward("giay-khen")], c.ReadAward("giay-khen"), "all_awards_read"),
        ([], c.CountAttendance(present=46, staff=45), "present_exceeds_summoned"),
        ([], c.CountAttendance(present=40, summoned=45, staff=44), "summoned_exceeds_staff"),
        ([COUNTED], c.CountAttendance(present=46), "present_exceeds_summoned"),
        ([], c.Put("resolution"), "no_attendance"),
        ([c.CountAttendance(present=29, staff=45)], c.Put("resolution"), "no_quorum"),
        ([c.CountAttendance(present=29)], c.Put("resolution"), "attendance_base_unknown"),
        ([COUNTED], c.Put("nowhere"), "no_motion"),
        ([COUNTED], c.Put("opening"), "not_votable"),
        ([COUNTED, c.Put("resolution")], c.Put("resolution"), "already_put"),
        ([COUNTED], c.RecordVote("resolution", yes=20, no=15), "count_exceeds_present"),
        ([COUNTED, c.RecordVote("resolution", yes=20)], c.RecordVote("resolution", yes=21), "needs_reason"),
        ([COUNTED], c.Announce("resolution"), "nothing_voted"),
        ([COUNTED], c.Announce("nowhere"), "no_motion"),
        (
            [COUNTED, c.RecordVote("resolution", yes=20), c.Announce("resolution")],
            c.Announce("resolution"),
            "already_announced",
        ),
        ([], c.Undo(), "nothing_to_undo"),
        ([c.Close()], c.Start("opening"), "already_closed"),
        ([c.Close()], c.TakeNote("muộn"), "already_closed"),
    ],
)
def test_a_command_that_is_not_possible_is_refused_with_its_reason_and_changes_nothing(
    before: list[c.Command], command: c.Command, code: str
) -> None:
    run = Run()
    run.do(*before)
    state, seq = run.state, run.timeline.seq
    assert run.refused(command) == code
    assert (run.state, run.timeline.seq) == (state, seq)


def test_an_election_asks_for_a_ballot() -> None:
    run = Run(
        plan([{"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["Ứng viên 1"]}])
    )
    run.do(COUNTED)
    assert run.refused(c.RecordVote("bau", yes=20)) == "needs_ballot"


@pytest.mark.parametrize(
    ("vote", "off"),
    [
        (c.RecordVote("resolution", yes=31), {"figure": "yes", "count": 31, "sum": 31, "excess": 1}),
        (c.RecordVote("resolution", yes=20, no=15), {"figure": "no", "count": 15, "sum": 35, "excess": 5}),
        (
            c.RecordVote("resolution", yes=20, no=10, abstain=2),
            {"figure": "abstain", "count": 2, "sum": 32, "excess": 2},
        ),
    ],
)
def test_the_figure_that_is_off_is_named(vote: c.RecordVote, off: dict[str, object]) -> None:
    run = Run()
    run.do(COUNTED)
    refused = run.attempt(vote)
    assert refused is not None
    figures = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain}
    assert refused.values == {"present": 30, **figures, **off}


def test_29_of_45_are_no_quorum_and_30_are() -> None:
    run = Run()
    run.do(c.CountAttendance(present=29, staff=45, summoned=45))
    refused = run.attempt(c.Put("resolution"))
    assert refused is not None
    assert refused.values == {"present": 29, "required": 30, "missing": 1}
    run.do(c.CountAttendance(present=30), c.Put("resolution"))


def test_the_verdict_follows_from_the_figures_and_is_stored_with_the_attendance_of_the_moment() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=15, no=10, abstain=2))
    vote = run.state.vote_on("resolution")
    assert vote is not None
    assert (vote.result, vote.required_yes, vote.not_voting) == ("fail", 16, 3)
    assert (vote.staff, vote.summoned, vote.present, vote.quorum_required, vote.quorum_met) == (
        45,
        45,
        30,
        30,
        True,
    )
    run.do(c.CountAttendance(present=40))
    assert run.state.vote_on("resolution") == vote


def test_a_correction_is_a_new_version_with_a_reason_and_the_old_one_stays() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=15), c.RecordVote("resolution", yes=16, reason="đếm lại"))
    first, second = run.state.votes["resolution"]
    assert (first.version, first.yes, first.result, first.reason) == (1, 15, "fail", None)
    assert (second.version, second.replaces, second.yes, second.result, second.reason) == (
        2,
        1,
        16,
        "pass",
        "đếm lại",
    )


def test_a_new_version_is_announced_anew() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=15), c.Announce("resolution"))
    run.do(c.RecordVote("resolution", yes=16, reason="đếm lại"), c.Announce("resolution"))
    first, second = run.state.votes["resolution"]
    assert first.announced_at is not None
    assert second.announced_at == run.now


def test_a_vote_without_quorum_needs_a_reason_that_is_recorded() -> None:
    run = Run()
    run.do(c.CountAttendance(present=29, staff=45))
    run.do(c.RecordVote("resolution", yes=29, force="Chủ tọa quyết định"))
    vote = run.state.vote_on("resolution")
    assert vote is not None
    assert (vote.quorum_met, vote.override) == (False, "Chủ tọa quyết định")


def test_the_reason_given_when_the_motion_was_put_holds_for_its_vote() -> None:
    run = Run()
    run.do(c.CountAttendance(present=29, staff=45), c.Put("resolution", force="Chủ tọa quyết định"))
    run.do(c.RecordVote("resolution", yes=29))
    vote = run.state.vote_on("resolution")
    assert vote is not None
    assert vote.override == "Chủ tọa quyết định"


def test_a_reason_for_overriding_is_not_recorded_where_there_is_a_quorum() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("resolution", yes=29, force="không cần"))
    vote = run.state.vote_on("resolution")
    assert vote is not None
    assert vote.override is None


def test_a_regulation_heard_as_a_report_can_be_voted_on() -> None:
    run = Run()
    run.do(COUNTED, c.RecordVote("report-1", yes=30))
    vote = run.state.vote_on("report-1")
    assert vote is not None
    assert vote.text == "## Kết quả\n\nTốt."


def test_reading_an_award_or_voting_begins_the_item_it_belongs_to() -> None:
    run = Run()
    run.do(COUNTED, c.Start("report-1"), c.ReadAward("bang-khen"))
    assert run.state.current == "awards"
    run.do(c.RecordVote("resolution", yes=30))
    assert run.state.current == "resolution"
    assert run.state.course_of("awards").progress == "done"


def test_figures_not_given_stand_as_last_counted_or_as_the_roll_says() -> None:
    run = Run(plan(roll={"staff": 60, "summoned": 50}))
    run.do(c.CountAttendance(present=40))
    assert run.state.present is not None
    assert (run.state.present.staff, run.state.present.summoned) == (60, 50)
    run.do(c.CountAttendance(present=41, summoned=45), c.CountAttendance(present=42))
    assert run.state.present.summoned == 45


def test_a_note_is_numbered_and_stands_under_the_open_item() -> None:
    run = Run()
    run.do(c.TakeNote("trước"), c.Start("opening"), c.TakeNote("trong"))
    assert [(n.number, n.item, n.text) for _, n in sorted(run.state.notes.items())] == [
        (1, None, "trước"),
        (2, "opening", "trong"),
    ]


def test_a_changed_plan_must_keep_what_has_happened() -> None:
    run = Run()
    run.do(c.Start("opening"), c.ReadAward("bang-khen"))
    without_opening = plan([item for item in AGENDA if item["id"] != "opening"])
    refused = run.attempt(c.AdoptPlan(without_opening, "1" * 64, members=()))
    assert refused is not None
    assert refused.values == {"item": "opening"}
    without_closing = plan([item for item in AGENDA if item["id"] != "closing"])
    run.do(c.AdoptPlan(without_closing, "1" * 64, members=()))
    assert run.state.plan == without_closing


def test_after_the_close_only_undo_is_possible() -> None:
    run = Run()
    run.do(c.Close())
    assert [spec.name for spec in REGISTRY if possible(run.state, spec) is None] == ["undo"]


def test_every_command_has_one_name_and_one_argument_struct() -> None:
    assert len({spec.name for spec in REGISTRY}) == len(REGISTRY)
    assert {spec.args for spec in REGISTRY} == set(c.Command.__args__)


def test_deciding_changes_nothing_by_itself() -> None:
    run = Run()
    before = run.state
    decide(run.state, c.Start("opening"), run.now)
    assert run.state == before


def test_every_command_of_the_registry_has_its_rule() -> None:
    assert {spec.args for spec in REGISTRY} == set(RULINGS)
