"""The record's text, of which what stays is copied from the file before, is what writing it at once would give."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.record.storage import AtomicStorage
from kcn_tui.record.table_text import sections_of
from kcn_tui.record.written import AT_ONCE, ChangedError

NUMBERS = st.integers(1, 12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=5) | st.just('",\n  "'),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)
ROWS = st.dictionaries(st.text(max_size=3), VALUES, max_size=3)
COUNTED = st.lists(ROWS, max_size=12).map(lambda rows: {f"{n}": row for n, row in enumerate(rows, start=1)})
TABLES = COUNTED | st.dictionaries(NUMBERS.map(str), ROWS, max_size=6)
TREES = st.dictionaries(st.text(min_size=1, max_size=3), TABLES, max_size=3)
PATCHES = st.lists(st.dictionaries(NUMBERS, st.none() | ROWS, max_size=3), max_size=3)


@contextmanager
def a_file() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder) / "record.json"


def at_once(tree: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree), indent=1) + b"\n"


def patch(tree: dict[str, Any], name: str, rows: dict[int, Any]) -> None:
    for number, row in sorted(rows.items()):
        if row is None:
            tree[name].pop(f"{number}", None)
        else:
            tree[name][f"{number}"] = row


@given(TREES, st.data())
def test_it_is_the_same_after_any_changes(tree: dict[str, dict[str, Any]], data: st.DataObject) -> None:
    with a_file() as path:
        storage = AtomicStorage(path)
        storage.write({**tree})
        assert path.read_bytes() == at_once(tree)
        for name in list(tree):
            for rows in data.draw(PATCHES):
                storage.patch(name, dict(sorted(rows.items())))
                patch(tree, name, rows)
                assert path.read_bytes() == at_once(tree)
                assert storage.sections == tuple(sections_of(tree))
        assert {name: dict(table) for name, table in (storage.read() or {}).items()} == tree


@given(TREES, st.data())
def test_several_changes_together_are_as_one_after_the_other(
    tree: dict[str, dict[str, Any]], data: st.DataObject
) -> None:
    with a_file() as path:
        storage = AtomicStorage(path)
        storage.write({**tree})
        with storage.together():
            for name in list(tree):
                for rows in data.draw(PATCHES):
                    storage.patch(name, rows)
                    patch(tree, name, rows)
            storage.empty("một")
        assert msgspec.json.decode(path.read_bytes()) == {**tree, "một": {}}


@given(TREES, TREES)
def test_tables_exchanged_for_others_are_written_anew(
    before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]
) -> None:
    with a_file() as path:
        storage = AtomicStorage(path)
        storage.write({**before})
        storage.write({**(storage.read() or {}), **after})
        assert path.read_bytes() == at_once({**before, **after})


@given(TREES)
def test_a_file_of_known_bytes_is_taken_over_and_gone_on_with(tree: dict[str, dict[str, Any]]) -> None:
    with a_file() as path:
        path.write_bytes(at_once(tree))
        storage = AtomicStorage(path)
        assert storage.adopt(sections_of(tree))
        for name in tree:
            storage.patch(name, {1: {"khác": 1}})
            patch(tree, name, {1: {"khác": 1}})
        storage.save()
        assert path.read_bytes() == at_once(tree)


@given(TREES, st.data())
def test_a_file_in_which_any_byte_differs_is_not(
    tree: dict[str, dict[str, Any]], data: st.DataObject
) -> None:
    whole = at_once(tree)
    place = data.draw(st.integers(0, len(whole)))
    other = data.draw(
        st.sampled_from(
            [whole[:place], whole[:place] + b"x" + whole[place:], whole[:place] + b"\0" + whole[place + 1 :]]
        )
    )
    with a_file() as path:
        path.write_bytes(other)
        assert AtomicStorage(path).adopt(sections_of(tree)) == (other == whole)


def test_a_table_longer_than_what_is_read_at_a_time_is_copied_whole(tmp_path: Path) -> None:
    text = "đ" * 1000
    behind = 3 * AT_ONCE // len(text)
    tree: dict[str, Any] = {
        "a": {f"{n}": {"text": text} for n in range(1, behind)},
        "b": {"1": {"n": 1}},
    }
    storage = AtomicStorage(tmp_path / "record.json")
    storage.write({**tree})
    for rows in ({2: {"text": ""}, behind - 9: {"text": text * 2}}, {1: None}, {behind: {"text": text}}):
        storage.patch("a", rows)
        patch(tree, "a", rows)
        tree["a"] = dict(sorted(tree["a"].items(), key=lambda row: int(row[0])))
        assert (tmp_path / "record.json").read_bytes() == at_once(tree)


@pytest.mark.parametrize("how", ["shorter", "another", "gone"])
def test_a_file_that_somebody_else_has_changed_is_copied_from_no_more(tmp_path: Path, how: str) -> None:
    path = tmp_path / "record.json"
    storage = AtomicStorage(path)
    storage.write({"a": {"1": {"n": 1}, "2": {"n": 2}}})
    if how == "gone":
        path.unlink()
    elif how == "shorter":
        path.write_bytes(path.read_bytes()[:-5])
    else:
        path.write_bytes(path.read_bytes().replace(b"2}", b"3}"))
        os.utime(path, ns=(1, 1))
    left = path.read_bytes() if path.exists() else None
    with pytest.raises(ChangedError):
        storage.patch("a", {1: {"n": 5}})
    assert (path.read_bytes() if path.exists() else None) == left
