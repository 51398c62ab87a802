"""Setting words in lines: the small vocabulary in which every picture of the hall is written."""

from collections.abc import Sequence
from io import StringIO
from typing import Final, Literal

from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text
from rich.theme import Theme as RichTheme

from kcn_tui.stage.paging import Block, Headline, Lines, Role
from kcn_tui.text.lines import phrase_break
from kcn_tui.text.safe import safe, safe_line

Justify = Literal["left", "center"]

_TWO: Final = 2


def writer(theme: RichTheme | None = None) -> Console:
    """Rich's own measure of a terminal that shows all colours; nothing is ever written to it."""
    return Console(
        file=StringIO(),
        width=80,
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        theme=theme,
    )


WRITER: Final = writer()


def wrapped(text: Text, width: int) -> Lines:
    """The text in lines of at most ``width`` cells; a word is broken only where it alone is wider."""
    lines = text.wrap(WRITER, max(1, width), justify="left", overflow="fold")
    for line in lines:
        line.rstrip()
    return tuple(lines) or (Text(),)


def words(
    text: str,
    style: Style,
    *,
    justify: Justify = "left",
    hang: str = "",
    gap: int = 1,
    keeps: bool = False,
    whole: bool = False,
    new_page: bool = False,
    level: int = 0,
    role: Role | None = None,
    alike: str = "",
) -> Block:
    """A block of words in one style; ``hang`` stands before its first line and the others are indented as far.

    With a ``role`` the words are set in big letters where there is room for them.
    """
    body, sign = Text(safe(text).strip(), style), Text(safe(hang), style)
    block = styled(
        body, justify=justify, hang=sign, gap=gap, keeps=keeps, whole=whole, new_page=new_page, level=level
    )
    if role is None:
        return block
    return replace(block, headline=Headline(f"{hang}{text}", style, role, alike, left=justify == "left"))


def styled(
    body: Text,
    *,
    justify: Justify = "left",
    hang: Text | None = None,
    gap: int = 1,
    keeps: bool = False,
    whole: bool = False,
    new_page: bool = False,
    level: int = 0,
) -> Block:
    """The same for text in several styles, which must be safe already."""

    def set_in(width: int) -> Lines:
        indent = 0 if hang is None else cell_len(hang.plain)
        if indent * 2 > width:
            indent = 0
        lines = wrapped(body, width - indent) if justify == "left" else _balanced(body, width)
        if hang is not None and indent:
            signs = (hang, *(Text(" " * indent) for _ in lines[1:]))
            lines = tuple(Text.assemble(sign, line) for sign, line in zip(signs, lines, strict=True))
        elif hang is not None and hang.plain:
            lines = (*wrapped(hang, width), *lines)
        return tuple(centred(line, width) for line in lines) if justify == "center" else lines

    return Block(set_in, gap=gap, keeps=keeps, whole=whole, new_page=new_page, level=level)


def headline(
    text: str,
    style: Style,
    *,
    role: Role = "lead",
    gap: int = 1,
    keeps: bool = True,
    new_page: bool = False,
    peers: tuple[str, ...] = (),
) -> Block:
    """What must be read from the last row: a title, a figure, a verdict. Centred, on lines of even length.

    It is set in big letters where the page has room for them; ``role`` says which of several come first, and
    ``peers`` are words that could stand in its place and must be as large, if they can be large at all.
    """
    body = Text(safe(text).strip(), style)

    def set_in(width: int) -> Lines:
        return tuple(centred(line, width) for line in _balanced(body, width))

    large = Headline(text, style, role, peers=peers)
    return Block(set_in, gap=gap, keeps=keeps, whole=True, new_page=new_page, headline=large)


def listed(
    parts: Sequence[str],
    style: Style,
    *,
    justify: Justify = "center",
    indent: int = 0,
    gap: int = 1,
    keeps: bool = False,
    role: Role | None = None,
) -> Block:
    """Short phrases parted by dots; a line breaks between phrases, within one only where it is too wide."""
    phrases = [safe_line(part) for part in parts]

    def set_in(width: int) -> Lines:
        rows = phrases[:1]
        for phrase in phrases[1:]:
            longer = f"{rows[-1]} · {phrase}"
            if cell_len(longer) <= width - indent:
                rows[-1] = longer
            else:
                rows.append(phrase)
        texts = [Text(row, style) for row in rows]
        if justify == "center":
            return tuple(centred(line, width) for text in texts for line in _balanced(text, width))
        left = " " * min(indent, width - 1)
        return tuple(Text.assemble(left, line) for text in texts for line in wrapped(text, width - len(left)))

    headline = None if role is None else Headline(_kept_whole(phrases), style, role, left=justify == "left")
    return Block(set_in, gap=gap, keeps=keeps, whole=True, headline=headline)


def _kept_whole(phrases: Sequence[str]) -> str:
    """The phrases parted by dots, with an ordinary space, at which a line may end, only after a dot."""
    return "\u00a0· ".join(phrase.replace(" ", "\u00a0") for phrase in phrases)


def centred(line: Text, width: int) -> Text:
    """The line in the middle of ``width`` columns."""
    left = max(0, width - cell_len(line.plain)) // 2
    return Text.assemble(" " * left, line) if left else line


def shortened(text: str, width: int) -> str:
    """As many whole words as fit on ``width`` cells, with … where some are left out; for labels only."""
    if cell_len(text) <= width:
        return text
    short = text
    while short and cell_len(short) + 1 > width:
        head, _space, _word = short.rpartition(" ")
        short = head or short[:-1]
    return f"{short.rstrip(' ,;:.·–-…')}…" if width > 0 else ""


def _cells(words: Sequence[str]) -> int:
    return cell_len(" ".join(words))


def _balanced(body: Text, width: int) -> Lines:
    """The fewest lines that hold the text: two between phrases where that can be, else none needlessly longer."""
    lines = wrapped(body, width)
    narrowest, widest = 1, width
    if len(lines) == 1:
        return lines
    words = body.plain.split(" ")
    between = phrase_break(words, _cells, width) if len(lines) == _TWO and "\n" not in body.plain else None
    if between is not None:
        first, second = body.divide([len(" ".join(words[:between])) + 1])
        first.rstrip()
        return first, second
    while narrowest < widest:
        middle = (narrowest + widest) // 2
        if len(wrapped(body, middle)) > len(lines):
            narrowest = middle + 1
        else:
            widest = middle
    longest_word = max(cell_len(word) for word in body.plain.split())
    return wrapped(body, min(width, max(widest, longest_word)))
