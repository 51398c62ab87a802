"""The text of a TinyDB file, of which only what has changed is written anew.

Encoding the people of a long list takes a tenth of a second in which nothing else in the program moves; a single row
takes microseconds. The text is the same as if all of it were encoded and indented at once.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

Rows = dict[str, Any]
"""A table as TinyDB keeps it: rows by number."""

Tree = dict[str, Rows]
"""What a TinyDB file holds: tables by name."""

_OPENS, _BETWEEN, _CLOSES = b'{\n  "', b',\n  "', b"\n }"
"""What stands around a table's rows. Within a row every line is deeper, so that no row holds what stands between two."""


class _TableText:
    """The text of one table, whole until a row of it changes, row by row from then on."""

    def __init__(self, table: Rows) -> None:
        self.table = table
        self._whole: bytes | None = _indented(_encoded(table))
        self._rows: dict[str, bytes] = {}

    def patch(self, rows: Mapping[str, Any]) -> None:
        """Some rows are now these; None: a row is gone."""
        if self._whole is not None:
            pieces = self._whole[len(_OPENS) : -len(_CLOSES)].split(_BETWEEN)
            self._rows = {piece[: piece.index(b'"')].decode(): piece for piece in pieces if piece}
            self._whole = None
        for number, row in rows.items():
            if row is None:
                self._rows.pop(number, None)
            else:
                self._rows[number] = _indented(_encoded({number: row})[len(_OPENS) - 1 : -len("\n}")])

    @property
    def parts(self) -> tuple[bytes, ...]:
        """The table as it stands in the file, in parts: putting it together would copy some megabytes."""
        if self._whole is not None:
            return (self._whole,)
        return (_OPENS, _BETWEEN.join(self._rows.values()), _CLOSES) if self._rows else (b"{}",)


class TreeText:
    """The text of a tree, remembered table by table; a table that is another object than before is encoded anew."""

    def __init__(self) -> None:
        self._tables: dict[str, _TableText] = {}

    def patch(self, name: str, table: Rows, rows: Mapping[str, Any]) -> None:
        """Some rows of this table were changed in place to these, None where they are gone."""
        known = self._tables.get(name)
        if known is not None and known.table is table:
            known.patch(rows)

    def of(self, tree: Tree | None) -> bytes:
        """The whole file, indented for people to read, ended by a line feed."""
        if not tree:
            self._tables.clear()
            return b"null\n" if tree is None else b"{}\n"
        self._tables = {name: self._known(name, table) for name, table in tree.items()}
        parts: list[bytes] = []
        for name, known in self._tables.items():
            parts += (b",\n " if parts else b"{\n ", msgspec.json.encode(name), b": ", *known.parts)
        return b"".join((*parts, b"\n}\n"))

    def _known(self, name: str, table: Rows) -> _TableText:
        known = self._tables.get(name)
        return known if known is not None and known.table is table else _TableText(table)


def _encoded(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _indented(text: bytes) -> bytes:
    """A step deeper; a line feed within a text is escaped, so that every one here ends a line."""
    return text.replace(b"\n", b"\n ")
