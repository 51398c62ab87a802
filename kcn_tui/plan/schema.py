"""The JSON Schema of ``kcn-agenda/1``, generated from the structs of ``model`` so that the two cannot disagree."""

import inspect
from typing import Any

import msgspec

from kcn_tui.plan.model import Plan

SCHEMA_FILE = "kcn-agenda-1.schema.json"
"""The file in this package that ships the schema."""


def agenda_schema() -> dict[str, Any]:
    """The schema, JSON Schema 2020-12, of an agenda file as any YAML reader reads it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:kcn-agenda:1",
        "title": "kcn-agenda/1",
        **msgspec.json.schema(Plan),
    }


def schema_text(schema: dict[str, Any]) -> str:
    """The schema as the text of its file: indented, letters as they are, one line end at the end."""
    return msgspec.json.format(msgspec.json.encode(_undented(schema)), indent=2).decode() + "\n"


def _undented(part: Any) -> Any:
    """The same with descriptions as Python 3.13 reads docstrings; the versions before leave the source's indentation in."""
    if isinstance(part, dict):
        return {
            key: inspect.cleandoc(value)
            if key == "description" and isinstance(value, str)
            else _undented(value)
            for key, value in part.items()
        }
    return [_undented(each) for each in part] if isinstance(part, list) else part
