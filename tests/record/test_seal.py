"""A record is believed only where every byte of it is what was written last, of this meeting as it stands now."""

from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Rhythm
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, read_mark
from kcn_tui.record.recorder import Recorder
from kcn_tui.record.seal import read_seal, write_seal
from kcn_tui.record.verify import verify
from tests.build import Run
from tests.record_help import COUNTED, VOTED, Clock, done, eventually, opened, played

NOTE = c.TakeNote("Đ/c đề nghị")


def sealed_at(folder: MeetingFolder) -> Position | None:
    seal = read_seal(REAL_DISK, folder.seal)
    return None if seal is None else seal.position


def test_who_leaves_in_good_order_leaves_the_record_sealed(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, COUNTED, VOTED, NOTE)
    assert sealed_at(folder) == read_mark(folder.mark)
    before = folder.record.read_bytes()
    with opened(folder, clock) as clerk:
        assert not clerk.recovered.rebuilt
    assert folder.record.read_bytes() == before


def test_a_living_console_seals_what_it_has_written(folder: MeetingFolder, clock: Clock) -> None:
    with opened(folder, clock, rhythm=Rhythm(beat=0.01, record_lag=0.01)) as clerk:
        for command in (COUNTED, NOTE, VOTED):
            done(clerk, command)
            eventually(lambda: sealed_at(folder) == read_mark(folder.mark))


def test_a_sealed_record_is_taken_without_being_made_again(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, NOTE)
    at = read_mark(folder.mark)
    assert at is not None
    other = Run()
    assert not Recorder(folder, REAL_DISK).adopt(other.state, at)
    folder.seal.unlink()
    assert Recorder(folder, REAL_DISK).adopt(other.state, at)


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: folder.seal.unlink(),
        lambda folder: folder.seal.write_bytes(folder.seal.read_bytes()[:-40]),
        lambda folder: folder.seal.write_bytes(b"\xff\0"),
        lambda folder: _reseal(folder, program="kcn-tui 0"),
        lambda folder: _reseal(folder, position=Position(1, 1, "0" * 64)),
        lambda folder: _reseal(folder, sections=()),
    ],
    ids=["gone", "torn", "noise", "other version", "elsewhere", "other tables"],
)
def test_without_its_seal_a_good_record_is_compared_and_kept(
    folder: MeetingFolder, clock: Clock, harm: Callable[[MeetingFolder], None]
) -> None:
    played(folder, clock, COUNTED, VOTED)
    harm(folder)
    with opened(folder, clock) as clerk:
        assert not clerk.recovered.rebuilt
        done(clerk, NOTE)
    assert sealed_at(folder) == read_mark(folder.mark)
    assert verify(folder) == ()


@pytest.mark.parametrize(
    ("was", "instead"),
    [(b'"yes": 50', b'"yes": 51'), (b"\n}\n", b"\n}"), (b"{\n", b"{ \n"), (b'"votes"', b'"vote\\u0073"')],
)
def test_a_sealed_record_that_was_touched_is_made_anew(
    folder: MeetingFolder, clock: Clock, was: bytes, instead: bytes
) -> None:
    played(folder, clock, COUNTED, VOTED)
    good = folder.record.read_bytes()
    assert was in good
    folder.record.write_bytes(good.replace(was, instead))
    with opened(folder, clock) as clerk:
        assert clerk.recovered.rebuilt
    assert folder.record.read_bytes() == good


def test_a_record_that_was_touched_while_the_console_is_there_is_made_anew(
    folder: MeetingFolder, clock: Clock
) -> None:
    with opened(folder, clock) as clerk:
        done(clerk, COUNTED, VOTED)
        folder.record.write_bytes(folder.record.read_bytes().replace(b'"yes": 50', b'"yes": 9'))
        done(clerk, c.Announce("resolution"))
    assert verify(folder) == ()


def _reseal(folder: MeetingFolder, **other: object) -> None:
    seal = read_seal(REAL_DISK, folder.seal)
    assert seal is not None
    write_seal(REAL_DISK, folder.seal, replace(seal, **other))


def test_the_seal_holds_no_word_of_the_meeting(folder: MeetingFolder, clock: Clock) -> None:
    played(folder, clock, c.TakeNote("Nguyễn Văn A"))
    seal = msgspec.json.decode(folder.seal.read_bytes())
    assert set(seal) == {"format", "program", "position", "sections"}
    assert {key for section in seal["sections"] for key in section} == {"name", "span", "digest"}
