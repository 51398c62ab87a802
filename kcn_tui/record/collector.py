"""Python's garbage collector, and how much of a long journal it is to look through: nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_BURST = 10_000
"""How many new objects are worth being kept from the garbage collector for good."""


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep the garbage collector out of a burst of objects that all stay alive: it doubles the time for nothing.

    Nor is it to look through them ever after, which would stop the screen for a tenth of a second now and then. After
    a few objects it is: what is then kept from it for good, event after event, are the rings that a screen leaves.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if gc.get_count()[0] > _BURST:
                gc.freeze()
            gc.enable()
