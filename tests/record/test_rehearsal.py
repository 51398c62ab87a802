"""A rehearsal and the meeting never mix."""

from pathlib import Path

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.model import ID_PATTERN
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.errors import WrongKindError
from kcn_tui.record.folder import MeetingFolder, resolve
from kcn_tui.record.reading import read_first, read_meeting
from kcn_tui.wording.record import record_line
from tests.build import START, plan


def sit(folder: MeetingFolder, *, rehearsal: bool) -> None:
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, rehearsal=rehearsal, members=()) as clerk:
        clerk.do(c.Start("opening"))
        clerk.do(c.Finish())
        clerk.do(c.Undo())
        clerk.do(c.Undo())


@pytest.mark.parametrize("first", [True, False])
def test_a_journal_of_one_kind_takes_no_event_of_the_other(tmp_path: Path, *, first: bool) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    sit(folder, rehearsal=first)
    before = folder.journal.read_bytes(), folder.record.read_bytes()
    with pytest.raises(WrongKindError) as refused:
        sit(folder, rehearsal=not first)
    assert (folder.journal.read_bytes(), folder.record.read_bytes()) == before
    assert str(folder.path) in record_line(refused.value.code, refused.value.values)
    sit(folder, rehearsal=first)


def test_a_rehearsal_lies_beside_the_meeting_where_no_meeting_can_lie(tmp_path: Path) -> None:
    import re

    meeting = resolve("thu", tmp_path)
    assert meeting.rehearsal.path.parent == meeting.path.parent
    assert re.fullmatch(ID_PATTERN, meeting.rehearsal.path.name) is None
    sit(meeting, rehearsal=False)
    sit(meeting.rehearsal, rehearsal=True)
    assert resolve(str(meeting.rehearsal.path), tmp_path).path == meeting.rehearsal.path
    assert resolve("thu.rehearsal", tmp_path).path == meeting.rehearsal.path
    assert resolve("thu.khac", tmp_path).path == Path("thu.khac")


@pytest.mark.parametrize("rehearsal", [True, False])
def test_the_export_says_which_it_is(tmp_path: Path, *, rehearsal: bool) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    sit(folder, rehearsal=rehearsal)
    assert f"rehearsal: {str(rehearsal).lower()}" in export_yaml(read_meeting(folder))


def test_how_a_meeting_began_is_known_of_any_journal_whose_first_line_is_good(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    assert read_first(folder) is None
    sit(folder, rehearsal=True)
    whole = folder.journal.read_bytes()
    first = read_meeting(folder).entries[0]
    end = whole.index(b"\n") + 1

    for rest in (b"", whole[end : end + 40], whole[end:-9], b"\0" * 30):
        folder.journal.write_bytes(whole[:end] + rest)
        assert read_first(folder) == first
    for cut in (0, 1, end // 2, end - 1):
        folder.journal.write_bytes(whole[:cut])
        assert read_first(folder) is None
    for changed in (
        whole.replace(b'"rehearsal":true', b'"rehearsal":fals', 1),
        whole.replace(b"journal/1", b"journal/9", 1),
    ):
        assert changed != whole
        folder.journal.write_bytes(changed)
        assert read_first(folder) is None
