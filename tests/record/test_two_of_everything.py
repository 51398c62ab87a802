"""Two consoles, ten followers, folders that were copied or may not be written."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.record.errors import BusyError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Follower, News, Pace
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import verify
from kcn_tui.wording.record import recovered_lines
from tests.clocks import SetClock
from tests.record_help import COUNTED, VOTED, done, opened, played

HERE = Path(__file__).parents[2]


def test_a_second_console_is_told_who_has_the_meeting_and_disturbs_nothing(folder: MeetingFolder) -> None:
    with opened(folder, SetClock()) as clerk:
        done(clerk, COUNTED)
        before = folder.journal.read_bytes()
        for _ in range(3):
            with pytest.raises(BusyError) as busy:
                opened(folder, SetClock())
            assert busy.value.values["pid"] == os.getpid()
        assert folder.journal.read_bytes() == before
        done(clerk, VOTED)
    assert verify(folder) == ()


def test_ten_followers_see_the_same(folder: MeetingFolder) -> None:
    told: list[SimpleQueue[News]] = [SimpleQueue() for _ in range(10)]
    followers = [Follower(folder, queue.put, pace=Pace(0.01, 0.01)).start() for queue in told]
    try:
        with opened(folder, SetClock()) as clerk:
            done(clerk, COUNTED, *(c.TakeNote(str(n)) for n in range(20)), VOTED)
            for queue in told:
                news = queue.get(timeout=30)
                while news.seq < clerk.seq:
                    news = queue.get(timeout=30)
                assert news.state == clerk.state
    finally:
        for follower in followers:
            follower.stop()


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that anybody may look into; pytest's own are for their owner alone."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


FOLLOW = """
import sys
from pathlib import Path
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.presence import PresenceWriter, Presence
from tests.build import START
folder = MeetingFolder(Path(sys.argv[1]))
news = Reader(folder).look()
word = Presence("hall-9", "hall", 46, 13, 1, 1, 1, True, START)
print(news.seq if news else None, PresenceWriter(folder).tell(word))
"""


def as_nobody() -> list[str]:
    """What makes a process one that may write nothing here; empty where it is so already."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return []
    found = shutil.which("setpriv")
    if found is None:
        pytest.skip("root may write everywhere, and there is no setpriv to be somebody else")
    nobody = [found, "--reuid=65534", "--regid=65534", "--clear-groups"]
    reached = subprocess.run(
        [*nobody, sys.executable, "-B", "-c", "import kcn_tui.record.follow"],
        cwd=HERE,
        capture_output=True,
        check=False,
    )
    if reached.returncode != 0:
        pytest.skip("somebody else may not even read this program here")
    return nobody


def ran_as_nobody(program: str, folder: MeetingFolder, home: Path) -> subprocess.CompletedProcess[str]:
    """The program, which takes the folder's path, run to its end by somebody who owns nothing there."""
    return subprocess.run(
        [*as_nobody(), sys.executable, "-B", "-c", program, str(folder.path)],
        cwd=HERE,
        env=os.environ | {"PYTHONPATH": str(HERE), "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders know no write permission")
def test_a_hall_on_a_folder_that_it_may_not_write_follows_and_leaves_no_word(open_to_all: Path) -> None:
    folder = MeetingFolder(open_to_all / "thu")
    played(folder, SetClock(), COUNTED)
    for path in (folder.path, folder.presence):
        path.chmod(0o555)
    for path in folder.path.glob("*"):
        path.chmod(0o555)
    run = ran_as_nobody(FOLLOW, folder, home=open_to_all)
    folder.path.chmod(0o700)
    folder.presence.chmod(0o700)
    assert run.stderr == ""
    assert run.stdout.split() == ["2", "False"]


LOOK = """
import sys
from pathlib import Path
from kcn_tui.record.errors import JournalReadError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.verify import verify
folder = MeetingFolder(Path(sys.argv[1]))
print(*((one.code, one.values["why"]) for one in verify(folder)))
try:
    folder.assure_allowed()
except JournalReadError as error:
    print(error.values["why"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders know no read permission")
def test_who_may_not_look_into_a_folder_is_told_so_and_not_that_there_is_no_meeting(
    open_to_all: Path,
) -> None:
    folder = MeetingFolder(open_to_all / "thu")
    played(folder, SetClock(), COUNTED)
    folder.path.chmod(0o000)
    run = ran_as_nobody(LOOK, folder, home=open_to_all)
    folder.path.chmod(0o700)
    assert run.stderr == ""
    assert run.stdout.splitlines() == ["('journal_not_read', 'no_permission')", "no_permission"]


def test_a_folder_copied_while_the_meeting_ran_opens_and_goes_its_own_way(
    folder: MeetingFolder, tmp_path: Path
) -> None:
    copy = MeetingFolder(tmp_path / "ban-sao")
    with opened(folder, SetClock()) as clerk:
        done(clerk, COUNTED)
        shutil.copytree(folder.path, copy.path)
        done(clerk, c.TakeNote("chỉ ở bản gốc"))
        with opened(copy, SetClock()) as other:
            assert other.recovered.missing == 0
            assert not other.recovered.exchanged
            done(other, c.TakeNote("chỉ ở bản sao"))
            done(clerk, VOTED)
    assert verify(folder) == verify(copy) == ()
    assert read_meeting(copy).state.votes != read_meeting(folder).state.votes


def test_a_mark_of_another_journal_is_tolerated_and_said(folder: MeetingFolder, tmp_path: Path) -> None:
    other = MeetingFolder(tmp_path / "khac")
    played(folder, SetClock(), COUNTED, VOTED)
    played(other, SetClock(), c.TakeNote("khác"))
    shutil.copy(other.mark, folder.mark)
    os.utime(folder.mark, (0, 0))
    assert [finding.code for finding in verify(folder)] == ["mark_differs"]
    with opened(folder, SetClock()) as clerk:
        assert clerk.recovered.exchanged
        assert len(recovered_lines(clerk.recovered)) == 1
    assert verify(folder) == ()
