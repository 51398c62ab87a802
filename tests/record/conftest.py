from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kcn_tui.record.folder import MeetingFolder
from tests.build import START


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    return MeetingFolder(tmp_path / "thu")


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is asked."""
    now = START

    def tick() -> datetime:
        nonlocal now
        now += timedelta(seconds=1)
        return now

    return tick
