"""An id made of a title, for what is added on the day."""

import re
from collections.abc import Container

from kcn_tui.text.folding import fold

_LONGEST: int = 48
"""Characters of the title that an id keeps, so that a number still fits behind it."""


def slug(title: str, taken: Container[str]) -> str:
    """The title in lower-case letters, digits and hyphens, with a number behind it where that id is taken.

    ``"Phát biểu của cấp trên"`` becomes ``"phat-bieu-cua-cap-tren"``; a title without a letter becomes ``"muc"``.
    """
    words = re.findall(r"[a-z0-9]+", fold(title))
    base = "-".join(words)[:_LONGEST].strip("-") or "muc"
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"
