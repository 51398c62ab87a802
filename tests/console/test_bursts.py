"""What a terminal sends in one read must arrive whole and in order (design 6, practice 6.6)."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.console.burst_app import READY

ptyprocess = pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

ROOT = Path(__file__).parents[2]
F4, F12, LEFT, HOME, DELETE, SHIFT_LEFT = "\x1bOS", "\x1b[24~", "\x1b[D", "\x1b[H", "\x1b[3~", "\x1b[1;2D"
BACK, BACK_08 = "\x7f", "\x08"
VIET = f"vie{BACK}êt{BACK}{BACK}ệt"


def send_in_one_write(kind: str, order: str, burst: str, out: Path) -> dict[str, Any]:
    """What the fields hold after the burst and F12 were written to the terminal at once."""
    child = ptyprocess.PtyProcess.spawn(
        [sys.executable, "-m", "tests.console.burst_app", kind, order, str(out)],
        cwd=str(ROOT),
        env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)},
        dimensions=(12, 60),
    )
    seen = b""
    try:
        while READY.encode() not in seen:
            seen += child.read(65536)
        os.write(child.fd, (burst + F12).encode())
        try:
            while True:
                child.read(65536)
        except EOFError:
            assert child.wait() == 0, seen
    finally:
        child.close(force=True)
    values: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return values


BURSTS = {
    "an input method retypes a syllable": (VIET, "việt"),
    "backspace is 08 on some terminals": (VIET.replace(BACK, BACK_08), "việt"),
    "several words in one read": (f"{VIET} d{BACK}đu{BACK}ưo{BACK}ơng{BACK * 3}ờng", "việt đường"),
    "letters and marks come apart and become one letter": ("vie\u0302\u0323t", "việt"),
    "letters and marks are taken back apart": (f"vie\u0302\u0323t{BACK}{BACK}\u0300t", "viềt"),
    "the cursor goes back into the word": (f"vt{LEFT}ie{BACK}ê{BACK}ệ", "việt"),
    "home, delete and text": (f"xiệt{HOME}{DELETE}v", "việt"),
    "what is selected is typed over": (f"vixx{SHIFT_LEFT}{SHIFT_LEFT}e{BACK}ệt", "việt"),
    "what is selected is erased": (f"việtxx{SHIFT_LEFT}{SHIFT_LEFT}{BACK}", "việt"),
    "keys follow a paste": (f"\x1b[200~vie\x1b[201~{BACK}êt{BACK}{BACK}ệt", "việt"),
    "a paste follows keys": (f"v{BACK}v\x1b[200~iệt\x1b[201~", "việt"),
    "a paste in letters and marks apart": ("\x1b[200~vie\u0323\u0302t\x1b[201~", "việt"),
}


@pytest.mark.parametrize("kind", ["line", "area"])
def test_bursts_arrive_whole_and_each_enter_finds_the_text_complete(kind: str, tmp_path: Path) -> None:
    between = f"\r\x01{BACK}"
    burst = "".join(keys + between for keys, _ in BURSTS.values())
    got = send_in_one_write(kind, "ordered", burst, tmp_path / "out.json")
    expected = {what: text for what, (_, text) in BURSTS.items()}
    assert expected == dict(zip(BURSTS, got["entered"], strict=True))


@pytest.mark.parametrize("kind", ["line", "area"])
def test_the_field_keeps_the_order_by_itself_in_an_app_that_does_not(kind: str, tmp_path: Path) -> None:
    got = send_in_one_write(kind, "plain", VIET, tmp_path / "out.json")
    assert got["fields"] == ["việt"]


def test_what_follows_a_key_that_changes_the_field_goes_to_the_new_field(tmp_path: Path) -> None:
    got = send_in_one_write("two", "ordered", f"{VIET}{F4}{VIET} nam", tmp_path / "out.json")
    assert got["fields"] == ["việt", "việt nam"]


def test_lines_pasted_into_one_line_are_joined_and_escapes_leave_no_trace(tmp_path: Path) -> None:
    pasted = "\x1b[200~một\r\nhai\tba\x07\u202e\x1b[201~!"
    got = send_in_one_write("line", "ordered", pasted, tmp_path / "out.json")
    assert got["fields"] == ["một hai ba!"]


def test_lines_pasted_into_an_area_stay_lines(tmp_path: Path) -> None:
    pasted = "\x1b[200~một\rhai\x07\x1b[201~!\nba"
    got = send_in_one_write("area", "ordered", pasted, tmp_path / "out.json")
    assert got["fields"] == ["một\nhai!\nba"]


def test_an_input_method_that_makes_a_marked_letter_of_a_digit_erases_no_figure(tmp_path: Path) -> None:
    got = send_in_one_write("figure", "ordered", f"5a{BACK}á", tmp_path / "out.json")
    assert got["fields"] == ["5"]
