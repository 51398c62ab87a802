"""Many counts take little, and say what they said."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting.state import Attendance, Counts
from kcn_tui.meeting.state.counts import TOGETHER

START = datetime(2026, 1, 15, 7, 30, 0, 5, timezone(timedelta(hours=7)))
LENGTHS = st.integers(0, 2 * TOGETHER + 2) | st.sampled_from([TOGETHER, TOGETHER + 1])


def count(number: int) -> Attendance:
    at = START + timedelta(milliseconds=number)
    return Attendance(
        number, None, 60, at if number % 2 else at.astimezone(UTC), "mục 1", by_roll=number % 3 > 0
    )


def counted(start: Counts, *numbers: int) -> Counts:
    for number in numbers:
        start = start.push_front(count(number))
    return start


@given(LENGTHS, LENGTHS)
def test_they_are_given_back_as_they_were_the_newest_first(first: int, more: int) -> None:
    before = counted(Counts(), *range(first))
    after = counted(before, *range(first, first + more))
    assert [*before] == [count(number) for number in reversed(range(first))]
    assert [*after] == [count(number) for number in reversed(range(first + more))]
    assert [one.at.isoformat() for one in after] == [
        count(number).at.isoformat() for number in reversed(range(first + more))
    ]
    assert (len(before), len(after)) == (first, first + more)
    assert after == counted(Counts(), *range(first + more))


@given(LENGTHS, LENGTHS)
def test_what_was_counted_on_continues_what_was_there(first: int, more: int) -> None:
    before = counted(Counts(), *range(first))
    after = counted(before, *range(first, first + more))
    assert after.continues(before)
    assert before.continues(after) == (more == 0)
    assert before != after or more == 0


@given(LENGTHS.filter(bool), LENGTHS, st.data())
def test_what_was_counted_otherwise_does_not(first: int, more: int, data: st.DataObject) -> None:
    before = counted(Counts(), *range(first))
    changed = data.draw(st.integers(0, first - 1))
    other = counted(Counts(), *(-1 if number == changed else number for number in range(first + more)))
    assert not other.continues(before)
    assert other != counted(before, *range(first, first + more))


def test_they_take_a_fraction_of_what_they_took() -> None:
    counts = counted(Counts(), *range(10 * TOGETHER + 1))
    assert sum(map(len, counts._packed)) < 40 * len(counts)  # noqa: SLF001  bytes are what this is about
