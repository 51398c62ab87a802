"""A short conference for tests that run a whole one: an agenda, and cues that play it to the end."""

from pathlib import Path

ID = "hop-ngan"

AGENDA = """\
format: kcn-agenda/1
conference:
  id: hop-ngan
  title: Hội nghị thử
  agency: Cơ quan thử
  date: 2026-01-15
roles: {chair: Nguyễn Văn A}
roll: {staff: 45, summoned: 45}
agenda:
  - {id: opening, kind: ceremony, title: Chào cờ, minutes: 5}
  - {id: attendance, kind: attendance, title: Báo cáo tình hình đại biểu, minutes: 3}
  - id: report-1
    kind: report
    title: Báo cáo công tác năm
    minutes: 15
    text: |
      Kết quả trong năm.
  - id: awards
    kind: awards
    title: Khen thưởng
    awards:
      - {id: giay-khen, form: Giấy khen, by: Thủ trưởng cơ quan, individuals: 2}
  - id: resolution
    kind: resolution
    title: Nghị quyết
    articles:
      - text: Hoàn thành kế hoạch năm.
"""

CUES = """\
- start: opening
- start: attendance
- attendance: {present: 30}
- start: report-1
- note: "Đại biểu đề nghị làm rõ tiến độ"
- start: awards
- read_award: giay-khen
- start: resolution
- put: resolution
- vote: {motion: resolution, yes: 16, no: 14}
- announce: resolution
- close: {}
"""


def write(folder: Path) -> tuple[Path, Path]:
    """Write both files into this folder: agenda, cues."""
    agenda, cues = folder / "hop.yaml", folder / "hop.cues.yaml"
    agenda.write_text(AGENDA, "utf-8")
    cues.write_text(CUES, "utf-8")
    return agenda, cues
