"""What holds for all tests: how long an example takes says nothing of whether it is right; and the interface's languages."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from kcn_tui import locale

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


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
