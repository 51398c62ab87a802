from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.dates import parse_date, parse_time


@pytest.mark.parametrize("text", ["05/02/2018", "5/2/2018", "2018-02-05"])
def test_the_day_comes_first_unless_the_year_does(text: str) -> None:
    assert parse_date(text) == date(2018, 2, 5)


@pytest.mark.parametrize(
    "text", ["", "05-02-2018", "2018/02/05", "5/2/18", "2018-2-5", "05/02/2018 ", "٠٥/٠٢/٢٠١٨"]
)
def test_what_is_not_written_as_a_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text", ["30/02/2018", "02/25/2018", "29/02/2019", "00/01/2018", "2018-13-01", "01/01/0000"]
)
def test_a_day_that_no_calendar_has_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|year"):
        parse_date(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_reads_back_from_both_ways_of_writing_it(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day:02}/{day.month:02}/{day.year}") == day


@given(st.times())
def test_every_minute_of_the_day_reads_back(moment: time) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert parse_time(minute.isoformat("minutes")) == minute


@pytest.mark.parametrize("text", ["", "13h30", "1330", "13:3", "13:30:00", " 13:30"])
def test_what_is_not_written_as_a_time_is_none(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize("text", ["24:00", "13:60", "99:99"])
def test_a_minute_that_no_day_has_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="must be in"):
        parse_time(text)
