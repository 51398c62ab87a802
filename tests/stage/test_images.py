"""Images of a report in the hall: a page each, in their proportions, by their words where they cannot be drawn."""

import os
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image as Pillow
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from kcn_tui.hall.speaker import lectern
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.effects.plan import plan_adopted
from kcn_tui.meeting.events import Entry, PlanAdopted
from kcn_tui.plan.images import Image
from kcn_tui.plan.shrinking import shrunk
from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs.repertoire import found
from kcn_tui.stage.images import drawing
from kcn_tui.stage.layout import Sheet, lay_out
from kcn_tui.stage.setting import WRITER
from kcn_tui.stage.theme import CONTRAST, DARK, LIGHT, THEMES, Theme
from tests.build import Run, plan
from tests.sample_images import chart, outline, photograph, png

GRID = (46, 13)


def image(name: str = "x.png", drawn: Pillow.Image | None = None) -> Image:
    small = shrunk(png(chart() if drawn is None else drawn))
    assert isinstance(small, bytes)
    return Image("bao-cao", name, "0" * 64, small)


def view(text: str, *images: Image) -> v.TextView:
    return v.TextView(number=1, title="Báo cáo", by=None, text=text, images=images)


def pages(shown: v.View, grid: tuple[int, int] = GRID, theme: Theme = DARK) -> list[Sheet]:
    count = lay_out(shown, *grid, 1, grid, theme=theme).pages
    return [lay_out(shown, *grid, page, grid, theme=theme) for page in range(1, count + 1)]


def colors(line: Text) -> set[str]:
    """The grounds and inks of the line's block characters."""
    segments = Segment.apply_style(Text.assemble(line).render(WRITER), Style())
    styles = [segment.style for segment in segments if segment.style and segment.style.bgcolor]
    return {color.name for style in styles for color in (style.color, style.bgcolor) if color}


def is_drawn(sheet: Sheet) -> bool:
    return any(len(colors(line)) > 4 for line in sheet.lines)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("grid", [(40, 12), (46, 13), (80, 22), (120, 34), (200, 56), (240, 67)])
def test_an_image_has_a_page_with_the_heading_above_it_and_its_words_below(
    grid: tuple[int, int], theme: Theme
) -> None:
    shown = pages(view("Mở đầu.\n\n## Kết quả\n\n![Doanh thu](x.png)\n\nPhần sau.", image()), grid, theme)

    drawn = [sheet for sheet in shown if is_drawn(sheet)]
    assert [sheet.words for sheet in drawn] == [("Kết quả", "Doanh thu")]
    assert [word for sheet in shown[1:] for word in sheet.words] == [
        "Mở đầu.",
        "Kết quả",
        "Doanh thu",
        "Phần sau.",
    ]
    for sheet in shown:
        assert len(sheet.lines) == grid[1]
        assert max(cell_len(line.plain) for line in sheet.lines) <= grid[0]


@pytest.mark.parametrize("drawn", [chart(), photograph(), outline(), Pillow.new("RGB", (20, 400), "red")])
@given(st.integers(1, 240), st.integers(1, 60), st.sampled_from(list(THEMES.values())))
def test_an_image_keeps_its_proportions_and_its_room(
    drawn: Pillow.Image, columns: int, rows: int, theme: Theme
) -> None:
    lines = drawing(image(drawn=drawn).png, columns, rows, theme)

    wide = {cell_len(line.plain) for line in lines}
    assert len(wide) == 1
    assert max(wide) <= columns
    assert 0 < len(lines) <= rows
    exact = min(columns / drawn.width, 2 * rows / drawn.height)
    assert abs(max(wide) - drawn.width * exact) <= 1
    assert abs(len(lines) - drawn.height * exact / 2) <= 1


