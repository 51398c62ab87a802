"""The pictures that are read on from page to page: a report, a draft resolution."""

from typing import Final

from msgspec.structs import replace

from kcn_tui.locale import _
from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs import available
from kcn_tui.stage.picture import ROWS_OF_A_LARGE_GRID, Picture, Room
from kcn_tui.stage.programme import person
from kcn_tui.stage.setting import headline, words
from kcn_tui.stage.targets import comparison

_COLUMNS_FOR_LARGE_TEXT: Final = 80


def text(view: v.TextView, room: Room) -> Picture:
    """A page with title and speaker, then the text; the footer carries the title on."""
    from kcn_tui.stage.markdown import blocks_of

    theme = room.theme
    blocks = [headline(view.title, theme.on_ground(theme.title, bold=True))]
    if view.by:
        blocks.extend(person(view.by, room))
    images = {image.name: image.png for image in view.images} if view.images and available() else {}
    large = room.height >= ROWS_OF_A_LARGE_GRID and room.width >= _COLUMNS_FOR_LARGE_TEXT
    first, *rest = blocks_of(view.text, theme, large=large, images=images) or (None,)
    body = () if first is None else (replace(first, new_page=True), *rest)
    return Picture((*blocks, *body), middle="every" if large else "first")


def draft(view: v.DraftView, room: Room) -> Picture:
    """Title with preamble, then each article on its own page as it is read out, then the closing paragraph."""
    theme = room.theme
    standing = _("ADOPTED") if view.passed else _("DRAFT")
    blocks = [
        words(
            standing, theme.on_ground(theme.accent, bold=True), justify="center", keeps=True, role="beside"
        ),
        headline(view.title, theme.on_ground(theme.title, bold=True), keeps=False),
    ]
    if view.preamble:
        blocks.append(words(view.preamble, theme.base(), role="body"))
    for number, article in enumerate(view.articles, start=1):
        heading = _("Article {number} of {total}").format(number=number, total=len(view.articles))
        style = theme.on_ground(theme.title, bold=True)
        blocks.append(headline(heading, style, role="second", new_page=True))
        blocks.append(words(article, theme.base(), role="body"))
        if number <= len(view.targets) and view.targets[number - 1]:
            blocks.extend(comparison(view.targets[number - 1], room))
    if view.closing:
        blocks.append(words(view.closing, theme.base(), new_page=True, role="body"))
    return Picture(tuple(blocks))
