"""A part of the screen whose handler fails stays there and goes on."""

from collections.abc import Iterator
from pathlib import Path

from textual.message import Message
from textual.widgets import Static

from kcn_tui.console.steady import LOG_NAME, Steady, SteadyApp, Trouble
from tests.build import START


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


async def test_a_folder_that_takes_no_log_changes_nothing(tmp_path: Path) -> None:
    app = Screen(tmp_path / "missing")
    async with app.run_test() as pilot:
        app.query_one(Part).post_message(Asked(fails=True))
        await pilot.pause()
        assert len(app.told) == 1
