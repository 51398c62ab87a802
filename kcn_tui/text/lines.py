"""Text from people as one line that a terminal can show."""

import re

_UNSHOWABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Controls, line separators, marks that turn the writing direction, lone surrogates, byte order marks."""


def one_line(text: str, width: int | None = None) -> str:
    """The text on one line without anything a terminal would act on, cut to ``width`` characters with an ellipsis."""
    line = " ".join(_UNSHOWABLE.sub(" ", text).split())
    return line if width is None or len(line) <= width else line[: width - 1].rstrip() + "…"
