from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Presence, PresenceWriter, Seen, forget_old, read_presences
from tests.build import START

HALL = Presence("hall-1", "hall", 46, 13, seq=7, page=2, pages=5, fits=True, at=START)


def after(seconds: float, presence: Presence = HALL) -> Presence:
    return replace(presence, at=START + timedelta(seconds=seconds))


@pytest.fixture
def made(folder: MeetingFolder) -> MeetingFolder:
    folder.make()
    return folder


def test_the_console_reads_what_the_hall_said(made: MeetingFolder) -> None:
    assert PresenceWriter(made).tell(HALL)
    assert read_presences(made, START + timedelta(seconds=1)) == (Seen(HALL, 1.0, stale=False),)


def test_a_screen_speaks_once_a_second_at_most(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    assert [writer.tell(after(at)) for at in (0, 0.5, 0.99, 1, 1.5, 2.1)] == [
        True,
        False,
        False,
        True,
        False,
        True,
    ]


def test_a_clock_set_back_does_not_silence_a_screen(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    writer.tell(after(100))
    assert writer.tell(after(0))


@pytest.mark.parametrize(("age", "stale"), [(2, False), (2.1, True), (3599, True)])
def test_a_screen_that_has_fallen_silent_is_marked(made: MeetingFolder, age: float, *, stale: bool) -> None:
    PresenceWriter(made).tell(HALL)
    (seen,) = read_presences(made, START + timedelta(seconds=age))
    assert (seen.age, seen.stale) == (age, stale)


def test_a_word_of_another_sitting_is_ignored_and_removed(made: MeetingFolder) -> None:
    PresenceWriter(made).tell(HALL)
    PresenceWriter(made).tell(replace(after(1800), id="hall-2"))
    now = START + timedelta(hours=1)
    assert [seen.presence.id for seen in read_presences(made, now)] == ["hall-2"]
    forget_old(made, now)
    assert [path.name for path in made.presence.iterdir()] == ["hall-2.json"]


def test_screens_are_in_one_order(made: MeetingFolder) -> None:
    for screen in (replace(HALL, id="a", kind="podium"), replace(HALL, id="c"), replace(HALL, id="b")):
        PresenceWriter(made).tell(screen)
    assert [seen.presence.id for seen in read_presences(made, START)] == ["b", "c", "a"]


def test_a_screen_that_goes_takes_its_word_back(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    writer.leave()
    writer.tell(HALL)
    writer.leave()
    assert read_presences(made, START) == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id":"../x"}', b"\xff\xfe"])
def test_a_file_that_is_no_word_is_passed_over(made: MeetingFolder, content: bytes) -> None:
    (made.presence / "x.json").write_bytes(content)
    PresenceWriter(made).tell(HALL)
    assert len(read_presences(made, START)) == 1


def test_a_hall_before_its_meeting_makes_no_folder(folder: MeetingFolder) -> None:
    assert not PresenceWriter(folder).tell(HALL)
    assert read_presences(folder, START) == ()
    assert not folder.path.exists()


def test_a_hall_that_can_write_nothing_runs_all_the_same(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path)
    folder.presence.write_bytes(b"a file in its place")
    assert not PresenceWriter(folder).tell(HALL)
