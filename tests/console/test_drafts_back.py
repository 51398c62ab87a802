"""Half-typed words come back, whatever became of the console before."""

from pathlib import Path

import pytest

from kcn_tui.console.forms.words import NoteForm
from kcn_tui.console.intents import Open
from kcn_tui.meeting import commands as c
from kcn_tui.record.drafts import Draft, Drafts, read_drafts
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")


async def test_a_half_typed_note_comes_back_with_the_cursor_in_it(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening")) as run:
        await run.press("f4")
        await run.type("Đồng chí đề ng")
    async with desk(tmp_path) as run:
        assert isinstance(run.form, NoteForm)
        assert run.form.words.value == "Đồng chí đề ng"
        assert "half typed" in run.outcome
        await run.type("hị.")
        await run.press("enter")
        assert run.state.notes[1].text == "Đồng chí đề nghị."
        await run.press("escape")
    assert not run.folder.drafts.exists()


async def test_a_form_that_was_left_comes_back_when_it_is_opened(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening")) as run:
        await run.press("ctrl+l")
        await run.type("Hội nghị nhất trí")
        await run.press("escape")
    async with desk(tmp_path) as run:
        assert run.app.desk.place == "rest"
        await run.press("ctrl+l")
        assert "Hội nghị nhất trí" in run.text()


async def test_a_form_that_nobody_typed_in_leaves_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening"), c.CountAttendance(present=30, staff=45)) as run:
        await run.press("f3")
    assert not run.folder.drafts.exists()


@pytest.mark.parametrize("data", [b"{", b'{"format": "kcn-drafts/2"}'])
async def test_drafts_that_do_not_read_are_said_and_left_out(tmp_path: Path, data: bytes) -> None:
    async with desk(tmp_path) as run:
        run.folder.drafts.write_bytes(data)
    async with desk(tmp_path) as run:
        assert "could not be read" in run.outcome
        assert run.app.desk.place == "rest"


@pytest.mark.parametrize(
    "draft", [Draft("no-such-form", "", {"a": "b"}), Draft("edit_note", "x", {}), Draft("content", "99", {})]
)
async def test_a_draft_of_a_form_that_is_not_there_any_more_harms_nothing(
    tmp_path: Path, draft: Draft
) -> None:
    async with desk(tmp_path) as run:
        pass
    import msgspec

    run.folder.drafts.write_bytes(msgspec.json.encode(Drafts((draft,), 0)))
    async with desk(tmp_path) as run:
        await run.press("f4")
        await run.type("ghi")
        await run.press("enter")
        assert run.state.notes[1].text == "ghi"


async def test_what_is_submitted_is_a_draft_no_more(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f4")
        await run.type("một")
        await run.press("enter")
        await run.type("hai")
    assert [draft.fields for draft in read_drafts(run.folder, 0).drafts.drafts] == [{"note": "hai"}]


async def test_a_console_killed_just_after_a_note_was_recorded_does_not_offer_it_once_more(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, c.Start("opening")) as run:
        seq = run.app.conduct.clerk.seq
        await run.press("f4")
        await run.type("việt")
        run.app.desk.work.forms.sending(Open("note"), {"note": "việt"}, seq + 1)
        left = run.folder.drafts.read_bytes()
        await run.press("enter")
        assert run.state.notes[1].text == "việt"
        before = run.app.conduct.clerk.seq
    run.folder.drafts.write_bytes(left)
    async with desk(tmp_path) as run:
        assert run.app.desk.place == "rest"
        assert "half typed" not in run.outcome
        assert run.app.conduct.clerk.seq == before


async def test_a_console_killed_before_a_note_was_recorded_gives_it_back(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening")) as run:
        seq = run.app.conduct.clerk.seq
        await run.press("f4")
        await run.type("việt")
        run.app.desk.work.forms.sending(Open("note"), {"note": "việt"}, seq + 1)
        left = run.folder.drafts.read_bytes()
    run.folder.drafts.write_bytes(left)
    async with desk(tmp_path) as run:
        assert isinstance(run.form, NoteForm)
        assert run.form.words.value == "việt"
