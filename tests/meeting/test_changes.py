"""What is told of items in another order: those that moved, and not those that they went past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting.changes import changes
from kcn_tui.plan.model import Plan
from tests.build import plan


def of(order: str) -> Plan:
    return plan([{"id": letter, "kind": "ceremony", "title": letter} for letter in order])


def moved(old: str, new: str) -> list[str | None]:
    found = changes(of(old), of(new), (), ())
    return [change.item for change in found if change.code == "moved"]


@pytest.mark.parametrize(
    ("old", "new", "items"),
    [
        ("abcdef", "abcdef", ""),
        ("abcdef", "bcdefa", "a"),
        ("abcdef", "fabcde", "f"),
        ("abcdef", "acdebf", "b"),
        ("abcdef", "badcfe", "bdf"),
        ("abcd", "dcba", "dcb"),
        ("abcdef", "bxcdea", "a"),
        ("abcdef", "fbcd", "f"),
        ("ab", "xy", ""),
    ],
)
def test_only_what_moved_is_told_in_the_order_of_the_file(old: str, new: str, items: str) -> None:
    assert moved(old, new) == [*items]


@given(st.permutations("abcdefgh"))
def test_without_what_moved_the_order_is_as_before_and_no_fewer_moves_lead_there(order: list[str]) -> None:
    told = moved("abcdefgh", "".join(order))
    left = [letter for letter in order if letter not in told]
    assert left == sorted(left)
    runs: dict[str, int] = {}
    for letter in order:
        runs[letter] = 1 + max((length for other, length in runs.items() if other < letter), default=0)
    assert len(told) == len(order) - max(runs.values())
