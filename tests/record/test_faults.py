"""A sample of the sweep over all faults, and the proof that the sweep can fail; the whole is ``python -m tests.faults``."""

import pytest

from tests.faults.broken import (
    HalfIsEnough,
    Honest,
    InPlace,
    MarkBeforeFlush,
    NoFlush,
    NoFolderFlush,
    NothingTakenBack,
    RenameFirst,
)
from tests.faults.course import Script, reference
from tests.faults.sweep import Build, Outcome, sweep_crashes, sweep_failures

CRASHES = 25
FAILURES = 97


@pytest.fixture(scope="module")
def script() -> Script:
    return reference()


def test_no_crash_takes_what_was_confirmed_or_leaves_what_was_not(script: Script) -> None:
    outcome = Outcome()
    sweep_crashes(script, Honest, outcome, stride=CRASHES)
    assert outcome.violations == []
    assert outcome.crashes > outcome.operations / CRASHES


def test_no_failure_of_the_disk_does_and_the_same_clerk_goes_on(script: Script) -> None:
    outcome = Outcome()
    sweep_failures(script, Honest, outcome, stride=FAILURES)
    assert outcome.violations == []
    assert outcome.refused


@pytest.mark.parametrize("build", [NoFlush, NoFolderFlush, RenameFirst, MarkBeforeFlush, InPlace])
def test_a_build_that_breaks_a_promise_to_the_disk_is_caught_by_a_crash(script: Script, build: Build) -> None:
    outcome = Outcome()
    sweep_crashes(script, build, outcome, stride=CRASHES)
    assert outcome.violations


@pytest.mark.parametrize("build", [HalfIsEnough, NothingTakenBack])
def test_a_build_that_ignores_a_failure_is_caught_by_a_full_disk(script: Script, build: Build) -> None:
    outcome = Outcome()
    sweep_failures(script, build, outcome, stride=7, only="half")
    assert outcome.violations
