import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kcn_tui.plan.beside import TEXTS_LIMIT
from kcn_tui.plan.load import Loaded, load
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Awards, Plan, Report
from kcn_tui.plan.sound import MOST_CHARACTERS, MOST_LINES
from kcn_tui.plan.values import is_reserved

REFERENCE = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"

HEAD = """\
format: kcn-agenda/1
conference: {id: thu, title: Hội nghị, agency: Cơ quan, date: 5/2/2018, start: "8:05"}
roles: {chair: Nguyễn Văn A}
"""


def report(file: str) -> str:
    return f"{HEAD}agenda:\n  - {{id: bao-cao, kind: report, title: Báo cáo, file: {file}}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "agenda"
    folder.mkdir()
    return folder


def load_text(folder: Path, text: str) -> Loaded:
    path = folder / "thu.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def the_plan(loaded: Loaded) -> Plan:
    assert loaded.faults == ()
    assert loaded.plan is not None
    return loaded.plan


def codes(loaded: Loaded) -> list[str]:
    return [fault.code for fault in loaded.faults]


def test_date_and_start_are_kept_in_one_form(folder: Path) -> None:
    conference = the_plan(load_text(folder, report("null"))).conference
    assert (conference.date, conference.start) == ("2018-02-05", "08:05")


def test_what_is_left_out_has_the_usual_rules(folder: Path) -> None:
    plan = the_plan(load_text(folder, report("null")))
    assert (plan.rules.quorum, plan.rules.majority) == (
        "at least 2/3 of summoned",
        "more than 1/2 of present",
    )
    assert (plan.roll.staff, plan.roll.summoned, plan.people) == (None, None, {})


def test_a_reports_file_becomes_its_text_in_nfc(folder: Path) -> None:
    (folder / "bao-cao").mkdir()
    content = unicodedata.normalize("NFD", "\ufeff## Kết quả\r\n\r\nTốt\N{NO-BREAK SPACE}!\r\n")
    (folder / "bao-cao" / "1.md").write_bytes(content.encode())
    item = the_plan(load_text(folder, report("bao-cao/1.md"))).item("bao-cao")
    assert isinstance(item, Report)
    assert (item.text, item.file) == ("## Kết quả\n\nTốt\N{NO-BREAK SPACE}!\n", "bao-cao/1.md")


def test_a_way_out_and_back_in_is_still_inside(folder: Path) -> None:
    (folder / "1.md").write_text("Tốt")
    assert the_plan(load_text(folder, report("../agenda/1.md"))).agenda[0].text == "Tốt"


def test_a_link_that_leads_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mat.md").write_text("không được đọc")
    link_or_skip(folder / "1.md", tmp_path / "mat.md")
    link_or_skip(folder / "ngoai", tmp_path)
    assert codes(load_text(folder, report("1.md"))) == ["beside-outside"]
    assert codes(load_text(folder, report("ngoai/mat.md"))) == ["beside-outside"]


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "1.md").write_text("Tốt")
    link_or_skip(folder / "2.md", folder / "1.md")
    assert the_plan(load_text(folder, report("2.md"))).agenda[0].text == "Tốt"


def test_a_link_to_itself_is_a_fault(folder: Path) -> None:
    link_or_skip(folder / "1.md", folder / "1.md")
    assert codes(load_text(folder, report("1.md")))[0] in {"beside-outside", "beside-unreadable"}


def link_or_skip(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target)
    except OSError as error:
        pytest.skip(f"this system makes no symbolic links for us: {error}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes in its folders")
