"""What the console's tests share."""

from collections.abc import Iterator

import pytest

from kcn_tui.locale import use


@pytest.fixture
def english() -> Iterator[None]:
    """The interface in English, and back to what it was."""
    use("en")
    yield
    use("vi")
