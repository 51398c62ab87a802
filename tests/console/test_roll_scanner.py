"""A scanner sends a card's digits and Enter in one read, and the next card may be in it too."""

import os
import sys
from pathlib import Path

import pytest

from kcn_tui.meeting.events import Arrived
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting

ptyprocess = pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

ROOT = Path(__file__).parents[2]
F3 = "\x1bOR"
BACK = "\x7f"
MANY_READS = 3_000
"""The console paints its clock each second, so this ends a test whose scan never arrives."""


def scanned(burst: str, arrivals: int, path: Path) -> list[str]:
    """Who has arrived, in order, once the burst was written to the console's terminal at once."""
    child = ptyprocess.PtyProcess.spawn(
        [sys.executable, "-m", "tests.console.roll_app", str(path)],
        cwd=str(ROOT),
        env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)},
        dimensions=(24, 80),
    )
    seen, found = b"", list[str]()
    try:
        while b"F10" not in seen:
            seen += child.read(65536)
        os.write(child.fd, burst.encode())
        for _ in range(MANY_READS):
            child.read(65536)
            found = arrived(path)
            if len(found) >= arrivals:
                break
    finally:
        child.close(force=True)
    return found


def arrived(path: Path) -> list[str]:
    entries = read_meeting(MeetingFolder(path / "thu")).entries
    return [who for entry in entries if isinstance(entry.event, Arrived) for who in entry.event.who]


def test_three_cards_in_one_read_check_in_three_people(tmp_path: Path) -> None:
    assert scanned(f"{F3}0012\r0013\r0001\r", 3, tmp_path) == ["0012", "0013", "0001"]


def test_an_unknown_card_and_one_that_is_in_do_not_spoil_the_next(tmp_path: Path) -> None:
    assert scanned(f"{F3}0012\r0099\r0012\r\r0013\r", 2, tmp_path) == ["0012", "0013"]


def test_a_name_typed_through_an_input_method_finds_who_is_meant(tmp_path: Path) -> None:
    burst = f"{F3}Vuo{BACK}{BACK}ươ{BACK}{BACK}ượng\r"
    assert scanned(burst, 1, tmp_path) == ["0012"]
