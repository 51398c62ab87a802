import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kcn_tui.stage import views as v
from kcn_tui.stage.layout import SMALLEST_GRID, Sheet, lay_out
from kcn_tui.stage.theme import DARK, LIGHT
from tests.stage.views_any import ANY_VIEW, GRID

WORDS = st.lists(st.text("ắạềộỹaơưđ", min_size=1, max_size=12), min_size=1, max_size=400)
HALL = st.tuples(st.integers(40, 240), st.integers(12, 67))


def pages_of(view: v.View, columns: int, rows: int) -> list[Sheet]:
    first = lay_out(view, columns, rows, 1, (columns, rows))
    return [lay_out(view, columns, rows, page, (columns, rows)) for page in range(1, first.pages + 1)]


def words_of(sheets: list[Sheet]) -> list[str]:
    """Every word above the footers, page after page, whether in plain type or in big letters."""
    return [word for sheet in sheets for line in sheet.words for word in line.split()]


def report(text: str, title: str = "Báo cáo") -> v.TextView:
    return v.TextView(number=4, title=title, by=None, text=text)


@given(ANY_VIEW, GRID, st.integers(1, 50), GRID)
def test_every_picture_fills_its_grid_exactly_and_obeys_no_text(
    view: v.View, grid: tuple[int, int], page: int, said_grid: tuple[int, int]
) -> None:
    columns, rows = grid

    sheet = lay_out(view, columns, rows, page, said_grid, theme=LIGHT)

    assert len(sheet.lines) == rows
    assert max(cell_len(line.plain) for line in sheet.lines) <= columns
    assert 1 <= sheet.page <= sheet.pages
    assert sheet.fits == (columns >= SMALLEST_GRID[0] and rows >= SMALLEST_GRID[1])
    shown = "".join(line.plain for line in sheet.lines)
    assert not [
        c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in "\u202e\u200b"
    ]


@given(WORDS, HALL)
def test_a_report_shows_all_its_words_in_order_and_breaks_none(
    words: list[str], grid: tuple[int, int]
) -> None:
    sheets = pages_of(report(" ".join(words)), *grid)

    assert words_of(sheets) == ["Báo", "cáo", *words]


@given(st.lists(WORDS, min_size=1, max_size=10), HALL)
def test_a_draft_shows_all_its_articles_each_from_the_top_of_a_page(
    articles: list[list[str]], grid: tuple[int, int]
) -> None:
    view = v.DraftView(
        number=9,
        title="Nghị quyết",
        preamble="Hội nghị",
        articles=tuple(" ".join(words) for words in articles),
        closing="Giao",
    )

    sheets = pages_of(view, *grid)

    shown = words_of(sheets)
    expected = ["DỰ", "THẢO", "Nghị", "quyết", "Hội", "nghị"]
    for number, words in enumerate(articles, start=1):
        expected += ["Điều", f"{number}/{len(articles)}", *words]
    assert shown == [*expected, "Giao"]
    assert len(sheets) >= len(articles) + 2


NAME = st.text("ắạềộỹaơưđ", min_size=1, max_size=30)
RECIPIENT = st.builds(v.Recipient, NAME, st.none() | NAME, st.sampled_from(["collective", "individual"]))


def award(recipients: tuple[v.Recipient, ...]) -> v.AwardView:
    return v.AwardView(
        title="Khen thưởng",
        form="Giấy khen",
        by="Trưởng ban",
        decision=None,
        collectives=1,
        individuals=len(recipients),
        recipients=recipients,
    )


@given(st.lists(RECIPIENT, min_size=1, max_size=40), HALL)
def test_recipients_are_called_in_groups_collectives_first_in_the_order_of_the_decision(
    recipients: list[v.Recipient], grid: tuple[int, int]
) -> None:
    sheets = pages_of(award(tuple(recipients)), *grid)[1:]

    shown: list[str] = []
    for sheet in sheets:
        heading, *lines = " ".join(sheet.words).strip().split("/")
        words = " ".join(lines).split()[1:]
        numbers = [word for word in words if word.rstrip(".").isdigit()]
        assert 1 <= len(numbers) <= 6
        assert heading.startswith(
            "Giấy khen · tập thể" if len(shown) < collectives(recipients) else "Giấy khen · cá nhân"
        )
        shown += [word for word in words if not word.startswith("(") and word not in numbers]
    by_kind = sorted(recipients, key=lambda recipient: recipient.kind == "individual")
    assert shown == [recipient.name for recipient in by_kind]


