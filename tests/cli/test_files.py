from pathlib import Path

import pytest

from tests import short_meeting
from tests.cli.conftest import Kcn

FAULTY = """\
format: kcn-agenda/1
conference: {id: hop, title: Hội nghị, agency: Cơ quan, date: 31/02/2026, start: 13:30}
roles: {chair: Nguyễn Văn A}
agenda:
  - {id: mot, kind: ceremony, title: Chào cờ, minuts: 5}
  - {id: mot, kind: report, title: Báo cáo}
"""


def test_new_writes_an_agenda_whose_check_tells_only_of_what_is_to_be_filled_in(
    kcn: Kcn, tmp_path: Path
) -> None:
    assert kcn("new", "hop.yaml") == (0, "Đã tạo hop.yaml; điền xong thì chạy: kcn-tui check hop.yaml\n", "")
    assert (tmp_path / "hop.yaml").read_text("utf-8").startswith("#")
    checked = kcn("check", "hop.yaml")
    assert (checked.code, checked.err) == (0, "")
    assert all("lưu ý: chỗ này vẫn còn nguyên lời của mẫu" in line for line in checked.out.splitlines())


def test_new_never_overwrites(kcn: Kcn, tmp_path: Path) -> None:
    (tmp_path / "hop.yaml").write_text("của tôi", "utf-8")
    assert kcn("new", "hop.yaml") == (2, "", "hop.yaml đã có sẵn; hãy chọn tên khác.\n")
    assert (tmp_path / "hop.yaml").read_text("utf-8") == "của tôi"


def test_new_says_where_it_cannot_write(kcn: Kcn) -> None:
    end = kcn("new", "khong-co/hop.yaml", "--lang", "en")
    assert (end.code, end.out, end.err.count("\n")) == (2, "", 1)
    assert end.err.startswith(f"{Path('khong-co/hop.yaml')} cannot be written: ")


def test_check_says_every_fault_at_its_place_and_goes_on_to_the_next_file(kcn: Kcn, tmp_path: Path) -> None:
    (tmp_path / "sai.yaml").write_text(FAULTY, "utf-8")
    short_meeting.write(tmp_path)
    end = kcn("check", "sai.yaml", "hop.yaml", "--lang", "en")
    places = [line.split(": ")[0] for line in end.out.splitlines()]
    assert (end.code, end.err) == (2, "")
    assert places == ["sai.yaml:2:63", "sai.yaml:2:82", "sai.yaml:5:47", "sai.yaml:6:10", "hop.yaml"]


def test_check_lets_a_warning_pass(kcn: Kcn, tmp_path: Path) -> None:
    agenda, _cues = short_meeting.write(tmp_path)
    agenda.write_text(short_meeting.AGENDA.replace("summoned: 45", "summoned: 46"), "utf-8")
    end = kcn("check", "hop.yaml", "--lang", "en")
    assert end.code == 0
    assert end.out.startswith("hop.yaml:8:")
    assert ": warning: 46 are summoned of 45 staff" in end.out


@pytest.mark.parametrize(
    ("cues", "place"),
    [
        ("- start: report-9\n", "1:10"),
        ("- note: được\n- strat: report-1\n", "2:3"),
        ("- attendance: {present: nhiều}\n", "1:25"),
        ("- [\n", "2:1"),
        ("", "1:1"),
    ],
)
def test_check_knows_a_cue_file_and_holds_it_against_the_agenda_beside_it(
    kcn: Kcn, tmp_path: Path, cues: str, place: str
) -> None:
    short_meeting.write(tmp_path)
    (tmp_path / "hop.cues.yaml").write_text(cues, "utf-8")
    end = kcn("check", "hop.cues.yaml")
    assert end.code == 2
    assert end.out.startswith(f"hop.cues.yaml:{place}: ")


def test_check_takes_a_sound_cue_file_under_any_name(kcn: Kcn, tmp_path: Path) -> None:
    (tmp_path / "khac.yaml").write_text("- start: report-9\n", "utf-8")
    assert kcn("check", "khac.yaml", "--lang", "en") == (0, "khac.yaml: OK\n", "")


def test_check_says_that_a_file_is_not_there(kcn: Kcn) -> None:
    end = kcn("check", "khong-co.yaml", "--lang", "en")
    assert (end.code, end.out) == (2, "khong-co.yaml:1:1: there is no such file\n")
