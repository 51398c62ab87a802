import re
import signal
import sys
from pathlib import Path

import pytest

from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.terminal import Desk, Terminal, deaf_to_a_closed_window

KCN = [sys.executable, "-m", "kcn_tui"]
RUN = [*KCN, "run", "hop.yaml"]
PRESENT = [*KCN, "present", short_meeting.ID]


def leave(console: Terminal) -> None:
    console.press("ctrl+q")
    console.press("ctrl+q")
    assert console.ends() == 0


def begin_and_leave(desk: Desk) -> None:
    console = desk.open(RUN, 80, 24)
    console.sees("Enter: bắt đầu mục 1")
    console.press("enter")
    console.sees("đã ghi #2")
    leave(console)


def change_the_agenda(folder: Path) -> None:
    changed = short_meeting.AGENDA.replace("Báo cáo công tác năm", "Báo cáo tổng kết năm")
    (folder / "hop.yaml").write_text(changed, "utf-8")


def journal(folder: Path) -> str:
    return (folder / "data" / short_meeting.ID / "journal.jsonl").read_text("utf-8")


def test_a_changed_agenda_is_listed_and_taken_over_when_asked_to(desk: Desk, tmp_path: Path) -> None:
    begin_and_leave(desk)
    change_the_agenda(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("Báo cáo tổng kết năm", "1:", "2:", "3:")
    console.press("1", "enter")
    console.sees("đã ghi #3", "Báo cáo tổng")
    leave(console)
    assert '"type":"plan_adopted"' in journal(tmp_path)


def test_changes_that_cannot_be_taken_over_are_asked_about_again(desk: Desk, tmp_path: Path) -> None:
    begin_and_leave(desk)
    without = short_meeting.AGENDA.replace(
        "  - {id: opening, kind: ceremony, title: Chào cờ, minutes: 5}\n", ""
    )
    (tmp_path / "hop.yaml").write_text(without, "utf-8")
    console = desk.open(RUN, 80, 24)
    console.sees("1:", "2:", "3:")
    console.press("1", "enter")
    console.press("2", "enter")
    console.sees("đã ghi #2", "Chào cờ")
    leave(console)


def of_next_century(folder: Path) -> None:
    (folder / "hop.yaml").write_text(short_meeting.AGENDA.replace("2026-01-15", "2126-01-15"), "utf-8")


@pytest.mark.parametrize(
    ("answer", "kept"), [("1", short_meeting.ID), ("2", f"{short_meeting.ID}.rehearsal")]
)
def test_before_its_day_a_meeting_is_begun_or_rehearsed_as_asked_for(
    desk: Desk, tmp_path: Path, answer: str, kept: str
) -> None:
    of_next_century(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("15/01/2126", "1:", "2:", "3:")
    console.press(answer, "enter")
    console.sees("đã ghi #1", "Buổi diễn tập mới" if answer == "2" else "Hội nghị mới")
    leave(console)
    assert [folder.name for folder in (tmp_path / "data").iterdir()] == [kept]
    again = desk.open(RUN if answer == "1" else [*RUN, "--rehearsal"], 80, 24)
    again.sees("đã ghi #1")
    leave(again)


def test_a_meeting_before_its_day_can_be_left(desk: Desk, tmp_path: Path) -> None:
    of_next_century(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("3:")
    console.press("3", "enter")
    assert console.ends() == 0
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(("answer", "opens"), [("2", True), ("3", False)])
def test_a_changed_agenda_is_left_when_not(desk: Desk, tmp_path: Path, answer: str, opens: bool) -> None:  # noqa: FBT001  pytest passes by name
    begin_and_leave(desk)
    before = journal(tmp_path)
    change_the_agenda(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("3:")
    console.press(answer, "enter")
    if opens:
        console.sees("đã ghi #2", "Báo cáo công")
        leave(console)
    else:
        assert console.ends() == 0
    assert journal(tmp_path) == before


def test_a_rehearsal_in_the_way_is_put_aside_and_the_meeting_begins(desk: Desk, tmp_path: Path) -> None:
    rehearsal = desk.open([*KCN, "rehearse", "hop.yaml", "--cues", "hop.cues.yaml"], 80, 24)
    assert rehearsal.ends() == 0
    played = journal(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("1:", "2:", "3:")
    console.press("1", "enter")
    console.sees("đã ghi #1", "Enter: bắt đầu mục 1")
    leave(console)
    (aside,) = (tmp_path / "data").glob(f"{short_meeting.ID}-*")
    assert (aside / "journal.jsonl").read_text("utf-8") == played
    assert '"rehearsal":true' not in journal(tmp_path)


def test_a_rehearsal_has_a_folder_of_its_own_and_says_so_on_both_screens(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "data" / f"{short_meeting.ID}.rehearsal"
    console = desk.open([*RUN, "--rehearsal"], 160, 24)
    console.sees("DIỄN TẬP", "Enter: bắt đầu mục 1", str(folder.relative_to(tmp_path)))
    console.press("enter")
    console.sees("đã ghi #2")
    hall = desk.open([*KCN, "present", folder.name], 46, 13)
    hall.sees("DIỄN TẬP")
    leave(console)
    assert '"rehearsal":true' in (folder / "journal.jsonl").read_text("utf-8")
    assert not (tmp_path / "data" / short_meeting.ID).exists()


@pytest.mark.parametrize("left", [b"", b'{"format":"kcn-jour'], ids=["empty", "torn"])
@pytest.mark.parametrize("kind", [[], ["--rehearsal"]], ids=["meeting", "rehearsal"])
def test_a_first_start_that_was_cut_off_bars_no_later_one(
    desk: Desk, tmp_path: Path, kind: list[str], left: bytes
) -> None:
    name = f"{short_meeting.ID}.rehearsal" if kind else short_meeting.ID
    begun = tmp_path / "data" / name / "journal.jsonl"
    begun.parent.mkdir(parents=True)
    begun.write_bytes(left)
    hall = desk.open([*KCN, "present", str(begun.parent)], 80, 24)
    hall.sees("Đang chờ mở hội nghị")
    console = desk.open([*RUN, *kind], 80, 24)
    console.sees("đã ghi #1", "Enter: bắt đầu mục 1")
    hall.sees("CƠ QUAN THỬ")
    leave(console)


def test_a_rehearsal_in_another_kind_of_folder_is_refused_in_one_line(desk: Desk, tmp_path: Path) -> None:
    begin_and_leave(desk)
    data = tmp_path / "data"
    (data / short_meeting.ID).rename(data / f"{short_meeting.ID}.rehearsal")
    console = desk.open([*RUN, "--rehearsal", "--lang", "en"], 160, 24)
    assert console.ends() == 3
    assert "holds a real meeting" in console.text


def test_a_second_console_is_told_who_has_the_meeting(desk: Desk) -> None:
    first = desk.open(RUN, 80, 24)
    first.sees("Enter: bắt đầu mục 1")
    second = desk.open([*RUN, "--lang", "en"], 80, 24)
    assert second.ends() == 5
    assert "Another console has this meeting: process " in second.text
    leave(first)


def test_ctrl_c_at_a_question_leaves_without_a_trace(desk: Desk, tmp_path: Path) -> None:
    begin_and_leave(desk)
    before = journal(tmp_path)
    change_the_agenda(tmp_path)
    console = desk.open(RUN, 80, 24)
    console.sees("3:")
    assert console.ends("ctrl+c") == 130
    assert "Traceback" not in console.text
    assert journal(tmp_path) == before


@pytest.mark.parametrize("option", ["--podium", "--theme=light", "--accent=#7a0010"])
def test_the_other_screens_open_and_close(desk: Desk, option: str) -> None:
    screen = desk.open([*PRESENT, option], 80, 24)
    screen.sees("Đang chờ mở hội nghị", short_meeting.ID)
    screen.press("ctrl+q")
    assert screen.ends() == 0


def test_the_demo_opens_the_console_and_says_how_to_open_the_hall(desk: Desk, tmp_path: Path) -> None:
    console = desk.open([*KCN, "demo"], 160, 40, TMPDIR=str(tmp_path))
    console.sees("Enter: bắt đầu mục 1", "DIỄN TẬP", "present", str(tmp_path)[:40])
    (scratch,) = tmp_path.glob("kcn-tui-demo-*")
    said = bytes(console.written).decode("utf-8", "replace")
    command = re.search(r": (\S+ -m kcn_tui present \S+)\r\n", said)
    assert command is not None
    hall = desk.open(command[1].split(), 46, 13)
    hall.sees("2018")
    assert command[1].endswith(str(scratch / "lam-dong-2018"))
    console.press("enter")
    hall.sees("Chào cờ")
    leave(console)


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
