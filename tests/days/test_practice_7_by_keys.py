"""The conference day with every row of practice 7, led by keys alone on 80 columns: record and export tell what happened."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.load import load
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from tests.build import START
from tests.console.desk_run import DeskRun, desk

HERE = Path(__file__).parent
SAY: Final = "'"
"""Before words that are typed, blanks as underscores; ``>`` stands before letters typed into the palette."""

MORNING: Final = """
    f3 'tổ_1 ctrl+g ctrl+g escape                                  # four of twelve: too few
    enter ctrl+b '13:30 enter
    enter
    enter 'chờ_đại_biểu_đến_muộn enter                             # on without a quorum, with a reason
    f3 '0005 enter '0006 enter '0007 enter                         # the late
    '0008 ctrl+t '13:31 enter
    '0011 ctrl+f 'nghỉ_ốm enter 'Người_đi_thay enter
    '0009 enter '0010 enter '0012 enter '0012 ctrl+o escape
    enter f7 f7 f7 enter enter                                     # unanimous, announced
    f2 home down down down down down down ctrl+p enter 'khách_trao_thưởng_phải_về_sớm enter
    ctrl+n 'Phát_biểu_của_cấp_trên enter enter enter '2 enter enter 'đoàn_cấp_trên_đến_dự enter
    end up up up up up ctrl+k 'đã_gửi_bằng_văn_bản enter escape
    enter
    tab ctrl+n 'Phòng_Một enter enter 'Nguyễn_Thị_Ê enter 'Phòng_Hai enter escape
    down ctrl+k 'đang_xem_xét_đơn enter
    down ctrl+n backspace 'E enter enter                           # the name set right
    home enter
    down down enter                                                # read, handed over
    end enter escape
    enter enter
    enter
    ctrl+t                                                         # what is left is shared anew
    enter f4 'Đề_nghị_làm_rõ                                       # half a note, and the power goes
"""
AFTERNOON: Final = """
    enter escape
    enter
    ctrl+f '0005 enter '0006 enter escape
    enter
    enter 'Nhất_trí_với_báo_cáo enter
    enter
    tab insert up '0007 enter 'Khi_nào_sửa_trụ_sở? enter
    home down down down down enter 'Trong_quý_II. enter
    home enter enter escape
    ctrl+o right enter enter ctrl+a 'Tiết_kiệm_10%. enter 'ý_kiến_thảo_luận enter
    ctrl+o right right enter right enter 'trùng_mục_1 enter
    enter
    enter '10 enter '10 enter '9 enter '1 enter '8 enter '5 enter '5 enter
    enter
    # the result has one page; Enter then shows who stands in round 2
    enter
    enter '10 enter '10 enter '10 enter '0 enter '7 enter '3 enter
    enter
    enter
    enter
    f7 ctrl+g 'Tổ_1 enter '4 enter enter enter '2 enter '1 enter enter escape
    f7 enter
    enter
    >rut_lai 'Tổ_2_báo_nhầm enter
    ctrl+g up ctrl+a 'Tổ_2 enter '3 enter '1 enter enter escape
    f7 'Tổ_2_đếm_lại enter
    enter
    ctrl+l 'Hội_nghị_hoàn_thành_chương_trình. enter
    enter
    f9 enter
    enter
    enter
    enter
"""


async def lead(run: DeskRun, lines: str) -> None:
    """Press and type what the lines say, a minute a line."""
    for line in lines.strip().splitlines():
        for part in line.partition("  #")[0].split():
            words = part[1:].replace("_", " ")
            if part.startswith(SAY):
                await run.type(words)
            elif part.startswith(">"):
                await run.run(words)
            else:
                await run.press(part)
        run.later(1)


@pytest.fixture
async def told(tmp_path: Path) -> dict[str, Any]:
    """The export after the day."""
    loaded = load(HERE / "practice-7.yaml")
    assert loaded.plan is not None
    folder = MeetingFolder(tmp_path / "meeting")
    async with desk(tmp_path, of=loaded.plan, members=loaded.members, size=(80, 24)) as run:
        await lead(run, MORNING)
        stopped: datetime = run.now
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq":999,"at":"2018-02-05T14:')
    folder.record.unlink()
    later = stopped + timedelta(minutes=2)
    async with desk(tmp_path, of=loaded.plan, members=loaded.members, size=(80, 24), at=later) as run:
        assert run.form.draft() == {"note": "Đề nghị làm rõ"}
        await lead(run, AFTERNOON)
        assert run.state.closed_at is not None, run.text()
    assert verify(folder) == ()
    data: dict[str, Any] = yaml.safe_load(export_yaml(read_meeting(folder)))
    return data


async def test_the_day_led_by_keys_is_told_as_it_was_with_what_was_corrected(told: dict[str, Any]) -> None:
    the_day_went_so(told)
    votes_ballots_and_awards_are(told)


def the_day_went_so(told: dict[str, Any]) -> None:
    assert told["status"] == "closed"
    order = [(item["id"], item["planned_order"], item["outcome"]) for item in told["agenda"]]
    assert order == [
        ("opening", 1, "done"), ("attendance", 2, "done"), ("programme", 3, "done"), ("awards", 7, "done"),
        ("phat-bieu-cua-cap-tren", None, "done"), ("report-1", 4, "skipped"), ("report-2", 5, "done"),
        ("discussion", 6, "done"), ("bau", 8, "done"), ("resolution", 9, "done"), ("closing", 10, "done"),
    ]  # fmt: skip
    kinds = [(change["kind"], change["reason"]) for change in told["changes"] if change["kind"] != "shared"]
    assert kinds == [
        ("moved", "khách trao thưởng phải về sớm"), ("inserted", "đoàn cấp trên đến dự"),
        ("skipped", "đã gửi bằng văn bản"),
    ]  # fmt: skip
    assert any(change["kind"] == "shared" for change in told["changes"])
    assert START.strftime("%H:%M") in told["agenda"][0]["started_at"]
    met = [count["quorum"]["met"] for count in told["attendance"]]
    assert (met[0], met[-1]) == (False, True)
    people = {member["who"]: member for member in told["members"]}
    assert (people["0011"]["where"], people["0012"]["where"]) == ("excused", "left")
    assert [note["text"] for note in told["notes"]] == ["Đề nghị làm rõ"]


def votes_ballots_and_awards_are(told: dict[str, Any]) -> None:
    votes = [(v["motion"], v["version"], v["counts"]["yes"], v["reason"]) for v in told["votes"]]
    assert votes == [
        ("programme", 1, 10, None), ("resolution", 1, 6, None), ("resolution", 2, 7, "Tổ 2 đếm lại"),
    ]  # fmt: skip
    rounds = [(b["round"], b["elected"], b["tied"]) for b in told["ballots"]]
    assert rounds == [
        (1, ["Ứng viên 1"], ["Ứng viên 2", "Ứng viên 3"]), (2, ["Ứng viên 2"], []),
    ]  # fmt: skip
    assert told["awards"][0]["recipients"] == ["Nguyễn Thị E"]
    articles = [article["text"] for article in told["resolution"]["articles"]]
    assert articles == ["Hoàn thành 100% nhiệm vụ.", "Tiết kiệm 10%."]
