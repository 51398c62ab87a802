from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kcn_tui.meeting.leading import Ask
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import (
    Lookout,
    Presence,
    PresenceWriter,
    Seen,
    forget_old,
    leading_podium,
)
from tests.build import START

HALL = Presence("hall-1", "hall", 46, 13, seq=7, page=2, pages=5, fits=True, at=START)
ASK = Ask(number=1, lead=3, picture="item", of="report-1", begun=1, turned=1)


def after(seconds: float, presence: Presence = HALL) -> Presence:
    return replace(presence, at=START + timedelta(seconds=seconds))


@pytest.fixture
def made(folder: MeetingFolder) -> MeetingFolder:
    folder.make()
    return folder


def test_the_console_reads_what_the_hall_said(made: MeetingFolder) -> None:
    assert PresenceWriter(made).tell(HALL)
    assert Lookout(made).look(START + timedelta(seconds=1)) == (Seen(HALL, 1.0, stale=False),)


def test_a_screen_speaks_at_each_half_second_and_no_oftener(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    assert [writer.tell(after(at)) for at in (0, 0.2, 0.5, 0.6, 0.8, 0.95)] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]


def test_what_a_remote_asks_for_is_said_at_once(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    said = [
        writer.tell(replace(after(at), kind="podium", ask=ask))
        for at, ask in ((0, None), (0.1, ASK), (0.2, ASK))
    ]
    assert said == [True, True, False]
    (seen,) = Lookout(made).look(START + timedelta(seconds=0.2))
    assert seen.presence.ask == ASK


def test_of_the_speakers_screens_that_are_heard_the_one_opened_last_leads(made: MeetingFolder) -> None:
    for name, since, at in (("podium-1", 0.0, 9.0), ("podium-2", 5.0, 9.0), ("podium-3", 6.0, 7.0)):
        PresenceWriter(made).tell(replace(seconds(since, at, name), kind="podium"))
    PresenceWriter(made).tell(seconds(8, 9))
    leader = leading_podium(Lookout(made).look(START + timedelta(seconds=9)))
    assert leader is not None
    assert leader.id == "podium-2"
    assert leading_podium(()) is None


def test_a_clock_set_back_does_not_silence_a_screen(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    writer.tell(after(100))
    assert writer.tell(after(0))


@pytest.mark.parametrize(("age", "stale"), [(1.5, False), (1.6, True), (3599, True)])
def test_a_screen_that_has_fallen_silent_is_marked(made: MeetingFolder, age: float, *, stale: bool) -> None:
    PresenceWriter(made).tell(HALL)
    (seen,) = Lookout(made).look(START + timedelta(seconds=age))
    assert (seen.age, seen.stale) == (age, stale)


def test_a_word_of_another_sitting_is_ignored_and_removed(made: MeetingFolder) -> None:
    PresenceWriter(made).tell(HALL)
    PresenceWriter(made).tell(replace(after(1800), id="hall-2"))
    now = START + timedelta(hours=1)
    assert [seen.presence.id for seen in Lookout(made).look(now)] == ["hall-2"]
    forget_old(made, now)
    assert [path.name for path in made.presence.iterdir()] == ["hall-2.json"]


def test_screens_are_in_one_order(made: MeetingFolder) -> None:
    for screen in (replace(HALL, id="a", kind="podium"), replace(HALL, id="c"), replace(HALL, id="b")):
        PresenceWriter(made).tell(screen)
    assert [seen.presence.id for seen in Lookout(made).look(START)] == ["b", "c", "a"]


def test_a_screen_that_goes_takes_its_word_back(made: MeetingFolder) -> None:
    writer = PresenceWriter(made)
    writer.leave()
    writer.tell(HALL)
    writer.leave()
    assert Lookout(made).look(START) == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id":"../x"}', b"\xff\xfe"])
def test_a_file_that_is_no_word_is_passed_over(made: MeetingFolder, content: bytes) -> None:
    (made.presence / "x.json").write_bytes(content)
    PresenceWriter(made).tell(HALL)
    assert len(Lookout(made).look(START)) == 1


def test_a_hall_before_its_meeting_makes_no_folder(folder: MeetingFolder) -> None:
    assert not PresenceWriter(folder).tell(HALL)
    assert Lookout(folder).look(START) == ()
    assert not folder.path.exists()


def test_a_hall_that_can_write_nothing_runs_all_the_same(tmp_path: Path) -> None:
    folder = MeetingFolder(tmp_path)
    folder.presence.write_bytes(b"a file in its place")
    assert not PresenceWriter(folder).tell(HALL)


def seconds(since: float, at: float, name: str = "hall-1") -> Presence:
    """A screen of this name opened and heard so many seconds after the start."""
    return replace(HALL, id=name, at=START + timedelta(seconds=at), since=START + timedelta(seconds=since))


def seen_at(lookout: Lookout, now: float) -> list[tuple[str, bool]]:
    return [(one.presence.id, one.stale) for one in lookout.look(START + timedelta(seconds=now))]


def test_a_screen_whose_clock_is_wrong_is_there_as_long_as_it_speaks(made: MeetingFolder) -> None:
    lookout = Lookout(made)
    hall = replace(HALL, at=START - timedelta(minutes=10))
    writer = PresenceWriter(made)
    found = []
    for half in range(4):
        writer.tell(replace(hall, at=hall.at + timedelta(seconds=half / 2)))
        found += seen_at(lookout, half / 2)
    assert found == [("hall-1", True), *[("hall-1", False)] * 3]
    assert seen_at(lookout, 3.1) == [("hall-1", True)]


def test_a_clock_set_back_makes_no_screen_older_than_it_is(made: MeetingFolder) -> None:
    lookout = Lookout(made)
    PresenceWriter(made).tell(HALL)
    assert seen_at(lookout, 1) == [("hall-1", False)]
    assert seen_at(lookout, -3600) == [("hall-1", False)]
    assert seen_at(lookout, -3598) == [("hall-1", True)]


def test_a_screen_opened_in_place_of_one_that_was_killed_takes_its_word_away(made: MeetingFolder) -> None:
    lookout = Lookout(made)
    for word in (seconds(0, 10, "hall-1"), seconds(0, 20, "hall-2")):
        PresenceWriter(made).tell(word)
    assert seen_at(lookout, 20) == [("hall-1", True), ("hall-2", False)]

    again = PresenceWriter(made)
    again.tell(seconds(15, 20, "hall-3"))
    assert seen_at(lookout, 20) == [("hall-2", False), ("hall-3", False)]

    again.leave()
    assert seen_at(lookout, 20) == [("hall-2", False)]


def test_screens_killed_one_after_the_other_leave_only_the_last_one_missed(made: MeetingFolder) -> None:
    for word in (seconds(0, 10, "hall-1"), seconds(11, 20, "hall-2"), seconds(21, 30, "hall-3")):
        PresenceWriter(made).tell(word)
    assert seen_at(Lookout(made), 40) == [("hall-3", True)]


def test_one_of_two_screens_that_were_killed_is_still_missed_when_one_is_back(made: MeetingFolder) -> None:
    for word in (seconds(0, 10, "hall-1"), seconds(1, 10, "hall-2"), seconds(15, 20, "hall-3")):
        PresenceWriter(made).tell(word)
    PresenceWriter(made).tell(replace(seconds(0, 10, "podium-1"), kind="podium"))
    assert len(seen_at(Lookout(made), 20)) == 3


def test_a_screen_that_speaks_again_is_there_again(made: MeetingFolder) -> None:
    lookout = Lookout(made)
    slow, other = PresenceWriter(made), PresenceWriter(made)
    slow.tell(seconds(0, 10, "hall-1"))
    other.tell(seconds(12, 15, "hall-2"))
    assert seen_at(lookout, 15) == [("hall-2", False)]
    slow.tell(seconds(0, 16, "hall-1"))
    assert seen_at(lookout, 16) == [("hall-1", False), ("hall-2", False)]
