"""A part of the screen whose handler fails stays there and goes on."""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import ClassVar

import pytest
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from kcn_tui.console import app
from kcn_tui.console.app import ConsoleApp
from kcn_tui.console.moment import Moment
from kcn_tui.console.notes_panel import NotesPanel
from kcn_tui.console.status_bar import StatusBar
from kcn_tui.console.steady import Steady, SteadyApp, Trouble
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.error_log import LOG_NAME
from kcn_tui.record.folder import MeetingFolder
from tests.build import START, plan


class Asked(Message):
    """Asks a part to work; ``fails`` makes it fail."""

    bubble = False

    def __init__(self, *, fails: bool) -> None:
        super().__init__()
        self.fails = fails


class Part(Steady, Static):
    done = 0

    def on_asked(self, message: Asked) -> None:
        if message.fails:
            raise ValueError("Nguyễn Văn A")
        self.done += 1


class Screen(SteadyApp):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.keep_errors_in(folder, lambda: START)
        self.told: list[str] = []

    def compose(self) -> Iterator[Static]:
        yield Part()

    def on_trouble(self, message: Trouble) -> None:
        self.told.append(message.where)


async def test_a_part_goes_on_after_an_error_in_its_handler(tmp_path: Path) -> None:
    app = Screen(tmp_path)
    async with app.run_test() as pilot:
        part = app.query_one(Part)
        for fails in (True, False, True, False):
            part.post_message(Asked(fails=fails))
        await pilot.pause()
        assert part.done == 2
        assert len(app.told) == 1
        assert app.told[0].startswith("ValueError (test_steady.py:")


async def test_the_log_holds_kind_and_place_but_no_value(tmp_path: Path) -> None:
    app = Screen(tmp_path)
    async with app.run_test() as pilot:
        app.query_one(Part).post_message(Asked(fails=True))
        await pilot.pause()
    log = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert log.startswith(START.isoformat())
    assert "on_asked" in log
    assert "Nguyễn" not in log


class Furnished(Screen):
    """Brings something in where nothing can be brought in, on its way out or not."""

    def __init__(self, folder: Path, *, left: bool) -> None:
        super().__init__(folder)
        self._left = left

    async def on_ready(self) -> None:
        if self._left:
            self.exit()
        await Static().mount(Static())


@pytest.mark.parametrize("left", [True, False])
async def test_what_comes_too_late_for_a_screen_that_is_left_is_no_error(
    tmp_path: Path, *, left: bool
) -> None:
    async with Furnished(tmp_path, left=left).run_test() as pilot:
        await pilot.pause()
    assert (tmp_path / LOG_NAME).exists() != left


async def test_a_folder_that_takes_no_log_changes_nothing(tmp_path: Path) -> None:
    app = Screen(tmp_path / "missing")
    async with app.run_test() as pilot:
        app.query_one(Part).post_message(Asked(fails=True))
        await pilot.pause()
        assert len(app.told) == 1


class BrokenBar(StatusBar):
    def render(self) -> Content:
        raise ZeroDivisionError("Nguyễn Văn A")


class BrokenNotes(NotesPanel):
    def show(self, moment: Moment) -> None:
        raise LookupError(moment.state.plan.conference.title)


class FaultyConsole(ConsoleApp):
    """A console of which one part cannot be painted and another cannot be told what there is to paint."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [
        Path(app.__file__).parent / path for path in ConsoleApp.CSS_PATH
    ]

    def __init__(self, clerk: Clerk, folder: MeetingFolder) -> None:
        super().__init__(clerk, folder, lambda: START)
        self.held_within = self.read_within = 0  # a test presses Enter as fast as it likes
        self.desk.bar, self.desk.notes = BrokenBar(), BrokenNotes()
        self.told: list[str] = []

    def on_trouble(self, message: Trouble) -> None:
        self.told.append(message.where)


async def test_a_console_with_broken_parts_leads_the_meeting_all_the_same(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, members=()) as clerk:
        console = FaultyConsole(clerk, folder)
        async with console.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            for seq in (2, 4):
                await pilot.press("enter")
                while clerk.seq < seq:
                    await pilot.pause(0.01)
                await pilot.pause()
            assert console.is_running
            assert console.desk.agenda.rows[1].tone == "open"
            assert "Trợ giúp" in console.desk.footer.render().plain
            assert console.desk.status.guide.startswith("Enter: ")
            places = sorted(where.split(" (")[0] for where in console.told)
            assert places == ["LookupError", "ZeroDivisionError"]
    log = (folder.path / LOG_NAME).read_text(encoding="utf-8")
    assert log.count("\n2018-") == 1
    assert "Nguyễn" not in log
    assert plan().conference.title not in log
