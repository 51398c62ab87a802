"""The forms through Pilot: words, drafts, leaving, and what holds for all of them."""

import pytest
from textual.events import Key

from kcn_tui.console.forms import Form
from kcn_tui.console.forms.vote import VoteForm
from kcn_tui.console.forms.words import ConcludeForm, ForceForm, NoteForm, SkipForm
from kcn_tui.locale import use
from kcn_tui.meeting.commands import (
    Command,
    Conclude,
    Put,
    RecordVote,
    Skip,
    Start,
    TakeNote,
    TakeTally,
)
from tests.build import Run, plan
from tests.console.form_desk import Desk, filled, meeting

pytestmark = pytest.mark.usefixtures("english")


async def test_the_fullest_form_fits_in_ten_rows() -> None:
    run = meeting(30)
    run.do(RecordVote("resolution", yes=15), TakeTally("resolution", "Tổ 1", 15))
    form = VoteForm("resolution")
    async with Desk(form, run.state, {"source": "typed"}).run_test(size=(50, 10)) as pilot:
        await pilot.pause()
        assert len(form.open_rows()) == 6
        assert form.max_scroll_y == 0


async def test_notes_are_saved_one_after_the_other() -> None:
    form = NoteForm()
    desk = await filled(form, meeting().state, *"mot", "ctrl+j", *"hai", "enter", *"ba", "enter", "enter")
    assert desk.submitted == [TakeNote("mot\nhai"), TakeNote("ba")]


@pytest.mark.parametrize(
    ("form", "command"),
    [
        (ConcludeForm(), Conclude("xong")),
        (SkipForm("report-1"), Skip("report-1", "xong")),
        (ForceForm("resolution"), Put("resolution", force="xong")),
    ],
)
async def test_words_become_their_command(form: Form, command: Command) -> None:
    desk = await filled(form, meeting(29).state, "enter", *"xong", "enter")
    assert desk.submitted == [command]


async def test_dropping_what_is_over_is_refused_in_the_form() -> None:
    run = meeting()
    run.do(Start("opening"), Start("attendance"))
    form = SkipForm("opening")
    desk = await filled(form, run.state, "x", "enter")
    assert desk.submitted == []
    assert "over already" in form.verdict.words


async def test_a_whole_form_typed_in_one_read_fills_each_field_in_turn() -> None:
    desk = Desk(VoteForm("resolution"), meeting(30).state, {})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.pause()
        for character in "16\r3\r1\r":
            desk.post_message(Key("enter", None) if character == "\r" else Key(character, character))
        await pilot.pause()
    assert desk.submitted == [RecordVote("resolution", yes=16, no=3, abstain=1)]


async def test_a_form_taken_away_at_once_has_still_submitted_its_command() -> None:
    form = NoteForm()
    desk = Desk(form, meeting().state, {"note": "xong"})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.pause()
        form.action_onward()
        await form.remove()
        await pilot.pause()
    assert desk.submitted == [TakeNote("xong")]


async def test_what_is_submitted_is_no_draft_any_more_until_it_is_changed() -> None:
    form = SkipForm("report-1")
    await filled(form, meeting().state, *"xong", "enter")
    assert form.draft() == {}
    form = SkipForm("report-1")
    await filled(form, meeting().state, *"xong", "enter", "!")
    assert form.draft() == {"reason": "xong!"}


async def test_esc_leaves_and_the_draft_can_be_taken_up_again() -> None:
    form = VoteForm("resolution")
    desk = await filled(form, meeting(30).state, *"16", "enter", "3", "escape")
    assert (desk.cancelled, desk.submitted) == (1, [])
    keys = ["enter", "enter", "enter"]
    desk = await filled(VoteForm("resolution"), meeting(30).state, *keys, draft=form.draft())
    assert desk.submitted == [RecordVote("resolution", yes=16, no=3)]


async def test_names_that_look_like_markup_are_shown_as_they_are() -> None:
    agenda = [{"id": "m", "kind": "motion", "title": "[/b] [@click=quit]Quy chế[/]", "text": "…"}]
    run = Run(plan(agenda))
    form = VoteForm("m")
    async with Desk(form, run.state, {}).run_test(size=(50, 10)) as pilot:
        await pilot.pause()
        line = form.title_line.render_line(0).text
        assert line.rstrip() == "1. [/b] [@click=quit]Quy chế[/]"


async def test_the_words_are_vietnamese_unless_told_otherwise() -> None:
    use("vi")
    form = VoteForm("resolution")
    await filled(form, meeting(30).state, *"16")
    assert form.verdict.words == "Tán thành 16/30, cần 16: THÔNG QUA"
