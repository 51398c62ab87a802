"""Nothing is shown as done before it is on disk, and nothing typed is lost when the disk refuses."""

from pathlib import Path

import pytest

from tests.console.desk import StallingDisk, console
from tests.record_help import FailingDisk


async def test_nothing_is_shown_as_recorded_while_the_disk_stalls(tmp_path: Path) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        disk.gate.clear()
        await at.pilot.press("enter")
        await at.until_says("đang ghi…")
        assert at.app.conduct.in_flight == 1
        assert at.shows("đã ghi #1")
        assert not at.shows("▶")
        disk.gate.set()
        await at.until_says("✓ #2")
        assert at.shows("▶", "đã ghi #2")


async def test_enter_pressed_again_while_the_disk_stalls_does_nothing_twice(tmp_path: Path) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        disk.gate.clear()
        await at.pilot.press("enter")
        await at.pilot.press("enter")
        await at.pilot.press("enter")
        disk.gate.set()
        await at.settled()
        assert at.current() == "opening"
        assert at.clerk.seq == 2


async def test_a_full_disk_is_said_and_the_same_key_tries_again(tmp_path: Path) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        disk.full = True
        await at.press("enter")
        assert "đầy" in at.outcome
        assert at.current() is None
        assert at.shows("đã ghi #1")
        disk.full = False
        await at.press("enter")
        assert at.current() == "opening"


async def test_words_of_a_form_come_back_when_they_could_not_be_written(tmp_path: Path) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        await at.press("enter", "f4")
        disk.full = True
        await at.type("Ý kiến dài", "enter")
        assert not at.state.notes
        assert at.shows("Ý kiến dài")
        disk.full = False
        await at.press("enter")
        assert at.state.notes[1].text == "Ý kiến dài"


@pytest.mark.parametrize("leave", [True, False])
async def test_words_refused_by_the_disk_wait_for_those_typed_since(tmp_path: Path, *, leave: bool) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        await at.press("f4")
        disk.gate.clear()
        disk.full = True
        for key in ("m", "o", "t", "enter", "h", "a", "i"):
            await at.pilot.press(key)
        if leave:
            await at.pilot.press("escape")
        disk.gate.set()
        await at.settled()
        disk.full = False
        if leave:
            await at.press("f4")
        assert at.form.draft() == {"note": "hai"}
    async with console(tmp_path) as at:
        assert at.form.draft() == {"note": "hai"}
        await at.press("enter")
        assert at.form.draft() == {"note": "mot"}
        await at.press("enter")
        assert [note.text for _number, note in sorted(at.state.notes.items())] == ["hai", "mot"]
        assert at.form.draft() == {"note": ""}


async def test_leaving_waits_for_the_disk(tmp_path: Path) -> None:
    disk = StallingDisk()
    async with console(tmp_path, disk=disk) as at:
        disk.gate.clear()
        await at.pilot.press("enter", "ctrl+q", "ctrl+q", "ctrl+q")
        assert at.app.is_running
        assert "đang ghi…" in at.outcome
        disk.gate.set()
        await at.settled()
        await at.press("ctrl+q")
        assert "#2" in at.outcome
        await at.pilot.press("ctrl+q")
        assert at.app.return_value == 0


async def test_a_record_that_lags_is_said_and_so_is_that_it_has_caught_up(tmp_path: Path) -> None:
    disk = FailingDisk()
    async with console(tmp_path, disk=disk) as at:
        disk.failing = {"replace"}
        await at.press("enter")
        await at.until(lambda: at.shows("record.json chưa kịp"))
        await at.press("pagedown", "enter")
        assert at.clerk.trouble is not None
        assert "record.json" in at.outcome
        disk.failing = set()
        await at.until_says(f"Đến #{at.clerk.seq}, mọi việc đã lại có trong record.json.")
        assert at.shows(f"đã ghi #{at.clerk.seq}")
        assert not at.shows("record.json chưa kịp")