def collectives(recipients: list[v.Recipient]) -> int:
    return sum(recipient.kind == "collective" for recipient in recipients)


def test_a_group_is_as_many_as_stand_on_the_stage_and_groups_are_even() -> None:
    view = award(tuple(v.Recipient(f"Nguyễn Văn {chr(65 + n)}", None, "individual") for n in range(13)))

    pages = pages_of(view, 46, 13)[1:]

    assert [sheet.words[0].strip() for sheet in pages] == [
        "Giấy khen · cá nhân 1–4/13",
        "Giấy khen · cá nhân 5–8/13",
        "Giấy khen · cá nhân 9–13/13",
    ]


@given(WORDS, HALL, HALL, st.integers(1, 60))
def test_a_resized_hall_shows_the_place_where_the_said_page_begins(
    words: list[str], said_grid: tuple[int, int], grid: tuple[int, int], page: int
) -> None:
    numbered = " ".join(f"{word}{n}" for n, word in enumerate(words))
    view = report(numbered)

    said = lay_out(view, *said_grid, page, said_grid)
    own = lay_out(view, *grid, page, said_grid)

    assert words_of([said])[0] in words_of([own])


@given(WORDS, HALL, st.integers(1, 10_000))
def test_a_page_past_the_end_is_the_last(words: list[str], grid: tuple[int, int], beyond: int) -> None:
    view = report(" ".join(words))
    pages = lay_out(view, *grid, 1, grid).pages

    assert lay_out(view, *grid, pages + beyond, grid).page == pages


def test_the_footer_names_the_item_and_the_page() -> None:
    sheet = lay_out(report("từ " * 400), 46, 13, 2, (46, 13))

    footer = sheet.lines[-1].plain
    assert footer.startswith(" 4 · Báo cáo ")
    assert footer.rstrip().endswith(f"2/{sheet.pages}")


def test_a_rehearsal_is_named_on_every_page() -> None:
    view = v.TextView(number=4, title="Báo cáo", by=None, text="từ " * 400, rehearsal=True)

    sheets = pages_of(view, 46, 13)

    assert all("DIỄN TẬP" in sheet.lines[-1].plain for sheet in sheets)


def test_a_notice_stands_in_the_footer_without_moving_the_picture() -> None:
    quiet, noticed = (lay_out(report("a"), 46, 13, theme=DARK, notice=words) for words in ("", "đang chờ"))

    assert noticed.lines[:-1] == quiet.lines[:-1]
    assert "đang chờ" in noticed.lines[-1].plain


@pytest.mark.parametrize("grid", [(10, 3), (5, 2), (1, 1)])
def test_a_grid_too_small_says_so_and_still_shows_something(grid: tuple[int, int]) -> None:
    sheet = lay_out(v.NoMeetingView(clock="14:02"), *grid)

    assert not sheet.fits
    assert any(line.plain.strip() for line in sheet.lines)


@pytest.mark.parametrize("grid", [(46, 13), (80, 22), (120, 35)])
def test_every_page_of_a_motion_says_that_it_is_voted_on(grid: tuple[int, int]) -> None:
    view = v.MotionView(
        number=17,
        title="Nghị quyết",
        text=" ".join(f"Chỉ tiêu thứ {n} của năm." for n in range(60)),
        present=9,
        required=8,
        met=True,
        method=None,
        counted=False,
        article=2,
    )

    sheets = pages_of(view, *grid)

    assert len(sheets) > 1
    for sheet in sheets[1:]:
        assert "BIỂU QUYẾT · ĐIỀU 2" in sheet.lines[-1].plain
    assert any("BIỂU QUYẾT · ĐIỀU 2" in line.plain for line in sheets[-1].lines[:-1])
    assert all(len(sheet.lines) == grid[1] for sheet in sheets)
