"""Everything can be reached by mouse as well: rows, keys that are named, fields, and the way out."""

from pathlib import Path

import pytest

from kcn_tui.console.key_words import key_at
from kcn_tui.meeting.commands import CountAttendance, Put, Start
from tests.console.desk_run import DeskRun, desk

pytestmark = pytest.mark.usefixtures("english")


async def click_on(run: DeskRun, words: str, *, times: int = 1) -> None:
    """Click on the first letter of these words, wherever they stand."""
    lines = run.text().splitlines()
    row = next(n for n, line in enumerate(lines) if words in line)
    await run.pilot_of.click(offset=(lines[row].index(words), row), times=times)
    await run.settled()


@pytest.mark.parametrize(
    ("sentence", "column", "key"),
    [
        ("Enter: begin · Ctrl+K: drop · Esc: back", 0, "enter"),
        ("Enter: begin · Ctrl+K: drop · Esc: back", 17, "ctrl+k"),
        ("Enter: begin · Ctrl+K: drop · Esc: back", 38, "escape"),
        ("Enter: begin · Ctrl+K: drop · Esc: back", 60, None),
        ("Under way · Ins: new note", 3, None),
        ("Under way · Ins: new note", 14, "insert"),
        ("→ ←: ±1 minute", 2, None),
    ],
)
def test_the_key_of_the_part_that_is_clicked_is_meant(sentence: str, column: int, key: str | None) -> None:
    assert key_at(sentence, column) == key


async def test_enter_and_the_keys_named_beside_it_are_pressed_by_clicks(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await click_on(run, "Enter: begin item 1")
        assert run.state.current == "opening"
        await click_on(run, "F4")
        await run.type("noted")
        await click_on(run, "Enter: save")
        assert run.state.notes[1].text == "noted"
        await click_on(run, "Esc: leave")
        assert run.app.desk.place == "rest"


async def test_a_row_of_the_agenda_is_highlighted_and_dropped_by_clicks(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await click_on(run, "3 Báo cáo kết quả")
        await click_on(run, "Ctrl+K")
        await run.type("late")
        await click_on(run, "Enter: drop")
        assert run.state.course_of("report-1").reason == "late"


async def test_what_stands_on_the_left_opens_what_it_is_about(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        await click_on(run, "no note yet")
        assert run.form.asked.form == "note"
        await click_on(run, "Nobody counted yet")
        assert run.form.asked.form == "attendance"


async def test_fields_are_gone_to_by_clicks(tmp_path: Path) -> None:
    async with desk(tmp_path, CountAttendance(40, 45, 45), Start("resolution"), Put("resolution")) as run:
        await click_on(run, "F7")
        row = run.form.rows[3]
        await run.pilot_of.click(row.field)
        await run.type("3")
        assert row.field.value == "3"


async def test_a_command_is_chosen_from_the_palette_by_a_click_and_left_by_one_beside_it(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path) as run:
        await click_on(run, "F10")
        await run.type("note")
        await click_on(run, "Take a note")
        assert run.form.asked.form == "note"
        await run.press("escape", "f10")
        await run.pilot_of.click(offset=(1, 30))
        await run.settled()
        assert run.app.screen is run.app.desk


@pytest.mark.parametrize("key", ["f1", "shift+f9"])
async def test_help_and_log_are_left_by_a_click_on_their_last_line(tmp_path: Path, key: str) -> None:
    async with desk(tmp_path) as run:
        await run.press(key)
        await click_on(run, "Esc: back")
        assert run.app.screen is run.app.desk
