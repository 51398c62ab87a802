"""Dates and clock times as Vietnamese offices write them, and their ISO 8601 form."""

import re
from datetime import date, time
from typing import Literal

_VIETNAMESE_DATE = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_ISO_DATE = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_TIME = re.compile(r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})")

PartOfDay = Literal["sáng", "chiều", "tối"]

_NOON, _EVENING = time(12), time(18)


def parse_date(text: str) -> date | None:
    """The day of ``05/02/2018`` (day first) or ``2018-02-05``; None where the text is neither.

    Raises ValueError where it is written as a date but the calendar has no such day.
    """
    match = _VIETNAMESE_DATE.fullmatch(text) or _ISO_DATE.fullmatch(text)
    return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def parse_time(text: str) -> time | None:
    """The time of ``13:30`` or ``8:05``; None where the text is neither.

    Raises ValueError where it is written as a time but the day has no such minute.
    """
    match = _TIME.fullmatch(text)
    return time(int(match["hour"]), int(match["minute"])) if match else None


def part_of_day(at: time) -> PartOfDay:
    """How a time of the day is called: sáng before 12, chiều from 12 to 18, tối from then on (practice 6.5)."""
    return "sáng" if at < _NOON else "chiều" if at < _EVENING else "tối"
