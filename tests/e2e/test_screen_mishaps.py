"""What befalls a screen: it fails, its window is closed, its terminal says nothing of another size."""

import signal
import sys
from pathlib import Path

import pytest

from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.e2e.short_run import PRESENT, RUN, begin_and_leave, journal
from tests.terminal import Desk, deaf_to_a_closed_window

FAILING_SCREEN = """
from textual.app import App
from kcn_tui.cli.screen import show

class Failing(App):
    def on_mount(self):
        who = "Nguyễn Văn A"
        raise ValueError(who)

try:
    show(Failing())
except ValueError:
    print("handed to the door")
"""


def test_a_screen_that_fails_leaves_the_terminal_clean_and_the_error_to_the_door(desk: Desk) -> None:
    screen = desk.open([sys.executable, "-c", FAILING_SCREEN], 80, 24)
    assert screen.ends() == 0
    assert "handed to the door" in screen.text
    assert "Traceback" not in screen.text
    assert "Nguyễn" not in screen.text


@pytest.mark.parametrize("words", [RUN, PRESENT], ids=["console", "hall"])
def test_a_closed_window_ends_its_program_even_one_started_deaf_to_it(desk: Desk, words: list[str]) -> None:
    begin_and_leave(desk)
    screen = desk.open(words, 80, 24, begin=deaf_to_a_closed_window)
    screen.sees("Chào cờ")
    assert screen.close_window() == signal.SIGHUP


FAILING_CONSOLE = """
from pathlib import Path
from textual.app import App
from kcn_tui import locale
from kcn_tui.cli.opening import folder_of, load_agenda, now
from kcn_tui.cli.screen import keep_showing
from kcn_tui.console import app
from kcn_tui.record.clerk import Clerk

class Failing(app.ConsoleApp):
    CSS_PATH = [Path(app.__file__).parent / path for path in app.ConsoleApp.CSS_PATH]

    async def action_press(self, key):
        if key == "f6":
            try:
                raise ValueError("Nguyễn Văn A")
            except ValueError as error:  # as Textual ends an app
                App._handle_exception(self, error)
        else:
            await super().action_press(key)

locale.use("vi")
agenda = load_agenda(Path("hop.yaml"))
folder = folder_of(agenda.plan, Path("data"))
try:
    with Clerk.open(folder, agenda.plan, agenda.sha256, now, members=agenda.members) as clerk:
        keep_showing(lambda said: Failing(clerk, folder, now, said=said), folder.path, "run")
except ValueError:
    print("handed to the door")
"""


def test_a_console_that_fails_beyond_help_is_started_again_in_the_same_place(
    desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "data" / short_meeting.ID
    console = desk.open([sys.executable, "-c", FAILING_CONSOLE], 120, 30)
    console.sees("Enter: bắt đầu mục 1")
    console.press("enter")
    console.sees("đã ghi #2")
    console.press("f4")
    console.sees("Ghi chép, mục 1")
    console.press("nửa câu")
    console.until(lambda _text: "nửa câu" in drafts(place), "the draft on disk")
    desk.open(PRESENT, 46, 13)
    console.sees("46×13")
    console.press("f6")
    console.sees("Màn hình gặp lỗi", "đã ghi #2", "nửa câu", "46×13")
    console.press("enter")
    console.sees("đã ghi #3")
    log = (place / "kcn-tui.log").read_text("utf-8")
    assert "ValueError" in log
    assert "Nguyễn" not in log + console.text
    console.press("f6")
    assert console.ends() == 0
    assert "handed to the door" in console.text
    assert "Traceback" not in console.text
    assert '"seq":3,' in journal(tmp_path)


def drafts(place: Path) -> str:
    path = place / "drafts.json"
    return path.read_text("utf-8") if path.exists() else ""


def deaf_to_another_size() -> None:
    """As where the word of a new size is lost."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGWINCH})


def test_another_size_is_noticed_where_the_terminal_says_nothing_of_it(desk: Desk) -> None:
    console = desk.open(RUN, 80, 24, begin=deaf_to_another_size)
    console.sees("Enter: bắt đầu mục 1")
    hall = desk.open(PRESENT, 80, 24, begin=deaf_to_another_size)
    hall.sees("CƠ QUAN THỬ")
    hall.resize(46, 13)
    console.sees("46×13")
    console.resize(120, 35)
    console.until(lambda _text: any(len(line.rstrip()) > 100 for line in console.lines), "the whole width")
