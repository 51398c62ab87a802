import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.papers.minutes import minutes_of
from kcn_tui.record.mark import Position
from kcn_tui.stage import bars
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.targets import aim
from kcn_tui.stage.theme import DARK
from tests.build import Run, plan
from tests.lettered import in_letters

COUNT = v.AttendanceView(number=2, title="Đại biểu", present=39, base=60, required=40, missing=1, met=False)
LINES = (
    v.AwardLine("Bằng khen", "UBND tỉnh", 2, 1, read=True),
    v.AwardLine("Giấy khen", "Trưởng ban", 7, 29, read=False),
)


def shown(picture: v.View, columns: int = 80, rows: int = 22, page: int = 1) -> list[str]:
    return [line.plain for line in lay_out(picture, columns, rows, page, (columns, rows)).lines]


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 500), st.integers(2, 200))
def test_a_bar_touches_its_mark_exactly_if_what_is_needed_is_reached(
    part: int, whole: int, needed: int, width: int
) -> None:
    text = bars.bar(bars.Share(min(part, whole), whole, needed), width, DARK.good, DARK).plain

    assert len(text) == width
    assert text.partition("┃")[0].endswith("█") == (min(part, whole) >= needed)


@pytest.mark.parametrize(("present", "reached"), [(39, False), (40, True)])
def test_attendance_is_a_gauge_that_reaches_the_mark_with_the_quorum(present: int, *, reached: bool) -> None:
    picture = replace(COUNT, present=present, met=reached, missing=40 - present)

    gauge = next(line for line in shown(picture) if "┃" in line and "█" in line)

    assert gauge.partition("┃")[0].endswith("█") == reached


def test_awards_by_form_stand_beside_bars_of_how_many_they_name() -> None:
    first, second = (
        line for line in shown(v.AwardListView(title="Khen thưởng", awards=LINES)) if "█" in line
    )

    assert first.split()[:3] == ["✓", "Bằng", "khen"]
    assert first.rstrip().endswith("02 tập thể · 01 cá nhân")
    assert second.count("█") > 4 * first.count("█")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (v.TargetLine("Doanh thu", "triệu USD", at_least=300), "≥ 300 triệu USD"),
        (v.TargetLine("Nợ đọng", "tỷ đồng", at_most=1.5), "≤ 1,5 tỷ đồng"),
        (v.TargetLine("Vốn", "tỷ đồng", about=1150), "khoảng 1.150 tỷ đồng"),
        (v.TargetLine("Dự án", "dự án", at_least=5, at_most=6), "5 – 6 dự án"),
        (v.TargetLine("CBCC-VC", "%", exactly=100), "100%"),
        (v.TargetLine("Không rõ", None), ""),
    ],
)
def test_a_target_is_written_as_offices_write_it(target: v.TargetLine, words: str) -> None:
    assert aim(target) == words


def test_targets_stand_beside_last_years_results_where_the_agenda_gives_them() -> None:
    compared = {"measure": "Doanh thu", "at_least": 300, "unit": "triệu USD", "last": 287.5}
    alone = {"measure": "Kết nạp", "at_least": 1, "unit": "đảng viên"}
    articles = [
        {"text": "Doanh thu 300.", "targets": [compared]},
        {"text": "Kết nạp 01.", "targets": [alone]},
    ]
    run = Run(plan([{"id": "nq", "kind": "resolution", "title": "Nghị quyết", "articles": articles}]))
    run.do(c.Start("nq"))
    picture = view(run.state, run.now)

    with_last, without = (lay_out(picture, 46, 13, page, (46, 13)).words for page in (2, 3))

    assert " ".join(" ".join(with_last).split()).endswith(
        "Doanh thu ≥ 300 triệu USD năm trước: 287,5 triệu USD"
    )
    assert "năm trước" not in " ".join(without)


TARGETS = [{"measure": "Doanh thu", "at_least": 300, "unit": "triệu USD", "last": 250}]


@pytest.mark.parametrize(
    ("planned", "day", "targets"),
    [
        (
            "Doanh thu 300.\n",
            (c.Amend(1, "thử", "Doanh thu 310."), c.Amend(1, "thôi", "Doanh thu 300.")),
            [1, 0],
        ),
        ("Doanh thu 300.", (c.Amend(1, "bỏ"), c.Amend(2, "thay", "Doanh thu 300.")), [0]),
        ("Doanh thu 300.", (c.Amend(1, "sửa", "Doanh thu 310."),), [0, 0]),
        ("Doanh thu 300.", (c.Amend(2, "bỏ"),), [1]),
    ],
)
def test_hall_and_export_give_an_article_the_same_targets(
    planned: str, day: tuple[c.Command, ...], targets: list[int]
) -> None:
    articles = [{"text": planned, "targets": TARGETS}, {"text": "Điều hai."}]
    run = Run(plan([{"id": "nq", "kind": "resolution", "title": "Nghị quyết", "articles": articles}]))
    run.do(c.Start("nq"), *day)
    hall = view(run.state, run.now)
    assert isinstance(hall, v.DraftView)
    assert [len(each) for each in hall.targets] == targets
    exported = minutes_of(run.state, Position(0, run.timeline.seq)).resolution
    assert exported is not None
    assert [len(each.targets) for each in exported.articles] == targets


@given(st.tuples(st.integers(40, 240), st.integers(12, 67)))
def test_no_candidate_is_larger_than_another(grid: tuple[int, int]) -> None:
    names = ("Văn A", "Thị B", "Lê Mẫu", "Ổn D")
    card = v.CardView(title="Bầu cử", by=None, names=tuple(v.By(name) for name in names), seats=3)

    lines = shown(card, *grid)

    sizes = {next((n for n in (6, 4, 3, 2, 1) if in_letters(lines, name, n)), 0) for name in names}
    assert len(sizes) == 1


@pytest.mark.parametrize(("columns", "rows", "size"), [(80, 22, 0), (120, 34, 2), (200, 56, 2)])
def test_a_short_section_of_a_report_is_large_where_cells_are_small(
    columns: int, rows: int, size: int
) -> None:
    report = v.TextView(title="Báo cáo", by=None, text="## Kết quả\n\nTốt.\n\n## Hạn chế\n\n- chậm")

    lines = shown(report, columns, rows, page=2)

    assert (
        any(in_letters(lines, "Kết quả", n) for n in range(size, 7))
        if size
        else any("Kết quả" in x for x in lines)
    )


def test_a_long_report_is_paged_for_big_letters_where_cells_are_finest() -> None:
    words = [f"từ{n}" for n in range(400)]
    report = v.TextView(title="Báo cáo", by=None, text=" ".join(words))

    sheets = [
        lay_out(report, 200, 56, page, (200, 56)) for page in range(1, lay_out(report, 200, 56).pages + 1)
    ]

    assert [word for sheet in sheets for line in sheet.words for word in line.split()] == [
        "Báo",
        "cáo",
        *words,
    ]
    first_line = sheets[1].words[0]
    assert in_letters([line.plain for line in sheets[1].lines], first_line, 1)
