"""What holds for all tests: the interface's languages, and what a property is tried with.

How long an example takes says nothing of whether it is right. The examples are the same in every run, so that a tree is
judged alike twice; `KCN_TUI_EXAMPLES=5000 pytest` looks for new ones, so many for each property.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from kcn_tui import locale

EXAMPLES = int(os.environ.get("KCN_TUI_EXAMPLES", "0"))

settings.register_profile("settled", deadline=None, derandomize=True)
settings.register_profile("hunt", deadline=None, max_examples=EXAMPLES or 1)
settings.load_profile("hunt" if EXAMPLES else "settled")


def _spoken(language: locale.Language) -> Iterator[None]:
    before = locale.language()
    locale.use(language)
    yield
    locale.use(before)


@pytest.fixture
def vietnamese() -> Iterator[None]:
    """The interface in Vietnamese, and back to what it was."""
    yield from _spoken("vi")


@pytest.fixture
def english() -> Iterator[None]:
    """The interface in English, and back to what it was."""
    yield from _spoken("en")
