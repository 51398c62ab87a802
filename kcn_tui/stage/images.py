"""Images of a report as block characters: two points of colour to a cell, or four in two colours where cells are large.

On the theme of highest contrast and on screens without colour a picture is drawn by shades of one ink instead. Pillow
is imported when the first picture is drawn, never before.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from rich.text import Text

from kcn_tui.stage.glyphs import fit
from kcn_tui.stage.glyphs.raster import QUARTERS
from kcn_tui.stage.glyphs.repertoire import repertoire
from kcn_tui.stage.paging import Figure, Lines, Page
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Room
from kcn_tui.stage.setting import centred, wrapped
from kcn_tui.stage.theme import Theme, contrast
from kcn_tui.text.safe import safe

if TYPE_CHECKING:
    from PIL import Image

RGB: TypeAlias = tuple[int, int, int]

_SHADES: Final = " ░▒▓█"
_MOST_CELLS_IN_QUARTERS: Final = 5_000
"""On a finer grid halves are as sharp to the eye, and sooner drawn."""
_LEVELS: Final = 31
"""Steps of each colour: finer ones make no difference in the hall, only more to paint."""
_SAME: Final = 24
"""Difference in lightness, of 255, below which the quarters of a cell are one colour."""
_SHARE_OF_WORDS: Final = 4
"""Heading and caption together are set in big letters if each takes no more than one row in so many."""


def figure_page(figure: Figure, page: Page, room: Room) -> Page:
    """The page with heading, picture and caption; heading and caption alone where the bytes are no picture."""
    heading = _words(figure.heading, room.theme.on_ground(room.theme.title, bold=True), room)
    caption = _words(figure.caption, room.theme.on_ground(room.theme.quiet), room)
    above = [*heading, Text()] if heading and len(heading) + 1 < room.height // 2 else heading
    caption = (Text(), *caption) if caption and room.height >= ROWS_OF_A_LARGE_GRID else caption
    rows = room.height - len(above) - len(caption)
    drawn = drawing(figure.png, room.breadth, rows, room.theme) if rows > 0 else ()
    spare = rows - len(drawn)
    lines = [
        *above,
        *(Text() for _row in range(spare // 2)),
        *(centred(line, room.breadth) for line in drawn),
        *caption,
        *(Text() for _row in range(spare - spare // 2)),
    ]
    whole = tuple(Text.assemble(line, " " * (room.breadth - cell_len(line.plain))) for line in lines)
    words = tuple(text for text in (figure.heading, figure.caption) if text)
    return Page(whole, page.anchor, words)


def _words(text: str, style: Style, room: Room) -> Lines:
    """Words above or below a picture: big where the grid is fine and they take little of it."""
    if not text:
        return ()
    if room.height >= ROWS_OF_A_LARGE_GRID:
        lettering = fit(text, room.breadth, room.height // _SHARE_OF_WORDS, (1,))
        if lettering is not None:
            return tuple(centred(Text(row, style), room.breadth) for row in lettering.rows)
    return tuple(centred(line, room.breadth) for line in wrapped(Text(safe(text), style), room.width))


@lru_cache(maxsize=32)
def drawing(png: bytes, columns: int, rows: int, theme: Theme) -> Lines:
    """The picture as large as it fits on so many cells, its proportions kept; no lines where the bytes are none."""
    from PIL import Image

    try:
        with Image.open(BytesIO(png), formats=("PNG",)) as opened:
            image = opened.convert("RGBA")
    except Exception:  # noqa: BLE001  damaged bytes make a decoder fail in any way, and words stand for the picture
        return ()
    flat = _on_ground(image, theme)
    scale = min(columns / flat.width, 2 * rows / flat.height)
    wide, high = max(1, round(flat.width * scale)), max(1, round(flat.height * scale / 2))
    if theme.name == "contrast" or not repertoire().colors:
        return tuple(_shaded(flat, wide, high, theme))
    if repertoire().quarters and wide * high <= _MOST_CELLS_IN_QUARTERS:
        return tuple(_in_quarters(_points(flat, 2 * wide, 2 * high), 2 * wide))
    return tuple(_in_halves(_points(flat, wide, 2 * high), wide))


def _on_ground(image: "Image.Image", theme: Theme) -> "Image.Image":
    """The picture without transparency: on the hall's ground, or on the opposite one if it is as dark or as light as that."""
    from PIL import Image, ImageStat

    alpha = image.getchannel("A")
    ground = theme.ground
    if sum(alpha.histogram()[:255]):  # 255 is opaque
        red, green, blue = (round(mean) for mean in ImageStat.Stat(image.convert("RGB"), alpha).mean)
        ink = f"#{red:02x}{green:02x}{blue:02x}"
        ground = max((theme.ground, "#ffffff", "#000000"), key=lambda each: _legible(ink, each, theme.ground))
    under = Image.new("RGBA", image.size, ground)
    return Image.alpha_composite(under, image).convert("RGB")


