"""The record's text, written anew only where it changed, is what writing it at once would give."""

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.record.tree_text import TreeText

NUMBERS = st.integers(1, 12).map(str)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=5) | st.just('",\n  "'),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)
ROWS = st.dictionaries(st.text(max_size=3), VALUES, max_size=3)
TABLES = st.dictionaries(NUMBERS, ROWS, max_size=6)
TREES = st.dictionaries(st.text(min_size=1, max_size=3), TABLES, max_size=3)
PATCHES = st.lists(st.dictionaries(NUMBERS, st.none() | ROWS, max_size=3), max_size=3)


def at_once(tree: dict[str, Any] | None) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=1) + b"\n"


@given(TREES, st.data())
def test_it_is_the_same_after_any_changes(tree: dict[str, dict[str, Any]], data: st.DataObject) -> None:
    text = TreeText()
    assert text.of(tree) == at_once(tree)
    for name in list(tree):
        for patch in data.draw(PATCHES):
            for number, row in patch.items():
                if row is None:
                    tree[name].pop(number, None)
                else:
                    tree[name][number] = row
            text.patch(name, tree[name], patch)
            if data.draw(st.booleans()):
                assert text.of(tree) == at_once(tree)
        assert text.of(tree) == at_once(tree)


@given(TREES, TREES)
def test_tables_exchanged_for_others_are_written_anew(
    before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]
) -> None:
    text = TreeText()
    text.of(before)
    assert text.of(after) == at_once(after)
    assert text.of({**before, **after}) == at_once({**before, **after})


def test_no_tables_at_all() -> None:
    assert TreeText().of(None) == at_once(None)
    assert TreeText().of({}) == at_once({})
