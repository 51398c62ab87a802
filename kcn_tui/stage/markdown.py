"""A report's Markdown as blocks that Rich renders one at a time, in the hall's colours and without losing a word.

An image is shown by its alternative text, since the hall has nothing but the journal to read from. What would make
words of a report vanish or change is switched off in the parser: HTML, links and their definitions, code (a paragraph pasted with spaces before it is no code), and headings by underlining, so that ``---``
always means a new page.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from io import StringIO
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace
from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import ListItem, Markdown, TableElement
from rich.segment import Segment
from rich.style import Style
from rich.table import Table
from rich.text import Text
from rich.theme import Theme as RichTheme

from kcn_tui.locale import _
from kcn_tui.stage.paging import Block, Headline, Lines
from kcn_tui.stage.setting import wrapped
from kcn_tui.stage.theme import Theme
from kcn_tui.text.safe import safe, safe_line

_OFF: Final = ("link", "autolink", "reference", "code", "fence", "lheading")
_READ_ALOUD: Final = {"heading_open", "paragraph_open", "bullet_list_open", "ordered_list_open"}
_NARROWEST_NESTED: Final = 16
_CELLS_A_LEVEL: Final = 2
"""Cells that a list takes from the width for each of the parser's levels: a list and its item are two."""


@cache
def _parser() -> MarkdownIt:
    return (
        MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
        .enable(["strikethrough", "table"])
        .disable(list(_OFF))
    )


def blocks_of(text: str, theme: Theme, *, large: bool = False) -> tuple[Block, ...]:
    """The blocks of a Markdown text: headings keep to what follows, ``---`` begins a page.

    ``large`` is for a grid of so small cells that every heading of the highest level begins a page too, and that
    a page without tables and quotations is set in big letters where it fits.
    """
    return tuple(_blocks(text, theme, large=large))


def _blocks(text: str, theme: Theme, *, large: bool) -> Iterator[Block]:
    new_page = False
    blocks = _top_level(safe(text))
    highest = min((tokens[0].tag for tokens in blocks if tokens[0].type == "heading_open"), default="")
    for tokens in blocks:
        first = tokens[0]
        if first.type == "hr":
            new_page = True
            continue
        level = int(first.tag[1:]) if first.type == "heading_open" else 0
        new_page = new_page or (large and first.type == "heading_open" and first.tag == highest)
        block = _block(tokens, theme, level=level, new_page=new_page)
        yield replace(block, headline=_large(tokens, theme)) if large else block
        new_page = False


