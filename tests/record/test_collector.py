"""A burst of events is kept from the garbage collector, and nothing else is."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from kcn_tui.record.collector import collector_resting


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_was_dropped_while_a_few_events_came_in_is_given_back() -> None:
    ring = Ring()
    dropped = weakref.ref(ring)
    del ring
    with collector_resting():
        kept = [[number] for number in range(10)]
    gc.collect()
    assert dropped() is None
    assert len(kept) == 10


def test_a_long_journal_is_looked_through_no_more() -> None:
    gc.collect()
    with collector_resting():
        kept = [[number] for number in range(100_000)]
    assert gc.get_freeze_count() >= len(kept)
    assert gc.isenabled()
