"""A report's Markdown as blocks of the hall, in its colours and without losing a word.

An image that stands alone on its line has a page of its own, with the heading right above it; any other is shown by its
words, and so is one that the meeting does not have.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from markdown_it.token import Token
from msgspec import Struct
from msgspec.structs import replace
from rich.text import Text

from kcn_tui.locale import _
from kcn_tui.stage.markdown_text import first_number, inline_text, inline_words, is_plain, set_plain
from kcn_tui.stage.paging import Block, Figure, Headline, Lines
from kcn_tui.stage.setting import words, wrapped
from kcn_tui.stage.tables import TableLines, set_table
from kcn_tui.stage.theme import Theme
from kcn_tui.text.markup import image_alone, lines_of, name_of, parser, words_of
from kcn_tui.text.safe import safe

_READ_ALOUD: Final = {"heading_open", "paragraph_open", "bullet_list_open", "ordered_list_open"}
_NARROWEST_NESTED: Final = 16
_CELLS_A_LEVEL: Final = 2
"""Cells that a list takes from the width for each of the parser's levels: a list and its item are two."""
_LONGEST_CAPTION: Final = 100
_LONGEST_HEADING: Final = 80
"""Characters that may stand with a picture on its page; longer words are read before or after it."""
_NO_IMAGES: Final[Mapping[str, bytes]] = {}


class _Part(Struct, frozen=True):
    """The tokens of one block; of an image its name and words."""

    tokens: tuple[Token, ...]
    image: str | None = None
    words: str = ""

    @property
    def level(self) -> int:
        """Of a heading, 0 for anything else."""
        first = self.tokens[0]
        return int(first.tag[1:]) if first.type == "heading_open" else 0


def blocks_of(
    text: str, theme: Theme, *, large: bool = False, images: Mapping[str, bytes] = _NO_IMAGES
) -> tuple[Block, ...]:
    """The blocks of a Markdown text: headings keep to what follows, ``---`` begins a page.

    ``large`` is for a grid of so small cells that every heading of the highest level begins a page too, and that
    a page without tables and quotations is set in big letters where it fits. ``images`` are PNGs by the name that the
    text has for them; there are as many blocks with them as without.
    """
    return tuple(_blocks(text, theme, large=large, images=images))


def _blocks(text: str, theme: Theme, *, large: bool, images: Mapping[str, bytes]) -> Iterator[Block]:
    new_page, heading = False, ""
    parts = _parts(safe(text))
    highest = min((part.level for part in parts if part.level), default=0)
    for part, following in zip_longest(parts, parts[1:]):
        if part.tokens[0].type == "hr":
            new_page = True
            continue
        if part.image is not None:
            png = images.get(part.image)
            yield from _pictured(part, png, heading, theme, new_page=new_page)
            new_page, heading = png is not None, ""
            continue
        heading = _heading_of(part, following, images)
        new_page = new_page or (large and part.level > 0 and part.level == highest)
        block = _block(part, theme, new_page=new_page)
        if heading:
            block = replace(block, set_in=_nothing)
        yield replace(block, headline=_large(part.tokens, theme)) if large and not heading else block
        new_page = False


def _heading_of(part: _Part, following: _Part | None, images: Mapping[str, bytes]) -> str:
    """The words of a heading that stands on the page of the picture below it; empty for anything else."""
    if not part.level or following is None or following.image not in images:
        return ""
    said = inline_words(part.tokens[1])
    return said if len(said) <= _LONGEST_HEADING else ""


def _pictured(
    part: _Part, png: bytes | None, heading: str, theme: Theme, *, new_page: bool
) -> Iterator[Block]:
    """The page of an image and, where that has no room for all its words, a page for those."""
    is_long = len(part.words) > _LONGEST_CAPTION
    said = words(_told(part.words), theme.base(), new_page=new_page)
    if png is None:
        yield said
        if is_long:
            yield Block(_nothing)
        return
    figure = Figure(png, heading, "" if is_long else part.words)
    yield Block(_blank, whole=True, new_page=True, figure=figure)
    if is_long:
        yield replace(said, new_page=True)


def _nothing(_width: int) -> Lines:
    return ()


def _blank(_width: int) -> Lines:
    return (Text(),)


