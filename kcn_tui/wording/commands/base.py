"""What the words for a command are."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct


class Words(Struct, frozen=True):
    """What a command is called: ``label`` in the palette, ``short`` in the footer, ``help`` in one line."""

    label: str
    short: str
    help: str


Table: TypeAlias = dict[str, Callable[[], Words]]
"""Words by command name, made when asked for, because the language is chosen later."""
