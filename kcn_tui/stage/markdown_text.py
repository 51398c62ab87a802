"""Headings, paragraphs and lists of a Markdown text in lines, without Rich's Markdown, which takes three times as long.

A report is paged as a whole when it is opened, since the hall says how many pages there are; so this is what its
opening costs.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from markdown_it.token import Token
from rich.style import Style
from rich.text import Span, Text

from kcn_tui.stage.paging import Lines
from kcn_tui.stage.setting import centred, wrapped
from kcn_tui.stage.theme import Theme
from kcn_tui.text.safe import safe_line

_PLAIN: Final = {
    "heading_open",
    "heading_close",
    "paragraph_open",
    "paragraph_close",
    "bullet_list_open",
    "bullet_list_close",
    "ordered_list_open",
    "ordered_list_close",
    "list_item_open",
    "list_item_close",
    "inline",
}
_BULLET: Final = " • "
_MOST_EMPHASES: Final = 500
"""In one paragraph; where everything is emphasised nothing is, and to wrap it would take seconds."""
_EMPHASES: Final = {"strong": "bold", "em": "italic", "s": "strike"}


def is_plain(tokens: Sequence[Token]) -> bool:
    """Whether a block is made of headings, paragraphs and lists alone."""
    return all(token.type in _PLAIN for token in tokens)


def set_plain(tokens: Sequence[Token], theme: Theme, width: int) -> Lines:
    """Such a block in lines of at most ``width`` cells; an item's number carries its full stop, as in every report."""
    return tuple(line for line in _Setter(tokens, theme).lines(width) if line.plain)


def inline_words(token: Token) -> str:
    """The words of a paragraph on one line."""
    return safe_line("".join(" " if "break" in c.type else c.content for c in token.children or ()))


def first_number(opening: Token) -> int | None:
    """The number of a list's first item, which may be 0; None for a list without numbers."""
    start = opening.attrGet("start")
    return None if opening.type == "bullet_list_open" else int(1 if start is None else start)


class _Setter:
    """Reads the tokens of one block once, from the first to the last."""

    def __init__(self, tokens: Sequence[Token], theme: Theme) -> None:
        self._tokens = iter(tokens)
        self._theme = theme
        self._sign = theme.on_ground(theme.accent, bold=True)

    def lines(self, width: int) -> Iterator[Text]:
        """The lines of all blocks up to the end of the one that is open."""
        heading = ""
        for token in self._tokens:
            if token.type == "inline":
                lines = wrapped(inline_text(token, self._theme, heading=bool(heading)), width)
                yield from (centred(line, width) for line in lines) if heading == "h1" else lines
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                yield from self._list(token, width)
            elif token.type == "list_item_close":
                return
            heading = token.tag if token.type == "heading_open" else ""

    def _list(self, opening: Token, width: int) -> Iterator[Text]:
        """Each item behind its sign; all numbers of a list are as wide as its last."""
        number = first_number(opening)
        items = self._items()
        widest = 0 if number is None else len(str(number + len(items) - 1))
        for n, tokens in enumerate(items):
            sign = _BULLET if number is None else f"{number + n}. ".rjust(widest + 2)
            item = [*_Setter(tokens, self._theme).lines(max(1, width - len(sign)))]
            for row, line in enumerate(item or [Text()]):
                lead = sign if row == 0 else " " * len(sign)
                yield _behind(lead, self._sign if row == 0 else self._theme.base(), line)

    def _items(self) -> list[list[Token]]:
        """The tokens of each item of the list that is open, up to its end."""
        items: list[list[Token]] = []
        depth = 0
        for token in self._tokens:
            depth += token.nesting if token.type.startswith("list_item") else 0
            if token.type == "list_item_open" and depth == 1:
                items.append([])
            elif depth == 0 and token.type.endswith("list_close"):
                break
            elif depth:
                items[-1].append(token)
        return items


def _behind(sign: str, style: Style, line: Text) -> Text:
    """The line behind a sign in its own style."""
    shift = len(sign)
    base = [Span(shift, shift + len(line.plain), line.style)] if line.style else []
    spans = [Span(span.start + shift, span.end + shift, span.style) for span in line.spans]
    return Text(f"{sign}{line.plain}", "", spans=[Span(0, shift, style), *base, *spans])


def inline_text(inline: Token, theme: Theme, *, heading: bool) -> Text:
    """A paragraph's words with their emphases."""
    base = theme.on_ground(theme.title, bold=True) if heading else theme.base()
    parts: list[str] = []
    spans: list[Span] = []
    open_: list[str] = []
    at = 0
    for child in inline.children or ():
        kind = child.type.rpartition("_")[0]
        if kind in _EMPHASES:
            if child.nesting > 0:
                open_.append(kind)
            elif kind in open_:
                open_.remove(kind)
            continue
        words = "\n" if child.type == "hardbreak" else " " if child.type == "softbreak" else child.content
        if child.type == "code_inline":
            spans.append(Span(at, at + len(words), theme.on_ground(theme.accent)))
        if open_:
            spans.append(Span(at, at + len(words), _emphasis(tuple(sorted(set(open_))))))
        parts.append(words)
        at += len(words)
    return Text("".join(parts), base, spans=spans if len(spans) <= _MOST_EMPHASES else [])


@lru_cache(maxsize=16)
def _emphasis(kinds: tuple[str, ...]) -> Style:
    return Style.parse(" ".join(_EMPHASES[kind] for kind in kinds))
