import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.stage import views as v
from kcn_tui.stage.layout import lay_out
from tests.lettered import shows
from tests.stage.views_any import results


def result(
    yes: int, no: int = 0, abstain: int = 0, *, present: int, title: str = "Nghị quyết"
) -> v.ResultView:
    needed = present // 2 + 1
    return v.ResultView(
        number=12,
        title=title,
        yes=yes,
        no=no,
        abstain=abstain,
        not_voting=present - yes - no - abstain,
        present=present,
        required_yes=needed,
        passed=yes >= needed,
        method="hands",
        recount=True,
    )


def lines(view: v.ResultView, columns: int = 46, rows: int = 13) -> list[str]:
    return [line.plain for line in lay_out(view, columns, rows).lines]


@pytest.mark.parametrize(
    ("yes", "present", "verdict", "share"),
    [
        (15, 30, "✗ KHÔNG THÔNG QUA", "50,00%"),
        (16, 30, "✓ THÔNG QUA", "53,33%"),
        (55, 55, "✓ THÔNG QUA", "100,00%"),
        (0, 3, "✗ KHÔNG THÔNG QUA", "0,00%"),
        (1, 200_000, "✗ KHÔNG THÔNG QUA", "0,00%"),
    ],
)
def test_the_verdict_stands_in_words_beside_its_figures(
    yes: int, present: int, verdict: str, share: str
) -> None:
    shown = lines(result(yes, present=present))

    assert shows(shown, verdict)
    assert next(line for line in shown if line.lstrip().startswith("Tán thành")).split()[2:4] == [
        str(yes),
        share,
    ]


@given(results().filter(lambda view: view.present > 0), st.integers(60, 200))
def test_the_bar_touches_the_mark_exactly_when_the_motion_passes(view: v.ResultView, columns: int) -> None:
    bar = next(line for line in lines(view, columns, 34) if "┃" in line and "cần" not in line)

    assert bar.partition("┃")[0].endswith("█") == view.passed


@pytest.mark.parametrize("grid", [(40, 12), (46, 13), (80, 22)])
def test_a_result_stands_on_one_page_however_long_its_title(grid: tuple[int, int]) -> None:
    view = result(30, 12, 8, present=55, title="Báo cáo tổng kết phong trào thi đua " * 12)

    sheet = lay_out(view, *grid)

    assert sheet.pages == 1


@pytest.mark.parametrize(("yes", "no"), [(8, 1), (7, 1)], ids=["all voted", "one did not vote"])
def test_the_verdict_is_in_big_letters_on_the_smallest_hall_whether_all_voted_or_not(
    yes: int, no: int
) -> None:
    view = replace(result(yes, no, present=9, title="Nghị quyết Hội nghị"), recount=False)
    shown = lines(view)

    assert "✓ THÔNG QUA" not in "\n".join(shown)
    assert shows(shown, "✓ THÔNG QUA")
