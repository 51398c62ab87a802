"""Every picture of the hall and of the speaker as a meeting brings it, with plainly generic names beside the reference agenda."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.state import State
from kcn_tui.plan.images import Image
from kcn_tui.plan.load import load
from kcn_tui.plan.model import Discussion, Plan, Report
from kcn_tui.plan.shrinking import shrunk
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from tests.build import Run, plan
from tests.sample_images import chart, png

_AGENDA: Final = Path(__file__).parents[1] / "agenda" / "lam-dong-2018.yaml"
_UNITS: Final = ("Phòng Kế hoạch", "Văn phòng", "Phòng Quản lý doanh nghiệp")
_MORE: Final[list[dict[str, Any]]] = [
    {
        "id": "bau",
        "kind": "election",
        "title": "Bầu Ban Thanh tra nhân dân",
        "seats": 3,
        "candidates": ["Nguyễn Văn A", "Trần Thị B", "Lê Văn C", "Phạm Thị D"],
    },
    {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30},
    {"id": "giai-lao", "kind": "break", "title": "Giải lao", "minutes": 15},
    {
        "id": "quy-che",
        "kind": "motion",
        "title": "Biểu quyết Quy chế chi tiêu nội bộ",
        "text": "Hội nghị thông qua Quy chế chi tiêu nội bộ và quản lý, sử dụng tài sản công.",
    },
    {
        "id": "ban",
        "kind": "report",
        "title": "Báo cáo số liệu",
        "text": "## Kết quả thực hiện các chỉ tiêu\n\n| Chỉ tiêu | Kế hoạch | Thực hiện |\n|---|---|---|\n| Doanh thu (triệu USD) | 300 | 287,5 |\n"
        "| Kim ngạch xuất khẩu (triệu USD) | 230 | 221 |\n\n- Thu hút **05 dự án** mới\n- Giải ngân đạt *92%* kế hoạch",
    },
    {
        "id": "nq",
        "kind": "resolution",
        "title": "Nghị quyết Hội nghị",
        "articles": [
            {
                "text": "Doanh thu 300 triệu USD; kim ngạch xuất khẩu 230 triệu USD.",
                "targets": [
                    {"measure": "Doanh thu", "at_least": 300, "unit": "triệu USD", "last": 287.5},
                    {"measure": "Kim ngạch xuất khẩu", "at_least": 230, "unit": "triệu USD", "last": 221},
                    {"measure": "Nợ đọng", "at_most": 1.5, "unit": "tỷ đồng"},
                ],
            }
        ],
    },
]


class Podium(Struct, frozen=True):
    """A moment at the lectern."""

    state: State
    now: datetime


def _reference() -> Plan:
    loaded = load(_AGENDA)
    assert loaded.plan is not None
    return loaded.plan


def _after(run: Run, *commands: c.Command) -> v.View:
    run.do(*commands)
    return view(run.state, run.now)


def _vote(yes: int, no: int, abstain: int) -> v.View:
    run = Run(_reference())
    count = c.CountAttendance(present=55, staff=60, summoned=60)
    vote = c.RecordVote("resolution", yes=yes, no=no, abstain=abstain)
    return _after(run, count, c.Put("resolution"), vote, c.Announce("resolution"))


def _views() -> dict[str, tuple[v.View, int]]:
    run, more = Run(_reference()), Run(plan(_MORE))
    agenda = run.state.plan.agenda
    report = next(item.id for item in agenda if isinstance(item, Report) and item.text)
    awards = next(item.id for item in agenda if item.id == "awards")
    shown: dict[str, tuple[v.View, int]] = {
        "none": (v.NoMeetingView(clock="13:25"), 1),
        "waiting": (view(run.state, run.now), 1),
        "card": (_after(run, c.Start(agenda[0].id)), 1),
        "agenda": (_after(run, c.Start("attendance"), c.Show("agenda")), 1),
        "attendance-before": (_after(run, c.Show("attendance")), 1),
        "attendance-short": (_after(run, c.CountAttendance(present=39, staff=60, summoned=60)), 1),
        "attendance": (_after(run, c.CountAttendance(present=55, staff=60, summoned=60)), 1),
    }
    text = _after(run, c.Start(report))
    shown |= {"report-1": (text, 1), "report-2": (text, 2), "report-3": (text, 3)}
    table = _after(more, c.Start("ban"))
    shown |= {"table": (table, 2), "awards": (_after(run, c.Start(awards)), 1)}
    award = _after(run, c.ReadAward("giay-khen"))
    assert isinstance(award, v.AwardView)
    named = tuple(
        v.Recipient(f"Nguyễn Thị Mẫu {chr(65 + n)}", _UNITS[n % len(_UNITS)], "individual") for n in range(14)
    )
    together = tuple(v.Recipient(unit, None, "collective") for unit in _UNITS)
    full = replace(award, recipients=(*named, *together), collectives=3, individuals=14)
    shown |= {"award": (award, 1), "award-collectives": (full, 2), "award-individuals": (full, 4)}
    draft = _after(run, c.Start("resolution"))
    shown |= {f"draft-{n}": (draft, n) for n in (1, 2, 3, 7)}
    targets = _after(more, c.Start("nq"))
    shown |= {"draft-short-2": (targets, 2), "draft-short-3": (targets, 3)}
    shown |= {
        "motion": (_after(run, c.Put("resolution")), 1),
        "motion-text": (_after(more, c.CountAttendance(40, 60, 60), c.Put("quy-che")), 1),
        "motion-article": (_after(run, c.Put("resolution/1")), 1),
        "passed-article": (
            _after(run, c.RecordVote("resolution/1", yes=52, no=2, abstain=1), c.Announce("resolution/1")),
            1,
        ),
        "counted": (_after(run, c.RecordVote("resolution", yes=52, no=2, abstain=1)), 1),
        "passed": (_vote(52, 2, 1), 1),
        "failed": (_vote(20, 30, 5), 1),
        "election": (_after(more, c.Start("bau")), 1),
        "discussion": (_after(more, c.Start("thao-luan")), 1),
        "break": (_after(more, c.Start("giai-lao")), 1),
    }
    more.now += timedelta(minutes=15)
    shown |= {
        "message": (_after(run, c.Tell("Mời đại biểu để điện thoại ở chế độ im lặng")), 1),
        "image": (_with_image(), 2),
    }
    run.do(c.Release())
    shown |= {
        "break-over": (view(more.state, more.now), 1),
        "closing": (_after(run, c.Close()), 1),
    }
    return shown | _polls()


def _polls() -> dict[str, tuple[v.View, int]]:
    """A ballot in its steps, and who has the floor."""
    run = Run(plan(_MORE))
    votes = {"Nguyễn Văn A": 37, "Trần Thị B": 35, "Lê Văn C": 24, "Phạm Thị D": 21}
    ballot = c.CountBallot("bau", issued=40, collected=40, valid=39, invalid=1, votes=votes)
    shown = {
        "ballot": (_after(run, c.CountAttendance(40, 60, 60), c.Start("bau")), 1),
        "ballot-counted": (_after(run, ballot), 1),
        "ballot-result": (_after(run, c.Announce("bau")), 1),
        "speaker": (_after(run, c.Start("thao-luan"), c.Queue("Nguyễn Văn Mẫu"), c.Speak()), 1),
    }
    run.now += timedelta(minutes=9)
    return shown | {"speaker-over": (view(run.state, run.now), 1)}


def _with_image() -> v.View:
    small = shrunk(png(chart()))
    assert isinstance(small, bytes)
    text = "## Kết quả bốn quý\n\n![Kế hoạch và thực hiện (triệu USD)](bieu-do.png)"
    image = Image("bao-cao", "bieu-do.png", "0" * 64, small)
    return v.TextView(number=5, title="Báo cáo kết quả", by=None, text=text, images=(image,))


def _podiums() -> dict[str, Podium]:
    run = Run(_reference())
    agenda = run.state.plan.agenda
    report = next(item.id for item in agenda if isinstance(item, Report) and item.text)
    run.do(c.Start(agenda[0].id))
    script = Podium(run.state, run.now)
    run.do(c.Start(report), c.TurnPage(2, 46, 13))
    reading, over = Podium(run.state, run.now), run.now + timedelta(minutes=40)
    discussion = next(item.id for item in agenda if isinstance(item, Discussion))
    queue = [c.Queue(f"Đại biểu {n}") for n in range(1, 8)]
    floor = Run(_reference())
    floor.do(c.Start(discussion), *queue, c.Speak(), minutes=0)
    speaking = Podium(floor.state, floor.now + timedelta(minutes=5, seconds=20))
    floor.do(c.WrapUp())
    return {
        "podium-card": script,
        "podium-report": reading,
        "podium-over": Podium(replace(reading.state, cover="waiting"), over),
        "podium-speech": speaking,
        "podium-finish": Podium(floor.state, floor.now + timedelta(minutes=8)),
    }


VIEWS: Final = _views()
"""Each picture by name, with the page that is looked at."""
PODIUMS: Final = _podiums()
