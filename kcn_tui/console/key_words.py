"""Keys that a sentence names, as ``Esc: back``, found where it is clicked, so that the mouse can press them."""

from typing import Final

from rich.cells import cell_len

from kcn_tui.console.keys import KNOWN, label

SEPARATOR: Final = " · "
_MORE: Final = {"Ins": "insert", "Del": "delete", "Tab": "tab", "Ctrl+J": "ctrl+j"}
"""Keys of lists and fields that no command has."""


def key_at(sentence: str, column: int) -> str | None:
    """The key, as Textual names it, of the part of the sentence at this column; None where that names none.

    Parts are divided by `` · `` and begin with their key and a colon; two keys before one colon mean none by themselves.
    """
    start = 0
    for part in sentence.split(SEPARATOR):
        end = start + cell_len(part)
        if start <= column < end:
            return _by_label().get(part.partition(":")[0].strip())
        start = end + len(SEPARATOR)
    return None


def _by_label() -> dict[str, str]:
    keys = [key for known in KNOWN for key in (known.key or "").split(",") if key]
    return {**{label(key): key for key in reversed(keys)}, **_MORE}
