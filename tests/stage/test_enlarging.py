import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs import SIZES, SMALL
from kcn_tui.stage.layout import Sheet, lay_out
from tests.lettered import in_letters, shows
from tests.stage.views_any import ANY_VIEW, GRID, results

ROOT = Path(__file__).parents[2]
BREAK = v.BreakView(number=8, title="Giải lao", back_at="15:20", seconds_left=715)
COUNT = v.AttendanceView(
    number=2, title="Báo cáo tình hình đại biểu", present=55, base=60, required=40, met=True
)
SPEAKER = v.TextView(
    number=3,
    title="Báo cáo về kết quả thực hiện nhiệm vụ năm 2017 và phương hướng nhiệm vụ năm 2018",
    by=v.By("Nguyễn Văn Ổn", ("Trưởng ban",)),
    text="Nội dung",
)
AWARD = v.AwardView(
    title="Khen thưởng",
    form="Giấy khen",
    by="Trưởng ban",
    decision=None,
    collectives=7,
    individuals=29,
    recipients=(),
)
WAITING = v.WaitingView(
    title="Hội nghị cán bộ năm 2018",
    agency="Ban Quản lý",
    superior=None,
    place=None,
    session=None,
    day="05/02/2018",
    clock="13:27",
)

RESULT = v.ResultView(
    number=12,
    title="Nghị quyết Hội nghị",
    yes=52,
    no=2,
    abstain=1,
    not_voting=0,
    present=55,
    required_yes=28,
    passed=True,
    method="hands",
    recount=False,
)
COUNTED = v.MotionView(
    number=12,
    title="Nghị quyết Hội nghị",
    text=None,
    present=55,
    required=40,
    met=True,
    method="hands",
    counted=True,
)
SPEECH = v.SpeakerView(
    number=10, title="Thảo luận", speaker=v.By("Võ Thị Tuyết Nhung"), turn=1, minutes_left=7, minutes_over=0
)

PASSED, FAILED = "✓ THÔNG QUA", "✗ KHÔNG THÔNG QUA"

WIDER_THAN_A_LINE = 30
"""Letters in a row that have to be broken somewhere, in big letters elsewhere than in plain type."""


def said(sheet: Sheet) -> list[str]:
    return [word for line in sheet.words for word in line.split()]


def size_of(sheet: Sheet, text: str) -> int:
    """The size in which the sheet has these words on a line; 0 for plain type."""
    lines = [line.plain for line in sheet.lines]
    assert shows(lines, text)
    return next((size for size in SIZES if in_letters(lines, text, size)), 0)


@given(ANY_VIEW, GRID)
@example(v.DraftView(number=None, title="a", preamble=None, articles=("x" * 170,), closing=None), (177, 31))
def test_big_letters_move_nothing_to_another_page_and_say_the_same_words(
    view: v.View, grid: tuple[int, int]
) -> None:
    first = lay_out(view, *grid, 1, grid)
    for page in range(1, min(first.pages, 4) + 1):
        big, plain = (lay_out(view, *grid, page, grid, lettered=lettered) for lettered in (True, False))

        assert (big.page, big.pages) == (plain.page, plain.pages)
        assert "".join(said(big)) == "".join(said(plain))
        if all(len(word) < WIDER_THAN_A_LINE for word in said(plain)):
            assert said(big) == said(plain)


@pytest.mark.parametrize(
    ("view", "text", "grid", "least"),
    [
        (BREAK, "11:55", (46, 13), 2),
        (BREAK, "11:55", (80, 22), 2),
        (BREAK, "GIẢI LAO", (80, 22), 1),
        (BREAK, "11:55", (200, 56), 4),
        (BREAK, "GIẢI LAO", (120, 34), 1),
        (COUNT, "55/60", (40, 12), 1),
        (COUNT, "55/60", (80, 22), 2),
        (COUNT, "✓ Đủ điều kiện tiến hành hội nghị", (120, 34), 1),
        (SPEAKER, "Nguyễn Văn Ổn", (80, 22), 1),
        (AWARD, "GIẤY KHEN", (46, 13), 1),
        (AWARD, "GIẤY KHEN", (80, 22), 1),
        (AWARD, "GIẤY KHEN", (120, 34), 2),
        (COUNTED, "BIỂU QUYẾT", (46, 13), 1),
        (RESULT, PASSED, (46, 13), 1),
        (SPEECH, "Còn 7 phút", (46, 13), 1),
        (WAITING, "13:27", (46, 13), 1),
        (WAITING, "HỘI NGHỊ CÁN BỘ NĂM 2018", (120, 34), 1),
    ],
)
def test_what_the_eye_is_led_to_is_large(view: v.View, text: str, grid: tuple[int, int], least: int) -> None:
    assert size_of(lay_out(view, *grid, 1, grid), text) >= least


def test_the_parts_of_the_waiting_picture_stand_apart_on_the_smallest_hall_too() -> None:
    whole = replace(
        WAITING,
        title="Hội nghị cán bộ công chức năm 2018",
        agency="Ban Quản lý các khu công nghiệp tỉnh Lâm Đồng",
        superior="Ủy ban nhân dân tỉnh Lâm Đồng",
        session="chiều",
        place="Trung tâm hành chính tỉnh",
    )
    lines = [line.plain.strip() for line in lay_out(whole, 46, 13).lines]
    title, day = lines.index(whole.title.upper()), lines.index("Chiều ngày 05/02/2018")
    assert lines[title - 1] == lines[day - 1] == lines[day + 2] == ""


