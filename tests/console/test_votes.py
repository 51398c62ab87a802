"""Votes by table, in one step, again and retracted, by keys alone."""

from pathlib import Path

import pytest

from kcn_tui.console.work.versions import side_by_side
from kcn_tui.locale import use
from kcn_tui.meeting.commands import Announce, CountAttendance, Put, RecordVote, Start, TakeTally
from kcn_tui.meeting.events import ItemSkipped, TallyTaken, VoteAnnounced, VoteRecorded, VoteRetracted
from tests.build import Run
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")
BEFORE = (CountAttendance(present=30, staff=45, summoned=45), Start("resolution"), Put("resolution"))


async def test_tables_are_counted_one_after_the_other_and_the_vote_is_their_sum(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("ctrl+g")
        await run.type("Tổ 1")
        await run.press("enter", *"14", "enter", "1", "enter", "enter")
        assert last(run) == TallyTaken("resolution", "Tổ 1", 14, 1, 0)
        assert [row.field.value for row in run.form.rows] == ["Tổ 2", "", "", ""]
        await run.press(*"13", "enter", "enter", "2")
        assert run.form.verdict.words == "2 tables: 27–1–2 = 30 of 30 present, 0 left"
        await run.press("enter")
        assert last(run) == TallyTaken("resolution", "Tổ 2", 13, 0, 2)
        await run.press("f7")
        assert run.form.verdict.words == "27 of 30 in favour, 16 needed: PASSED"
        await run.press("enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.yes, vote.no, vote.abstain, vote.result) == (27, 1, 2, "pass")
        assert [table.table for table in vote.tables] == ["Tổ 1", "Tổ 2"]


@pytest.mark.parametrize(("typed", "kept"), [("", False), ("13", True)])
async def test_of_a_count_by_table_that_is_left_only_what_was_typed_is_kept(
    tmp_path: Path, typed: str, *, kept: bool
) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("ctrl+g")
        await run.type("Tổ 1")
        await run.press("enter", *"14", "enter", "enter", "enter", *typed, "escape")
        assert ("What was typed is kept" in run.outcome) is kept
        await run.press("ctrl+g")
        assert [row.field.value for row in run.form.rows] == ["Tổ 2", typed, "", ""]


async def test_a_table_that_takes_the_sum_above_those_present_is_refused_by_its_figure(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, *BEFORE, TakeTally("resolution", "Tổ 1", 20)) as run:
        await run.press("ctrl+g")
        await run.press(*"5", "enter", *"9", "enter", "enter")
        no = next(row for row in run.form.rows if row.field.name == "no")
        assert no.remark.words == "4 too many"
        assert last(run) == TallyTaken("resolution", "Tổ 1", 20, 0, 0)


async def test_a_table_counted_again_says_what_it_replaces(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, TakeTally("resolution", "Tổ 1", 20)) as run:
        await run.press("ctrl+g", "up")
        await run.press(*["backspace"] * len("Tổ 2"))
        await run.type("tổ  1")
        yes = next(row for row in run.form.rows if row.field.name == "yes")
        assert yes.remark.words == "replaces 20–0–0"


async def test_a_unanimous_vote_takes_one_key_and_is_recorded_only_by_enter(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("f7", "f7")
        assert run.form.verdict.words == "100% unanimous: 30/30 in favour. Enter records it."
        assert not isinstance(last(run), VoteRecorded)
        await run.press("enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.yes, vote.no, vote.abstain, vote.not_voting) == (30, 0, 0, 0)


async def test_counts_stand_side_by_side_with_their_reasons(tmp_path: Path) -> None:
    votes = (
        RecordVote("resolution", yes=20, no=5, abstain=5),
        RecordVote("resolution", yes=22, no=4, abstain=4, reason="đếm sót một tổ"),
    )
    async with desk(tmp_path, *BEFORE, *votes) as run:
        shown = [line.split("││")[-1].split() for line in run.text().splitlines()]
        assert ["in", "favour", "20", "22", "│"] in shown
        assert "count 2 because: đếm sót một tổ" in run.text()


async def test_an_announcement_is_retracted_with_a_reason(tmp_path: Path) -> None:
    before = (*BEFORE, RecordVote("resolution", yes=20), Announce("resolution"))
    async with desk(tmp_path, *before) as run:
        await run.run("take back an")
        await run.type("công bố nhầm")
        await run.press("enter")
        assert last(run) == VoteRetracted("resolution", 1, "công bố nhầm")


async def test_half_typed_figures_of_a_table_come_back(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("ctrl+g")
        await run.type("Hàng 1")
        await run.press("enter", "7", "escape", "ctrl+g")
        assert [row.field.value for row in run.form.rows] == ["Hàng 1", "7", "", ""]


async def test_a_table_of_a_recorded_vote_is_corrected_against_those_who_attended_it(tmp_path: Path) -> None:
    tables = (TakeTally("resolution", "Tổ 1", 16), TakeTally("resolution", "Tổ 2", 13))
    later = (RecordVote("resolution", source="tallies"), CountAttendance(present=20))
    async with desk(tmp_path, *BEFORE, *tables, *later) as run:
        await run.press("ctrl+g", "up", "backspace", "2", "enter", *"14", "enter", "enter")
        assert run.form.verdict.words == "2 tables: 30–0–0 = 30 of 30 present, 0 left"
        await run.press("enter")
        assert last(run) == TallyTaken("resolution", "Tổ 2", 14, 0, 0)


async def test_the_key_announces_the_count_of_the_open_item_and_no_other_first(tmp_path: Path) -> None:
    before = (BEFORE[0], Start("report-1"), RecordVote("report-1", yes=25), Start("resolution"))
    async with desk(tmp_path, *before, RecordVote("resolution", yes=20)) as run:
        await run.press("ctrl+r")
        assert last(run) == VoteAnnounced("resolution", 1)
        await run.press("ctrl+r")
        assert last(run) == VoteAnnounced("report-1", 1)


async def test_a_motion_put_though_its_item_is_over_is_counted_by_enter_and_by_its_key(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, *BEFORE[:2], Start("closing"), Put("resolution")) as run:
        await run.press("f7", "escape", "enter")
        await run.press(*"30", "enter", "enter", "enter")
        vote = last(run)
        assert isinstance(vote, VoteRecorded)
        assert (vote.motion, vote.yes) == ("resolution", 30)
        await run.press("enter")
        assert last(run) == VoteAnnounced("resolution", 1)
        assert run.state.current == "closing"


@pytest.mark.parametrize("width", [46, 76])
def test_as_many_counts_stand_side_by_side_as_the_lines_have_room_for(
    width: int,
) -> None:
    use("vi")
    run = Run()
    run.do(
        CountAttendance(present=30, staff=45, summoned=45), Put("resolution"), RecordVote("resolution", 10)
    )
    for yes in (11, 12):
        run.do(RecordVote("resolution", yes, reason=f"đếm lại {yes}"))
    lines = [line.plain for line in side_by_side(run.state.votes["resolution"], width)]
    assert max(map(len, lines)) <= width
    assert all(str(yes) in "".join(lines) for yes in (11, 12))
    assert ("10" in lines[2]) is (width > 46)


@pytest.mark.parametrize("keys", [("ctrl+e",), ("f2", "end", "enter")])
async def test_who_leads_on_from_a_motion_that_was_put_is_asked_for_its_result_first(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("f7", "3", "5", "escape", *keys)
        assert run.state.current == "resolution"
        assert "not recorded: 5. Nghị quyết Hội nghị" in run.outcome
        await run.press("escape", "escape")
        assert "Enter: type the result of the vote" in run.text()
        await run.press(*keys)
        assert run.state.current == "resolution"
        await run.press(keys[-1])
        assert run.state.current != "resolution"


async def test_an_award_read_while_a_motion_is_before_the_hall_is_asked_about_first(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        for read in (False, True):
            await run.app.run_named("read_award", "bang-khen")
            await run.settled()
            assert ("not recorded: 5. Nghị quyết Hội nghị" in run.outcome) is not read
            assert ("bang-khen" in run.state.awards_read) is read


async def test_a_form_that_drops_the_item_voted_on_asks_first_and_keeps_what_was_typed(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("f2", "end", "up", "ctrl+k")
        await run.type("hết giờ")
        await run.press("enter")
        assert "not recorded: 5. Nghị quyết Hội nghị" in run.outcome
        await run.press("escape")
        assert [row.field.value for row in run.form.rows][-1] == "hết giờ"
        await run.press("enter")
        assert run.state.put is not None
        await run.press("enter")
        assert last(run) == ItemSkipped("resolution", "hết giờ")


async def test_the_close_names_what_was_never_voted_on(tmp_path: Path) -> None:
    done = [Start(item) for item in ("opening", "attendance", "report-1", "awards", "resolution", "closing")]
    async with desk(tmp_path, *done, size=(80, 24)) as run:
        await run.press("enter", "enter")
        assert run.state.closed_at is None
        assert "not recorded: 5. Nghị quyết Hội nghị" in run.outcome
        assert "still to come" not in run.outcome
        await run.press("enter")
        assert run.state.closed_at is not None


async def test_enter_says_and_does_what_a_motion_needs_before_it_can_be_put(tmp_path: Path) -> None:
    motion = {"id": "qc", "kind": "motion", "title": "Quy chế", "text": "Quy chế."}
    async with desk(tmp_path, Start("qc"), agenda=[motion]) as run:
        await run.press("pagedown")
        assert "Enter: type the number present" in run.text()
        await run.press("enter")
        assert run.app.desk.work.forms.form is not None
        await run.press(*"45", "enter", *"45", "enter", *"29", "enter")
        assert "Enter: put to the vote without a quorum, for a reason: 1. Quy chế" in run.text()
        await run.press("enter", "x")
        assert run.form.asked.form == "force"
        await run.press("enter")
        assert run.state.put is not None
        assert run.state.put.override == "x"


@pytest.mark.parametrize("keys", [("escape", "f9", "f7", "enter"), ("f9", "escape", "f7", "enter")])
async def test_figures_typed_for_a_vote_that_was_taken_back_are_none_of_the_next(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with desk(tmp_path, *BEFORE) as run:
        await run.press("f7", *"25", *keys)
        assert [row.field.value for row in run.form.rows if row.field.name == "yes"] == [""]
        await run.press("2", "escape", "f7")
        assert [row.field.value for row in run.form.rows if row.field.name == "yes"] == ["2"]


async def test_an_undo_takes_the_cursor_out_of_a_field_that_is_asked_for_no_more(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, RecordVote("resolution", yes=20)) as run:
        await run.press("f7", "enter", "enter", "enter", "x", "f9")
        assert "undone" in run.outcome
        row = run.form.current_row()
        assert row is not None
        assert (row.field.name, row.field.value) == ("yes", "")


async def test_so_does_an_undo_that_brings_the_quorum_back(tmp_path: Path) -> None:
    async with desk(tmp_path, *BEFORE, CountAttendance(present=29)) as run:
        await run.press("f7", *"20", "enter", "enter", "enter", "x", "f9")
        assert "undone" in run.outcome
        row = run.form.current_row()
        assert row is not None
        assert (row.field.name, row.field.value) == ("yes", "20")
