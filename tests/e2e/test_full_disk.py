"""A disk that is really full: what is not recorded is not called so, and with room again the same console goes on."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from kcn_tui.wording.events import entry_line
from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.e2e.short_run import leave
from tests.e2e.small_disk import fill, small_disk
from tests.terminal import KCN, Desk

OF_THREE = "✓ #3|Đến #3, mọi việc đã lại có"
"""What the console says of it: the second where the disk was full before the record had #2."""
LONG = "Đại biểu đề nghị làm rõ tiến độ. " * 60


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "nho") as folder:
        yield folder


def test_a_full_disk_refuses_clearly_and_with_room_again_the_same_console_goes_on(
    desk: Desk, disk: Path
) -> None:
    place = MeetingFolder(disk / short_meeting.ID)
    console = desk.open([*KCN, "run", "hop.yaml", "--data", str(disk)], 100, 30)
    hall = desk.open([*KCN, "present", short_meeting.ID, "--data", str(disk)], 46, 13)
    console.sees("Enter: bắt đầu mục 1")
    console.press("enter")
    console.sees("đã ghi #2")
    hall.sees("Chào cờ")
    ballast = fill(disk)

    console.press("f4")
    console.sees("Ghi chép, mục 1")
    console.press(LONG)
    console.sees("làm rõ tiến độ")
    console.press("enter")
    console.sees("Ổ đĩa đã đầy", "đã ghi #2", "làm rõ tiến độ")
    assert "#3" not in console.text
    kept = read_meeting(place)
    assert (kept.end.seq, dict(kept.state.notes)) == (2, {})
    hall.sees("Chào cờ")

    ballast.unlink()
    console.press("enter")
    console.sees("đã ghi #3")
    console.until(lambda text: re.search(OF_THREE, text), "#3 is done, or in the record again")
    console.until(lambda text: "record.json chưa kịp" not in text, "the record is up to date")
    console.press("escape")
    console.sees("Enter: bắt đầu mục 2")
    console.press("enter")
    console.sees("đã ghi #5")
    hall.sees("Báo cáo tình hình")
    leave(console)
    assert verify(place) == ()
    assert [note.text for note in read_meeting(place).state.notes.values()] == [LONG.strip()]


def test_a_rehearsal_that_fills_the_disk_ends_in_one_line_and_goes_on_with_room(
    tmp_path: Path, disk: Path
) -> None:
    agenda, cues = short_meeting.write(tmp_path)
    cues.write_text("".join(f"- note: {number} {LONG}\n" for number in range(400)), "utf-8")
    rehearse = [*KCN, "rehearse", str(agenda), "--cues", str(cues), "--data", str(disk)]
    place = MeetingFolder(disk / short_meeting.ID)
    full = subprocess.run(rehearse, capture_output=True, check=False)
    printed, said = full.stdout.decode().splitlines(), full.stderr.decode().splitlines()
    assert (full.returncode, len(said)) == (1, 1)
    assert "Ổ đĩa đã đầy" in said[0]
    kept = read_meeting(place)
    assert printed == [entry_line(entry, kept.state) for entry in kept.entries]
    assert 1 < len(printed) < 400

    subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
    cues.write_text("- note: lại có chỗ\n", "utf-8")
    again = subprocess.run(rehearse, capture_output=True, check=True)
    assert re.match(f"#{len(printed) + 1} ", again.stdout.decode())
    assert verify(place) == ()
