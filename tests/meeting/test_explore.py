"""Every sequence of commands to a small depth keeps the invariants, and a rule that is wrong is found."""

import pytest

from tests.explore.__main__ import DEPTHS
from tests.explore.planted import PLANTED
from tests.explore.search import explore
from tests.explore.small import EVERYTHING, MEMBERS, SYMMETRIES, THEMES

STATES = {
    "everything": 1501,
    "voting": 6854,
    "articles": 2134,
    "electing": 1200,
    "nominating": 495,
    "awards": 2670,
    "roll": 5347,
    "course": 1591,
    "floor": 2539,
}
"""Of each theme, up to symmetry: another number means that other courses are looked at, and is to be explained."""


@pytest.mark.parametrize("theme", DEPTHS)
def test_every_course_keeps_the_invariants(theme: str) -> None:
    found = explore({"everything": EVERYTHING, **THEMES}[theme], DEPTHS[theme][0])
    assert found.violations == ()
    assert found.states == STATES[theme]


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str) -> None:
    planted = PLANTED[name]
    found = explore(THEMES[planted.theme], DEPTHS[planted.theme][0], planted.core)
    assert planted.said in {violation.what for violation in found.violations}


def test_what_is_found_comes_with_a_course_that_leads_there() -> None:
    found = explore(THEMES["voting"], 2, PLANTED[">= for > in the majority"].core)
    assert [type(command).__name__ for command in found.violations[0].course] == [
        "CountAttendance",
        "RecordVote",
    ]


def test_people_without_a_difference_are_exchanged_and_nobody_else() -> None:
    assert len(SYMMETRIES) == 4
    assert SYMMETRIES[0] == {}
    assert all(MEMBERS[2].id not in names for names in SYMMETRIES)
