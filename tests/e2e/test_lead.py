"""The speaker's remote turns the hall's pages while the secretary lets it: console, hall and podium as people have them."""

from pathlib import Path

import pytest

pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")

from tests.terminal import KCN, Desk, Terminal

SHIFT_F11 = "\x1b[23;2~"
AGENDA = """\
format: kcn-agenda/1
conference: {id: bao-cao, title: Hội nghị thử, agency: Cơ quan thử, date: 2026-01-15}
agenda:
  - id: report-1
    kind: report
    title: Báo cáo công tác năm
    minutes: 15
    text: |
      Phần một.

      ---

      Phần hai.

      ---

      Phần ba.
"""


def podium(desk: Desk) -> Terminal:
    return desk.open([*KCN, "present", "bao-cao", "--podium"], 80, 24)


def test_the_remote_turns_the_hall_while_it_may_and_after_a_mishap_at_once_again(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "bao-cao.yaml").write_text(AGENDA, "utf-8")
    console = desk.open([*KCN, "run", "bao-cao.yaml"], 80, 24)
    hall, lectern = desk.open([*KCN, "present", "bao-cao"], 46, 13), podium(desk)
    console.sees("Enter: bắt đầu mục 1", "hội trường")
    console.press("enter")
    lectern.sees("Báo cáo công tác năm")

    lectern.press("pagedown")
    lectern.sees("không lật trang hội trường")

    console.press(SHIFT_F11)
    console.sees("đã ghi #3", "BỤC LẬT TRANG")
    lectern.sees("Đang điều khiển màn hội trường: trang 1/4")
    lectern.press("pagedown", "pagedown", "pagedown")
    hall.sees("Phần ba")
    lectern.sees("Phần ba", "trang 4/4")

    lectern.kill()
    desk.terminals.remove(lectern)
    lectern = podium(desk)
    lectern.sees("Đang điều khiển màn hội trường: trang 4/4")
    lectern.press("pageup")
    hall.sees("Phần hai")

    console.press("escape")
    lectern.until(lambda text: "Đang điều khiển" not in text, "the lead taken back")
    lectern.press("pagedown")
    lectern.sees("không lật trang hội trường")
    console.press("pageup")
    hall.sees("Phần một")
