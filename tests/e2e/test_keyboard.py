import os
import signal
import sys
from pathlib import Path

import pytest

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

import fcntl
import termios

from tests.e2e.short_run import PRESENT, RUN, begin, journal, leave
from tests.terminal import Desk, Terminal

NO_UTF_8 = "Đại biểu".encode("cp1258", "replace") + b"\xff\xfe\xe1\xba"
UNKNOWN_KEY = b"\x1b[99999999999u"
"""No character has this number, in the way that newer terminals tell of keys."""


def taking_notes(desk: Desk) -> Terminal:
    console = begin(desk)
    console.press("f4")
    console.sees("Esc: quay lại")
    return console


@pytest.mark.parametrize(
    "noise", [NO_UTF_8, UNKNOWN_KEY, b"\x1b[<0;0;0M", b"\x1b[200", b"\x1b[200~abc\x1b[20"]
)
def test_typing_goes_on_behind_bytes_that_say_nothing(desk: Desk, tmp_path: Path, noise: bytes) -> None:
    console = taking_notes(desk)
    console.send(noise)
    console.press("giải ngân chậm")
    console.sees("giải ngân chậm")
    console.press("enter")
    console.sees("đã ghi #3")
    leave(console)
    assert "giải ngân chậm" in journal(tmp_path)


def test_a_letter_that_comes_in_pieces_is_one_letter(desk: Desk) -> None:
    console = taking_notes(desk)
    for byte in "kiểm ".encode():
        console.send(bytes([byte]))
    console.press("điểm")
    console.sees("kiểm điểm")
    leave(console)


def test_esc_alone_leaves_what_is_open_and_the_next_key_is_another(desk: Desk) -> None:
    console = taking_notes(desk)
    console.press("escape")
    console.sees("Enter: bắt đầu mục 2")
    console.press("f4", "lời")
    console.sees("lời", "Esc: quay lại")
    leave(console)


def test_the_hall_ends_at_its_key_behind_bytes_that_say_nothing(desk: Desk) -> None:
    hall = desk.open(PRESENT, 46, 13)
    hall.sees("Đang chờ mở hội nghị")
    hall.send(NO_UTF_8 + UNKNOWN_KEY)
    hall.press("ctrl+q")
    assert hall.ends() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of another program's threads")
def test_a_console_that_was_stopped_and_goes_on_reads_its_keys_once(desk: Desk) -> None:
    console = taking_notes(desk)
    threads = Path(f"/proc/{console.pid}/task")
    before = len([*threads.iterdir()])
    os.kill(console.pid, signal.SIGSTOP)
    os.kill(console.pid, signal.SIGCONT)
    console.press("giải ngân chậm")
    console.sees("giải ngân chậm")
    assert len([*threads.iterdir()]) == before
    leave(console)


def with_a_terminal_that_tells_nothing() -> None:
    """As a program whose terminal does not control it: its end is told to nobody."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    fcntl.ioctl(0, termios.TIOCNOTTY)


@pytest.mark.parametrize("words", [RUN, PRESENT], ids=["console", "hall"])
def test_a_screen_whose_terminal_is_gone_ends_though_nobody_tells_it(desk: Desk, words: list[str]) -> None:
    screen = desk.open(words, 80, 24, begin=with_a_terminal_that_tells_nothing)
    screen.sees("Chào cờ" if words is RUN else "Đang chờ mở hội nghị")
    assert screen.close_window() == 0
