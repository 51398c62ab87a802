"""Single values that a pattern cannot check: the date, the hour, names that a file system keeps to itself."""

from collections.abc import Iterator
from datetime import time
from typing import get_args

from msgspec.structs import replace

from kcn_tui.plan.cursor import Cursor
from kcn_tui.plan.faults import Fault
from kcn_tui.plan.model import Session
from kcn_tui.plan.yaml_nodes import Document
from kcn_tui.text.dates import parse_date, parse_time, part_of_day

_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_PARTS_OF_DAY = get_args(Session)


def is_reserved(name: str) -> bool:
    """Whether Windows takes a file or folder of this name for a device, whatever its ending."""
    return name.partition(".")[0].rstrip(" ").lower() in _RESERVED


def read_time(raw: str) -> time | str:
    """The time of the day as it is written, ``13:30``, or the code of what is wrong with it."""
    try:
        return parse_time(raw) or "time-form"
    except ValueError:
        return "time-impossible"


def normalise(document: Document) -> tuple[Document, list[Fault]]:
    """The document with its date as ISO 8601 and its start as ``HH:MM``, and what is wrong with these."""
    conference = Cursor(document).mapping("conference")
    normal: dict[str, str] = {}
    faults = [*_date(conference, normal), *_start(conference, normal), *_folder(conference)]
    if normal:
        document = replace(document, data={**document.data, "conference": {**conference.keys, **normal}})
    return document, faults


def _date(conference: Cursor, normal: dict[str, str]) -> Iterator[Fault]:
    raw = conference.text("date")
    if raw is None:
        return
    try:
        date = parse_date(raw)
    except ValueError:
        yield conference.fault("date-impossible", "date", raw=raw)
        return
    if date is None:
        yield conference.fault("date-form", "date", raw=raw)
    else:
        normal["date"] = date.isoformat()


def _start(conference: Cursor, normal: dict[str, str]) -> Iterator[Fault]:
    raw = conference.text("start")
    if raw is None:
        return
    start = read_time(raw)
    if isinstance(start, str):
        yield conference.fault(start, "start", raw=raw)
        return
    normal["start"] = start.isoformat("minutes")
    session = conference.text("session")
    if session in _PARTS_OF_DAY and (session == "sáng") != (part_of_day(start) == "sáng"):
        yield conference.fault("session-start", "session", session=session, start=normal["start"])


def _folder(conference: Cursor) -> Iterator[Fault]:
    """The id becomes the name of a folder, on whatever system the meeting is opened next."""
    name = conference.text("id")
    if name is not None and is_reserved(name):
        yield conference.fault("reserved-id", "id", id=name)
