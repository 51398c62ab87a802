"""Quotations of a Markdown text and whatever stands in one, rendered by Rich in the hall's colours."""

from collections.abc import Sequence
from functools import cache

from markdown_it.token import Token
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import ListItem, Markdown, TableElement
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from rich.theme import Theme as RichTheme

from kcn_tui.stage.paging import Lines
from kcn_tui.stage.setting import writer
from kcn_tui.stage.tables import set_table
from kcn_tui.stage.theme import Theme


def rendered(tokens: Sequence[Token], theme: Theme, width: int) -> Lines:
    """The lines of one block, none blank at its edges."""
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
    return writer(RichTheme(styles))


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
    """A table within a quotation, as any other."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        heads = [] if self.header is None or self.header.row is None else self.header.row.cells
        rows = [] if self.body is None else [[cell.content for cell in row.cells] for row in self.body.rows]
        titles = [head.content.copy() for head in heads]
        head, rule = (console.get_style(f"markdown.table.{part}") for part in ("header", "border"))
        yield from set_table(titles, rows, options.max_width, head=head, rule=rule).lines


class _HallMarkdown(Markdown):
    """Rich's Markdown with the elements above."""

    elements = {**Markdown.elements, "list_item_open": _Item, "table_open": _Table}  # noqa: RUF012  declared ClassVar by Rich
