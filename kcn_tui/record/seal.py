"""The record's seal: from which place in the journal it was made, by which version, and what each table's bytes are.

A record that still is what its seal says need not be made again to be compared when the meeting is resumed, which
would take longer than reading 100,000 events does. A seal that is missing, torn or of another record costs that time
and nothing else: it is written without a flush, and believed only where every byte agrees. Whoever forges both is
found by ``verify``, which makes the whole record again.
"""

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from kcn_tui.record.disk import Disk, replace_file
from kcn_tui.record.mark import Position
from kcn_tui.record.table_text import Section

_MOST_BYTES = 1 << 16


class Seal(Struct, frozen=True, kw_only=True):
    """What the record was when it was sealed; ``program`` is the version of this program that made it."""

    format: Literal["kcn-seal/1"] = "kcn-seal/1"
    program: str
    position: Position
    sections: tuple[Section, ...]


def write_seal(disk: Disk, path: Path, seal: Seal) -> None:
    """Set the seal. Raises OSError."""
    replace_file(disk, path, msgspec.json.encode(seal) + b"\n", durable=False)


def read_seal(disk: Disk, path: Path) -> Seal | None:
    """The seal, or None without one that reads."""
    try:
        return msgspec.json.decode(disk.read(path, _MOST_BYTES), type=Seal)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
