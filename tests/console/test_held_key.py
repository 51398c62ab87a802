"""A finger that rests on Enter: the meeting must not run on to its end."""

from pathlib import Path

import pytest
from textual.events import Key

from kcn_tui.console.keys_in_order import KeysInOrder
from kcn_tui.meeting.commands import CountAttendance, Put, RecordVote, Start
from kcn_tui.meeting.events import VoteAnnounced, VoteRecorded
from kcn_tui.meeting.flow import Ask
from tests.console.desk_run import DeskRun, desk, entries, last

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


COUNTED = (CountAttendance(40, 45, 45), Start("resolution"), Put("resolution"))
LONG = 1000.0
"""Seconds in which something is read, for keys that come long before or long after its end."""


async def press_at(run: DeskRun, name: str, seconds: float) -> None:
    """Press a key so many seconds from now."""
    key = Key(name, None)
    key.time += seconds
    key.set_sender(run.app)
    run.app.post_message(key)
    await run.settled()


async def test_the_second_enter_of_a_double_press_does_not_announce_what_was_just_recorded(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, *COUNTED) as run:
        while not isinstance(run.app.ahead().step, Ask):
            await run.press("enter")
        await run.press("enter", "f7")
        run.app.read_within = LONG
        await run.press("enter")
        assert isinstance(last(run), VoteRecorded)
        await press_at(run, "enter", LONG / 2)
        assert isinstance(last(run), VoteRecorded)
        await press_at(run, "enter", 3 * LONG)
        assert isinstance(last(run), VoteAnnounced)


async def test_enter_behind_another_key_is_meant_though_a_vote_was_just_recorded(tmp_path: Path) -> None:
    async with desk(tmp_path, *COUNTED, RecordVote("resolution", 40)) as run:
        run.app.read_within = LONG
        run.app.let_be_read("enter")
        await run.press("f4")
        await run.type("oo")
        await run.press("enter")
        assert [note.text for note in run.state.notes.values()] == ["oo"]


@pytest.mark.parametrize("key", ["ctrl+d", "ctrl+e"])
async def test_a_double_press_does_not_answer_what_was_just_asked(tmp_path: Path, key: str) -> None:
    async with desk(tmp_path, *COUNTED) as run:
        run.app.read_within = LONG
        before = len(entries(run))
        await run.press(key)
        question = run.outcome
        await press_at(run, key, LONG / 2)
        assert (len(entries(run)), run.outcome) == (before, question)
        await press_at(run, key, 3 * LONG)
        assert len(entries(run)) > before


async def test_a_key_that_is_held_down_never_answers(tmp_path: Path) -> None:
    async with desk(tmp_path, *COUNTED) as run:
        run.app.held_within, run.app.read_within = KeysInOrder.held_within, KeysInOrder.read_within
        before = len(entries(run))
        await pressed(run, *["ctrl+d"] * 30, apart=REPEAT)
        assert len(entries(run)) == before
