"""The forms through Pilot: what they ask, what they say before Enter, which command they become."""

from collections.abc import Iterator

import pytest
from textual.events import Key
from textual.widget import Widget

from kcn_tui.console.fields import KeysInOrder
from kcn_tui.console.forms import AttendanceForm, ConcludeForm, ForceForm, Form, NoteForm, SkipForm, VoteForm
from kcn_tui.locale import use
from kcn_tui.meeting.commands import (
    Command,
    Conclude,
    CountAttendance,
    Put,
    RecordVote,
    Skip,
    Start,
    TakeNote,
    TakeTally,
)
from kcn_tui.meeting.state import State
from tests.build import START, Run, plan


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use("en")
    yield
    use("vi")


class Desk(KeysInOrder[None]):
    """Holds one form in 50 columns × 10 rows and keeps what it posts."""

    CSS = "Form { width: 50; max-height: 10; }"

    def __init__(self, form: Form, state: State, draft: dict[str, str]) -> None:
        super().__init__()
        self.form, self.meeting, self.draft = form, state, draft
        self.submitted: list[Command] = []
        self.cancelled = 0

    def compose(self) -> Iterator[Widget]:
        yield self.form

    def on_mount(self) -> None:
        self.form.show(self.meeting, lambda: START)
        self.form.restore(self.draft)
        self.form.begin()

    def on_form_submitted(self, event: Form.Submitted) -> None:
        self.submitted.append(event.command)

    def on_form_cancelled(self) -> None:
        self.cancelled += 1


def meeting(present: int | None = None, staff: int | None = 45, summoned: int | None = 45) -> Run:
    run = Run(plan(roll={"staff": staff, "summoned": summoned}))
    if present is not None:
        run.do(CountAttendance(present=present))
    return run


def remarks(form: Form) -> dict[str, str]:
    return {str(row.field.name): row.remark.words for row in form.rows}


async def filled(form: Form, state: State, *keys: str, draft: dict[str, str] | None = None) -> Desk:
    """The desk as it stands after these keys, still readable after it was closed."""
    desk = Desk(form, state, draft or {})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    return desk


async def test_attendance_starts_at_the_number_present_when_the_rest_is_known() -> None:
    desk = await filled(AttendanceForm(), meeting().state, "3", "0", "enter")
    assert desk.submitted == [CountAttendance(present=30, staff=45, summoned=45)]


async def test_attendance_starts_at_the_first_unknown_figure_and_enter_leads_on() -> None:
    form = AttendanceForm()
    desk = await filled(form, meeting(staff=None, summoned=None).state, *"60", "enter", "enter", *"55")
    assert desk.submitted == []
    assert form.promise.words == "Enter: record 55 present · Esc: leave"
    desk = await filled(
        AttendanceForm(), meeting(staff=None, summoned=None).state, *"60", "enter", "enter", *"55", "enter"
    )
    assert desk.submitted == [CountAttendance(present=55, staff=60, summoned=None)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("29", "Quorum: 30 of 45 needed – 1 more must come"),
        ("30", "Quorum: 30 of 45 needed – enough"),
        ("", "Quorum: 30 of 45 needed – 30 more must come"),
        ("46", "46 present is 1 more than the 45 summoned: check the number present or summoned."),
    ],
)
async def test_attendance_says_the_quorum_while_typing(typed: str, words: str) -> None:
    form = AttendanceForm()
    await filled(form, meeting().state, *typed)
    assert form.verdict.words == words


async def test_attendance_that_is_refused_stays_and_says_that_enter_does_nothing() -> None:
    form = AttendanceForm()
    desk = await filled(form, meeting().state, *"46", "enter")
    assert desk.submitted == []
    assert form.promise.words == "Enter: not possible like this · Esc: leave"


async def test_a_new_count_by_others_fills_in_only_what_nobody_typed() -> None:
    form = AttendanceForm()
    desk = Desk(form, meeting().state, {})
    async with desk.run_test(size=(50, 10)) as pilot:
        await pilot.press("up", "backspace", "4", *["down"] * 1, "3")
        run = meeting()
        run.do(CountAttendance(present=20, staff=50, summoned=50))
        form.show(run.state, lambda: run.now)
        assert form.draft() == {"staff": "50", "summoned": "44", "present": "3"}


@pytest.mark.parametrize(
    ("keys", "verdict", "remark"),
    [
        (["1", "5"], "15 of 30 in favour, 16 needed: NOT CARRIED", "not voting: 15"),
        (["1", "6"], "16 of 30 in favour, 16 needed: CARRIED", "not voting: 14"),
        (["1", "6", "enter", "1", "4"], "16 of 30 in favour, 16 needed: CARRIED", "not voting: 0"),
        ([], "Who does not vote counts as not in favour.", "not voting: 30"),
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
    assert form.promise.words == "Enter: record 16–3–1, carried · Esc: leave"
    desk = await filled(VoteForm("resolution"), meeting(30).state, *keys, "enter", "enter")
    assert desk.submitted == [RecordVote("resolution", yes=16, no=3, abstain=1, method="hands")]


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
    assert form.verdict.words == "Replaces count 1: 15–0–0, not carried"
    keys = [*"16", "enter", "enter", "enter"]
    desk = await filled(VoteForm("resolution"), run.state, *keys, "enter")
    assert desk.submitted == []
    desk = await filled(VoteForm("resolution"), run.state, *keys, *"sai", "enter")
    assert desk.submitted == [RecordVote("resolution", yes=16, reason="sai")]


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
