"""What the program leaves on disk is for its owner alone, and what is no part of the record names nobody."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK, RealDisk, replace_file
from kcn_tui.record.drafts import Draft, DraftKeeper, Drafts
from kcn_tui.record.error_log import ErrorLog
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Presence, PresenceWriter
from kcn_tui.record.recover import recover
from tests.build import START, plan
from tests.record_help import QUIET

NAME = "Nguyễn Văn Kín"
WORDS = "lời nói kín"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no modes")


class NoRename(RealDisk):
    """A disk on which temporary files stay, because none can be put in its place."""

    def replace(self, source: Path, target: Path) -> None:
        if target.name == "record.json" and target.exists():
            raise OSError(5, "broken")
        super().replace(source, target)


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """The user's umask hides nothing, so that only the program does."""
    before = os.umask(0)
    yield
    os.umask(before)


def failure() -> Exception:
    """An error as it is caught, with its trace; its words name somebody."""
    try:
        {WORDS: NAME}[f"{NAME}: {WORDS}"]
    except KeyError as error:
        return error
    raise AssertionError


@pytest.fixture
def folder(tmp_path: Path) -> MeetingFolder:
    """A meeting that is open, with everything beside it that a sitting makes."""
    folder = MeetingFolder(tmp_path / "data" / "moi" / "thu")
    members = (Member("0001", NAME, card="0001"),)
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, members=members, rhythm=QUIET) as clerk:
        clerk.do(c.TakeNote(WORDS))
    clerk = Clerk.open(folder, plan(), "0" * 64, lambda: START, disk=NoRename(), rhythm=QUIET, members=())
    clerk.do(c.TakeNote(WORDS))
    keeper = DraftKeeper(folder, 0, pause=0)
    keeper.keep(Drafts((Draft("note", "", {"note": WORDS}),)))
    keeper.close()
    PresenceWriter(folder).tell(Presence("hall-1", "hall", 46, 13, 1, 1, 1, fits=True, at=START))
    replace_file(REAL_DISK, folder.path / "bien-ban.yaml", WORDS.encode())
    for place in (folder.path, folder.path.parent):
        ErrorLog("run", place).keep(failure(), START)
    with pytest.raises(Exception, match="record_not_written"):
        clerk.close()
    return folder


def test_every_file_and_folder_is_for_its_owner_alone(folder: MeetingFolder, tmp_path: Path) -> None:
    recover(folder, tmp_path / "cuu" / "thu")
    made = [
        *(tmp_path / "data").rglob("*"),
        tmp_path / "data",
        *(tmp_path / "cuu").rglob("*"),
        tmp_path / "cuu",
    ]
    modes = {str(path.relative_to(tmp_path)): stat.S_IMODE(path.stat().st_mode) for path in made}
    wrong = {name: oct(mode) for name, mode in modes.items() if mode not in {0o600, 0o700}}
    assert wrong == {}
    names = {path.name for path in made}
    assert names >= {
        "journal.jsonl", "record.json", ".record.json.new", "mark", "lock", "drafts.json", "hall-1.json",
        "bien-ban.yaml", "kcn-tui.log",
    }  # fmt: skip
    assert all(mode == 0o700 for path, mode in modes.items() if (tmp_path / path).is_dir())


def test_what_is_no_part_of_the_record_names_nobody_and_says_nothing_that_was_said(
    folder: MeetingFolder,
) -> None:
    silent = [folder.mark, folder.lock, *folder.presence.iterdir(), *folder.path.parent.rglob("*.log")]
    assert len(silent) >= 4
    for path in silent:
        content = path.read_text("utf-8")
        assert NAME not in content
        assert WORDS not in content
        assert str(Path.home()) not in content
        assert str(folder.path) not in content
