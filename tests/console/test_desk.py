"""The desk: what is refused is explained, every state can be left, drafts come back, the pace is in sight."""

from pathlib import Path

import pytest

from kcn_tui.console.messages import Requested
from kcn_tui.console.text_view import TextView
from kcn_tui.record.error_log import LOG_NAME
from kcn_tui.record.errors import JournalLostError
from tests.build import AGENDA, plan
from tests.console.desk import console


async def test_a_refused_command_says_why_until_the_next_one(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("ctrl+e")
        assert "Chưa" in at.outcome
        await at.press("enter")
        assert at.outcome.startswith("✓ #2")


async def test_half_typed_figures_come_back_to_the_form(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("f3")
        await at.type("45", "enter")
        await at.type("4", "escape")
        assert at.place() == "rest"
        await at.press("f3")
        form = at.app.desk.work.forms.form
        assert form is not None
        assert form.draft() == {"staff": "45", "summoned": "4", "present": ""}


async def test_a_draft_that_was_recorded_does_not_come_back(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("f3")
        await at.type("45", "enter")
        await at.type("45", "enter")
        await at.type("30", "enter", "f3")
        form = at.app.desk.work.forms.form
        assert form is not None
        assert form.draft() == {"staff": "45", "summoned": "45", "present": ""}


@pytest.mark.parametrize("into", [("f2",), ("f3",), ("f4",), ("f5",), ("f8",), ("ctrl+l",), ("f3", "f2")])
async def test_escape_leaves_every_special_state(tmp_path: Path, into: tuple[str, ...]) -> None:
    async with console(tmp_path) as at:
        await at.press("enter", *into)
        assert at.place() != "rest"
        await at.press("escape", "escape")
        assert at.place() == "rest"
        assert at.app.focused is None


@pytest.mark.parametrize("key", ["f1", "f10"])
async def test_help_and_palette_are_left_by_escape_and_by_their_own_key(tmp_path: Path, key: str) -> None:
    async with console(tmp_path) as at:
        for back in ("escape", key):
            await at.press(key)
            assert at.app.screen is not at.app.desk
            await at.press(back)
            assert at.app.screen is at.app.desk


async def test_after_the_close_the_export_of_this_very_folder_is_named(tmp_path: Path) -> None:
    async with console(tmp_path, size=(200, 50)) as at:
        await at.app.run_named("close")
        await at.app.run_named("close")
        await at.settled()
        assert at.state.closed_at is not None
        assert at.shows("kcn-tui export /data/hop.rehearsal")


@pytest.mark.parametrize(("minutes", "words"), [(5, "đúng giờ"), (11, "chậm 6′"), (2, "sớm 3′")])
async def test_the_first_line_says_how_the_meeting_stands_in_time(
    tmp_path: Path, minutes: float, words: str
) -> None:
    async with console(tmp_path) as at:
        await at.press("enter")
        at.clock.forward(minutes=minutes)
        await at.press("f2", "home", "down", "enter")
        assert at.shows(words)


async def test_a_click_highlights_an_item_and_a_click_on_a_key_presses_it(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.pilot.click(at.app.desk.agenda, offset=(5, 3))
        await at.settled()
        assert at.app.desk.highlighted == AGENDA[2]["id"]
        assert at.current() is None
        await at.press("escape")
        await at.pilot.click(at.app.desk.footer, offset=(33, 0))
        await at.settled()
        assert at.place() == "form"
        await at.press("escape")
        await at.pilot.click(at.app.desk.status, offset=(3, 0))
        await at.settled()
        assert at.current() == "opening"


async def test_the_palette_finds_commands_without_marks_and_runs_them(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("f10")
        await at.type("man cho")
        assert at.shows("F6")
        await at.press("enter")
        assert at.state.cover == "waiting"


async def test_an_error_in_a_handler_is_logged_without_values_and_the_meeting_goes_on(tmp_path: Path) -> None:
    async with console(tmp_path, errors=True) as at:
        at.app.post_message(Requested("Nguyễn Văn A"))
        await at.settled()
        assert "KeyError" in at.outcome
        log = (at.folder.path / LOG_NAME).read_text(encoding="utf-8")
        assert "KeyError" in log
        assert "Nguyễn" not in log
        await at.press("enter")
        assert at.current() == "opening"


async def test_an_error_that_returns_is_logged_once(tmp_path: Path) -> None:
    async with console(tmp_path, errors=True) as at:
        for _ in range(3):
            at.app.post_message(Requested("x"))
        await at.settled()
        log = (at.folder.path / LOG_NAME).read_text(encoding="utf-8")
        assert log.count("KeyError") == 1


async def test_a_journal_that_was_taken_away_is_said_at_once_and_nothing_is_called_recorded(
    tmp_path: Path,
) -> None:
    async def play() -> None:
        async with console(tmp_path) as at:
            at.folder.journal.unlink()
            await at.press("enter")
            assert "journal.rescued.jsonl" in at.outcome
            assert "✓" not in at.outcome
            assert at.current() is None
            at.app.look()
            assert at.shows("KHÔNG CÒN GHI")

    with pytest.raises(JournalLostError):  # said once more when the console is left
        await play()


async def test_reopening_says_where_the_meeting_stands_and_goes_on_there(tmp_path: Path) -> None:
    async with console(tmp_path) as at:
        await at.press("enter")
    async with console(tmp_path) as at:
        assert "#2" in at.outcome
        assert at.shows("▶ 1 Chào cờ")


async def test_a_break_with_a_text_goes_on_telling_how_long_it_lasts(tmp_path: Path) -> None:
    pause = {"id": "pause", "kind": "break", "title": "Giải lao", "minutes": 15, "text": "Mời dùng trà."}
    async with console(tmp_path, of=plan([pause])) as at:
        await at.press("enter")
        text = at.app.desk.query_one("#work-text", TextView)
        begun = text.content.plain
        at.clock.forward(minutes=5)
        at.app.look()

        assert text.content.plain != begun
