import re
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from rich.text import Text

from kcn_tui.hall.web.drawing import draw
from kcn_tui.hall.web.projection import grid_for
from kcn_tui.stage.theme import DARK
from kcn_tui.text.safe import safe_line

BASE = DARK.base()
SVG = "{http://www.w3.org/2000/svg}"


def drawn(*lines: Text, grid: tuple[int, int] = (46, 13), says: str = "") -> ET.Element:
    return ET.fromstring(draw(lines, grid, BASE, says))


def covered(picture: ET.Element) -> set[tuple[int, int]]:
    """The halves of cells (5 × 10 units, column and row) that the areas of the picture cover."""
    halves = set()
    for path in picture.iter(f"{SVG}path"):
        for left, top, wide, high in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", path.attrib["d"]):
            halves |= {
                (x // 5, y // 10)
                for x in range(int(left), int(left) + int(wide), 5)
                for y in range(int(top), int(top) + int(high), 10)
            }
    return halves


def test_every_block_covers_its_quarters_and_nothing_else() -> None:
    quarters = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"

    for bits, block in enumerate(quarters):
        wanted = {(2 + n % 2, 2 + n // 2) for n in range(4) if bits >> n & 1}
        assert covered(drawn(Text(), Text(f" {block}"))) == wanted


def test_blocks_beside_each_other_are_one_area() -> None:
    assert draw([Text("████")], (46, 13), BASE, "").count("M") == 1


def test_words_stand_in_their_cells() -> None:
    picture = drawn(Text("ab  Đồng 漢 ▌x"))

    places = [
        (word.text, int(word.attrib["x"]), int(word.attrib["textLength"]))
        for word in picture.iter(f"{SVG}text")
    ]

    assert places == [("ab", 0, 20), ("Đồng", 40, 40), ("漢", 90, 20), ("x", 130, 10)]


def test_a_line_of_a_table_reaches_from_cell_to_cell() -> None:
    picture = draw([Text("──┼━┃")], (46, 13), BASE, "")

    assert "<text" not in picture
    assert picture.count("<path") == 1


def test_colours_and_weights_are_those_of_the_terminal() -> None:
    line = Text.assemble(
        ("đậm", Style(color="#112233", bold=True, italic=True)),
        " ",
        ("đảo", Style(reverse=True)),
        ("gạch", Style(underline=True, strike=True)),
    )

    picture = draw([line], (46, 13), BASE, "")

    assert 'fill="#112233" font-weight="bold" font-style="italic"' in picture
    assert f'fill="{DARK.text}" shape-rendering' in picture
    assert f'<g fill="{DARK.ground}">' in picture
    assert 'text-decoration="underline line-through"' in picture


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_typed_is_text_and_nothing_else(typed: str, says: str) -> None:
    hostile = f"<script>alert(1)</script>\"'&{safe_line(typed)}"

    picture = drawn(Text(hostile), grid=(200, 13), says=f'"><script>{safe_line(says)}')

    kinds = {element.tag.removeprefix(SVG) for element in picture.iter()}
    assert kinds <= {"svg", "g", "path", "text"}
    names = {name for element in picture.iter() for name in element.attrib}
    assert not any(name.startswith("on") or name in {"href", "style"} for name in names)
    assert "".join(picture.itertext()).startswith("<script>alert(1)</script>")


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_every_window_gets_a_grid_that_the_last_row_can_read(wide: int, high: int) -> None:
    columns, rows = grid_for(wide, high)

    assert 46 <= columns <= 240
    assert 13 <= rows <= 67
    assert columns == 46 or rows == 13
