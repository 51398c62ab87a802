import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import short_meeting


class End(NamedTuple):
    code: int
    out: str
    err: str


Kcn = Callable[..., End]


@pytest.fixture
def kcn(tmp_path: Path) -> Kcn:
    """The program as a process of its own, in an empty folder and without a terminal."""

    def run(*words: str, **environment: str) -> End:
        done = subprocess.run(
            [sys.executable, "-m", "kcn_tui", *words],
            cwd=tmp_path,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return End(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def rehearsed(kcn: Kcn, tmp_path: Path) -> Path:
    """The folder of a short meeting that was rehearsed to its end."""
    short_meeting.write(tmp_path)
    assert kcn("rehearse", "hop.yaml", "--cues", "hop.cues.yaml").code == 0
    return tmp_path / "data" / short_meeting.ID
