"""Keys that come before the console stands wait for it."""

from pathlib import Path, PurePath
from typing import ClassVar

from textual.events import Key

from kcn_tui.console import app
from kcn_tui.console.app import ConsoleApp
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.error_log import LOG_NAME
from kcn_tui.record.folder import MeetingFolder
from tests.build import START, plan


class Hasty(ConsoleApp):
    """A console at which Enter is pressed before it stands."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [
        Path(app.__file__).parent / path for path in ConsoleApp.CSS_PATH
    ]

    def on_load(self) -> None:
        self.post_message(Key("enter", "\r"))


async def test_a_key_pressed_while_the_console_starts_is_carried_out_once_it_stands(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, members=()) as clerk:
        console = Hasty(clerk, folder, lambda: START)
        async with console.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            while clerk.seq < 2 and console.return_code is None:
                await pilot.pause(0.01)
            assert (clerk.state.current, console.return_code) == ("opening", None)
    assert not (folder.path / LOG_NAME).exists()
