from pathlib import Path

import pytest

from kcn_tui.record.folder import MeetingFolder
from tests.clocks import Ticking


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    return MeetingFolder(tmp_path / "thu")


@pytest.fixture
def clock() -> Ticking:
    return Ticking()
