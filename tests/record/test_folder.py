from pathlib import Path

import pytest

from kcn_tui.record.errors import NoMeetingError
from kcn_tui.record.folder import MeetingFolder, resolve
from kcn_tui.record.reading import read_meeting
from tests.record_help import COUNTED, Clock, played


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_an_id_is_a_folder_below_the_data(data: Path) -> None:
    assert resolve("lam-dong-2018", data).path == data / "lam-dong-2018"


@pytest.mark.parametrize("path", ["data/x", "./x", "../x", "/tmp/x", "Hội nghị"])
def test_anything_else_is_a_path(data: Path, path: str) -> None:
    assert resolve(path, data).path == Path(path)


def test_a_folder_of_a_meeting_may_be_named_like_an_id(
    data: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    played(MeetingFolder(tmp_path / "thu"), clock, COUNTED)
    monkeypatch.chdir(tmp_path)
    assert resolve("thu", data).path == Path("thu")
    played(MeetingFolder(data / "thu"), clock, COUNTED)
    assert resolve("thu", data).path == data / "thu"


def test_a_folder_without_a_meeting_cannot_be_read(folder: MeetingFolder) -> None:
    with pytest.raises(NoMeetingError):
        read_meeting(folder)
    folder.make()
    folder.journal.write_bytes(b'{"format":"kcn-')
    with pytest.raises(NoMeetingError):
        read_meeting(folder)


def test_a_meeting_left_without_its_mark_is_read_to_its_last_whole_line(
    folder: MeetingFolder, clock: Clock
) -> None:
    entries = played(folder, clock, COUNTED)
    folder.mark.unlink()
    with folder.journal.open("ab") as journal:
        journal.write(b'{"seq"')
    meeting = read_meeting(folder)
    assert meeting.entries[1:] == entries
