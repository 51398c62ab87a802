"""A finger that rests on Enter: the meeting must not run on to its end."""

from pathlib import Path

import pytest
from textual.events import Key

from kcn_tui.console.keys_in_order import KeysInOrder
from tests.console.desk_run import DeskRun, desk, entries

pytestmark = pytest.mark.usefixtures("english")
REPEAT = 1 / 30
"""Seconds between two keys of one that is held down."""


async def pressed(run: DeskRun, *keys: str, apart: float, at: float = 1000.0) -> None:
    """Press these keys, each so many seconds after the one before."""
    for number, name in enumerate(keys):
        key = Key(name, name if len(name) == 1 else None)
        key.time = at + number * apart
        key.set_sender(run.app)
        run.app.post_message(key)
    await run.settled()


@pytest.mark.parametrize("apart", [0.0, REPEAT, 0.09])
async def test_an_enter_that_is_held_down_is_one_enter(tmp_path: Path, apart: float) -> None:
    async with desk(tmp_path) as run:
        run.app.held_within = KeysInOrder.held_within
        before = len(entries(run))
        await pressed(run, *["enter"] * 30, apart=apart)
        assert len(entries(run)) == before + 1


async def test_enter_pressed_again_is_another_step(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        run.app.held_within = KeysInOrder.held_within
        before = len(entries(run))
        await pressed(run, "enter", apart=0, at=1000.0)
        await pressed(run, "enter", apart=0, at=1000.2)
        assert len(entries(run)) > before + 1


async def test_enter_behind_another_key_is_meant_however_fast(tmp_path: Path) -> None:
    async with desk(tmp_path) as run:
        run.app.held_within = KeysInOrder.held_within
        await pressed(run, "f4", "a", "enter", "b", "enter", apart=0.001)
        assert {note.text for note in run.state.notes.values()} == {"a", "b"}
