"""Characters: one normal form for all text, and the ones that no text of ours may hold."""

import re
import unicodedata

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def nfc(text: str) -> str:
    """The text in NFC, the form in which it is kept, compared and shown (practice 6.2).

    Nothing else changes: a non-breaking space stays one, a spelling stays as typed.
    """
    return unicodedata.normalize("NFC", text)


def find_control(text: str) -> int | None:
    """The index of the first character that could upset a terminal or a file, or None.

    That is every control character but tab and line feed, the two Unicode line separators (editors and
    parsers count lines differently at them), and what is no character at all (lone surrogates, U+FFFE, U+FFFF).
    """
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def code_point(character: str) -> str:
    """The character's number as Unicode writes it, such as ``U+001B``."""
    return f"U+{ord(character):04X}"