def test_a_pipe_is_a_fault_and_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "1.md")
    assert codes(load_text(folder, report("1.md"))) == ["beside-not-regular"]
    os.mkfifo(folder / "pipe.yaml")
    assert codes(load(folder / "pipe.yaml")) == ["file-not-regular"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_is_a_fault_and_is_not_read() -> None:
    assert codes(load(Path("/dev/zero"))) == ["file-not-regular"]


def test_a_file_that_may_not_be_read_is_a_fault(folder: Path) -> None:
    secret = folder / "1.md"
    secret.write_text("Tốt")
    secret.chmod(0)
    try:
        secret.read_bytes()
    except PermissionError:
        assert codes(load_text(folder, report("1.md"))) == ["beside-unreadable"]
        assert codes(load(secret)) == ["file-unreadable"]
    else:
        pytest.skip("whoever runs this may read everything")


def test_the_reports_texts_are_bounded_together(folder: Path) -> None:
    text = "ệ" * MOST_CHARACTERS
    (folder / "dai.md").write_text(text, "utf-8")
    fitting = TEXTS_LIMIT // len(text.encode())
    reports = [f"  - {{id: r{n}, kind: report, title: Báo cáo, file: dai.md}}\n" for n in range(fitting + 1)]
    assert codes(load_text(folder, f"{HEAD}agenda:\n{''.join(reports[:fitting])}")) == []
    loaded = load_text(folder, f"{HEAD}agenda:\n{''.join(reports)}")
    assert [(fault.code, fault.line) for fault in loaded.faults] == [("beside-too-big", 5 + fitting)]


def with_list(folder: Path, people: str, roll: str = "") -> Loaded:
    (folder / "danh-sach.csv").write_text(people, "utf-8")
    return load_text(folder, report("null") + f"roll: {{list: danh-sach.csv{roll}}}\n")


def test_the_people_of_the_list_come_with_the_plan(folder: Path) -> None:
    loaded = with_list(folder, "Số thẻ;Họ và tên\n0012;Nguyễn Văn A\n")
    assert the_plan(loaded).roll.list == "danh-sach.csv"
    assert loaded.members == (Member("0012", "Nguyễn Văn A", card="0012"),)


def test_the_faults_of_the_list_come_after_those_of_the_agenda_and_leave_neither_plan_nor_people(
    folder: Path,
) -> None:
    loaded = with_list(folder, "Số thẻ;Họ và tên\n0012;\n", ", staff: -1")
    assert (loaded.plan, loaded.members) == (None, ())
    assert [(Path(fault.file).name, fault.line, fault.column, fault.code) for fault in loaded.faults] == [
        ("thu.yaml", 6, 36, "too-small"),
        ("danh-sach.csv", 2, 2, "roll-name-missing"),
    ]


@pytest.mark.parametrize(
    ("roll", "warnings"),
    [
        ("", []),
        (", summoned: null", []),
        (", summoned: 2, staff: 3", []),
        (", summoned: 3", ["roll-summoned"]),
        (", staff: 1", ["summoned-above-staff"]),
    ],
)
def test_figures_that_disagree_with_the_list_are_a_warning(
    folder: Path, roll: str, warnings: list[str]
) -> None:
    people = "name,kind\nNguyễn Văn A,member\nTrần Thị B,\nLê Văn C,guest\n"
    loaded = with_list(folder, people, roll)
    assert [warning.code for warning in loaded.warnings if warning.code != "no-chair"] == warnings


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "LPT9.md", "aux.tar.gz", "prn "])
def test_names_that_windows_keeps_are_reserved(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize("name", ["lam-dong-2018", "con-bo", "com", "com10", "nul-2018", ".."])
def test_other_names_are_not_reserved(name: str) -> None:
    assert not is_reserved(name)


def check_invariants(loaded: Loaded) -> None:
    assert (loaded.plan is None) is bool(loaded.faults)
    places = [(fault.line, fault.column) for fault in loaded.faults]
    assert places == sorted(places)
    assert all(line >= 1 and column >= 1 for line, column in places)


SIGNS = "- ¦: ¦\n¦\n  ¦\n    ¦{¦}¦[¦]¦,¦&a ¦*a¦!!str ¦!x¦? ¦|\n¦>-\n¦'¦\"¦#¦---\n¦...\n¦%YAML 1.2\n¦<<¦\t¦\r¦\0¦\x85¦\u2028¦\ufeff"
WORDS = "~¦no¦010¦13:30¦1e9¦\\x1b¦\\U7fffffff¦format¦kcn-agenda/1¦conference¦people¦agenda¦kind¦report¦awards¦id¦title"
FRAGMENTS = st.sampled_from(
    [*SIGNS.split("¦"), *WORDS.split("¦"), "text", "file", "..", "/etc/passwd", "Hội nghị", "ệ"]
)
IN_ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@IN_ONE_FOLDER
@given(
    content=st.binary(max_size=200)
    | st.lists(FRAGMENTS, max_size=60).map(lambda parts: "".join(parts).encode())
)
def test_no_bytes_whatever_make_loading_raise(folder: Path, content: bytes) -> None:
    path = folder / "bytes.yaml"
    path.write_bytes(content)
    check_invariants(load(path))


@IN_ONE_FOLDER
@given(
    start=st.integers(0, REFERENCE.stat().st_size // 2),
    length=st.integers(0, 40),
    put=st.lists(FRAGMENTS, max_size=3).map("".join),
)
def test_no_damage_to_a_good_agenda_makes_loading_raise(
    folder: Path, start: int, length: int, put: str
) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    path = folder / "damaged.yaml"
    path.write_text(text[:start] + put + text[start + length :], encoding="utf-8")
    check_invariants(load(path))


@pytest.mark.parametrize("text", ["x" * (MOST_CHARACTERS + 1), "x\n" * (MOST_LINES + 1)])
def test_a_text_too_long_to_be_paged_without_a_wait_is_a_fault(folder: Path, text: str) -> None:
    (folder / "1.md").write_text(text, encoding="utf-8")
    assert codes(load_text(folder, report("1.md"))) == ["text-too-long"]
    (folder / "1.md").write_text(text[: len(text) // 2], encoding="utf-8")
    assert codes(load_text(folder, report("1.md"))) == []


@pytest.mark.parametrize(
    ("start", "given", "named", "warned"),
    [
        ('"11:59"', "null", "sáng", False),
        ('"12:00"', "null", "chiều", False),
        ('"18:00"', "null", "tối", False),
        ("null", "null", None, False),
        ("null", "sáng", "sáng", False),
        ('"17:30"', "tối", "tối", False),
        ('"18:00"', "chiều", "chiều", False),
        ('"13:30"', "sáng", "sáng", True),
        ('"8:00"', "chiều", "chiều", True),
    ],
)
def test_the_part_of_the_day_follows_from_the_start_where_none_is_given(
    folder: Path, start: str, given: str, named: str | None, *, warned: bool
) -> None:
    text = report("null").replace('start: "8:05"', f"start: {start}, session: {given}")
    loaded = load_text(folder, text)
    assert the_plan(loaded).conference.part_of_day == named
    assert [fault.code for fault in loaded.warnings] == ["session-start"] * warned


def test_a_recipient_named_by_the_id_of_a_person_is_read_out_by_name(folder: Path) -> None:
    award = (
        "{id: k, form: Giấy khen, by: Trưởng ban, individuals: 3, recipients: [an, Lê Thị B, Trần Văn An]}"
    )
    item = f"{{id: khen, kind: awards, title: Khen thưởng, awards: [{award}]}}"
    loaded = load_text(folder, f"{HEAD}people: {{an: {{name: Trần Văn An}}}}\nagenda:\n  - {item}\n")
    (awards,) = the_plan(loaded).agenda
    assert isinstance(awards, Awards)
    assert awards.awards[0].recipients == ("Trần Văn An", "Lê Thị B", "Trần Văn An")
    assert [fault.code for fault in loaded.warnings] == ["same-recipient"]
