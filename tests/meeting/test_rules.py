"""The two thresholds of practice 2, and the sums of a vote."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting.rules import fingerprint, needed, quorum, reached, resolution_text, tally
from kcn_tui.meeting.state import ArticleVersion, Attendance
from kcn_tui.plan.model import Resolution
from kcn_tui.plan.threshold import Threshold
from tests.build import START

TWO_THIRDS = Threshold(strict=False, numerator=2, denominator=3, base="summoned")
MORE_THAN_HALF = Threshold(strict=True, numerator=1, denominator=2, base="present")


def counted(present: int, staff: int | None = None, summoned: int | None = None) -> Attendance:
    return Attendance(present, staff, summoned, START, None)


thresholds = st.builds(
    lambda strict, d, n: Threshold(strict=strict, numerator=min(n, d), denominator=d, base="present"),
    st.booleans(),
    st.integers(1, 100),
    st.integers(1, 100),
)


@pytest.mark.parametrize(
    ("base", "required"), [(45, 30), (46, 31), (100, 67), (1, 1), (0, 1), (60, 40), (10_000, 6667)]
)
def test_two_thirds_of_the_base_are_required(base: int, required: int) -> None:
    assert needed(TWO_THIRDS, base) == required


@pytest.mark.parametrize(
    ("present", "yes", "passed"),
    [(30, 15, False), (30, 16, True), (31, 15, False), (31, 16, True), (1, 1, True), (0, 0, False)],
)
def test_more_than_half_of_those_present_pass(present: int, yes: int, passed: bool) -> None:  # noqa: FBT001  a column of the table
    assert tally(MORE_THAN_HALF, counted(present), yes, 0, 0).passed is passed


@given(thresholds, st.integers(0, 5000), st.integers(1, 5000))
def test_reached_is_what_exact_fractions_say(threshold: Threshold, count: int, base: int) -> None:
    share = Fraction(threshold.numerator, threshold.denominator) * base
    assert reached(threshold, count, base) is (count > share if threshold.strict else count >= share)


@given(thresholds, st.integers(1, 5000))
def test_needed_is_the_smallest_count_that_reaches(threshold: Threshold, base: int) -> None:
    least = needed(threshold, base)
    assert reached(threshold, least, base)
    assert not reached(threshold, least - 1, base)


@given(thresholds, st.integers(0, 5000))
def test_of_nobody_no_share_is_reached_and_one_would_be_needed(threshold: Threshold, count: int) -> None:
    assert not reached(threshold, count, 0)
    assert needed(threshold, 0) == 1


def test_of_none_summoned_nobody_is_no_quorum() -> None:
    assert quorum(TWO_THIRDS, counted(0, summoned=0)).met is False


@pytest.mark.parametrize(
    ("attendance", "base"),
    [
        (counted(10, staff=60, summoned=30), 30),
        (counted(10, staff=60), 60),
        (counted(10, summoned=30), 30),
        (counted(10), None),
    ],
)
def test_staff_stands_in_for_a_number_of_summoned_that_is_not_known(
    attendance: Attendance, base: int | None
) -> None:
    assert quorum(TWO_THIRDS, attendance).base == base


def test_a_quorum_without_a_base_is_neither_met_nor_missed() -> None:
    unknown = quorum(TWO_THIRDS, counted(10))
    assert (unknown.required, unknown.met, unknown.missing) == (None, None, 0)


def test_the_number_of_persons_still_needed_is_named() -> None:
    assert quorum(TWO_THIRDS, counted(29, summoned=45)).missing == 1
    assert quorum(TWO_THIRDS, counted(30, summoned=45)).missing == 0


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_every_person_present_is_in_one_figure_or_in_excess(
    present: int, yes: int, no: int, abstain: int
) -> None:
    result = tally(MORE_THAN_HALF, counted(present), yes, no, abstain)
    assert yes + no + abstain + result.not_voting - result.excess == present
    assert result.not_voting == 0 or result.excess == 0


@given(st.integers(1, 500), st.integers(0, 500))
def test_an_abstention_never_helps_a_motion(present: int, yes: int) -> None:
    alone = tally(MORE_THAN_HALF, counted(present), yes, 0, 0)
    abstained = tally(MORE_THAN_HALF, counted(present), yes, 0, max(0, present - yes))
    assert alone.passed is abstained.passed


def test_the_text_voted_on_is_numbered_and_whole_and_leaves_out_what_was_struck() -> None:
    resolution = Resolution(id="r", title="NQ", preamble="Mở đầu", closing="Kết.")
    articles = (
        (ArticleVersion("Một."), ArticleVersion("Một, sửa.", START, "ý kiến")),
        (ArticleVersion("Hai."), ArticleVersion(None, START, "trùng")),
        (ArticleVersion("Ba."),),
    )
    assert resolution_text(resolution, articles) == "Mở đầu\n\n1. Một, sửa.\n\n2. Ba.\n\nKết."


def test_the_fingerprint_is_the_same_for_the_same_letters() -> None:
    assert fingerprint("hội nghị") == fingerprint("hội nghị")
    assert fingerprint("hội nghị") != fingerprint("hội nghị.")
