"""The JSON Schema of ``kcn-minutes/1``, generated from the structs of ``model`` so that the two cannot disagree."""

from typing import Any

import msgspec

from kcn_tui.papers.model import Minutes

SCHEMA_FILE = "kcn-minutes-1.schema.json"
"""The file in this package that ships the schema."""


def minutes_schema() -> dict[str, Any]:
    """The schema, JSON Schema 2020-12, of an export as any YAML reader reads it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:kcn-minutes:1",
        "title": "kcn-minutes/1",
        **msgspec.json.schema(Minutes),
    }
