"""Reading a file that somebody else wrote: bounded, regular files only, UTF-8 unless the caller takes more."""

import codecs
import hashlib
import stat
from pathlib import Path

from msgspec import Struct

from kcn_tui.text.unicode import code_point, find_control

AGENDA_LIMIT = 4 * 2**20
"""Bytes an agenda or cue file may have; a hundred times what the longest would need."""


class Source(Struct, frozen=True):
    """A file's text, without a byte order mark, and the SHA-256 of its bytes in hexadecimal."""

    text: str
    sha256: str


class Unreadable(Struct, frozen=True):
    """Why a file's text cannot be had: a code ending (``missing``, ``too-big`` …) and where it goes wrong."""

    why: str
    line: int = 1
    column: int = 1
    character: str = ""


def read_source(path: Path, limit: int) -> Source | Unreadable:
    """The text of this file, which may have ``limit`` bytes; see ``read_content``."""
    content = read_content(path, limit)
    return content if isinstance(content, Unreadable) else decode(content)


def read_content(path: Path, limit: int) -> bytes | Unreadable:
    """Read at most ``limit`` bytes of this file; never blocks on a pipe or device, never raises OSError."""
    try:
        # asked before opening: to open a pipe would wait for its writer
        if not stat.S_ISREG(path.stat().st_mode):
            return Unreadable("not-regular")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Unreadable("missing")
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return Unreadable("unreadable")
    return Unreadable("too-big") if len(content) > limit else content


def decode(content: bytes, *, utf_16: bool = False) -> Source | Unreadable:
    """The text of these bytes, with line feeds alone for line ends; ``utf_16`` takes that too, where its mark is."""
    marked = utf_16 and content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line, column = _position(content[: error.start].decode(encoding, "replace"))
        return Unreadable("not-utf8", line, column)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = find_control(text)
    if control is not None:
        line, column = _position(text[:control])
        return Unreadable("control", line, column, code_point(text[control]))
    return Source(text, hashlib.sha256(content).hexdigest())


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")
