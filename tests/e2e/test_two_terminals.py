import json
import subprocess
from pathlib import Path

import pytest
import yaml
from tinydb import TinyDB

from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.e2e.short_run import PRESENT, RUN, leave
from tests.terminal import KCN, Desk, Terminal

VIET = "vie\x7fêt\x7f\x7fệt"
BACKSPACE = "\x7f"
BACK_TAB = "\x1b[Z"


def open_console(desk: Desk) -> Terminal:
    return desk.open(RUN, 80, 24)


def open_hall(desk: Desk) -> Terminal:
    return desk.open(PRESENT, 46, 13)


def kcn(*words: str) -> str:
    done = subprocess.run([*KCN, *words], capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode()


def begin(console: Terminal, hall: Terminal) -> None:
    console.sees("Enter: bắt đầu mục 1")
    console.press("enter")
    console.sees("đã ghi #2", "Enter: bắt đầu mục 2")
    hall.sees("Chào cờ")


def count_those_present(console: Terminal, hall: Terminal) -> None:
    """29 of 45 are too few, 30 are enough."""
    console.press("enter")
    console.sees("đã ghi #4", "Enter: nhập số đại biểu có mặt")
    console.press("enter")
    console.sees("Điểm danh")
    console.press("29")
    console.sees("Cần ít nhất 30/45 người", "cần thêm 1 người")
    console.press(BACKSPACE * 2, "30")
    console.sees("Cần ít nhất 30/45 người", "đã đủ")
    console.press("enter")
    console.sees("đã ghi #5", "Có mặt 30/45")
    hall.sees("30/45", "Đủ điều kiện")


def note_with_an_input_method(console: Terminal, hall: Terminal) -> None:
    console.press("enter")
    console.sees("đã ghi #7")
    hall.sees("Báo cáo công tác năm", "1/2")
    console.press("f4")
    console.sees("Ghi chép, mục 3")
    console.press(VIET)
    console.sees("việt")
    console.press("enter")
    console.sees("đã ghi #8")


def read_on(console: Terminal, hall: Terminal) -> None:
    console.press("pagedown")
    console.sees("đã ghi #9")
    hall.sees("Kết quả trong năm", "2/2")
    console.press("f6")
    console.sees("đã ghi #10")
    hall.until(lambda _text: not hall.shows("Kết quả trong năm"), "the waiting picture")
    console.press("escape")
    console.sees("đã ghi #11")
    hall.sees("Kết quả trong năm")
    console.press("enter")
    console.sees("đã ghi #13")
    console.press("enter")
    console.sees("còn thiếu 02 cá nhân so với quyết định")
    console.press_again("enter")
    console.sees("đã ghi #14")
    hall.sees("GIẤY KHEN", "của Thủ trưởng cơ quan")


def vote(console: Terminal, hall: Terminal) -> None:
    """Of 30 present 20 + 15 are too many, 15 are not enough, 16 are."""
    console.press("enter")
    console.sees("đã ghi #16")
    hall.sees("DỰ THẢO", "1/2")
    console.press("enter")
    console.sees("đã ghi #17", "Enter: đưa ra biểu quyết")
    hall.sees("Điều 1/1", "2/2")
    console.press("enter")
    console.sees("đã ghi #18", "Enter: nhập kết quả biểu quyết")
    hall.sees("BIỂU QUYẾT")
    console.press("enter")
    console.sees("Tán thành", "cần 16")
    console.press("20", "tab", "15")
    console.sees("= 35, vượt 5", "tán thành 15")
    console.press(BACK_TAB, BACKSPACE * 2, "15")
    console.sees("KHÔNG THÔNG QUA")
    console.press(BACKSPACE, "6", "tab", BACKSPACE * 2, "14")
    console.until(lambda text: ": THÔNG QUA" in text, "the verdict that 16 of 30 carry it")
    assert not hall.shows("16")
    console.press("enter")
    console.sees("Enter: ghi 16–14–0")
    console.press("enter")
    console.sees("đã ghi #19")
    assert not hall.shows("16")
    console.press_again("enter")
    console.sees("đã ghi #20")
    hall.sees("16", "14")


def close(console: Terminal, hall: Terminal) -> None:
    console.press("ctrl+d")
    console.sees("Ctrl+D lần nữa để bế mạc")
    console.press_again("ctrl+d")
    console.sees("đã ghi #22")
    hall.until(lambda _text: not hall.shows("16"), "the closing picture")
    leave(console)
    hall.press("ctrl+q")
    assert hall.ends() == 0


def test_a_whole_meeting_through_console_and_hall_with_a_power_cut_in_the_middle(
    desk: Desk, tmp_path: Path
) -> None:
    hall = open_hall(desk)
    hall.sees("Đang chờ mở hội nghị")
    console = open_console(desk)
    begin(console, hall)
    count_those_present(console, hall)
    note_with_an_input_method(console, hall)

    console.kill()
    hall.sees("Báo cáo công tác năm", "1/2")
    console = open_console(desk)
    console.sees("đã ghi #8", "việt", "Có mặt 30/45")
    assert "1/2" in hall.text

    read_on(console, hall)
    vote(console, hall)
    close(console, hall)

    minutes = yaml.safe_load(kcn("export", short_meeting.ID))
    assert (minutes["status"], minutes["journal"]["events"]) == ("closed", 22)
    assert [note["text"] for note in minutes["notes"]] == ["việt"]
    assert "22" in kcn("verify", short_meeting.ID)
    with TinyDB(tmp_path / "data" / short_meeting.ID / "record.json") as record:
        (kept,) = record.table("votes").all()
    assert kept["counts"] == {"yes": 16, "no": 14, "abstain": 0, "not_voting": 0}
    assert (kept["present"], kept["result"]) == (30, "pass")
    journal = tmp_path / "data" / short_meeting.ID / "journal.jsonl"
    assert [json.loads(line)["seq"] for line in journal.read_text("utf-8").splitlines()] == list(range(1, 23))
