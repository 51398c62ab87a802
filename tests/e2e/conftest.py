from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import short_meeting
from tests.terminal import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with terminals in a folder that holds the short meeting's files."""
    short_meeting.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    with Desk() as desk:
        yield desk
