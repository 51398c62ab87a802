"""What is typed, or scanned, while no field takes it never leads the meeting on."""

from pathlib import Path

import pytest

from kcn_tui.meeting.commands import Finish, Start
from tests.console.desk_run import desk

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("key", ["ctrl+d", "ctrl+q"])
async def test_a_question_that_is_no_longer_on_the_screen_is_asked_again(tmp_path: Path, key: str) -> None:
    async with desk(tmp_path, Start("opening"), Finish()) as run:
        await run.press(key)
        asked = run.outcome
        assert "again" in asked
        await run.press("1", "2")
        assert run.app.question.about is None
        await run.press("f8", "f8", key)
        assert run.outcome == asked
        assert run.state.closed_at is None
        assert run.app.return_value is None
        await run.press("escape")
        assert run.app.question.about is None


async def test_what_is_asked_holds_while_it_stands_there(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Finish()) as run:
        await run.press("ctrl+d", "f8", "f8", "ctrl+d")
        assert run.state.closed_at is not None


async def test_a_card_scanned_too_early_begins_nothing_and_says_where_it_belongs(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.type("0012")
        assert "went into no field" in run.outcome
        await run.press("enter")
        assert run.state.current is None
        assert run.outcome == "Nothing was done. Enter once more does what the line above says."
        await run.press("enter")
        assert run.state.current == "opening"


async def test_in_the_agenda_too(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f2", "down")
        await run.type("x")
        await run.press("enter")
        assert run.state.current is None
        await run.press("enter")
        assert run.state.current == "attendance"


async def test_esc_behind_it_uncovers_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f6")
        await run.type("x")
        await run.press("escape")
        assert run.state.cover == "waiting"
        await run.press("escape")
        assert run.state.cover is None


async def test_any_other_key_works_at_once(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.type("x")
        await run.press("f4")
        await run.type("noted")
        await run.press("enter")
        assert run.state.notes[1].text == "noted"


async def test_an_undo_says_what_it_took_back(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("enter", "f9")
        assert run.outcome.endswith("undone: started: 1. Chào cờ, tuyên bố lý do")


async def test_leaving_a_half_filled_form_says_that_it_is_kept(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await run.press("f4")
        await run.press("escape")
        assert run.outcome == ""
        await run.press("f4")
        await run.type("half")
        await run.press("escape")
        assert run.outcome.startswith("What was typed is kept")
