"""The YAML of a meeting with ten thousand people, beside PyYAML's dumper in C on the same data.

PyYAML's is the faster way to some YAML of the data; it is neither checked to be read alike by YAML 1.1 and 1.2 nor
does it set long texts as blocks. Where it is not compiled in, its dumper in Python takes the place.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from kcn_tui.meeting import commands as c
from kcn_tui.papers.minutes import minutes_of
from kcn_tui.papers.yaml_export import as_data, export_yaml
from kcn_tui.papers.yaml_text import yaml_text
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from tests.bench.figures import Row
from tests.bench.journals import AT
from tests.build import plan
from tests.people import many

PEOPLE = 10_000
ROUNDS = 3
WIDEST = 2**31 - 1
"""Columns, so that no line is folded; the most that the dumper in C takes."""


def rows(folder: Path) -> Iterator[Row]:
    """The text alone by turns with PyYAML's, and the whole way from the journal."""
    place = MeetingFolder(folder / "export")
    with Clerk.open(place, plan(), "0" * 64, lambda: AT, members=many(PEOPLE)) as clerk:
        for number in range(100):
            clerk.do(c.ArriveGroup(f"Tổ {number}"))
    meeting = read_meeting(place)
    data = as_data(minutes_of(meeting.state, meeting.end))
    dumper, name = (yaml.CSafeDumper, "C") if yaml.__with_libyaml__ else (yaml.SafeDumper, "Python")
    ours, theirs, whole = [], [], []
    for _round in range(ROUNDS):
        before = time.perf_counter()
        yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=WIDEST)
        theirs.append(time.perf_counter() - before)
        before = time.perf_counter()
        yaml_text(data)
        ours.append(time.perf_counter() - before)
        before = time.perf_counter()
        export_yaml(read_meeting(place))
        whole.append(time.perf_counter() - before)
    base = Row(f"PyYAML's dumper in {name}, {PEOPLE:,} people", theirs)
    yield base
    yield Row(f"YAML of the same data, {PEOPLE:,} people", ours, (base.as_beside("PyYAML", 1.0),))
    yield Row(f"export from the journal on, {PEOPLE:,} people", whole, (base.as_beside("PyYAML"),))
