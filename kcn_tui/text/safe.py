"""Text from people, made harmless for a terminal: shown as characters, never acted upon.

An agenda, a name or a report may hold anything that can be pasted. What a terminal would obey (escapes, other
control characters), what turns the order of letters round (bidi overrides, CVE-2021-42574) and what hides between
letters without a width of its own must neither reach the screen nor shift what stands beside it.
"""

import re
from typing import Final

from kcn_tui.text.unicode import nfc

_HARMFUL: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls but line feed
    r"\u00ad\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_NO_TEXT: Final = re.compile(
    r"[\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff0-\uffff\ud800-\udfff]"
)
"""C1 controls, what turns the writing direction, and what is no character."""
_LINE_ENDS: Final = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_PILED_MARKS: Final = re.compile(
    r"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
_REPLACEMENT: Final = "�"
_TAB: Final = "    "


def safe(text: str) -> str:
    """The text in NFC with only line feeds for control; what is dangerous is shown as a sign in its place.

    Controls become their pictures (``␛``), overrides of the writing direction and what is no character ``�``; what has
    no width and no ink is left out, and marks piled up beyond two on a letter are too, since they would reach into the line above.
    """
    text = nfc(text)
    if _HARMFUL.search(text):
        # what was left out may have stood between a letter and its mark
        text = nfc(_HARMFUL.sub(_shown, _LINE_ENDS.sub("\n", text)))
    return _PILED_MARKS.sub(r"\1", text)


def safe_line(text: str) -> str:
    """The same on a single line: every run of line feeds and ordinary spaces becomes one space."""
    return re.sub(r"[ \n]+", " ", safe(text)).strip(" ")


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    number = ord(character)
    if character == "\t":
        return _TAB
    if number < 0x20:  # noqa: PLR2004  the C0 controls, whose pictures stand in the same order from U+2400
        return chr(0x2400 + number)
    if number == 0x7F:  # noqa: PLR2004  DELETE
        return "␡"
    if _NO_TEXT.match(character):
        return _REPLACEMENT
    return ""
