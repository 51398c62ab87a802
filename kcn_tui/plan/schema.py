"""The JSON Schema of ``kcn-agenda/1``, generated from the structs of ``model`` so that the two cannot disagree."""

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
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n"
