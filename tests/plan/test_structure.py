from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import Meta, Struct

from kcn_tui.plan.schema import agenda_schema
from kcn_tui.plan.structure import near, validate
from kcn_tui.plan.yaml_nodes import Document, read_document


class Vote(Struct, forbid_unknown_fields=True):
    motion: str
    method: Literal["hands", "cards"] = "hands"
    yes: int | None = None


class Numbered(Struct):
    numbers: Annotated[list[int | float | str], Meta(max_length=2)]


@pytest.fixture
def cues(tmp_path: Path) -> Document:
    path = tmp_path / "thu.cues.yaml"
    path.write_text(
        "- close: {}\n- vote: {motion: resolution, method: hand, yes: 55.5, nay: 3}\n- numbers: [1, 2.5, x]\n"
    )
    return read_document(path)


def places(document: Document, schema: dict[str, Any], *at: str | int) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in validate(document, schema, at)]


def test_a_part_of_any_document_is_checked_against_any_struct_at_its_own_places(cues: Document) -> None:
    found = places(cues, msgspec.json.schema(Vote), 1, "vote")
    assert sorted(found) == [(2, 38, "not-one-of"), (2, 49, "whole-number"), (2, 55, "unknown-key")]


def test_what_is_missing_is_faulted_at_the_mapping_that_lacks_it(cues: Document) -> None:
    assert places(cues, msgspec.json.schema(Vote), 0, "close") == [(1, 10, "missing-key")]


def test_a_rule_without_a_sentence_of_its_own_is_still_a_fault(cues: Document) -> None:
    assert places(cues, msgspec.json.schema(Numbered), 2) == [(3, 12, "structure")]


def test_what_is_right_has_no_fault(cues: Document) -> None:
    assert places(cues, {"type": "object", "additionalProperties": {"type": "object"}}, 0) == []


@pytest.mark.parametrize(("word", "meant"), [("titel", "title"), ("báo cáo", None), ("", None)])
def test_only_a_close_word_is_suggested(word: str, meant: str | None) -> None:
    assert near(word, ["title", "text", "kind"]) == meant


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2000)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "a", "report"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "kind", "title", "minutes", "articles", "targets", "at_least"]), inner
        )
    ),
    max_leaves=8,
)


@given(JSON)
def test_our_checking_agrees_with_stock_json_schema_but_for_whole_floats(agenda: object) -> None:
    data = {"format": "kcn-agenda/1", "conference": {}, "agenda": agenda}
    strict = bool(validate(Document("x", data), agenda_schema()))
    stock = not Draft202012Validator(agenda_schema()).is_valid(data)
    assert strict >= stock