def test_a_picture_on_nothing_is_laid_on_what_it_can_be_seen_on() -> None:
    black, white = Pillow.new("RGBA", (60, 40)), Pillow.new("RGBA", (60, 40))
    for one, ink in ((black, (0, 0, 0, 255)), (white, (255, 255, 255, 255))):
        one.paste(ink, (20, 10, 40, 30))

    def ground(drawn: Pillow.Image, theme: Theme) -> Pillow.Image | str:
        return max(colors(drawing(image(drawn=drawn).png, 30, 10, theme)[0]))

    assert ground(black, DARK) == "#ffffff"
    assert ground(white, LIGHT) == "#000000"
    assert ground(black, LIGHT) == "#ffffff"
    assert ground(white, DARK) not in {"#ffffff", "#000000"}


def test_highest_contrast_has_shades_of_one_ink_and_none_of_the_colours() -> None:
    lines = drawing(image(drawn=photograph()).png, 40, 12, CONTRAST)

    assert set("".join(line.plain for line in lines)) == set(" ░▒▓█")
    assert all(str(line.style) == str(CONTRAST.base()) for line in lines)


def test_a_screen_without_colours_is_known_by_the_common_variable() -> None:
    assert not found({"NO_COLOR": "1"}, os.name).colors
    assert found({"NO_COLOR": ""}, os.name).colors
    assert not found({"NO_COLOR": "1", "KCN_TUI_BLOCKS": "halves"}, os.name).colors


def test_an_image_that_the_meeting_does_not_have_or_that_is_damaged_is_said_in_words() -> None:
    text = "## Kết quả\n\n![Doanh thu](x.png)\n\nSau."
    broken = Image("bao-cao", "x.png", "0" * 64, b"\x89PNG khong phai")

    assert pages(view(text))[1].words == ("Kết quả", "[Hình: Doanh thu]", "Sau.")
    lines = [line.plain.strip() for line in pages(view(text, broken))[1].lines[:-1] if line.plain.strip()]
    assert lines == ["Kết quả", "Doanh thu"]


def test_words_that_are_too_long_for_a_caption_are_read_on_a_page_of_their_own() -> None:
    said = " ".join(["Biểu đồ doanh thu"] * 9)

    shown = pages(view(f"![{said}](x.png)", image()))

    assert is_drawn(shown[1])
    assert shown[1].words == ()
    assert " ".join(shown[2].words) == f"[Hình: {said}]"


def test_two_images_under_one_heading_have_a_page_each() -> None:
    shown = pages(view("# A\n![một](x.png)\n![hai](y.png)\ncuối", image(), image("y.png", outline())))

    assert [sheet.words for sheet in shown[1:]] == [("A", "một"), ("hai",), ("cuối",)]


@given(
    st.lists(
        st.sampled_from(
            [
                "## Mục",
                "![một](x.png)",
                "![không có](z.png)",
                "câu " * 30,
                "- một\n- hai",
                "---",
                f"![{'dài ' * 40}](x.png)",
            ]
        ),
        min_size=1,
        max_size=12,
    ),
    st.tuples(st.integers(40, 240), st.integers(12, 67)),
    st.tuples(st.integers(40, 240), st.integers(12, 67)),
)
def test_the_speaker_reads_the_words_of_the_very_place_that_the_hall_sees(
    parts: list[str], hall: tuple[int, int], other: tuple[int, int]
) -> None:
    shown = view("\n\n".join(parts), image())
    for page in range(1, lay_out(shown, *hall).pages + 1):
        seen = lay_out(shown, *hall, page, hall)
        read = lay_out(shown, *other, page, hall, in_words=True, lettered=False)
        if is_drawn(seen) and seen.words:
            assert seen.words[-1] in " ".join(read.words)


def test_the_speakers_screen_says_an_image_in_words() -> None:
    item = {"id": "bao-cao", "kind": "report", "title": "Báo cáo", "text": "Đầu.\n\n![Doanh thu](x.png)"}
    run = Run(plan([item]))
    adopted = PlanAdopted(run.state.plan, "0" * 64, images=(image(),))
    state = plan_adopted(run.state, adopted, Entry(2, run.now, 2, adopted))
    run.do(c.Start("bao-cao"), c.TurnPage(3, *GRID))
    state = replace(run.state, images=state.images)

    lines = lectern(state, datetime.fromisoformat("2018-02-05T13:40:00+07:00"), (80, 24), DARK).lines

    assert any("[Hình: Doanh thu]" in line.plain for line in lines)