def _large(tokens: Sequence[Token], theme: Theme) -> Headline | None:
    """The block in big letters, without its emphases: a heading, a paragraph, or a list with a line for each of its items."""
    if tokens[0].type not in _READ_ALOUD:
        return None
    lines: list[str] = []
    numbers: list[int | None] = []
    sign = ""
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            numbers.append(first_number(token))
        elif token.type.endswith("_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            number = numbers.pop()
            sign = "• " if number is None else f"{number}. "
            numbers.append(None if number is None else number + 1)
        elif token.type == "inline":
            lines.append(f"{sign}{inline_words(token)}")
            sign = ""
    color = theme.title if tokens[0].type == "heading_open" else theme.text
    style = theme.on_ground(color, bold=tokens[0].type == "heading_open")
    return Headline("\n".join(lines), style, "body", left=True)


@lru_cache(maxsize=16)
def _parts(text: str) -> tuple[_Part, ...]:
    """The blocks that stand in no other; a token's own text is made safe again, as ``&#x202e;`` is text too."""
    parts: list[_Part] = []
    tokens: list[Token] = []
    for token in parser().parse(text):
        tokens.append(token)
        if token.level == 0 and token.nesting <= 0:
            parts.extend(_split(tokens))
            tokens = []
    for part in parts:
        for token in part.tokens:
            for child in token.children or ():
                if child.type == "image":
                    told = _told(words_of(child))
                    child.type, child.tag, child.children, child.content = "text", "", None, told
                child.content = safe(child.content).replace("\n", " ")  # a space at its edge stays
    return tuple(parts)


def _split(tokens: list[Token]) -> Iterator[_Part]:
    """The block; of a paragraph with lines that are images its lines between them, and the images."""
    inline = tokens[1] if tokens[0].type == "paragraph_open" else None
    if inline is None or not any(child.type == "image" for child in inline.children or ()):
        yield _Part(tuple(tokens))
        return
    between: list[Token] = []
    for line in lines_of(inline):
        image = image_alone(line)
        if image is None:
            between.extend([Token("softbreak", "br", 0), *line] if between else line)
            continue
        if between:
            yield _paragraph(tokens, between)
            between = []
        yield _Part((image,), safe(name_of(image)), safe(words_of(image)).replace("\n", " "))
    if between:
        yield _paragraph(tokens, between)


def _paragraph(tokens: list[Token], children: list[Token]) -> _Part:
    """A paragraph of its own with some of the parts of this one."""
    opening, inline, closing = tokens
    return _Part((opening, inline.copy(children=children), closing))


def _told(words_: str) -> str:
    """The words of an image, as they stand in its place."""
    return _("[Image: {what}]").format(what=words_)


def _block(part: _Part, theme: Theme, *, new_page: bool) -> Block:
    tokens = part.tokens
    if tokens[0].type == "table_open":
        return _table(tokens, theme, new_page=new_page)
    deepest = max(token.level for token in tokens)

    @lru_cache(maxsize=4)
    def set_in(width: int) -> Lines:
        if width - deepest * _CELLS_A_LEVEL < _NARROWEST_NESTED and deepest > 1:
            return _flat(tokens, theme, width)
        if is_plain(tokens):
            return set_plain(tokens, theme, width)
        from kcn_tui.stage.markdown_rich import rendered

        return rendered(tokens, theme, width)

    return Block(set_in, keeps=part.level > 0, level=part.level, new_page=new_page)


def _table(tokens: Sequence[Token], theme: Theme, *, new_page: bool) -> Block:
    """A table that a page can end behind any row of, and that has its heading again on the next."""
    rows: list[list[Text]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(inline_text(token, theme, heading=False))
    head, rule = theme.on_ground(theme.accent, bold=True), theme.on_ground(theme.quiet)

    @lru_cache(maxsize=4)
    def table(width: int) -> TableLines:
        return set_table([title.copy() for title in rows[0]], rows[1:], width, head=head, rule=rule)

    return Block(lambda width: table(width).lines, new_page=new_page, parts=lambda width: table(width).parts)


def _flat(tokens: Sequence[Token], theme: Theme, width: int) -> Lines:
    """The words alone, a line for each paragraph, where lists stand too deep in each other for the width."""
    return tuple(
        line
        for token in tokens
        if token.type == "inline"
        for line in wrapped(Text(inline_words(token), theme.base()), width)
    )
