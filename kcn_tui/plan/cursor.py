"""Walking a document that may be wrong: whatever is not of the asked type is simply not there.

The rules about the whole file look through this, so that they speak in the same run in which the structure is
still at fault.
"""

from typing import Any, Literal

from msgspec import Struct

from kcn_tui.plan.faults import Fault, Value
from kcn_tui.plan.yaml_nodes import Document, Where


class Cursor(Struct, frozen=True):
    """A mapping of the document, or what stands in its place, and where it is."""

    document: Document
    at: Where = ()

    @property
    def keys(self) -> dict[str, Any]:
        """The mapping; empty where something else stands, or nothing."""
        part = self.document.part(self.at)
        return part if isinstance(part, dict) else {}

    def text(self, key: str) -> str | None:
        """The text under this key."""
        value = None if (*self.at, key) in self.document.trapped else self.keys.get(key)
        return value if isinstance(value, str) else None

    def number(self, key: str) -> int | float | None:
        """The number under this key."""
        value = self.keys.get(key)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def whole(self, key: str) -> int | None:
        """The whole number under this key."""
        value = self.number(key)
        return value if isinstance(value, int) else None

    def mapping(self, key: str) -> "Cursor":
        """The mapping under this key, empty if there is none."""
        return Cursor(self.document, (*self.at, key))

    def mappings(self, key: str) -> list["Cursor"]:
        """What stands in the list under this key, each taken for a mapping."""
        return [Cursor(self.document, (*self.at, key, index)) for index in range(len(self._list(key)))]

    def texts(self, key: str) -> list[tuple[Where, str]]:
        """The texts in the list under this key, with their places."""
        places = (((*self.at, key, index), text) for index, text in enumerate(self._list(key)))
        return [
            (at, text) for at, text in places if isinstance(text, str) and at not in self.document.trapped
        ]

    def fault(
        self,
        code: str,
        key: str | None = None,
        *,
        of: Literal["key", "value"] = "value",
        **values: Value | None,
    ) -> Fault:
        """A fault at the value under this key, or of the mapping itself."""
        return self.document.fault(code, self.at if key is None else (*self.at, key), of=of, **values)

    def _list(self, key: str) -> list[Any]:
        value = self.keys.get(key)
        return value if isinstance(value, list) else []
