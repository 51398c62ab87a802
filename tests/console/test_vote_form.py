"""The form of a vote through Pilot: its arithmetic, its reasons, and the vote it becomes."""

import pytest

from kcn_tui.console.forms.vote import VoteForm
from kcn_tui.meeting.commands import (
    Put,
    RecordVote,
)
from tests.build import START
from tests.console.form_desk import Desk, filled, meeting, remarks

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("keys", "verdict", "remark"),
    [
        (["1", "5"], "15 of 30 in favour, 16 needed: NOT PASSED", "not voting: 15"),
        (["1", "6"], "16 of 30 in favour, 16 needed: PASSED", "not voting: 14"),
        (["1", "6", "enter", "1", "4"], "16 of 30 in favour, 16 needed: PASSED", "not voting: 0"),
        ([], "Those not voting count as not in favour.", "not voting: 30"),
    ],
)
async def test_a_vote_is_added_up_while_it_is_typed(keys: list[str], verdict: str, remark: str) -> None:
    form = VoteForm("resolution")
    await filled(form, meeting(30).state, *keys)
    assert (form.verdict.words, remarks(form)["abstain"]) == (verdict, remark)
    assert remarks(form)["yes"] == "16 of 30 needed"


async def test_the_figure_that_is_off_is_named_with_the_excess_and_nothing_is_submitted() -> None:
    form = VoteForm("resolution")
    desk = await filled(form, meeting(30).state, *"20", "enter", *"15", "enter", "enter")
    assert remarks(form)["no"] == "5 too many"
    assert (
        form.verdict.words
        == "In favour 20 + against 15 = 35, 5 more than the 30 present: check the figure against (15)."
    )
    assert desk.submitted == []


async def test_enter_goes_from_figure_to_figure_and_then_records_the_vote_once() -> None:
    form = VoteForm("resolution")
    keys = [*"16", "enter", "3", "enter", "1"]
    await filled(form, meeting(30).state, *keys)
    assert form.promise[0] == "Enter: record 16–3–1, passed · Esc: leave"
    desk = await filled(VoteForm("resolution"), meeting(30).state, *keys, "enter", "enter")
    assert desk.submitted == [RecordVote("resolution", yes=16, no=3, abstain=1, method="hands")]


@pytest.mark.parametrize("key", ["0", "backspace", "enter", "up", "tab"])
async def test_a_letter_typed_for_a_figure_is_said_until_the_next_key(key: str) -> None:
    form = VoteForm("resolution")
    async with Desk(form, meeting(30).state, {}).run_test(size=(50, 10)) as pilot:
        await pilot.press("1", "t")
        await pilot.pause()
        assert form.verdict.words == "This field takes digits only"
        await pilot.press(key)
        await pilot.pause()
        assert "in favour" in form.verdict.words


async def test_the_method_is_chosen_above_the_figures() -> None:
    keys = ["up", "right", "right", "enter", *"16", "enter", "enter", "enter"]
    desk = await filled(VoteForm("resolution"), meeting(30).state, *keys)
    assert desk.submitted == [RecordVote("resolution", yes=16, method="secret")]


async def test_a_vote_without_its_main_figure_goes_back_to_it() -> None:
    desk = await filled(VoteForm("resolution"), meeting(30).state, "enter", "enter", "enter", *"16")
    assert desk.submitted == []
    assert desk.form.draft()["yes"] == "16"


async def test_a_second_count_asks_for_its_reason_and_says_what_it_replaces() -> None:
    run = meeting(30)
    run.do(RecordVote("resolution", yes=15))
    form = VoteForm("resolution")
    await filled(form, run.state)
    assert form.verdict.words == "Replaces count 1: 15–0–0, not passed"
    keys = [*"16", "enter", "enter", "enter"]
    desk = await filled(VoteForm("resolution"), run.state, *keys, "enter")
    assert desk.submitted == []
    desk = await filled(VoteForm("resolution"), run.state, *keys, *"sai", "enter")
    assert desk.submitted == [RecordVote("resolution", yes=16, reason="sai")]


async def test_a_correction_begins_with_the_vote_that_it_corrects() -> None:
    run = meeting(30)
    run.do(RecordVote("resolution", yes=15, no=3, abstain=2, method="cards"))
    desk = await filled(VoteForm("resolution"), run.state)
    assert [desk.form.draft()[name] for name in ("method", "yes", "no", "abstain")] == [
        "cards",
        "15",
        "3",
        "2",
    ]
    desk = await filled(VoteForm("resolution"), run.state, "enter", "4", *["enter"] * 2, *"sai", "enter")
    assert desk.submitted == [RecordVote("resolution", 15, 4, 2, method="cards", reason="sai")]


async def test_a_vote_held_anew_begins_with_no_figures_of_the_one_before() -> None:
    run = meeting(30)
    run.do(RecordVote("resolution", yes=15, no=3, method="cards"), Put("resolution"))
    desk = await filled(VoteForm("resolution"), run.state)
    assert [desk.form.draft()[name] for name in ("method", "yes", "no", "abstain")] == ["hands", "", "", ""]


async def test_figures_typed_in_a_correction_stay_and_those_of_the_vote_follow_it() -> None:
    run, form = meeting(30), VoteForm("resolution")
    run.do(RecordVote("resolution", yes=15, no=3))
    corrected = run.state
    run.do(Put("resolution"))
    async with Desk(form, corrected, {}).run_test(size=(50, 10)) as pilot:
        form.show(run.state, lambda: START)
        assert [field.value for field in form.figures.values()] == ["", "", ""]
        form.show(corrected, lambda: START)
        assert [field.value for field in form.figures.values()] == ["15", "3", "0"]
        await pilot.press("9")
        form.show(run.state, lambda: START)
        assert form.figures["yes"].value == "9"


async def test_without_a_quorum_the_vote_asks_why_all_the_same() -> None:
    form = VoteForm("resolution")
    await filled(form, meeting(29).state, *"16")
    assert form.verdict.words == "No quorum: 29 present, 30 needed"
    desk = await filled(VoteForm("resolution"), meeting(29).state, *"16", *["enter"] * 3, *"gap", "enter")
    assert desk.submitted == [RecordVote("resolution", yes=16, force="gap")]


async def test_a_motion_put_without_a_quorum_is_not_asked_for_its_reason_again() -> None:
    run = meeting(29)
    run.do(Put("resolution", force="gap"))
    desk = await filled(VoteForm("resolution"), run.state, *"16", *["enter"] * 3)
    assert desk.submitted == [RecordVote("resolution", yes=16)]


async def test_a_vote_before_anybody_is_counted_says_so_at_once() -> None:
    form = VoteForm("resolution")
    await filled(form, meeting().state)
    assert form.verdict.words == "Nobody has been counted yet: record the attendance before the vote."
