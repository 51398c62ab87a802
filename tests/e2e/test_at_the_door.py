import re
from pathlib import Path

import pytest

from tests import short_meeting

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.e2e.short_run import PRESENT, RUN, begin, begin_and_leave, journal, leave
from tests.terminal import KCN, Desk


def change_the_agenda(folder: Path) -> None:
    changed = short_meeting.AGENDA.replace("Báo cáo công tác năm", "Báo cáo tổng kết năm")
    (folder / "hop.yaml").write_text(changed, "utf-8")


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


def test_the_screens_in_the_hall_leave_the_mouse_to_their_terminal_and_the_console_takes_it(
    desk: Desk,
) -> None:
    console = begin(desk)
    hall, podium = desk.open(PRESENT, 80, 24), desk.open([*PRESENT, "--podium"], 80, 24)
    hall.sees("Chào cờ")
    podium.sees("00:")
    taken = [b"\x1b[?1000h" in screen.written for screen in (console, hall, podium)]
    assert taken == [True, False, False]
    leave(console)
