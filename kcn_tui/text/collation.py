"""The order of Vietnamese words and of people's names, as CLDR has it for ``vi`` (practice 6.1).

Own code, because ICU cannot be had on every system by a plain installation, and the standard library's ``strxfrm``
depends on which locales the system has.
"""

import unicodedata
from functools import lru_cache
from typing import Final, TypeAlias

Key: TypeAlias = tuple[str, str, str]
"""Compared one after the other over the whole text: letters, tones, then the text itself, so that no two texts tie."""

NameKey: TypeAlias = tuple[Key, Key, Key]
"""Of the tên, the chữ lót, the họ."""

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER: Final = {letter: chr(0x100 + place) for place, letter in enumerate(_ALPHABET)}
"""Each letter's place as one character behind digits and signs, so that Python compares strings in this order."""

_BEHIND_LETTERS: Final = "\u0200"
"""Letters of other scripts stand behind z, by code point."""

_MARK: Final = {mark: str(place) for place, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
"""Ngang (0) < huyền < hỏi < ngã < sắc < nặng."""
_OTHER_MARK: Final = "6"


def text_key(text: str) -> Key:
    """The key by which texts sort: a < ă < â, then ngang < huyền < hỏi < ngã < sắc < nặng; blanks before letters."""
    letters, tones = [], []
    for character in unicodedata.normalize("NFC", " ".join(text.split())).lower():
        letter, tone = _letter_and_tone(character)
        letters.append(letter)
        tones.append(tone)
    return "".join(letters), "".join(tones), text


@lru_cache(maxsize=16_384)
def _part_key(words: str) -> Key:
    """A part of a name; kept, since few parts make many names."""
    return text_key(words)


def name_key(name: str) -> NameKey:
    """The key by which people sort: tên, then chữ lót, then họ; a name of one word is a tên."""
    words = name.split()
    given, family = words[-1:], words[:-1][:1]
    return _part_key("".join(given)), _part_key(" ".join(words[1:-1])), _part_key("".join(family))


@lru_cache(maxsize=2_048)
def _letter_and_tone(character: str) -> tuple[str, str]:
    """The weights of one character; a mark that is no tone and makes no letter of the alphabet counts after the tones."""
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((_MARK[mark] for mark in decomposed if mark in _MARK), "0")
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _MARK))
    if toneless in _LETTER:
        return _LETTER[toneless], tone
    base = decomposed[0]
    if base in _LETTER and len(decomposed) > 1:
        return _LETTER[base], _OTHER_MARK
    if toneless.isalpha():
        return _BEHIND_LETTERS + toneless, tone
    return toneless[:1] if toneless < "\x80" else "~" + toneless, tone