def _large(tokens: Sequence[Token], theme: Theme) -> Headline | None:
    """The block in big letters, without its emphases: a heading, a paragraph, or a list with a line for each of its items."""
    if tokens[0].type not in _READ_ALOUD:
        return None
    lines, sign, numbers = [], "", [0]
    for token in tokens:
        if token.type == "ordered_list_open":
            numbers.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            numbers.append(0)
        elif token.type.endswith("_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            sign = f"{numbers[-1]}. " if numbers[-1] else "• "
            numbers[-1] += bool(numbers[-1])
        elif token.type == "inline":
            lines.append(f"{sign}{_inline_words(token)}")
            sign = ""
    color = theme.title if tokens[0].type == "heading_open" else theme.text
    style = theme.on_ground(color, bold=tokens[0].type == "heading_open")
    return Headline("\n".join(lines), style, "body", left=True)


@lru_cache(maxsize=16)
def _top_level(text: str) -> tuple[tuple[Token, ...], ...]:
    """The tokens of each block that stands in no other; a token's own text is made safe again, as ``&#x202e;`` is text too."""
    blocks: list[tuple[Token, ...]] = []
    tokens: list[Token] = []
    for token in _parser().parse(text):
        for child in token.children or ():
            if child.type == "image":
                _told(child)
            child.content = _one_line(child.content)
        tokens.append(token)
        if token.level == 0 and token.nesting <= 0:
            blocks.append(tuple(tokens))
            tokens = []
    return tuple(blocks)


def _told(image: Token) -> None:
    """Make text of an image: that it is one, and what it shows in words."""
    alternative = "".join(child.content for child in image.children or ()) or str(image.attrGet("src") or "")
    image.type, image.tag, image.children = "text", "", None
    image.content = _("[Image: {what}]").format(what=alternative)


def _one_line(text: str) -> str:
    """The text made safe on one line; a space at its edge parts it from its neighbour and stays."""
    return safe(text).replace("\n", " ")


def _block(tokens: tuple[Token, ...], theme: Theme, *, level: int, new_page: bool) -> Block:
    deepest = max(token.level for token in tokens)

    def set_in(width: int) -> Lines:
        if width - deepest * _CELLS_A_LEVEL < _NARROWEST_NESTED and deepest > 1:
            return _flat(tokens, theme, width)
        return _rendered(tokens, theme, width)

    return Block(set_in, keeps=level > 0, level=level, new_page=new_page)


def _rendered(tokens: Sequence[Token], theme: Theme, width: int) -> Lines:
    markdown = _markdown(theme)
    markdown.parsed = list(tokens)
    console = _console(theme)
    rows = console.render_lines(markdown, console.options.update(width=width), pad=False)
    lines = [_line(row) for row in rows]
    while lines and not lines[-1].plain:
        lines.pop()
    while lines and not lines[0].plain:
        lines.pop(0)
    return tuple(lines)


@cache
def _markdown(theme: Theme) -> "_HallMarkdown":
    """One for all blocks: to make it makes a parser too, which takes longer than to render most blocks."""
    return _HallMarkdown("", style=theme.base(), hyperlinks=False)


def _line(row: list[Segment]) -> Text:
    line = Text()
    for segment in row:
        line.append(segment.text, segment.style)
    line.rstrip()
    return line


def _flat(tokens: Sequence[Token], theme: Theme, width: int) -> Lines:
    """The words alone, a line for each paragraph, where lists stand too deep in each other for the width."""
    return tuple(
        line
        for token in tokens
        if token.type == "inline"
        for line in wrapped(Text(_inline_words(token), theme.base()), width)
    )


def _inline_words(token: Token) -> str:
    return safe_line("".join(" " if "break" in c.type else c.content for c in token.children or ()))


@cache
def _console(theme: Theme) -> Console:
    heading = theme.on_ground(theme.title, bold=True)
    quiet = theme.on_ground(theme.quiet)
    styles: dict[str, str | Style] = {
        "markdown.paragraph": theme.base(),
        "markdown.strong": Style(bold=True),
        "markdown.em": Style(italic=True),
        "markdown.s": Style(strike=True),
        "markdown.code": theme.on_ground(theme.accent),
        "markdown.block_quote": quiet,
        "markdown.item": theme.base(),
        "markdown.item.bullet": theme.on_ground(theme.accent, bold=True),
        "markdown.item.number": theme.on_ground(theme.accent, bold=True),
        "markdown.table.border": quiet,
        "markdown.table.header": theme.on_ground(theme.accent, bold=True),
        **{f"markdown.h{level}": heading for level in range(1, 7)},
    }
    return Console(
        file=StringIO(),
        width=80,
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        theme=RichTheme(styles),
    )


class _Item(ListItem):
    """An item whose number carries its full stop, as in every Vietnamese report."""

    def render_number(
        self, console: Console, options: ConsoleOptions, number: int, last_number: int
    ) -> RenderResult:
        width = len(str(last_number)) + 2
        style = console.get_style("markdown.item.number")
        lines = console.render_lines(
            self.elements, options.update(width=options.max_width - width), style=self.style
        )
        for index, line in enumerate(lines):
            yield Segment(f"{number}. ".rjust(width) if index == 0 else " " * width, style)
            yield from line
            yield Segment.line()


class _Table(TableElement):
    """A table whose columns are never narrower than their longest word; where that is too wide, a line for each cell."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        heads = [] if self.header is None or self.header.row is None else self.header.row.cells
        rows = [] if self.body is None else [[cell.content for cell in row.cells] for row in self.body.rows]
        titles = [head.content for head in heads]
        widths = _column_widths(list(zip(titles, *rows, strict=True)), options.max_width - 3 * len(titles))
        if widths is None:
            yield from _stacked(titles, rows)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, style="markdown.table.border")
        for head, width in zip(titles, widths, strict=True):
            title = head.copy()
            title.stylize("markdown.table.header")
            table.add_column(title, width=width, overflow="fold")
        for row in rows:
            table.add_row(*row)
        yield table


def _stacked(titles: list[Text], rows: list[list[Text]]) -> RenderResult:
    """Each row as lines of title and cell."""
    if not rows:
        yield Text(" · ").join(titles)
    for row in rows:
        for title, cell in zip(titles, row, strict=True):
            head = Text.assemble(title, ": " if title.plain else "")
            head.stylize("markdown.table.header")
            yield Text.assemble(head, cell)
        yield Text()


def _column_widths(columns: Sequence[tuple[Text, ...]], room: int) -> list[int] | None:
    """Cells for each column: its longest word and a fair part of what is left; None where the words do not fit."""
    least = [max((cell_len(w) for c in column for w in c.plain.split()), default=1) for column in columns]
    most = [max(cell_len(cell.plain) for cell in column) or 1 for column in columns]
    spare, wanted = room - sum(least), sum(most) - sum(least)
    if spare < 0:
        return None
    if wanted <= spare:
        return most
    return [low + (high - low) * spare // wanted for low, high in zip(least, most, strict=True)]


class _HallMarkdown(Markdown):
    """Rich's Markdown with the elements above."""

    elements = {**Markdown.elements, "list_item_open": _Item, "table_open": _Table}  # noqa: RUF012  declared ClassVar by Rich
