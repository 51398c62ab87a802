"""Whatever people write is shown as text: no markup, no action, no escape sequence."""

from pathlib import Path
from typing import Any

import pytest

from tests.build import plan
from tests.console.desk import console

BAD = [
    "[/b]",
    "[@click=app.quit]x[/]",
    "[A1] [bold]",
    "\x1b[31mđỏ\x1b]0;x\x07",
    "\u202etrái",
    "$error [",
    "\\[",
    "{name}",
]


def agenda(bad: str) -> list[dict[str, Any]]:
    return [
        {"id": "a", "kind": "ceremony", "title": bad, "script": bad, "text": bad, "by": bad},
        {"id": "b", "kind": "report", "title": bad, "text": f"# {bad}\n\n{bad}", "by": bad},
        {
            "id": "c",
            "kind": "awards",
            "title": bad,
            "awards": [{"id": "x", "form": bad, "by": bad, "collectives": 1}],
        },
        {"id": "d", "kind": "motion", "title": bad, "text": bad},
        {"id": "e", "kind": "election", "title": bad, "seats": 1, "candidates": [bad]},
    ]


@pytest.mark.parametrize("bad", BAD)
async def test_harmful_text_runs_through_the_whole_desk_as_text(tmp_path: Path, bad: str) -> None:
    conference = {"id": "thu", "title": bad, "agency": bad, "date": "2018-02-05", "place": bad}
    async with console(tmp_path, plan(agenda(bad), conference=conference), size=(120, 35)) as at:
        for keys in (("f2", "escape"), ("enter",), ("f8", "escape"), ("f5", "escape"), ("f10", "escape")):
            await at.press(*keys)
        for _ in range(4):
            await at.press("f2", "down", "enter", "enter")
        assert at.app.is_running
        await at.press("escape", "escape", "f2", "end", "ctrl+k", "x", "enter")
        screen = at.screen()
        assert not any(character in screen for character in ("\x1b", "\x07", "\u202e"))


@pytest.mark.parametrize("bad", ["[/b]", "[@click=app.quit]x[/]", "[A1]"])
async def test_brackets_in_a_note_stand_as_they_were_typed(tmp_path: Path, bad: str) -> None:
    async with console(tmp_path) as at:
        await at.press("f4")
        await at.type(bad, "enter")
        assert at.state.notes[1].text == bad
        assert bad in at.outcome
        assert at.shows(bad)


async def test_brackets_in_a_title_stand_as_they_were_typed(tmp_path: Path) -> None:
    async with console(tmp_path, plan(agenda("[/b] [A1]")), size=(120, 35)) as at:
        await at.press("enter")
        assert at.screen().count("[/b] [A1]") >= 5