@given(results(), GRID)
def test_no_title_is_larger_than_the_verdict_over_it(view: v.ResultView, grid: tuple[int, int]) -> None:
    sheet = lay_out(replace(view, title="Nghị quyết", recount=False), *grid)
    lines = [line.plain for line in sheet.lines]

    titles = [size for size in SIZES if in_letters(lines, "Nghị quyết", size)]
    verdicts = [
        size
        for size in SIZES
        if any(
            in_letters(lines, line, size) for line in (PASSED, FAILED, "✓ THÔNG", "✗ KHÔNG", "✗ KHÔNG THÔNG")
        )
    ]
    assert max(titles, default=0) <= max(verdicts, default=0)


@given(st.integers(1, 12), st.tuples(st.integers(40, 240), st.integers(12, 67)))
def test_a_failed_verdict_is_as_large_as_a_passed_one(title: int, grid: tuple[int, int]) -> None:
    result = v.ResultView(
        title="Nghị quyết " * title,
        yes=20,
        no=20,
        abstain=0,
        not_voting=0,
        present=40,
        required_yes=21,
        passed=False,
        method="hands",
        recount=False,
    )
    passed, failed = [
        [line.plain for line in lay_out(view, *grid).lines] for view in (replace(result, passed=True), result)
    ]

    if any(FAILED in line for line in failed):  # in no size is there room for it
        assert not any(in_letters(passed, PASSED, size) for size in SIZES if size > SMALL)
    for size in SIZES:
        assert not in_letters(failed, FAILED, size) or in_letters(passed, PASSED, size)


@pytest.mark.parametrize(("grid", "least"), [((80, 22), 1), ((120, 34), 2), ((200, 56), 3)])
def test_an_article_is_read_in_big_letters_where_its_page_holds_them(
    grid: tuple[int, int], least: int
) -> None:
    article = "Tốt."
    view = v.DraftView(title="Nghị quyết", preamble=None, articles=(article,), closing=None)

    assert size_of(lay_out(view, *grid, 2, grid), article) >= least


@pytest.mark.parametrize(("blocks", "allowed"), [("halves", "▀▄█"), ("none", "")])
def test_a_terminal_without_quarters_or_blocks_shows_the_same_words(blocks: str, allowed: str) -> None:
    code = (
        "from kcn_tui.stage.layout import lay_out\n"
        "from tests.stage.test_enlarging import BREAK\n"
        "sheet = lay_out(BREAK, 80, 22)\n"
        "print(*(line.plain for line in sheet.lines), *sheet.words, sep='\\n')"
    )
    environ = {**os.environ, "KCN_TUI_BLOCKS": blocks, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=True
    )

    shown = {character for character in done.stdout if "▀" <= character <= "▟"}
    assert shown <= set(allowed)
    assert bool(shown) == bool(allowed)
    assert {"GIẢI LAO", "11:55", "Tiếp tục lúc 15:20"} <= {line.strip() for line in done.stdout.splitlines()}


def test_a_table_in_big_letters_keeps_each_column_below_its_heading() -> None:
    rows = [("Chỉ tiêu", "Kế"), ("Doanh thu", "tốt"), ("Thu", "chưa đạt"), ("Nợ đọng kéo dài", "ít")]

    starts = [after_widest_gap(line) for line in in_big_letters(rows)]

    assert max(starts) - min(starts) <= 4


def test_figures_in_big_letters_end_below_each_other_so_that_their_size_is_seen() -> None:
    rows = [("Chỉ tiêu", "Kế"), ("Doanh thu", "300"), ("Thu", "287,5"), ("Nợ đọng kéo dài", "1")]

    ends = [max(len(row.rstrip()) for row in line) for line in in_big_letters(rows)]

    assert max(ends) - min(ends) <= 4


def in_big_letters(rows: list[tuple[str, str]]) -> list[list[str]]:
    """The painted rows of each line of a report's table, all of which is in big letters."""
    table = "\n".join(f"| {one} | {two} |" for one, two in [rows[0], ("---", "---"), *rows[1:]])
    shown = v.TextView(title="Báo cáo", by=None, text=table)
    painted = [line.plain for line in lay_out(shown, 200, 56, 2, (200, 56)).lines[:-1]]
    assert not any(character.isalnum() for line in painted for character in line)
    lines = [[*group] for empty, group in groupby(painted, lambda line: not line.strip(" ─")) if not empty]
    assert len(lines) == len(rows)
    return lines


def after_widest_gap(rows: list[str]) -> int:
    """The column at which ink begins again after the widest gap of a line of big letters."""
    inked = "".join("#" if any(cell != " " for cell in column) else " " for column in zip(*rows, strict=True))
    gaps = re.finditer(r"(?<=#) +(?=#)", inked)
    return max(gaps, key=lambda gap: gap.end() - gap.start()).end()
