"""Markdown as this program reads it, alike where a report is checked and where it is shown.

What would make words of a report vanish or change is switched off: HTML, links and their definitions, code (a
paragraph pasted with spaces before it is no code), and headings by underlining, so that ``---`` always means a new page.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kcn_tui.text.safe import safe

_OFF: Final = ("link", "autolink", "reference", "code", "fence", "lheading")
_NO_IMAGE: Final = re.compile(r"!\[[^\]]*\]\([^()]*\)")
"""What was meant for an image and is none to the parser, such as a name with spaces."""


class ImageNamed(NamedTuple):
    """An image that a text names: ``name`` as it is written, the ``line`` from 1, whether it can be shown.

    It can where it stands alone on its line in a paragraph; elsewhere its words stand for it. ``name`` is empty where
    it only looks like one, and ``words`` are then what is written.
    """

    name: str
    line: int
    alone: bool
    words: str


@cache
def parser() -> MarkdownIt:
    """The one for all texts."""
    return (
        MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
        .enable(["strikethrough", "table"])
        .disable(list(_OFF))
    )


def images_named(text: str) -> Iterator[ImageNamed]:
    """Every image that a text names, in its order."""
    if "![" not in text:
        return
    above = ""
    for token in parser().parse(safe(text)):
        if token.type == "inline":
            yield from _in_paragraph(token, in_text=above == "paragraph_open" and token.level == 1)
        above = token.type


def _in_paragraph(inline: Token, *, in_text: bool) -> Iterator[ImageNamed]:
    first = (inline.map or [0])[0] + 1
    for number, line in enumerate(lines_of(inline), start=first):
        alone = image_alone(line)
        for token in line:
            if token.type == "image":
                yield ImageNamed(name_of(token), number, in_text and token is alone, words_of(token))
            elif token.type == "text":
                for written in _NO_IMAGE.findall(token.content):
                    yield ImageNamed("", number, alone=False, words=written)


def lines_of(inline: Token) -> list[list[Token]]:
    """The parts of a paragraph line by line as they were written, without the breaks."""
    lines: list[list[Token]] = [[]]
    for token in inline.children or ():
        if token.type in {"softbreak", "hardbreak"}:
            lines.append([])
        else:
            lines[-1].append(token)
    return lines


def image_alone(line: list[Token]) -> Token | None:
    """The image of a line that holds nothing else, and stands in no emphasis."""
    inked = [token for token in line if token.type != "text" or token.content.strip()]
    if len(inked) != 1 or inked[0].type != "image" or inked[0].level:
        return None
    return inked[0]


def name_of(image: Token) -> str:
    """The file that an image names, as it is written."""
    return unquote(str(image.attrGet("src") or ""))


def words_of(image: Token) -> str:
    """What an image shows in words; the name of its file where nothing else is said."""
    return "".join(child.content for child in image.children or ()) or name_of(image)