def _legible(ink: str, ground: str, own: str) -> float:
    """The contrast of this ink, what is enough counting alike, so that the hall's own ground comes first."""
    enough = 4.5
    return min(contrast(ink, ground), enough) + (0.01 if ground == own else 0)


def _points(image: "Image.Image", wide: int, high: int) -> list[RGB]:
    """The picture's points row by row, each colour in a few steps."""
    from PIL import Image

    resized = image.resize((wide, high), Image.Resampling.LANCZOS, reducing_gap=3.0)
    stepped = resized.point([(value * _LEVELS + 127) // 255 * 255 // _LEVELS for value in range(256)] * 3)
    data = stepped.tobytes()
    return list(zip(data[::3], data[1::3], data[2::3], strict=True))


def _in_halves(points: list[RGB], wide: int) -> Iterator[Text]:
    for top in range(0, len(points), 2 * wide):
        upper, lower = points[top : top + wide], points[top + wide : top + 2 * wide]
        yield _line((" " if up == down else "▀", up, down) for up, down in zip(upper, lower, strict=True))


def _in_quarters(points: list[RGB], wide: int) -> Iterator[Text]:
    for top in range(0, len(points), 2 * wide):
        upper, lower = points[top : top + wide], points[top + wide : top + 2 * wide]
        cells = zip(upper[::2], upper[1::2], lower[::2], lower[1::2], strict=True)
        yield _line(_parted(cell) for cell in cells)


def _parted(cell: tuple[RGB, RGB, RGB, RGB]) -> tuple[str, RGB, RGB]:
    """The cell's lighter quarters in one colour on the darker ones in another."""
    lightness = [2 * red + 5 * green + blue for red, green, blue in cell]
    least, most = min(lightness), max(lightness)
    if most - least < 8 * _SAME:
        mean = _mean(cell)
        return " ", mean, mean
    light = [2 * value > least + most for value in lightness]
    pattern = sum(1 << n for n, is_light in enumerate(light) if is_light)
    ink = _mean([point for point, is_light in zip(cell, light, strict=True) if is_light])
    ground = _mean([point for point, is_light in zip(cell, light, strict=True) if not is_light])
    return QUARTERS[pattern], ink, ground


def _mean(points: list[RGB] | tuple[RGB, ...]) -> RGB:
    count = len(points)
    return (
        sum(point[0] for point in points) // count,
        sum(point[1] for point in points) // count,
        sum(point[2] for point in points) // count,
    )


def _line(cells: Iterable[tuple[str, RGB, RGB]]) -> Text:
    """One line of cells: character, ink, ground; neighbours alike are painted together."""
    line, run, known = Text(), "", None
    for character, ink, ground in cells:
        if known is not None and (ink, ground) != known:
            line.append(run, _style(*known))
            run = ""
        known = ink, ground
        run += character
    return line.append(run, _style(*known)) if known is not None else line


@lru_cache(maxsize=4096)
def _style(ink: RGB, ground: RGB) -> Style:
    return Style(color=Color.from_rgb(*ink), bgcolor=Color.from_rgb(*ground))


def _shaded(image: "Image.Image", wide: int, high: int, theme: Theme) -> Iterator[Text]:
    """The picture in shades of the text's colour on the ground, from its lightness."""
    from PIL import Image, ImageOps

    grey = ImageOps.autocontrast(image.convert("L").resize((wide, high), Image.Resampling.LANCZOS))
    steps = Image.new("P", (1, 1))
    steps.putpalette([level * 255 // 4 for level in range(5) for _channel in range(3)])
    shades = grey.convert("RGB").quantize(palette=steps, dither=Image.Dither.FLOYDSTEINBERG).tobytes()
    light_ink = contrast(theme.text, "#000000") > contrast(theme.text, "#ffffff")
    signs = _SHADES if light_ink else _SHADES[::-1]
    for start in range(0, len(shades), wide):
        yield Text("".join(signs[shade] for shade in shades[start : start + wide]), theme.base())
