import pytest

from kcn_tui.stage import views as v
from kcn_tui.stage.layout import Sheet, lay_out
from kcn_tui.stage.markdown import blocks_of
from kcn_tui.stage.theme import DARK

GRID = (46, 13)


def pages(text: str, grid: tuple[int, int] = GRID) -> list[list[str]]:
    """The body lines of each page after the title page."""
    view = v.TextView(number=1, title="T", by=None, text=text)
    sheets: list[Sheet] = []
    while not sheets or sheets[-1].page < sheets[-1].pages:
        sheets.append(lay_out(view, *grid, len(sheets) + 1, grid))
    return [[line.plain.strip() for line in sheet.lines[:-1] if line.plain.strip()] for sheet in sheets[1:]]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("**Đậm** và *nghiêng*", ["Đậm và nghiêng"]),
        ("- một\n- hai", ["• một", "• hai"]),
        ("3. ba\n4. bốn", ["3. ba", "4. bốn"]),
        ("## Kết quả\n\nTốt", ["Kết quả", "Tốt"]),
        ("<b>thẻ</b> & <script>x</script>", ["<b>thẻ</b> & <script>x</script>"]),
        ("[bold]không[/bold] phải thẻ", ["[bold]không[/bold] phải thẻ"]),
        ("xem [nơi](http://a.vn)", ["xem [nơi](http://a.vn)"]),
        ("trước ![Sơ đồ *khu* đất](so-do.png) sau", ["trước [Hình: Sơ đồ khu đất] sau"]),
        ("![](so-do.png)", ["[Hình: so-do.png]"]),
        ("[a]: http://a.vn", ["[a]: http://a.vn"]),
        ("    thụt vào", ["thụt vào"]),
        ("chữ&#x202e;ngược", ["chữ�ngược"]),
        ("a\\*b", ["a*b"]),
    ],
)
def test_markdown_is_typography_and_never_loses_words(source: str, lines: list[str]) -> None:
    assert pages(source) == [lines]


def test_a_rule_begins_a_page_even_below_a_paragraph() -> None:
    assert pages("trước\n---\nsau") == [["trước"], ["sau"]]


def test_a_heading_never_stands_last_on_a_page() -> None:
    for filler in range(1, 30):
        for lines in pages("\n\n".join(["dòng"] * filler + ["## Mục", "nội dung"])):
            assert lines[-1] != "Mục"


def test_a_section_that_fits_on_the_next_page_begins_there_once_half_a_page_is_full() -> None:
    shown = pages("\n\n".join([*["dòng"] * 4, "## Mục", *["câu"] * 4]))

    assert shown == [["dòng"] * 4, ["Mục", *["câu"] * 4]]


def test_a_table_keeps_its_columns_where_they_fit() -> None:
    shown = pages("| Chỉ tiêu | Kế hoạch |\n|---|---|\n| Doanh thu | 300 |")

    assert shown[0][0].split() == ["Chỉ", "tiêu", "Kế", "hoạch"]
    assert shown[0][-1].split() == ["Doanh", "thu", "300"]


def test_a_table_too_wide_for_its_words_becomes_lines_of_title_and_cell() -> None:
    columns = [f"cột-rất-rộng-{n}" for n in range(5)]
    source = f"| {' | '.join(columns)} |\n|{'---|' * 5}\n| a | b | c | d | e |"

    assert pages(source) == [[f"{column}: {cell}" for column, cell in zip(columns, "abcde", strict=True)]]


COSTS = "| STT | Nội dung chi | Dự toán | Thực hiện | Tỷ lệ |\n|---|---|---|---|---|\n" + "\n".join(
    f"| {n} | Chi hoạt động thường xuyên thứ {n} | 1.{n:03} | 9{n:02} | 9{n % 10},5% |" for n in range(1, 16)
)


def test_a_table_that_goes_on_has_its_heading_over_each_page_and_no_page_ends_with_it() -> None:
    shown = pages(f"## Chi ngân sách\n\n{COSTS}")

    assert len(shown) > 1
    for lines in shown:
        at = next(n for n, line in enumerate(lines) if line.startswith("STT"))
        rule = next(n for n, line in enumerate(lines) if set(line) == {"─"})
        assert at < rule < len(lines) - 1
    rows = [line for lines in shown for line in lines if line[0].isdigit()]
    assert [row.split()[0] for row in rows] == [str(n) for n in range(1, 16)]
    assert all(row.endswith("%") for row in rows)


def test_a_heading_that_is_repeated_is_counted_neither_in_the_words_nor_in_the_place_of_a_page() -> None:
    view = v.TextView(number=1, title="T", by=None, text=COSTS)
    small = [lay_out(view, *GRID, page, GRID) for page in range(1, lay_out(view, *GRID).pages + 1)]

    said = " ".join(word for sheet in small for word in sheet.words)
    assert said.count("STT") == 1
    for sheet in small[1:]:
        wide = lay_out(view, 90, 13, sheet.page, GRID)
        assert sheet.words[-1].split()[0] in "\n".join(line.plain for line in wide.lines)


def test_columns_of_figures_are_as_narrow_as_their_figures_and_words_have_the_room_that_is_left() -> None:
    first = pages(COSTS)[0]
    rule = next(line for line in first if set(line) == {"─"})
    row = next(line for line in first if line.startswith("1 "))

    assert len(rule) >= 42
    assert row.split()[1:4] == ["Chi", "hoạt", "động"]


def test_figures_and_their_titles_end_below_each_other() -> None:
    shown = pages(
        "| Nội dung | Kế hoạch | Đạt |\n|---|---|---|\n| Thu | 1.300 | 98,5% |\n| Chi | 287,5 | 100% |"
    )[0]

    lines = [line for line in shown if "─" not in line]
    assert {len(line) for line in lines} == {len(lines[0])}
    assert {
        line.index(figure) + len(figure)
        for line, figure in zip(lines, ("Kế hoạch", "1.300", "287,5"), strict=True)
    } == {lines[0].index("Kế hoạch") + len("Kế hoạch")}


@pytest.mark.parametrize(
    "source", ["0. không\n1. một", "3. ba\n4. bốn", "- một\n- hai", "1. một\n   - trong\n   - nữa\n2. hai"]
)
def test_a_list_is_numbered_in_big_letters_as_it_is_in_plain_type(source: str) -> None:
    (block,) = blocks_of(source, DARK, large=True)
    assert block.headline is not None
    plain = [line.plain.strip() for line in block.set_in(40)]
    assert block.headline.text.split("\n") == plain
