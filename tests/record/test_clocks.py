"""Clocks that jump, and a laptop that slept: nothing is lost, and no sign of life is too old or too young."""

import os
import time
from datetime import datetime, timedelta

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.pace import elapsed, pace
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import REAL_DISK
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import Position, SignOfLife, write_mark
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.verify import Finding, clock_jumps, verify
from kcn_tui.wording.record import record_line
from tests.build import plan
from tests.clocks import SetClock
from tests.record_help import COUNTED, QUIET, VOTED, done, opened


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1), timedelta(days=-3)])
def test_a_clock_that_jumps_loses_nothing_and_no_time_is_negative(
    folder: MeetingFolder, jump: timedelta
) -> None:
    clock = SetClock()
    with opened(folder, clock) as clerk:
        done(clerk, COUNTED, c.Start("report-1"))
        clock.now += timedelta(minutes=5) + jump
        state = clerk.state
        assert elapsed(state.course_of("report-1"), clock.now) >= timedelta()
        used = pace(state, clock.now).elapsed
        assert used is not None
        assert used >= timedelta()
        done(clerk, c.TakeNote("sau khi chỉnh giờ"), c.Finish(), VOTED)
        assert elapsed(clerk.state.course_of("report-1"), clock.now) >= timedelta()
    assert verify(folder) == ()
    with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
        assert not clerk.recovered.rebuilt
        assert clerk.recovered.behind == timedelta()
    clock.now -= timedelta(hours=2)
    with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
        assert clerk.recovered.behind == timedelta(hours=2)
    jumps = clock_jumps(read_meeting(folder).entries)
    back = jump < timedelta()
    seconds = int((-jump - timedelta(minutes=5)).total_seconds())
    assert jumps == ((Finding("clock_back", {"line": 4, "seconds": seconds}),) if back else ())
    assert all(str(seconds) in record_line(one.code, one.values) for one in jumps)


class Monotonic:
    """Time as it passes, whatever the clocks say."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def sign(folder: MeetingFolder, at: float) -> None:
    """A sign of life at this time of the machine's clock."""
    write_mark(REAL_DISK, folder.mark, Position())
    os.utime(folder.mark, (at, at))


@pytest.mark.parametrize("clock", [-3600.0, 0.0, 3600.0])
def test_a_console_falls_silent_and_comes_back_whatever_the_clock_says(
    folder: MeetingFolder, clock: float
) -> None:
    folder.make()
    now, told = datetime.now().timestamp(), Monotonic()  # noqa: DTZ005  the file system's own clock
    life = SignOfLife(folder.mark, told)
    assert life.age() is None
    sign(folder, now)
    first = life.age()
    assert first is not None
    assert first < 30
    for second in range(1, 4):
        told.now += 1
        sign(folder, now + clock + second)
        age = life.age()
        assert age is not None
        assert age <= 1
    told.now += 3600
    slept = life.age()
    assert slept is not None
    assert slept >= 3600
    told.now += 1
    sign(folder, now + clock + 9999)
    back = life.age()
    assert back is not None
    assert back <= 1


def test_a_mark_that_is_old_at_the_first_look_is_old(folder: MeetingFolder) -> None:
    folder.make()
    sign(folder, 1.0)
    age = SignOfLife(folder.mark).age()
    assert age is not None
    assert age > 3600


@pytest.mark.parametrize("ahead", [-10.0, 10.0, 3600.0])
def test_what_a_power_cut_left_behind_the_mark_is_read_however_the_clock_stands_afterwards(
    folder: MeetingFolder, ahead: float
) -> None:
    with opened(folder, SetClock()) as clerk:
        done(clerk, COUNTED)
        before, holder = folder.mark.read_bytes(), folder.holder.read_bytes()
        last = done(clerk, VOTED)[-1]
    folder.mark.write_bytes(before)
    folder.holder.write_bytes(holder)
    seen = time.time() + ahead
    os.utime(folder.mark, (seen, seen))
    assert read_meeting(folder).entries[-1] == last
    assert verify(folder) == ()
