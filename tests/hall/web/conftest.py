from collections.abc import Iterator

import pytest

from kcn_tui.record.folder import MeetingFolder
from tests.clocks import SetClock
from tests.hall.web.serving import Hall, serving


@pytest.fixture
def hall(folder: MeetingFolder, clock: SetClock) -> Iterator[Hall]:
    """Opened to this machine alone."""
    with serving(folder, clock) as hall:
        yield hall


@pytest.fixture
def open_hall(folder: MeetingFolder, clock: SetClock) -> Iterator[Hall]:
    """Opened to the network."""
    with serving(folder, clock, bind="0.0.0.0") as hall:
        yield hall
