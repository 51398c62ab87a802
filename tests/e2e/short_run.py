"""The short meeting at its console: how it is opened, begun and left, and what it leaves."""

from pathlib import Path

from tests import short_meeting
from tests.terminal import KCN, Desk, Terminal

RUN = [*KCN, "run", "hop.yaml"]
PRESENT = [*KCN, "present", short_meeting.ID]


def begin(desk: Desk) -> Terminal:
    """A console that has begun the first item."""
    console = desk.open(RUN, 80, 24)
    console.sees("Enter: bắt đầu mục 1")
    console.press("enter")
    console.sees("đã ghi #2")
    return console


def leave(console: Terminal) -> None:
    """Quit, as the console asks to be quit."""
    console.press("ctrl+q")
    console.press("ctrl+q")
    assert console.ends() == 0


def begin_and_leave(desk: Desk) -> None:
    """Leave a meeting behind that has begun its first item."""
    leave(begin(desk))


def journal(folder: Path) -> str:
    """What is kept of the meeting below this folder."""
    return (folder / "data" / short_meeting.ID / "journal.jsonl").read_text("utf-8")
