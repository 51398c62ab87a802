"""A program that is asked to end (``kill``): the lock's own sentence names the process, which invites to that."""

import os
import signal

import pytest

from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.terminal import KCN, Desk

ALTERNATE_SCREEN, MOUSE = b"\x1b[?1049", b"\x1b[?1000"
A_PICTURE = 20
"""Words, or pieces of letters, on a screen that stands."""


@pytest.mark.parametrize("words", [("run", "hop.yaml"), ("present", short_meeting.ID)])
def test_a_screen_that_is_asked_to_end_gives_the_terminal_back(desk: Desk, words: tuple[str, ...]) -> None:
    screen = desk.open([*KCN, *words], 80, 24)
    screen.until(lambda text: len(text.split()) > A_PICTURE, "a picture")
    os.kill(screen.pid, signal.SIGTERM)
    assert screen.ends() == 143
    written = screen.written
    for mode in (ALTERNATE_SCREEN, MOUSE):
        assert written.rfind(mode + b"l") >= written.rfind(mode + b"h")  # a hall takes no mouse
