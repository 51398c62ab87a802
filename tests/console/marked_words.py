"""The interface's own words in other letters, so that on a screen they are told from what people wrote and from words never translated.

Each letter becomes one of Cyrillic, of the same width: a word keeps its length and is cut where the real one would be.
"""

import gettext
import re
import string
import unicodedata
from typing import Final

_LOWER: Final = {letter: chr(ord("а") + n) for n, letter in enumerate(string.ascii_lowercase)}
_LETTERS: Final = str.maketrans(
    {
        **_LOWER,
        **{small.upper(): other.upper() for small, other in _LOWER.items()},
        "đ": "ю",
        "Đ": "Ю",
        "…": "⋯",
    }
)
MARKED: Final = "\u0400-\u04ff"
"""The range of marked letters, for a regular expression."""


def marked(text: str) -> str:
    """The text in other letters, placeholders as they are."""
    parts = re.split(r"(\{[^}]*\})", unicodedata.normalize("NFD", text))
    plain = (part if n % 2 else re.sub("[\u0300-\u036f]", "", part) for n, part in enumerate(parts))
    return "".join(part if n % 2 else part.translate(_LETTERS) for n, part in enumerate(plain))


class Widest(gettext.NullTranslations):
    """Of each message the longer of English and Vietnamese, marked: what is whole with these words is whole in both languages."""

    def __init__(self, vietnamese: gettext.NullTranslations) -> None:
        super().__init__()
        self._vietnamese = vietnamese

    def gettext(self, message: str) -> str:
        """The message."""
        return _longer(message, self._vietnamese.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The message for a count."""
        return _longer(msgid1 if n == 1 else msgid2, self._vietnamese.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """The message in its context."""
        return _longer(message, self._vietnamese.pgettext(context, message))


def _longer(*texts: str) -> str:
    return marked(max(texts, key=len))
